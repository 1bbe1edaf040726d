"""A range of minutes as people are told it: rounded outwards, never one false minute."""

from math import ceil, floor

from api.contract.events import Forecast
from api.contract.views import WaitRange

# Nobody is told less than this: a call takes a moment to be heard.
LEAST_MIN = 5


def rounded(wait: Forecast) -> WaitRange:
    """From the 20 % quantile down to the 80 % quantile up, in steps of 5, 10 or 15 minutes."""
    low, high = max(wait.p20, 0.0), max(wait.p80, 0.0)
    return WaitRange(low=_down(low), high=max(_up(high), LEAST_MIN))


def _step(minutes: float) -> int:
    if minutes <= 30:
        return 5
    return 10 if minutes <= 60 else 15


def _down(minutes: float) -> int:
    step = _step(minutes)
    return floor(minutes / step) * step


def _up(minutes: float) -> int:
    step = _step(minutes)
    return ceil(minutes / step) * step
