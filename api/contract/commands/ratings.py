"""What a citizen thinks of the service just given (R30)."""

from dataclasses import dataclass
from typing import Literal

from api.contract.words import RatingReason, Via


@dataclass(frozen=True, slots=True, kw_only=True)
class RateTicket:
    """Five grades, 5 the best, for a served ticket, named by its id, number or citizen's token.

    A counter unit names none: it means the ticket that was just finished at its `counter`.
    """

    grade: int
    via: Via
    ticket: str = ""
    counter: int | None = None
    reason: RatingReason | None = None
    type: Literal["rate_ticket"] = "rate_ticket"
