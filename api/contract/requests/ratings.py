"""POST /counters/{n}/rating, /ratings and /citizen/{token}/rating."""

from dataclasses import dataclass

from api.contract.words import RatingReason


@dataclass(frozen=True, slots=True, kw_only=True)
class RatingRequest:
    """A grade from 1 to 5, and why when it is low. Where the path names the ticket already."""

    grade: int
    reason: RatingReason | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class KioskRatingRequest:
    """POST /ratings: the number or the token on the paper, and the grade."""

    ticket: str
    grade: int
    reason: RatingReason | None = None
