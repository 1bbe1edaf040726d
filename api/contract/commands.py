"""Commands: what somebody wants done. Imperative, frozen, told apart by `type`."""

from dataclasses import dataclass
from typing import Literal

from api.contract.words import HealthState, PauseReason, PrintOutcome


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeTicket:
    """A citizen wants a number. `kiosk` is the device whose printer gives the paper, if any."""

    service: str
    ticket_class: str = "normal"
    language: str = "zh-Hant"
    kiosk: str | None = None
    token: str = ""
    type: Literal["take_ticket"] = "take_ticket"


@dataclass(frozen=True, slots=True, kw_only=True)
class CallNext:
    """A clerk is free. `after` is the ticket number the clerk sees now, None for none."""

    counter: int
    after: str | None = None
    type: Literal["call_next"] = "call_next"


@dataclass(frozen=True, slots=True, kw_only=True)
class CallTicket:
    """Call one ticket by its number: one the counter holds, or out of turn with a reason (R4)."""

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
    """The called citizen did not come (R5)."""

    counter: int
    type: Literal["mark_no_show"] = "mark_no_show"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnTicket:
    """A citizen whose number was passed is back and wants to be called again (R6)."""

    number: str
    type: Literal["return_ticket"] = "return_ticket"


@dataclass(frozen=True, slots=True, kw_only=True)
class HoldTicket:
    """Set the counter's ticket aside, for a stated reason, to go on with it later (R8)."""

    counter: int
    reason: str
    type: Literal["hold_ticket"] = "hold_ticket"


@dataclass(frozen=True, slots=True, kw_only=True)
class TransferTicket:
    """Send the counter's ticket to another service, or to one counter; its clock is kept (R7)."""

    counter: int
    service: str | None = None
    to_counter: int | None = None
    type: Literal["transfer_ticket"] = "transfer_ticket"


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelTicket:
    """The citizen gives the number up."""

    number: str
    type: Literal["cancel_ticket"] = "cancel_ticket"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReprintTicket:
    """Print a marked copy (補印) on the printer of `kiosk`, or of the kiosk that issued it."""

    number: str
    kiosk: str | None = None
    type: Literal["reprint_ticket"] = "reprint_ticket"


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenCounter:
    """A clerk takes the window and begins to serve."""

    counter: int
    staff: str
    type: Literal["open_counter"] = "open_counter"


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseCounter:
    """The clerk signs off from the window."""

    counter: int
    type: Literal["close_counter"] = "close_counter"


@dataclass(frozen=True, slots=True, kw_only=True)
class PauseCounter:
    """The clerk must leave the window for a while (R16). `minutes` is how long, None if unknown."""

    counter: int
    reason: PauseReason
    minutes: int | None = None
    type: Literal["pause_counter"] = "pause_counter"


@dataclass(frozen=True, slots=True, kw_only=True)
class ResumeCounter:
    """The clerk is back at the window."""

    counter: int
    type: Literal["resume_counter"] = "resume_counter"


@dataclass(frozen=True, slots=True, kw_only=True)
class BeginPrint:
    """A printer is about to send the first byte of a job."""

    job: str
    printer: str
    type: Literal["begin_print"] = "begin_print"


@dataclass(frozen=True, slots=True, kw_only=True)
class SettlePrint:
    """A printer says how a job ended. `detail` is one line for the clerk and the log."""

    job: str
    printer: str
    outcome: PrintOutcome
    detail: str = ""
    type: Literal["settle_print"] = "settle_print"


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmPaper:
    """The citizen answers 「有拿到號碼單嗎？」 for a job whose end nobody knows."""

    job: str
    got_it: bool
    type: Literal["confirm_paper"] = "confirm_paper"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportHealth:
    """A device says how it is (R36); the hub says it for a device it has lost."""

    device: str
    state: HealthState
    detail: str = ""
    type: Literal["report_health"] = "report_health"


@dataclass(frozen=True, slots=True, kw_only=True)
class RollDay:
    """The hub's clock has passed the hour at which the business day changes."""

    day: str
    type: Literal["roll_day"] = "roll_day"


Command = (
    TakeTicket
    | CallNext
    | CallTicket
    | Recall
    | StartService
    | FinishTicket
    | MarkNoShow
    | ReturnTicket
    | HoldTicket
    | TransferTicket
    | CancelTicket
    | ReprintTicket
    | OpenCounter
    | CloseCounter
    | PauseCounter
    | ResumeCounter
    | BeginPrint
    | SettlePrint
    | ConfirmPaper
    | ReportHealth
    | RollDay
)
