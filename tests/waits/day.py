"""A simulated hall that lives by its own commands: citizens come, clerks call, things go wrong."""

import heapq
import random
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from math import exp, log

from api.contract.commands import (
    CallNext,
    CloseCounter,
    Command,
    FinishTicket,
    MarkNoShow,
    OpenCounter,
    PauseCounter,
    ResumeCounter,
    ReturnTicket,
    TakeTicket,
    TransferTicket,
)
from api.contract.events import Event, TicketCalled
from api.domain.decide import decide
from api.domain.hall import Hall
from api.domain.refused import Refused
from api.domain.state import Ticket
from api.domain.wait.look import look
from tests.waits.chance import length, poisson
from tests.waits.scenario import Scenario, settings_of

MIDNIGHT = datetime(2026, 3, 2, tzinfo=UTC)
DAY_MIN = 24 * 60.0

# Whoever listens hears of each event before the hall does.
Listener = Callable[["Life", Event, datetime], None]


class Life:
    """The days of one hall, one after the other. Minutes count from the first midnight."""

    def __init__(self, scenario: Scenario, seed: int, hears: Listener) -> None:
        self.scenario, self._chance, self._hears = scenario, random.Random(seed), hears
        self.hall = Hall(settings_of(scenario))
        self._known = {one.code: one for one in scenario.services}
        count = range(len(scenario.windows))
        self._pace = [exp(self._chance.gauss(0.0, scenario.clerk_sd)) for _ in count]
        self._coming: list[tuple[float, int, Callable[[float], None]]] = []
        self._order = 0
        self._day, self._day_pace = 0.0, 1.0
        self._lunched: set[int] = set()

    def live(self, days: int) -> None:
        """Let so many days pass."""
        for day in range(days):
            self._day = day * DAY_MIN
            self._day_pace = exp(self._chance.gauss(0.0, self.scenario.day_sd))
            self._lunched.clear()
            self._plan_the_day()
            while self._coming:
                minute, _, what = heapq.heappop(self._coming)
                what(minute)

    def _plan_the_day(self) -> None:
        chance, scenario = self._chance, self.scenario
        for number in range(1, len(scenario.windows) + 1):
            late = chance.uniform(2, 12) if chance.random() < scenario.late_share else 0.0
            self._at(self._day + scenario.opens + late, self._opens(number))
        for slot, share in enumerate(scenario.curve):
            for _ in range(poisson(chance, share * scenario.a_day)):
                minute = scenario.opens + 30 * slot + chance.uniform(0, 30)
                if minute < scenario.closes:
                    self._at(self._day + minute, self._citizen)

    def _at(self, minute: float, what: Callable[[float], None]) -> None:
        self._order += 1
        heapq.heappush(self._coming, (minute, self._order, what))

    def _opens(self, number: int) -> Callable[[float], None]:
        def opens(minute: float) -> None:
            self._do(OpenCounter(counter=number, staff=str(number)), minute)
            self._calls(number, minute)

        return opens

    def _citizen(self, minute: float) -> None:
        # What the hub does between two acts: whoever takes a number is told what is ahead.
        if self._day >= self.scenario.foretold_from * DAY_MIN:
            self.hall.outlook = look(self.hall, MIDNIGHT + timedelta(minutes=minute))
        share, chance, scenario = self._chance.random(), self._chance, self.scenario
        service = self._which_service()
        kind = "normal" if share > scenario.priority + scenario.urgent else "priority"
        kind = "urgent" if share < scenario.urgent else kind
        command = TakeTicket(service=service, ticket_class=kind, token=f"{chance.random()}")
        self._do(command, minute)
        self._wake(minute)

    def _which_service(self) -> str:
        weights = [one.share for one in self.scenario.services]
        return self._chance.choices(self.scenario.services, weights)[0].code

    def _wake(self, minute: float) -> None:
        """Whoever sits idle calls, the most specialised first."""
        idle = [one for one in self.hall.state.counters.values() if _idle(self.hall, one.number)]
        for one in sorted(idle, key=lambda one: len(self.hall.served_at(one.number))):
            self._calls(one.number, minute)

    def _calls(self, number: int, minute: float) -> None:
        if self.hall.counter(number).state != "open" or self._leaves(number, minute):
            return
        for event in self._do(CallNext(counter=number, after=None), minute):
            if isinstance(event, TicketCalled):
                self._meets(number, self.hall.state.tickets[event.ticket], minute)

    def _meets(self, number: int, ticket: Ticket, minute: float) -> None:
        if self._chance.random() < self.scenario.no_show and not ticket.returns:
            self._at(minute + self._chance.uniform(0.8, 2.0), self._misses(number, ticket))
            return
        lasts = length(self._chance, self._known[ticket.service])
        lasts *= self._pace[number - 1] * self._day_pace
        self._at(minute + lasts, self._done(number))

    def _misses(self, number: int, ticket: Ticket) -> Callable[[float], None]:
        def misses(minute: float) -> None:
            self._do(MarkNoShow(counter=number), minute)
            if self._chance.random() < self.scenario.returns:
                later = minute + self._chance.uniform(2, 20)
                self._at(later, lambda now: self._comes_back(ticket.id, now))
            self._calls(number, minute)

        return misses

    def _comes_back(self, ticket: str, minute: float) -> None:
        self._do(ReturnTicket(number=ticket), minute)
        self._wake(minute)

    def _done(self, number: int) -> Callable[[float], None]:
        def done(minute: float) -> None:
            if self._chance.random() < self.scenario.onward:
                service = self._which_service()
                if not self._do(TransferTicket(counter=number, service=service), minute):
                    self._do(FinishTicket(counter=number), minute)
                self._wake(minute)
            else:
                self._do(FinishTicket(counter=number), minute)
            self._calls(number, minute)

        return done

    def _leaves(self, number: int, minute: float) -> bool:
        """Lunch when it is due, a pause when it must be, home when nobody waits after closing."""
        of_day = minute - self._day
        lunch = self.scenario.lunch_of(number)
        if number not in self._lunched and of_day >= lunch and self.scenario.lunch:
            if self._pauses(number, self.scenario.lunch, minute, told=True):
                self._lunched.add(number)
                return True
        elif self._chance.random() < self._pause_chance(number):
            lasts = self._chance.lognormvariate(log(self.scenario.pause_mean) - 0.32, 0.8)
            return self._pauses(number, lasts, minute, told=False)
        if of_day >= self.scenario.closes and not any(
            self.hall.lines.waiting(one) for one in self.hall.served_at(number)
        ):
            return bool(self._do(CloseCounter(counter=number), minute))
        return False

    def _pause_chance(self, number: int) -> float:
        """Per ticket, from the pauses of an hour and the tickets of an hour."""
        mean = sum(one.share * one.mean for one in self.scenario.services)
        return self.scenario.pauses_per_hour * mean / 60

    def _pauses(self, number: int, lasts: float, minute: float, *, told: bool) -> bool:
        said = max(round(lasts), 1) if told else None
        if not self._do(PauseCounter(counter=number, reason="personal", minutes=said), minute):
            return False
        self._at(minute + lasts, self._is_back(number))
        return True

    def _is_back(self, number: int) -> Callable[[float], None]:
        def is_back(minute: float) -> None:
            self._do(ResumeCounter(counter=number), minute)
            self._calls(number, minute)

        return is_back

    def _do(self, command: Command, minute: float) -> list[Event]:
        """The events of a command; none when the hall refuses it."""
        now = MIDNIGHT + timedelta(minutes=minute)
        try:
            events = decide(self.hall, command, now)
        except Refused:
            return []
        for event in events:
            self._hears(self, event, now)
            self.hall.apply(event, now, self.hall.state.sequence + 1)
        return events


def _idle(hall: Hall, number: int) -> bool:
    counter = hall.counter(number)
    return counter.state == "open" and counter.ticket is None
