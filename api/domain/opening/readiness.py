"""Whether the hall is ready: devices and their paper, clock, store, staff; check-lists (R14)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from api.contract.commands import CheckReadiness, Command
from api.contract.events import Event, NotReady, ReadinessChecked
from api.contract.words import ReadyKind, ReadyState
from api.domain.counters.questions import open_for
from api.domain.hall import Hall
from api.domain.opening.hours import opened_at, opens_at
from api.domain.opening.service_hours import offered
from api.domain.refused import Refused
from api.domain.state import HUB_CLOCK, HUB_STORE

UNKNOWN = frozenset({"unknown", "store_unknown"})
# What the hub says of itself, in the words of the board.
_OF_THE_HUB: dict[str, tuple[ReadyKind, dict[str, str]]] = {
    HUB_CLOCK: ("clock", {"ready": "ready", "unknown": "clock_unsure"}),
    HUB_STORE: (
        "store",
        {"ready": "ready", "low": "store_low", "dead": "store_full", "unknown": "store_unknown"},
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """How one thing was found."""

    item: str
    kind: ReadyKind
    code: str
    since: datetime | None = None

    @property
    def state(self) -> ReadyState:
        """No answer is not "well", and not "broken" either."""
        if self.code in UNKNOWN:
            return "unknown"
        return "green" if self.code == "ready" else "red"


def opening_at_hand(hall: Hall, now: datetime) -> datetime | None:
    """The opening of the doors that are open, else the next."""
    return opened_at(hall, now) or opens_at(hall, now)


def is_due(hall: Hall, now: datetime) -> bool:
    """Whether the doors open so soon that everything should be ready (R14)."""
    opening = None if opened_at(hall, now) else opens_at(hall, now)
    before = timedelta(minutes=hall.settings.readiness.before_min)
    return opening is not None and opening - now <= before


def look_round(hall: Hall, now: datetime) -> tuple[Found, ...]:
    """How everything is at `now`."""
    return (*_hub(hall), *_devices(hall), *_staff(hall, now))


def _hub(hall: Hall) -> Iterator[Found]:
    for item, (kind, codes) in _OF_THE_HUB.items():
        health = hall.state.devices.get(item)
        code = codes.get(health.state, "unknown") if health else "ready"
        yield Found(item=item, kind=kind, code=code, since=health.since if health else None)


def _devices(hall: Hall) -> Iterator[Found]:
    for one in hall.settings.devices:
        # A virtual device is the picture of one that has its own line; another program is none.
        if one.role not in ("virtual", "integrator"):
            health = hall.state.devices.get(one.id)
            code = health.state if health else "unknown"
            since = health.since if health else None
            yield Found(item=one.id, kind="device", code=code, since=since)


def _staff(hall: Hall, now: datetime) -> Iterator[Found]:
    """A window for every service that is offered, or will be when the doors open."""
    opening = opening_at_hand(hall, now)
    moment = now if opening is None else max(now, opening)
    for service in hall.settings.services:
        if offered(hall, service, moment):
            code = "ready" if open_for(hall, service.code) else "unstaffed"
            yield Found(item=f"service:{service.code}", kind="staff", code=code)


def doors_opened(hall: Hall, now: datetime) -> Iterator[Command]:
    """Once for each opening, what was not ready is written down (R14)."""
    opening = opened_at(hall, now)
    if opening is not None and not _was_checked(hall, opening):
        yield CheckReadiness(opening=opening)


def check_readiness(hall: Hall, command: CheckReadiness, now: datetime) -> list[Event]:
    """What is red and what is unknown as the doors open."""
    if command.opening != opened_at(hall, now) or _was_checked(hall, command.opening):
        return []
    found = look_round(hall, now)
    red, unknown = (
        tuple(NotReady(item=one.item, code=one.code) for one in found if one.state == state)
        for state in ("red", "unknown")
    )
    return [ReadinessChecked(opening=command.opening, red=red, unknown=unknown)]


def _was_checked(hall: Hall, opening: datetime) -> bool:
    last = hall.state.readiness
    return last is not None and last.opening >= opening


def confirmed(hall: Hall, checks: tuple[str, ...]) -> tuple[str, ...]:
    """The check-list as the clerk confirms it, in its own order. Raises Refused."""
    known = [one.code for one in hall.settings.checklist]
    for code in checks:
        if code not in known:
            raise Refused("no_such_check", check=code[:40])
    missing = [code for code in known if code not in checks]
    if missing and hall.settings.readiness.checks_required:
        raise Refused("checks_missing", checks="、".join(missing))
    return tuple(code for code in known if code in checks)
