"""Every screen is reached by touching what is on the glass, and by holding a paper to the scanner.

What the hub answers and how its printer is stands in `answers` and `views`; nothing else is done
to the kiosk but touching targets that are really drawn, scanning, and letting time go by.
"""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import get_args

from api.contract.views import (
    KioskTicket,
    KioskView,
)
from api.contract.words import PrintState
from kiosk.hindrance import hides
from kiosk.layout import layout
from kiosk.machine import begin, step
from kiosk.panel import Panel
from kiosk.sample import sample_states, sample_ticket, sample_view
from kiosk.sample_visits import grouped
from kiosk.states import (
    Answered,
    Ask,
    Done,
    Effect,
    Happening,
    Hindrance,
    Issued,
    Phase,
    Refused,
    Scanned,
    Screen,
    Seen,
    State,
    Take,
    Tick,
    Touched,
)
from tests.kiosk.rulers import ruler
from tests.kiosk.wishes import said_to

PAPER, BOOKING = "https://qingchuan.example/t/9f86d081884c7d65", "K7Q2MX"
PAPERS: tuple[PrintState, ...] = ("printed", "printed_weak", "unknown", "failed")
LAST = KioskTicket(number="A012", token="t12", job="j", paper="printed", id="2026-11-23-A012")
PANEL = Panel()
# A person leaves the kiosk alone for as long as it takes to ask, and to give up.
WAITS = (9.0, 21.0, 61.0)


@dataclass(frozen=True)
class Found:
    """A kiosk at a moment, with what it has asked of the hub and not heard of yet."""

    state: State
    now: float
    asked: tuple[Effect, ...] = ()

    def after(self, happening: Happening, seconds: float = 1.0) -> "Found":
        now = self.now + seconds
        state, effects = step(self.state, happening, now)
        kept = tuple(one for one in effects if isinstance(one, Take | Ask))
        return Found(state, now, kept or self.asked)

    @property
    def key(self) -> tuple[object, ...]:
        """What a citizen can do does not differ between two of one key."""
        screen, view = self.state.screen, self.state.view
        told = (
            "phase",
            "typed",
            "purpose",
            "grade",
            "kind",
            "tab",
            "about",
            "how",
            "staff",
            "group",
        )
        inner = getattr(screen, "asking", screen)
        return (
            type(screen).__name__,
            hides(self.state),
            view and (bool(view.groups), view.printer),
            type(getattr(inner, "wish", None)).__name__,
            type(getattr(screen, "back", None)).__name__,
            bool(getattr(screen, "chosen", ())),
            *(getattr(screen, one, None) for one in told),
        )


def views() -> Iterator[KioskView]:
    """Halls that a kiosk may stand in, and what becomes of their printers."""
    plain = replace(sample_view(), tickets=(LAST,))
    yield plain
    yield grouped(plain)
    yield replace(plain, state="closed")
    yield replace(plain, state="extended")
    yield replace(plain, printer="no_paper")
    for printer in ("no_paper", "dead", "cooling"):
        yield replace(plain, printer=printer, without_paper=False)
    for help_ in ("asked", "coming"):
        yield replace(plain, help=help_)


def answers(asked: Effect) -> Iterator[Happening]:
    """All that the hub may say; its silence is time that goes by."""
    if isinstance(asked, Take):
        yield Answered(asked.press.key, sample_ticket())
        yield Refused(asked.press.key, "對不起", "請洽服務台", "numbers_used_up")
    if isinstance(asked, Ask):
        yield Refused(asked.key, "對不起", "請洽服務台", "refused")
        yield from (Done(asked.key, said) for said in said_to(asked))


def touches(found: Found) -> Iterator[str]:
    """The targets that are drawn, and the corner that only the staff know of. Of the keys of a pad
    those of one number are enough."""
    page = layout(found.state, PANEL, ruler, now=found.now)
    typed = getattr(found.state.screen, "typed", "") or ""
    for one in (*page.touchables, *page.hidden):
        if one.name.startswith("key:"):
            wanted = "A" if not typed and "key:A" in {t.name for t in page.touchables} else "0"
            if one.name != f"key:{wanted}" or len(typed) >= 8:
                continue
        if not one.name.startswith("mode:"):
            yield one.name


def papers(found: Found) -> Iterator[KioskView]:
    """What the printer makes of the number that is on the screen."""
    screen, view = found.state.screen, found.state.view
    if isinstance(screen, Issued) and view is not None:
        mine = replace(LAST, token=screen.ticket.token)
        yield from (replace(view, tickets=(replace(mine, paper=one),)) for one in PAPERS)


def next_to(found: Found) -> Iterator[Found]:
    """Everything that can happen next."""
    for name in touches(found):
        yield found.after(Touched(name, f"key-{found.now}"))
    for code in (PAPER, BOOKING, "nobody's"):
        yield found.after(Scanned(code, f"key-{found.now}"))
    for seconds in WAITS:
        yield found.after(Tick(), seconds)
    for asked in found.asked:
        for answer in answers(asked):
            yield replace(found.after(answer), asked=())
    for view in papers(found):
        yield found.after(Seen(view, False))


def everything() -> dict[tuple[object, ...], Found]:
    """All that can be reached from the moment the kiosk is switched on."""
    started, _ = begin(None, 0.0)
    first = Found(started, 0.0)
    halls = [first.after(Seen(view, False)) for view in views()]
    waiting = deque([first, first.after(Seen(None, True)), *halls])
    seen: dict[tuple[object, ...], Found] = {}
    while waiting:
        found = waiting.popleft()
        if found.key not in seen:
            seen[found.key] = found
            waiting.extend(next_to(found))
    return seen


FOUND = everything()


def test_every_screen_is_reached_by_touches_and_scans_alone() -> None:
    shown = {layout(one.state, PANEL, ruler, now=one.now).screen for one in FOUND.values()}
    samples = sample_states().values()
    assert {layout(one, PANEL, ruler).screen for one in samples} <= shown


def test_every_kind_of_screen_phase_and_hindrance_is_among_them() -> None:
    screens = {type(one.state.screen) for one in FOUND.values()}
    assert set(get_args(Screen)) <= screens
    phases = {o.state.screen.phase for o in FOUND.values() if isinstance(o.state.screen, Issued)}
    assert set(get_args(Phase)) == phases
    hidden = {hides(one.state) for one in FOUND.values()}
    assert set(get_args(Hindrance)) <= hidden


def test_there_is_a_way_on_from_every_screen_by_touch_or_by_time() -> None:
    """Nobody is left before a screen that nothing ends."""
    for key, found in FOUND.items():
        later, seconds = found, 0.0
        while later.key == key and seconds < 200:
            later, seconds = later.after(Tick(), 20.0), seconds + 20.0
        ends = later.key != key
        waits_for_the_hub = hides(found.state) is not None or key[0] == "Attract"
        assert ends or waits_for_the_hub, key
