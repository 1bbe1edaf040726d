"""A hall that is watched: whatever happens in it, all that must hold is asked after it."""

from datetime import datetime

from api.contract.commands import Command
from api.contract.events import Event, TicketTaken
from api.contract.wire import encode
from api.domain.answers import answer
from api.domain.decide import decide
from api.domain.hall import Hall
from tests.api.domain import laws
from tests.api.domain.laws_arrivals import ARRIVALS_AFTER
from tests.api.domain.laws_voices import VOICES_BEFORE


class Watched:
    """A hall, and every number that was taken in it. `rows` counts its events."""

    def __init__(self, hall: Hall) -> None:
        self.hall = hall
        self.rows = hall.state.sequence
        self._taken: list[TicketTaken] = []

    def obey(self, command: Command, now: datetime) -> list[Event]:
        """What comes of a command, with every law held. Raises Refused, and nothing happened."""
        events = decide(self.hall, command, now)
        before = {one.id: one.state for one in self.hall.state.tickets.values()}
        self._before(events, now)
        for event in events:
            self.rows += 1
            self.hall.apply(event, now, self.rows)
        assert encode(answer(self.hall, command, events))
        laws.nobody_is_lost_over_night(before, self.hall, events)
        self._after(events)
        return events

    def _before(self, events: list[Event], now: datetime) -> None:
        laws.who_is_called_was_least(self.hall, events)
        laws.nobody_leaves_without_the_consent_it_takes(self.hall, events, now)
        for law in VOICES_BEFORE:
            law(self.hall, events)

    def _after(self, events: list[Event]) -> None:
        laws.numbers_run_on(self.hall.settings, events, self._taken)
        laws.a_grant_brings_forward(events)
        laws.papers_tell_themselves_apart(self.hall, events)
        for law_after in ARRIVALS_AFTER:
            law_after(self.hall, events)
        for law in laws.ALWAYS:
            law(self.hall)
