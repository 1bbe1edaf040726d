"""The adaptive band: stretches quantiles until they hold as often as they say (conformal).

For each size of wait two numbers `theta` are learnt; a quantile q is published as
(q + 1) e^theta - 1. After each call the upper one moves until four in five are called by then,
the lower one until four in five are called within the whole printed range. Who is called at once
is told so with certainty: of him nothing is learnt, or he would make up for promises to others
that are not kept.
"""

from collections.abc import Mapping, MutableMapping
from dataclasses import replace
from math import exp

from api.contract.events import Forecast
from api.domain.wait.rounded import rounded

# How fast it learns, how far it may go, and the sizes of wait (medians in minutes) apart.
GAIN = 0.016
FARTHEST = 2.0
SIZES = (5.0, 15.0, 30.0, 60.0)
# Four in five are called by then. Within the range are a few less of each size, because no lower
# end can take back what rounding gives to waits told as 「within 5 minutes」: in all, as many.
SHARE, INSIDE = 0.8, 0.785


def published(wait: Forecast, bands: Mapping[str, float]) -> Forecast:
    """A forecast with the band as it is now."""
    if is_certain(wait):
        return wait
    size = _size(wait)
    low = _moved(wait.p20, bands.get(f"low {size}", 0.0))
    high = _moved(wait.p80, bands.get(f"high {size}", 0.0))
    return replace(wait, p20=min(low, wait.p50, high), p80=high, p90=max(wait.p90, high))


def learn_band(bands: MutableMapping[str, float], told: Forecast, wait: float) -> None:
    """Move the band by one call: somebody who was told this waited so many minutes."""
    if is_certain(told):
        return
    size, printed = _size(told), rounded(told)
    inside = printed.low <= wait <= printed.high
    _move(bands, f"high {size}", SHARE - (1.0 if wait <= told.p80 else 0.0))
    _move(bands, f"low {size}", (1.0 if inside else 0.0) - INSIDE)


def is_certain(wait: Forecast) -> bool:
    """Whether a free window calls him at once."""
    return wait.p90 <= 0.0


def moved(wait: Forecast, theta: float) -> Forecast:
    """All of a forecast, moved alike in the log; what is certain stays."""
    if theta == 0.0 or is_certain(wait):
        return wait
    p20, p50 = _moved(wait.p20, theta), _moved(wait.p50, theta)
    return replace(wait, p20=p20, p50=p50, p80=_moved(wait.p80, theta), p90=_moved(wait.p90, theta))


def _moved(minutes: float, theta: float) -> float:
    return max((minutes + 1.0) * exp(theta) - 1.0, 0.0)


def _move(bands: MutableMapping[str, float], key: str, by: float) -> None:
    bands[key] = min(max(bands.get(key, 0.0) + GAIN * by, -FARTHEST), FARTHEST)


def _size(wait: Forecast) -> int:
    return sum(wait.p50 >= size for size in SIZES)
