"""A range of minutes as people are told it: rounded outwards, never one false minute."""

from math import ceil, floor

from api.contract.events import Forecast
from api.contract.views import WaitRange
from api.contract.words import WaitWords

# Nobody is told less than this: a call takes a moment to be heard.
LEAST_MIN = 5
# Beyond this nobody is told an end: 「90 分以上」.
LONGEST_MIN = 90


def rounded(wait: Forecast, gone_min: float = 0.0) -> WaitRange:
    """From the 20 % quantile down to the 80 % quantile up, in steps of 5, 10 or 15 minutes.

    The one place where a wait is rounded. `gone_min` have passed since the forecast was made.
    """
    low, high = max(wait.p20 - gone_min, 0.0), max(wait.p80 - gone_min, 0.0)
    down, up = min(_down(low), LONGEST_MIN), max(_up(high), LEAST_MIN)
    return WaitRange(low=down, high=up, said=_said(down, up))


def step(minutes: float) -> int:
    """In what steps a wait of this length is told."""
    if minutes <= 30:
        return 5
    return 10 if minutes <= 60 else 15


def _said(low: int, high: int) -> WaitWords:
    if high > LONGEST_MIN:
        return "beyond" if low >= LONGEST_MIN else "open"
    return "between" if low else "within"


def _down(minutes: float) -> int:
    return floor(minutes / step(minutes)) * step(minutes)


def _up(minutes: float) -> int:
    return ceil(minutes / step(minutes)) * step(minutes)
