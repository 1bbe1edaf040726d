"""A small working hall in memory, enough for a clerk's day. It keeps no journal and no rule book."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from api.contract.problems import Problem, problem
from api.contract.requests import (
    CallRequest,
    HoldRequest,
    NextRequest,
    PauseRequest,
    TransferRequest,
)
from api.contract.views import (
    AtCounter,
    BoardView,
    CounterAnswer,
    CounterLine,
    CounterView,
    HallLine,
    QueueLine,
    ServiceLine,
)
from api.contract.words import CounterState, PauseReason, ServiceState, TicketState

SERVICES = {
    "household": ("A", {"zh-Hant": "戶籍登記", "en": "Household registration"}),
    "identity": ("B", {"zh-Hant": "身分證・印鑑", "en": "ID card and seal"}),
    "fees": ("C", {"zh-Hant": "規費繳納", "en": "Fees"}),
    "newcomer": ("D", {"zh-Hant": "新住民服務", "en": "New residents"}),
}
HALL = HallLine(
    names={"zh-Hant": "信義區戶政事務所", "en": "Xinyi Household Registration Office"},
    hours={"zh-Hant": "週一至五 08:00–17:00"},
    timezone="Asia/Taipei",
    languages=("zh-Hant", "en"),
)


class Refused(Exception):
    """The hall said no."""

    def __init__(self, code: str, **values: str | int) -> None:
        super().__init__(code)
        self.code, self.values = code, values

    def problem(self, language: str) -> Problem:
        return problem(self.code, language, **self.values)


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

    def take(self, number: str, service: str, *, ago_min: int = 0, **more: str) -> Ticket:
        at = datetime.now(UTC) - timedelta(minutes=ago_min)
        head = timedelta(minutes=20 if more.get("ticket_class") == "priority" else 0)
        ticket = Ticket(number, service, at, at - head, **more)
        self.tickets[number] = ticket
        return ticket

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
        if (current.number if current else None) != asked.after:
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

    def find(self, number: str) -> Ticket:
        if number not in self.tickets:
            raise Refused("no_such_ticket", number=number)
        return self.tickets[number]

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

    # views

    def counter_view(self, counter: int) -> CounterView:
        window, ticket, line = self.windows[counter], self.at(counter), self.in_line()
        here = [one for one in self.tickets.values() if one.counter == counter]
        return CounterView(
            hall=HALL,
            counter=counter,
            state=window.state,
            sign_lit=window.state != "open",
            led=ticket.number if ticket and window.state == "open" else "",
            staff=window.staff,
            since=None,
            reason=window.reason,
            back_at=window.back_at,
            ticket=_at_counter(ticket) if ticket else None,
            waiting=len(line),
            queue=tuple(_line(one, rank=rank) for rank, one in enumerate(line, start=1)),
            held=tuple(_line(one) for one in here if one.state == "held"),
            missed=tuple(_line(one) for one in here if one.state == "missed"),
            services=self._services(),
            counters=self._counters(),
        )

    def board_view(self) -> BoardView:
        return BoardView(
            hall=HALL,
            state="open",
            day="2026-11-23",
            calls=(),
            services=self._services(),
            counters=self._counters(),
        )

    def _services(self) -> tuple[ServiceLine, ...]:
        open_ones = tuple(n for n, one in self.windows.items() if one.state == "open")
        return tuple(
            ServiceLine(
                code=code,
                names=names,
                details={},
                prefix=prefix,
                state=_state(at),
                waiting=sum(one.service == code for one in self.in_line()),
                counters=at,
            )
            for code, (prefix, names) in SERVICES.items()
            for at in [open_ones if code != "newcomer" else ()]
        )

    def _counters(self) -> tuple[CounterLine, ...]:
        return tuple(
            CounterLine(counter=number, state=window.state, post=window.staff or "")
            for number, window in self.windows.items()
        )


def _state(counters: tuple[int, ...]) -> ServiceState:
    return "open" if counters else "unstaffed"


def _at_counter(ticket: Ticket) -> AtCounter:
    return AtCounter(
        number=ticket.number,
        service=ticket.service,
        ticket_class=ticket.ticket_class,
        state=ticket.state,
        taken_at=ticket.taken_at,
        since=ticket.since or ticket.taken_at,
        language=ticket.language,
        recalls=ticket.recalls,
    )


def _line(ticket: Ticket, *, rank: int = 0) -> QueueLine:
    return QueueLine(
        number=ticket.number,
        service=ticket.service,
        ticket_class=ticket.ticket_class,
        state=ticket.state,
        taken_at=ticket.taken_at,
        clock=ticket.clock,
        language=ticket.language,
        rank=rank,
        reason=ticket.reason,
    )
