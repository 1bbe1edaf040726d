"""Views: the whole of what one screen, lamp or printer must show now. Nouns, frozen.

Times are aware UTC datetimes; whoever shows one turns it into the hall's local time.
A view names numbers only, never a person (R34).
"""

from dataclasses import dataclass, field
from datetime import datetime

from api.contract.words import (
    CounterState,
    HallState,
    HealthState,
    PauseReason,
    PrintState,
    ServiceState,
    Text,
    TicketState,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitRange:
    """A wait as a range of whole minutes that holds four times in five; None means not known."""

    low: int
    high: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HallLine:
    """The hall itself: name, posted hours and whom to ask (R15, R22, R28)."""

    names: Text
    hours: Text
    timezone: str
    languages: tuple[str, ...]
    service_phone: str = ""
    complaint_phone: str = ""
    web: str = ""
    duty_leader: Text = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceLine:
    """One service, as a citizen may choose it."""

    code: str
    names: Text
    details: Text
    prefix: str
    state: ServiceState
    waiting: int
    counters: tuple[int, ...]
    documents: Text = field(default_factory=dict)
    wait: WaitRange | None = None
    opens_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassLine:
    """One class of ticket: who may take it and what head start it has, in minutes (R3)."""

    code: str
    names: Text
    details: Text
    head_start_min: int
    at_kiosk: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CallLine:
    """One call. `id` is unique for ever and new for each recall: announce each id exactly once."""

    id: int
    number: str
    counter: int
    called_at: datetime
    recalls: int = 0
    priority: bool = False
    yesterday: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterLine:
    """One window, as the wall names it. `see_counters` are those that take over (R16)."""

    counter: int
    state: CounterState
    number: str | None = None
    reason: PauseReason | None = None
    back_at: datetime | None = None
    see_counters: tuple[int, ...] = ()
    post: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardView:
    """The wall. `calls` newest first; `missed` are numbers passed and not yet back."""

    hall: HallLine
    state: HallState
    day: str
    calls: tuple[CallLine, ...]
    services: tuple[ServiceLine, ...]
    counters: tuple[CounterLine, ...]
    missed: tuple[str, ...] = ()
    return_after: int = 3
    notices: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class KioskTicket:
    """A ticket this kiosk issued and what became of its paper."""

    number: str
    token: str
    job: str | None
    paper: PrintState | None
    copy: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class KioskView:
    """A kiosk. `printer` is None when the kiosk has none; `tickets` newest first, at most 35."""

    hall: HallLine
    state: HallState
    services: tuple[ServiceLine, ...]
    classes: tuple[ClassLine, ...]
    printer: HealthState | None
    without_paper: bool
    tickets: tuple[KioskTicket, ...] = ()
    opens_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """All that a ticket's paper says. `ahead` and `wait` are those of the moment of issue."""

    number: str
    service: Text
    ticket_class: str
    class_names: Text
    language: str
    day: str
    taken_at: datetime
    clock: datetime
    ahead: int
    token: str
    head_start_min: int = 0
    wait: WaitRange | None = None
    documents: Text = field(default_factory=dict)
    kiosk: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintJob:
    """One paper to print. `copy` from 1 on is marked 補印; `expires_at`: never print after it."""

    id: str
    state: PrintState
    paper: Paper
    copy: int
    queued_at: datetime
    expires_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class PrinterView:
    """A printer: the hall's words and its unsettled jobs, oldest first."""

    hall: HallLine
    jobs: tuple[PrintJob, ...]
    return_after: int = 3
    return_times: int = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class QueueLine:
    """A ticket in line, as a clerk sees it. `rank` 1 is called next."""

    number: str
    service: str
    ticket_class: str
    state: TicketState
    taken_at: datetime
    clock: datetime
    language: str
    rank: int = 0
    reason: str = ""
    to_counter: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AtCounter:
    """The ticket at a window. `since` is when it was called, or started if it is being served."""

    number: str
    service: str
    ticket_class: str
    state: TicketState
    taken_at: datetime
    since: datetime
    language: str
    recalls: int = 0
    yesterday: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterView:
    """One window, for its clerk and its counter unit. `led` is what the number LED shows."""

    hall: HallLine
    counter: int
    state: CounterState
    sign_lit: bool
    led: str
    staff: str | None
    since: datetime | None
    reason: PauseReason | None
    back_at: datetime | None
    ticket: AtCounter | None
    waiting: int
    queue: tuple[QueueLine, ...]
    held: tuple[QueueLine, ...]
    missed: tuple[QueueLine, ...]
    services: tuple[ServiceLine, ...]
    counters: tuple[CounterLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DeviceLine:
    """A device and how it is; `since` is when that state began."""

    device: str
    role: str
    state: HealthState
    detail: str
    since: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class FloorView:
    """The whole hall, for the supervisor."""

    board: BoardView
    queue: tuple[QueueLine, ...]
    devices: tuple[DeviceLine, ...]
    unsettled: tuple[PrintJob, ...]
    issued: int
    finished: int
    sequence: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Ticket:
    """The answer to a command about a ticket."""

    number: str
    token: str
    service: str
    ticket_class: str
    state: TicketState
    day: str
    taken_at: datetime
    clock: datetime
    ahead: int
    counter: int | None = None
    job: str | None = None
    wait: WaitRange | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterAnswer:
    """The answer to a command about a counter: its state and its ticket's number, if any."""

    counter: int
    state: CounterState
    number: str | None
    advanced: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Accepted:
    """The answer to a command that has nothing more to say."""

    accepted: bool = True
