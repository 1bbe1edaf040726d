"""What a citizen was told of his wait."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Forecast:
    """A wait as it is told: minutes from `at`, at most so long in so many of a hundred cases.

    It was made from the hall as it was after row `sequence` of the journal, so that it can be
    made again and explained (R38). `parts` are the medians that it was blended from, if any.
    """

    at: datetime
    sequence: int
    p20: float
    p50: float
    p80: float
    p90: float
    parts: tuple[float, ...] = ()
