"""What is done for a ticket away from a window."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeTicket:
    """A citizen wants a number. `kiosk` is the device whose printer gives the paper, if any.

    `reason` is why the desk grants a class that no kiosk gives (R2), `staff` who issues it there.
    `large`: the paper in large letters (R35).
    """

    service: str
    ticket_class: str = "normal"
    language: str = "zh-Hant"
    kiosk: str | None = None
    token: str = ""
    reason: str = ""
    staff: str = ""
    large: bool = False
    type: Literal["take_ticket"] = "take_ticket"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnTicket:
    """A citizen whose number was passed is back and wants to be called again (R6)."""

    number: str
    type: Literal["return_ticket"] = "return_ticket"


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelTicket:
    """The citizen gives the number up."""

    number: str
    type: Literal["cancel_ticket"] = "cancel_ticket"
