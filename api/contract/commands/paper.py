"""What is done about the paper of a ticket."""

from dataclasses import dataclass
from typing import Literal

from api.contract.words import PrintOutcome


@dataclass(frozen=True, slots=True, kw_only=True)
class ReprintTicket:
    """Print a marked copy (補印) on the printer of `kiosk`, or of the kiosk that issued it."""

    number: str
    kiosk: str | None = None
    type: Literal["reprint_ticket"] = "reprint_ticket"


@dataclass(frozen=True, slots=True, kw_only=True)
class BeginPrint:
    """A printer is about to send the first byte of a job."""

    job: str
    printer: str
    type: Literal["begin_print"] = "begin_print"


@dataclass(frozen=True, slots=True, kw_only=True)
class SettlePrint:
    """A printer says how a job ended. `detail` is one line for the clerk and the log.

    `fed_mm` of the roll went into it, whether or not it is known to have come out whole.
    """

    job: str
    printer: str
    outcome: PrintOutcome
    detail: str = ""
    fed_mm: int = 0
    type: Literal["settle_print"] = "settle_print"


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmPaper:
    """The citizen answers 「有拿到號碼單嗎？」 for a job whose end nobody knows."""

    job: str
    got_it: bool
    type: Literal["confirm_paper"] = "confirm_paper"
