"""A business day in a few seconds: people are generators that say how long they take (R38).

Every act goes through `decide` and the fold, and every law of the hall is asked after it.
"""

import heapq
import random
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Generator, Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from zoneinfo import ZoneInfo

from api.contract.commands import Command, TakeTicket
from api.contract.events import Event
from api.contract.problems import problem
from api.domain.due import due
from api.domain.hall import Hall
from api.domain.opening.hours import business_day
from api.domain.refused import Refused
from api.domain.reports import Happened, report
from api.domain.settings import HallSettings
from api.domain.wait.look import look
from tests.api.domain.watched import Watched

# Somebody at work: each yield is how long until he does the next thing.
Process = Generator[timedelta, None, None]
# What a clerk does at his window when nobody is before him.
Errand = Callable[["Day", int], Process]
Reaction = Callable[["Day", Event], Process]

LOOKS_EVERY = timedelta(seconds=15)
# Coarser than a hall's own, for a day of seconds.
RUNS = 40


class Day:
    """One hall from the morning on. `away` are tickets whose holders are not in the room now."""

    def __init__(self, settings: HallSettings, date: str, seed: int) -> None:
        self.settings, self.date = settings, date
        self.hall = Hall(settings)
        self.chance = random.Random(seed)
        self.now = self.at("06:00")
        self.rows: list[Happened] = []
        self.refused: Counter[str] = Counter()
        self.away: set[str] = set()
        self.errands: defaultdict[int, deque[Errand]] = defaultdict(deque)
        self.reactions: dict[type[Event], tuple[Reaction, ...]] = {}
        self._watched = Watched(self.hall)
        self._agenda: list[tuple[datetime, int, Process]] = []
        self._order = count()

    def at(self, clock: str, days: int = 0) -> datetime:
        """ "09:30" of the day by the hall's clock, or so many days after it."""
        there = datetime.fromisoformat(f"{self.date} {clock}") + timedelta(days=days)
        return there.replace(tzinfo=self.zone).astimezone(UTC)

    @property
    def zone(self) -> ZoneInfo:
        """The hall's own clock."""
        return ZoneInfo(self.settings.hall.timezone)

    def begin(self, process: Process, at: datetime | None = None) -> None:
        """Somebody begins at that time, now if none is given."""
        heapq.heappush(self._agenda, (at or self.now, next(self._order), process))

    def run(self, until: datetime) -> None:
        """Let everybody act in the order of the clock, and the hub look as it does."""
        self.begin(self._the_hub_looks())
        while self._agenda and self._agenda[0][0] <= until:
            self.now, _, process = heapq.heappop(self._agenda)
            pause = next(process, None)
            if pause is not None:
                self.begin(process, self.now + pause)
        self._agenda.clear()
        self.now = until

    def do(self, actor: str, command: Command) -> list[Event]:
        """What comes of it; nothing if the hall refuses, with civil words and a mend."""
        if isinstance(command, TakeTicket):
            self.hall.outlook = look(self.hall, self.now, runs=RUNS)
        try:
            events = self._watched.obey(command, self.now)
        except Refused as no:
            said = problem(no.code, "zh-Hant", detail="", **no.values)
            assert said.title
            assert said.mend
            self.refused[no.code] += 1
            return []
        self.rows += [Happened(at=self.now, actor=actor, event=event) for event in events]
        for event in events:
            for reaction in self.reactions.get(type(event), ()):
                self.begin(reaction(self, event))
        return events

    def look(self) -> None:
        """What time brings is never refused: the hub gives these commands in its own name."""
        for command in list(due(self.hall, self.now)):
            refused = self.refused.total()
            self.do("hub", command)
            assert self.refused.total() == refused, command

    def figures(self) -> Iterator[tuple[str, str, float]]:
        """Rule, name and value of every figure of every business day that there was."""
        days: defaultdict[str, list[Happened]] = defaultdict(list)
        for row in self.rows:
            days[business_day(self.settings, row.at)].append(row)
        for day, rows in days.items():
            for figure in report(self.settings, day, rows).figures:
                yield figure.rule, figure.name, figure.value

    def _the_hub_looks(self) -> Process:
        while True:
            self.look()
            yield LOOKS_EVERY
