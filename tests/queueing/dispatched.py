"""A hall that works day and night by its own commands, with citizens drawn from a `Case`."""

import heapq
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from api.contract.commands import CallNext, Command, OpenCounter, TakeTicket
from api.contract.events import Event, TicketCalled, TicketTaken
from api.domain.decide import decide
from api.domain.hall import Hall
from api.domain.settings import Calling, Counter, HallSettings, Opening, Service, Staff, TicketClass
from api.domain.settings import Hall as HallItself
from tests.queueing.cases import Case
from tests.queueing.crowd import Citizen

START = datetime(2026, 3, 2, 6, tzinfo=UTC)
NAMES = {"zh-Hant": "測", "en": "test"}
ALWAYS = ("00:00-24:00",)


class Dispatched:
    """One run. The clerk calls when he is free; whoever comes is called by a free clerk."""

    def __init__(self, case: Case, crowd: Sequence[Citizen]) -> None:
        """`crowd` in the order of arrival."""
        self._case, self._crowd = case, crowd
        self.hall = Hall(settings_of(case))
        self.waits: list[float] = [0.0] * len(crowd)
        self._place_of: dict[str, int] = {}
        # When windows come free: (minute, window).
        self._busy: list[tuple[float, int]] = []
        # Idle windows: the most specialised first, and of those the longest idle.
        self._idle = [(len(skills), 0.0, n) for n, skills in enumerate(case.windows, start=1)]
        for _, _, number in self._idle:
            self._do(OpenCounter(counter=number, staff=str(number)), 0.0)

    def run(self) -> list[float]:
        """Serve the whole crowd; the wait of each in minutes."""
        for place, citizen in enumerate(self._crowd):
            self._serve_until(citizen.comes)
            self._takes_a_number(place, citizen)
        self._serve_until(float("inf"))
        return self.waits

    def _serve_until(self, minute: float) -> None:
        while self._busy and self._busy[0][0] <= minute:
            free, number = heapq.heappop(self._busy)
            present = self.hall.at_counter(number)
            assert present is not None
            # Only so does a window that finds nobody come to rest: nobody is called, one finished.
            self._calls(number, present.number, free)

    def _takes_a_number(self, place: int, citizen: Citizen) -> None:
        stream = self._case.streams[citizen.stream]
        command = TakeTicket(service=stream.service, ticket_class=f"c{citizen.stream}", token="t")
        for event in self._do(command, citizen.comes):
            if isinstance(event, TicketTaken):
                self._place_of[event.ticket] = place
        able = [one for one in self._idle if stream.service in self._case.windows[one[2] - 1]]
        if able:
            self._idle.remove(min(able))
            self._calls(min(able)[2], None, citizen.comes)

    def _calls(self, number: int, after: str | None, minute: float) -> None:
        for event in self._do(CallNext(counter=number, after=after), minute):
            if isinstance(event, TicketCalled):
                place = self._place_of.pop(event.ticket)
                self.waits[place] = minute - self._crowd[place].comes
                heapq.heappush(self._busy, (minute + self._crowd[place].stays, number))
                return
        self._idle.append((len(self._case.windows[number - 1]), minute, number))

    def _do(self, command: Command, minute: float) -> list[Event]:
        now = START + timedelta(minutes=minute)
        events = decide(self.hall, command, now)
        for event in events:
            self.hall.apply(event, now, self.hall.state.sequence + 1)
        return events


def settings_of(case: Case) -> HallSettings:
    """The hall.toml of a case: open for ever, each stream a class."""
    codes = sorted({one.service for one in case.streams})
    classes = [
        TicketClass(code=f"c{place}", names=NAMES, head_start_min=int(one.head_start))
        for place, one in enumerate(case.streams)
    ]
    return HallSettings(
        hall=HallItself(id="theory", names=NAMES),
        opening=Opening(
            mon=ALWAYS, tue=ALWAYS, wed=ALWAYS, thu=ALWAYS, fri=ALWAYS, sat=ALWAYS, sun=ALWAYS
        ),
        services=tuple(
            Service(code=code, names=NAMES, prefix=code, last=99_999, digits=5) for code in codes
        ),
        classes=(TicketClass(code="normal", names=NAMES, head_start_min=0), *classes),
        counters=tuple(
            Counter(number=number, services=tuple(skills))
            for number, skills in enumerate(case.windows, start=1)
        ),
        staff=tuple(Staff(number=str(n)) for n in range(1, len(case.windows) + 1)),
        calling=Calling(guard_s=0),
    )
