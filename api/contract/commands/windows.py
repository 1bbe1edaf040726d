"""What is done at a window for the ticket there, or for the next."""

from dataclasses import dataclass
from typing import Literal

from api.contract.words import TransferReason


@dataclass(frozen=True, slots=True, kw_only=True)
class CallNext:
    """A clerk is free. `after` is the id of the ticket the clerk sees now, None for none."""

    counter: int
    after: str | None = None
    type: Literal["call_next"] = "call_next"


@dataclass(frozen=True, slots=True, kw_only=True)
class CallTicket:
    """Call one ticket: one the counter holds, or out of turn with a reason (R4).

    `number` is its number, or its id where two may have the same number.
    """

    counter: int
    number: str
    reason: str = ""
    type: Literal["call_ticket"] = "call_ticket"


@dataclass(frozen=True, slots=True, kw_only=True)
class Recall:
    """Call the counter's ticket once more (R5)."""

    counter: int
    type: Literal["recall"] = "recall"


@dataclass(frozen=True, slots=True, kw_only=True)
class StartService:
    """The called citizen stands at the window."""

    counter: int
    type: Literal["start_service"] = "start_service"


@dataclass(frozen=True, slots=True, kw_only=True)
class FinishTicket:
    """The matter is done; the counter is free."""

    counter: int
    type: Literal["finish_ticket"] = "finish_ticket"


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkNoShow:
    """The called citizen did not come (R5).

    `ticket` is the id of the ticket that was not met, "" for whichever is there; `by_itself`
    when the hub gives the command because the time for it has passed.
    """

    counter: int
    ticket: str = ""
    by_itself: bool = False
    type: Literal["mark_no_show"] = "mark_no_show"


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldTicket:
    """Set the counter's ticket aside, for a stated reason, to go on with it later (R8).

    `minutes` from now it must be looked at again, None for the hall's own time. `number` is one
    that is held here already: it stays so, with this reason and a new time.
    """

    counter: int
    reason: str
    minutes: int | None = None
    number: str | None = None
    type: Literal["hold_ticket"] = "hold_ticket"


@dataclass(frozen=True, slots=True, kw_only=True)
class TransferTicket:
    """Send a ticket to another service, or to one counter; its clock is kept (R7).

    It is the counter's ticket, or the one of this `number` that is held here (R8). `note` is for
    the next clerk. Without a `reason`, to another service means the wrong window, to another
    counter that a colleague goes on.
    """

    counter: int
    service: str | None = None
    to_counter: int | None = None
    number: str | None = None
    reason: TransferReason | None = None
    note: str = ""
    type: Literal["transfer_ticket"] = "transfer_ticket"
