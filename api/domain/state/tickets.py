"""A ticket, and the calls that were made of it."""

from dataclasses import dataclass, field
from datetime import datetime

from api.contract.events import Forecast
from api.contract.words import Awaits, TicketState
from api.domain.state.journeys import Step

# A ticket in one of these still needs the hall; the business day does not end it (R19).
LIVE: frozenset[TicketState] = frozenset({"pending", "waiting", "called", "serving", "held"})
AT_COUNTER: frozenset[TicketState] = frozenset({"called", "serving"})
# The hall has nothing more to do with these.
OVER: frozenset[TicketState] = frozenset({"finished", "cancelled"})


def ticket_id(day: str, number: str) -> str:
    """What tells a ticket of today from one of the same number on another day."""
    return f"{day}-{number}"


@dataclass(slots=True, kw_only=True)
class Ticket:
    """A number and its way through the hall. `order` is the hall-wide order of arrival (R1).

    `responsible` is the clerk who answers for it (R8). `reason` and `look_at` are those of a hold,
    `note` is for the next clerk, and `sent_on_at` is set while it waits after a transfer.
    On a journey `steps` is the whole way and `step` the place of the present one (R11).
    `waiting_since` is when it joined the line in which it stands, None when in none.
    One taken by phone is `remote`, and `checked_in_at` is when its holder came; `lapsed` if never.
    One for an appointment names its code and the time for which it was booked.
    """

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
    awaits: Awaits | None = None
    counter: int | None = None
    to_counter: int | None = None
    staff: str | None = None
    called_at: datetime | None = None
    recalled_at: datetime | None = None
    missed_on: str = ""
    started_at: datetime | None = None
    ended_at: datetime | None = None
    recalls: int = 0
    class_reason: str = ""
    large: bool = False
    out_of_turn: str = ""
    passed: int = 0
    returns: int = 0
    reason: str = ""
    job: str | None = None
    rated_at: datetime | None = None
    rated_via: str = ""
    responsible: str | None = None
    note: str = ""
    look_at: datetime | None = None
    sent_on_at: datetime | None = None
    steps: list[Step] = field(default_factory=list)
    step: int = 0
    waiting_since: datetime | None = None
    remote: bool = False
    lapsed: bool = False
    checked_in_at: datetime | None = None
    appointment: str = ""
    booked_at: datetime | None = None
    forecast: Forecast | None = None


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


def is_expected(ticket: Ticket) -> bool:
    """Whether it is a remote ticket whose holder has not come yet (R13)."""
    return ticket.state == "pending" and ticket.awaits == "check_in"


def needs_the_hall(ticket: Ticket, today: str) -> bool:
    """Whether its holder is here and not done, so that the hall stays for him (R19).

    One whose medicine or form is not ready sits in the hall, but not over night: a signal that
    never comes must not keep it open for ever (R11). One who has not checked in, or who did not
    come when called, is not here.
    """
    if ticket.state == "pending":
        return ticket.awaits == "signal" and ticket.day == today
    return ticket.state in LIVE
