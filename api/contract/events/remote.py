"""What happened to a ticket that was taken away from the hall (R13)."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from api.contract.words import CheckInPlace


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketCheckedIn:
    """Its holder is in the hall: from now on it can be called, by this clock."""

    ticket: str
    clock: datetime
    place: CheckInPlace
    kiosk: str | None = None
    type: Literal["ticket_checked_in"] = "ticket_checked_in"


@dataclass(frozen=True, slots=True, kw_only=True)
class RemoteTicketLapsed:
    """Its holder never came."""

    ticket: str
    service: str
    type: Literal["remote_ticket_lapsed"] = "remote_ticket_lapsed"
