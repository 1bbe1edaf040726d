"""What the sender of a command is told."""

from dataclasses import dataclass
from datetime import datetime

from api.contract.views.journeys import StepLine
from api.contract.views.lines import WaitRange
from api.contract.words import Awaits, CounterState, TicketState


@dataclass(frozen=True, slots=True, kw_only=True)
class Ticket:
    """The answer to a command about a ticket. `ahead` counts who waits before it now.

    After a missed call it may come back `returns_left` times (R6). `again`: nothing happened, for
    its holder had checked in already.
    """

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
    id: str = ""
    returns_left: int = 0
    wait: WaitRange | None = None
    awaits: Awaits | None = None
    steps: tuple[StepLine, ...] = ()
    again: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterAnswer:
    """The answer to a command about a counter: its state, and its ticket's number and id.

    `approval` is the request for consent that is open there, None for none.
    """

    counter: int
    state: CounterState
    number: str | None
    advanced: bool
    ticket: str | None = None
    approval: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Accepted:
    """The answer to a command that has nothing more to say."""

    accepted: bool = True
