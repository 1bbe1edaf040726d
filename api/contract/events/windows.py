"""What happened to a ticket at a window."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from api.contract.events.journeys import Leg
from api.contract.words import Awaits, TransferReason


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """The first in line of one service when a counter looked (R2)."""

    service: str
    number: str
    clock: datetime
    ticket: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketCalled:
    """A ticket was called to a counter; `looked_at` and `reason` say why this one (R2, R4).

    `waiting_since` is when it joined this line of its `service` (R21), None for a held one.
    `passed` counts those who had come before it and wait on: because of its class when the clock
    decided, else because it was called out of turn; `passed_first` is the first of them.
    """

    ticket: str
    number: str
    counter: int
    staff: str
    reason: str
    looked_at: tuple[Candidate, ...] = ()
    service: str = ""
    waiting_since: datetime | None = None
    ticket_class: str = ""
    passed: int = 0
    passed_first: str = ""
    type: Literal["ticket_called"] = "ticket_called"


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketRecalled:
    """A called ticket was called once more; `recalls` counts this one."""

    ticket: str
    counter: int
    staff: str = ""
    recalls: int = 0
    type: Literal["ticket_recalled"] = "ticket_recalled"


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceStarted:
    """The citizen reached the window."""

    ticket: str
    counter: int
    type: Literal["service_started"] = "service_started"


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketFinished:
    """The matter was done. `implied` when the clerk only pressed call-next.

    `step` and `service` name the last step of a journey (R11); a single matter has none.
    """

    ticket: str
    counter: int
    implied: bool = False
    step: int | None = None
    service: str = ""
    type: Literal["ticket_finished"] = "ticket_finished"


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketMissed:
    """The called citizen did not come (過號).

    `waited_s` is how long after the first call of this turn, `by_itself` that nobody pressed.
    """

    ticket: str
    counter: int
    staff: str = ""
    recalls: int = 0
    waited_s: int = 0
    by_itself: bool = False
    type: Literal["ticket_missed"] = "ticket_missed"


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketHeld:
    """A ticket was set aside at a counter, with a reason and a time to look again (R8)."""

    ticket: str
    counter: int
    reason: str
    staff: str = ""
    look_at: datetime | None = None
    type: Literal["ticket_held"] = "ticket_held"


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketTransferred:
    """A ticket waits again, for `service`, at `to_counter` only if that is set (R7).

    `staff` sent it on; `responsible` is who answers for it from now on, "" for whom it was (R8).
    On a journey `step` is the one that it is at now, None for the same as before; it may be one
    that still `awaits` a signal (R11).
    `steps` is the way that begins with it, for a ticket that had none.
    """

    ticket: str
    counter: int
    service: str
    to_counter: int | None = None
    staff: str = ""
    responsible: str = ""
    reason: TransferReason | None = None
    note: str = ""
    step: int | None = None
    steps: tuple[Leg, ...] = ()
    awaits: Awaits | None = None
    type: Literal["ticket_transferred"] = "ticket_transferred"
