"""What a counter unit does and shows: pure. It knows no pin, no wire, no clock and no rule of R.

The sign and the LED show only what the hub has confirmed by its view; the sign is dark only while
a fresh view says so (R16, F:M7). A press is asked of the hub now or never (F:B4).
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import assert_never

from api.contract.requests import NextRequest, PauseRequest
from api.contract.views import CounterView
from firmware_py.lamp import (
    Code,
    Said,
    answer_lit,
    flash_lit,
    reminder_lit,
    ringing,
    rings_on,
    speaking,
)
from firmware_py.messages import (
    FRESH_S,
    Ask,
    Button,
    Done,
    Followed,
    Message,
    Pressed,
    Refused,
    Turned,
    Unanswered,
)

_CODES: dict[str, Code] = {"nobody_waits": "nobody"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """A unit's memory. The first of `asks` is with the hub, the others wait in order of press.

    `key` is where the key-switch stands, None without one; `rang_at` when people began to wait.
    """

    view: CounterView | None = None
    lost: bool = True
    asks: tuple[Ask, ...] = ()
    said: Said | None = None
    key: bool | None = None
    rang_at: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Outputs:
    """What lamps and LED must show now; an empty `led` is a dark one."""

    sign_lit: bool
    led: str
    lamp: bool
    buzzer: bool


# What to show before the first word and after the last: nobody is served here (F:M7).
SAFE = Outputs(sign_lit=True, led="", lamp=False, buzzer=False)


def step(unit: Unit, message: Message, now: float) -> tuple[Unit, tuple[Ask, ...]]:
    """Take one message; what is to be sent to the hub comes back, at most one at a time."""
    match message:
        case Pressed(button=button):
            return _press(unit, button, now)
        case Turned(on=on, found=found):
            return _turn(replace(unit, key=on), found, now)
        case Followed(view=view, lost=lost):
            rang_at = now if not lost and _begins_to_wait(unit, view) else unit.rang_at
            return replace(unit, view=view, lost=lost or view is None, rang_at=rang_at), ()
        case Done():
            return _answered(unit, "accepted", now)
        case Refused(code=code):
            return _answered(unit, _CODES.get(code, "refused"), now)
        case Unanswered():
            # What waited behind it would only reach the hub late.
            return replace(unit, asks=(), said=Said("unsent", now)), ()
        case _:
            assert_never(message)


def outputs(unit: Unit, now: float) -> Outputs:
    """What to show at `now`."""
    fresh = None if unit.lost else unit.view
    said = unit.said if unit.said is not None and speaking(unit.said, now) else None
    lamp = answer_lit(said, now) if said else _unspoken(unit, now)
    told = lamp and said is not None and said.code != "accepted"
    return Outputs(
        sign_lit=fresh is None or fresh.sign_lit,
        led="" if fresh is None else fresh.led,
        lamp=lamp,
        buzzer=told or (said is None and ringing(unit.rang_at, now)),
    )


def lively(unit: Unit, now: float) -> bool:
    """Whether outputs change by time alone, so that the loop must look often."""
    return (
        speaking(unit.said, now)
        or _unheard(unit, now)
        or _disagrees(unit)
        or rings_on(unit.rang_at, now)
    )


def _unspoken(unit: Unit, now: float) -> bool:
    """The lamp while no answer is given."""
    if _unheard(unit, now):
        return flash_lit(now)
    return _disagrees(unit) and reminder_lit(now)


def _disagrees(unit: Unit) -> bool:
    """The key-switch says another thing than the hub, so the sign: somebody must turn it (R16)."""
    if unit.key is None or unit.lost or unit.view is None or unit.view.state == "closed":
        return False
    return unit.key != (unit.view.state == "paused")


def _begins_to_wait(unit: Unit, view: CounterView | None) -> bool:
    """The first citizen comes while the window has nobody: its clerk looks at something else."""
    before = unit.view
    if before is None or unit.lost or view is None:
        return False
    free = view.state == "open" and view.ticket is None
    return free and before.waiting == 0 and view.waiting > 0


def _unheard(unit: Unit, now: float) -> bool:
    return unit.lost or any(now - ask.at >= FRESH_S for ask in unit.asks)


def _press(unit: Unit, button: Button, now: float) -> tuple[Unit, tuple[Ask, ...]]:
    if unit.lost or unit.view is None:
        return replace(unit, said=Said("unsent", now)), ()
    if any(ask.button == button for ask in unit.asks):
        return unit, ()
    ask = _ask(button, unit.view, now)
    return replace(unit, asks=(*unit.asks, ask)), () if unit.asks else (ask,)


def _turn(unit: Unit, found: bool, now: float) -> tuple[Unit, tuple[Ask, ...]]:
    """A key-switch asks for what it says, once, when it is turned; never for what is so already."""
    if found or (unit.view is not None and not unit.lost and not _disagrees(unit)):
        return unit, ()
    return _press(unit, "pause", now)


def _ask(button: Button, view: CounterView, now: float) -> Ask:
    # Everything is bound to what the clerk saw at the press, not to what is true later (F:B2).
    match button:
        case "next":
            body = NextRequest(after=view.ticket.id if view.ticket else None)
            return Ask(button=button, command="call-next", body=body, at=now)
        case "recall":
            return Ask(button=button, command="recall", body=None, at=now)
        case "pause" if view.state == "paused":
            return Ask(button=button, command="resume", body=None, at=now)
        case "pause":
            body_of_pause = PauseRequest(reason="personal")
            return Ask(button=button, command="pause", body=body_of_pause, at=now)
        case _:
            assert_never(button)


def _answered(unit: Unit, code: Code, now: float) -> tuple[Unit, tuple[Ask, ...]]:
    waiting = unit.asks[1:]
    fresh = tuple(_still_fresh(waiting, now))
    said = Said(code if len(fresh) == len(waiting) else "unsent", now)
    return replace(unit, asks=fresh, said=said), fresh[:1]


def _still_fresh(asks: Iterable[Ask], now: float) -> Iterable[Ask]:
    return (ask for ask in asks if now - ask.at < FRESH_S)
