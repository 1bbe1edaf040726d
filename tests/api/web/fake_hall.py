"""A small working hall in memory, enough for a clerk's day. It knows no wire and no journal."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from api.contract.problems import Problem, problem
from api.contract.requests import (
    CallRequest,
    HoldRequest,
    NextRequest,
    PauseRequest,
    TransferRequest,
)
from api.contract.views import CounterAnswer, OneMoreView
from api.contract.words import CounterState, PauseReason, TicketState


class Refused(Exception):
    """The hall said no."""

    def __init__(self, code: str, **values: str | int) -> None:
        super().__init__(code)
        self.code, self.values = code, values

    def problem(self, language: str) -> Problem:
        return problem(self.code, language, detail="", **self.values)


@dataclass
class Ticket:
    number: str
    service: str
    taken_at: datetime
    clock: datetime
    ticket_class: str = "normal"
    language: str = "zh-Hant"
    state: TicketState = "waiting"
    since: datetime | None = None
    recalls: int = 0
    reason: str = ""
    counter: int | None = None

    @property
    def id(self) -> str:
        return f"2026-11-23-{self.number}"


@dataclass
class Window:
    state: CounterState = "closed"
    staff: str | None = None
    reason: PauseReason | None = None
    back_at: datetime | None = None


@dataclass
class FakeHall:
    tickets: dict[str, Ticket] = field(default_factory=dict)
    windows: dict[int, Window] = field(
        default_factory=lambda: {number: Window() for number in range(1, 5)}
    )
    recalls_allowed: int = 2
    # What the hub would say besides, by field: of every window, of the ticket there, of the floor.
    of_window: dict[str, Any] = field(default_factory=dict)
    of_ticket: dict[str, Any] = field(default_factory=dict)
    of_floor: dict[str, Any] = field(default_factory=dict)
    one_more: OneMoreView = field(default_factory=lambda: OneMoreView(services=(), lines=()))

    def take(
        self,
        number: str,
        service: str,
        *,
        ago_min: int = 0,
        ticket_class: str = "normal",
        language: str = "zh-Hant",
    ) -> None:
        at = datetime.now(UTC) - timedelta(minutes=ago_min)
        head = timedelta(minutes=20 if ticket_class == "priority" else 0)
        self.tickets[number] = Ticket(number, service, at, at - head, ticket_class, language)

    def in_line(self) -> list[Ticket]:
        waiting = [one for one in self.tickets.values() if one.state == "waiting"]
        return sorted(waiting, key=lambda one: (one.clock, one.number))

    def at(self, counter: int) -> Ticket | None:
        here = [one for one in self.tickets.values() if one.counter == counter]
        return next((one for one in here if one.state in ("called", "serving")), None)

    # acts, by the name in the path

    def open(self, counter: int, staff: str) -> CounterAnswer:
        window = self.windows[counter]
        if window.state != "closed" and window.staff != staff:
            raise Refused("counter_in_use", counter=counter, staff=window.staff or "")
        self.windows[counter] = Window("open", staff)
        return self.answer(counter)

    def close(self, counter: int) -> CounterAnswer:
        self.windows[counter] = Window()
        return self.answer(counter)

    def pause(self, counter: int, asked: PauseRequest) -> CounterAnswer:
        if asked.reason in ("settlement", "internal") and self.in_line():
            raise Refused("pause_while_waiting", waiting=len(self.in_line()))
        minutes = asked.minutes
        back_at = None if minutes is None else datetime.now(UTC) + timedelta(minutes=minutes)
        window = self.windows[counter]
        self.windows[counter] = Window("paused", window.staff, asked.reason, back_at)
        return self.answer(counter)

    def resume(self, counter: int) -> CounterAnswer:
        self.windows[counter] = Window("open", self.windows[counter].staff)
        return self.answer(counter)

    def call_next(self, counter: int, asked: NextRequest) -> CounterAnswer:
        current = self.at(counter)
        if (current.id if current else None) != asked.after:
            return self.answer(counter)
        line = self.in_line()
        if current is None and not line:
            raise Refused("nobody_waits")
        if current is not None:
            current.state = "finished"
        if line:
            self._call(line[0], counter)
        return replace(self.answer(counter), advanced=bool(line))

    def call(self, counter: int, asked: CallRequest) -> CounterAnswer:
        ticket = self.find(asked.number)
        if ticket.state == "waiting" and not asked.reason:
            raise Refused("out_of_turn_needs_reason")
        self._call(ticket, counter)
        return replace(self.answer(counter), advanced=True)

    def recall(self, counter: int) -> CounterAnswer:
        ticket = self._here(counter)
        if ticket.recalls >= self.recalls_allowed:
            raise Refused("recalled_enough", number=ticket.number, times=ticket.recalls)
        ticket.recalls += 1
        return self.answer(counter)

    def start(self, counter: int) -> CounterAnswer:
        ticket = self._here(counter)
        if ticket.state == "serving":
            raise Refused("already_serving", number=ticket.number)
        ticket.state, ticket.since = "serving", datetime.now(UTC)
        return self.answer(counter)

    def finish(self, counter: int) -> CounterAnswer:
        self._here(counter).state = "finished"
        return self.answer(counter)

    def no_show(self, counter: int) -> CounterAnswer:
        self._here(counter).state = "missed"
        return self.answer(counter)

    def hold(self, counter: int, asked: HoldRequest) -> CounterAnswer:
        ticket = self._here(counter)
        ticket.state, ticket.reason = "held", asked.reason
        return self.answer(counter)

    def transfer(self, counter: int, asked: TransferRequest) -> CounterAnswer:
        ticket = self._here(counter)
        ticket.state, ticket.counter = "waiting", None
        ticket.service = asked.service or ticket.service
        return self.answer(counter)

    def return_(self, number: str) -> None:
        self.find(number).state = "waiting"

    def find(self, name: str) -> Ticket:
        found = [one for one in self.tickets.values() if name in (one.number, one.id)]
        if not found:
            raise Refused("no_such_ticket", number=name)
        return found[0]

    def answer(self, counter: int) -> CounterAnswer:
        ticket = self.at(counter)
        state = self.windows[counter].state
        number = ticket.number if ticket else None
        return CounterAnswer(counter=counter, state=state, number=number, advanced=False)

    def _here(self, counter: int) -> Ticket:
        ticket = self.at(counter)
        if ticket is None:
            raise Refused("no_ticket_here", counter=counter)
        return ticket

    def _call(self, ticket: Ticket, counter: int) -> None:
        ticket.state, ticket.since, ticket.counter = "called", datetime.now(UTC), counter
