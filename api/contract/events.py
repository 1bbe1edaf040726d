"""Events: what has happened. Past tense, frozen, self-contained: a fold needs nothing else."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from api.contract.words import HealthState, PauseReason, PrintOutcome


@dataclass(frozen=True, slots=True, kw_only=True)
class DayStarted:
    """The business day began; numbering starts afresh."""

    day: str
    type: Literal["day_started"] = "day_started"


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketTaken:
    """A number was issued. `order` is the hall-wide order of arrival (R1), `clock` 排隊基準時刻."""

    ticket: str
    number: str
    prefix: str
    serial: int
    service: str
    ticket_class: str
    language: str
    day: str
    order: int
    clock: datetime
    ahead: int
    token: str
    kiosk: str | None = None
    type: Literal["ticket_taken"] = "ticket_taken"


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """The first in line of one service when a counter looked (R2)."""

    service: str
    number: str
    clock: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketCalled:
    """A ticket was called to a counter; `looked_at` and `reason` say why this one (R2, R4)."""

    ticket: str
    number: str
    counter: int
    staff: str
    reason: str
    looked_at: tuple[Candidate, ...] = ()
    type: Literal["ticket_called"] = "ticket_called"


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketRecalled:
    """A called ticket was called once more."""

    ticket: str
    counter: int
    type: Literal["ticket_recalled"] = "ticket_recalled"


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceStarted:
    """The citizen reached the window."""

    ticket: str
    counter: int
    type: Literal["service_started"] = "service_started"


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketFinished:
    """The matter was done. `implied` when the clerk only pressed call-next."""

    ticket: str
    counter: int
    implied: bool = False
    type: Literal["ticket_finished"] = "ticket_finished"


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketMissed:
    """The called citizen did not come (過號)."""

    ticket: str
    counter: int
    type: Literal["ticket_missed"] = "ticket_missed"


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketReturned:
    """A missed ticket is in the queue again, with this clock (R6)."""

    ticket: str
    clock: datetime
    type: Literal["ticket_returned"] = "ticket_returned"


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketHeld:
    """A ticket was set aside at a counter, with a reason (R8)."""

    ticket: str
    counter: int
    reason: str
    type: Literal["ticket_held"] = "ticket_held"


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketTransferred:
    """A ticket waits again, for `service`, at `to_counter` only if that is set (R7)."""

    ticket: str
    counter: int
    service: str
    to_counter: int | None = None
    type: Literal["ticket_transferred"] = "ticket_transferred"


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketCancelled:
    """The citizen gave the number up."""

    ticket: str
    type: Literal["ticket_cancelled"] = "ticket_cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterOpened:
    """A clerk took the window."""

    counter: int
    staff: str
    type: Literal["counter_opened"] = "counter_opened"


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterClosed:
    """The clerk signed off."""

    counter: int
    staff: str
    type: Literal["counter_closed"] = "counter_closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketReleased:
    """A ticket tied to one counter may be served at others again (R16)."""

    ticket: str
    counter: int
    type: Literal["ticket_released"] = "ticket_released"


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterPaused:
    """The window paused. `back_at` is when the clerk expects to be back, None if unknown."""

    counter: int
    staff: str
    reason: PauseReason
    back_at: datetime | None = None
    type: Literal["counter_paused"] = "counter_paused"


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterResumed:
    """The window serves again."""

    counter: int
    staff: str
    type: Literal["counter_resumed"] = "counter_resumed"


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintQueued:
    """A paper is to be printed. `copy` 0 is the ticket itself, from 1 on it is marked 補印."""

    job: str
    ticket: str
    printer: str
    copy: int = 0
    type: Literal["print_queued"] = "print_queued"


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintBegun:
    """The first byte of the job is about to go out."""

    job: str
    printer: str
    type: Literal["print_begun"] = "print_begun"


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintSettled:
    """The job ended, as far as the printer can know."""

    job: str
    outcome: PrintOutcome
    detail: str = ""
    type: Literal["print_settled"] = "print_settled"


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperConfirmed:
    """The citizen said whether the paper came out."""

    job: str
    got_it: bool
    type: Literal["paper_confirmed"] = "paper_confirmed"


@dataclass(frozen=True, slots=True, kw_only=True)
class HealthChanged:
    """A device is in another state than before (R36)."""

    device: str
    state: HealthState
    detail: str = ""
    type: Literal["health_changed"] = "health_changed"


Event = (
    DayStarted
    | TicketTaken
    | TicketCalled
    | TicketRecalled
    | ServiceStarted
    | TicketFinished
    | TicketMissed
    | TicketReturned
    | TicketHeld
    | TicketTransferred
    | TicketCancelled
    | CounterOpened
    | CounterClosed
    | TicketReleased
    | CounterPaused
    | CounterResumed
    | PrintQueued
    | PrintBegun
    | PrintSettled
    | PaperConfirmed
    | HealthChanged
)
