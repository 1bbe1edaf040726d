"""A citizen at the kiosk, told in touches: the machine with a clock and a memory of effects."""

from dataclasses import replace
from typing import Any

from api.contract.views import KioskTicket, KioskView, Ticket
from api.contract.words import PrintState
from kiosk.hindrance import hides
from kiosk.machine import begin, step
from kiosk.sample import sample_ticket, sample_view
from kiosk.states import (
    Answered,
    Ask,
    Done,
    Effect,
    Happening,
    Issued,
    Press,
    Refused,
    Said,
    Scanned,
    Seen,
    Take,
    Tick,
    Touched,
    Unanswered,
    Wish,
)


class Story:
    """One kiosk; every happening is at `now`, and each touch brings a fresh key."""

    def __init__(self, view: KioskView | None = None, unsettled: Press | None = None) -> None:
        self.now = 100.0
        self.effects: list[Effect] = []
        self.touches = 0
        self.view = view or sample_view()
        self.state, first = begin(unsettled, self.now)
        self.effects += first
        self.happens(Seen(self.view, False))

    def happens(self, happening: Happening) -> "Story":
        self.state, effects = step(self.state, happening, self.now)
        self.effects += effects
        return self

    def touches_(self, *targets: str) -> "Story":
        for target in targets:
            self.touches += 1
            self.happens(Touched(target, f"key-{self.touches}"))
        return self

    def waits(self, seconds: float) -> "Story":
        """Time goes by, with a tick every quarter of a second."""
        for _ in range(int(seconds * 4)):
            self.now += 0.25
            self.happens(Tick())
        return self

    def sees(self, *, stale: bool = False, **changes: Any) -> "Story":
        self.view = replace(self.view, **changes)
        return self.happens(Seen(self.view, stale))

    def paper(self, state: PrintState, *, copy: int = 0) -> "Story":
        line = KioskTicket(number="A013", token="t13", job=f"j13{copy}", paper=state, copy=copy)
        return self.sees(tickets=(line, *self.view.tickets))

    def scans(self, code: str) -> "Story":
        """A scanner reads a code."""
        self.touches += 1
        return self.happens(Scanned(code, f"key-{self.touches}"))

    def asked(self) -> list[Ask]:
        """What the hub was asked besides numbers."""
        return [one for one in self.effects if isinstance(one, Ask)]

    def wishes(self) -> list[Wish]:
        return [one.wish for one in self.asked()]

    def done(self, said: Said) -> "Story":
        """The hub does what was asked last, and says so."""
        return self.happens(Done(self.asked()[-1].key, said))

    def refused(self, code: str) -> "Story":
        """The hub refuses what was asked last."""
        return self.happens(Refused(self.asked()[-1].key, "對不起", "請洽服務台", code))

    def unanswered(self) -> "Story":
        return self.happens(Unanswered(self.asked()[-1].key))

    def takes(self) -> list[Press]:
        return [one.press for one in self.effects if isinstance(one, Take)]

    def presses(self) -> "Story":
        """From the start to the press for a normal number."""
        return self.touches_("start", "service:A", "class:normal")

    def gets(self, ticket: Ticket | None = None) -> "Story":
        """The hub answers the newest press."""
        return self.happens(Answered(self.takes()[-1].key, ticket or sample_ticket()))

    @property
    def screen(self) -> str:
        """The name of the screen, as a person would call it."""
        hidden = hides(self.state)
        if hidden:
            return hidden
        screen = self.state.screen
        return screen.phase if isinstance(screen, Issued) else type(screen).__name__.lower()
