"""One overloaded day, lived through the hall's own commands, before the eyes of a witness."""

import heapq
import random
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import count

from api.contract.commands import Command, OpenCounter
from api.contract.events import Event
from api.domain.decide import decide
from api.domain.due import due
from api.domain.hall import Hall
from api.domain.refused import Refused
from api.domain.settings import HallSettings
from api.domain.state import LIVE
from api.domain.tickets.dispatch import waiting_at
from tests.queueing.life import DOORS, OPEN_MIN, SETTINGS, SKILLS, Life
from tests.queueing.witness import Witness

# The hub looks once a second; here once a minute is often enough.
PULSE_MIN = 1.0
# Nobody sits in the hall for longer than this after its doors have closed.
LATEST_MIN = OPEN_MIN + 12 * 60
# Whoever can do least is asked first, so that the others stay free for the rest.
BY_SKILL = sorted(SKILLS, key=lambda number: (len(SKILLS[number]), number))


class LivedDay:
    """The hall, its clock, and what is still to happen; people are in the classes built on it."""

    def __init__(self, life: Life, seed: int, settings: HallSettings = SETTINGS) -> None:
        self.life, self.chance = life, random.Random(f"day {seed}")
        self.hall, self.witness = Hall(settings), Witness()
        self.minute = 0.0
        self.refusals: dict[str, int] = {}
        self._to_come: list[tuple[float, int, Callable[[], object]]] = []
        self._serial = count()

    @property
    def now(self) -> datetime:
        """The moment, in UTC."""
        return (DOORS + timedelta(minutes=self.minute)).astimezone(UTC)

    def run(self) -> Witness:
        """From the opening of the windows until nobody is left."""
        for number in SKILLS:
            self.do(OpenCounter(counter=number, staff=f"100{number}"))
        self.begins()
        self.later(0, self._pulse)
        while self._to_come:
            self.minute, _, happens = heapq.heappop(self._to_come)
            happens()
            self._windows_call()
        return self.witness

    def begins(self) -> None:
        """What is known of the day before it begins."""
        raise NotImplementedError

    def heard(self, event: Event) -> None:
        """What somebody does because this has happened to him."""
        raise NotImplementedError

    def is_free(self, number: int) -> None:
        """The clerk of an open window has nobody before him."""
        raise NotImplementedError

    def later(self, minutes: float, happens: Callable[[], object]) -> None:
        """Something will happen in so many minutes."""
        heapq.heappush(self._to_come, (self.minute + minutes, next(self._serial), happens))

    def do(self, command: Command) -> list[Event]:
        """Give a command; nothing comes of it when the hall refuses."""
        try:
            events = decide(self.hall, command, self.now)
        except Refused as no:
            self.refusals[no.code] = self.refusals.get(no.code, 0) + 1
            return []
        for event in events:
            self.witness.before(self.hall, event, self.now)
            self.hall.apply(event, self.now, self.hall.state.sequence + 1)
            self.witness.after(self.hall, event, self.now)
        for event in events:
            self.heard(event)
        return events

    def happens(self, share: float) -> bool:
        """Whether something of this chance happens."""
        return self.chance.random() < share

    def _windows_call(self) -> None:
        for number in BY_SKILL:
            window = self.hall.counter(number)
            if window.state == "open" and window.ticket is None:
                self.is_free(number)
                idle = window.state == "open" and window.ticket is None
                assert not (idle and waiting_at(self.hall, number)), "somebody waits for nothing"

    def _pulse(self) -> None:
        for command in list(due(self.hall, self.now)):
            self.do(command)
        live = any(one.state in LIVE for one in self.hall.state.tickets.values())
        assert self.minute < LATEST_MIN, "somebody is still here"
        if live or self.minute < OPEN_MIN:
            self.later(PULSE_MIN, self._pulse)
