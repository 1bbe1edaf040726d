"""What a citizen thought of the service (R30)."""

from dataclasses import dataclass
from typing import Literal

from api.contract.words import RatingReason, Via


@dataclass(frozen=True, slots=True, kw_only=True)
class TicketRated:
    """A served ticket was rated, 1 to 5; `again` when it replaces what was said just before."""

    ticket: str
    service: str
    counter: int
    grade: int
    via: Via
    low: bool = False
    reason: RatingReason | None = None
    again: bool = False
    type: Literal["ticket_rated"] = "ticket_rated"
