"""What the hall is now: plain data, made by nothing but the fold of the journal."""

from dataclasses import dataclass, field
from datetime import datetime

from api.contract.words import (
    CounterState,
    HealthState,
    PauseReason,
    PrintState,
    TicketState,
)

# A ticket in one of these still needs the hall; the business day does not end it (R19).
LIVE: frozenset[TicketState] = frozenset({"waiting", "called", "serving", "held"})
AT_COUNTER: frozenset[TicketState] = frozenset({"called", "serving"})
# The hall has nothing more to do with these.
OVER: frozenset[TicketState] = frozenset({"finished", "cancelled"})


def ticket_id(day: str, number: str) -> str:
    """What tells a ticket of today from one of the same number on another day."""
    return f"{day}-{number}"


@dataclass(slots=True, kw_only=True)
class Ticket:
    """A number and its way through the hall. `order` is the hall-wide order of arrival (R1)."""

    id: str
    number: str
    service: str
    ticket_class: str
    language: str
    day: str
    order: int
    taken_at: datetime
    clock: datetime
    ahead: int
    token: str
    kiosk: str | None = None
    state: TicketState = "waiting"
    counter: int | None = None
    to_counter: int | None = None
    staff: str | None = None
    called_at: datetime | None = None
    started_at: datetime | None = None
    ended_at: datetime | None = None
    recalls: int = 0
    returns: int = 0
    reason: str = ""
    job: str | None = None


@dataclass(slots=True, kw_only=True)
class Counter:
    """A window. `ticket` is the id of the one called to it or served there."""

    number: int
    state: CounterState = "closed"
    staff: str | None = None
    since: datetime | None = None
    reason: PauseReason | None = None
    back_at: datetime | None = None
    ticket: str | None = None


@dataclass(slots=True, kw_only=True)
class Job:
    """One paper of a ticket. `confirmed` once the citizen has said what became of it."""

    id: str
    ticket: str
    printer: str
    copy: int
    queued_at: datetime
    state: PrintState = "queued"
    detail: str = ""
    confirmed: bool = False


@dataclass(slots=True, kw_only=True)
class Call:
    """One call or recall; `id` is the journal sequence of its event, so it is unique for ever."""

    id: int
    ticket: str
    number: str
    counter: int
    at: datetime
    recalls: int = 0
    priority: bool = False


@dataclass(slots=True, kw_only=True)
class Health:
    """How a device was when it was last heard."""

    state: HealthState
    detail: str
    since: datetime


@dataclass(slots=True, kw_only=True)
class State:
    """The whole hall. `serials` holds the last number given per prefix today."""

    day: str = ""
    sequence: int = 0
    at: datetime | None = None
    order: int = 0
    issued: int = 0
    finished: int = 0
    serials: dict[str, int] = field(default_factory=dict)
    tickets: dict[str, Ticket] = field(default_factory=dict)
    counters: dict[int, Counter] = field(default_factory=dict)
    jobs: dict[str, Job] = field(default_factory=dict)
    calls: list[Call] = field(default_factory=list)
    devices: dict[str, Health] = field(default_factory=dict)
