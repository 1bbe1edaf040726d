"""Chance for the replay, made cheap and even: tables of quantiles, shuffled by a seed.

A table holds each quantile once, so that a few hundred draws are spread as thousands of free
ones would be; the standard normal's own quantiles are computed once for the process.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from math import exp, log
from statistics import NormalDist
from typing import Protocol

TABLE = 1024
_NORMAL = NormalDist()
# The last quantile that is told from certainty.
_EDGE = 1e-12


class Length(Protocol):
    """How long something lasts, in minutes, as a distribution."""

    def quantiles(self, many: int) -> list[float]:
        """`many` evenly spread quantiles, the least first."""

    def rest(self, elapsed: float, share: float) -> float:
        """The quantile `share` (0 to 1) of what is left after `elapsed` minutes."""


@dataclass(frozen=True, slots=True)
class LogNormal:
    """`mu` and `sigma` are of the natural log of the minutes."""

    mu: float
    sigma: float

    def quantiles(self, many: int) -> list[float]:
        """`many` evenly spread quantiles, the least first."""
        return [exp(self.mu + self.sigma * one) for one in _normal_quantiles(many)]

    def rest(self, elapsed: float, share: float) -> float:
        """The quantile `share` (0 to 1) of what is left after `elapsed` minutes."""
        gone = _NORMAL.cdf((log(elapsed) - self.mu) / self.sigma) if elapsed > 0 else 0.0
        picked = min(max(gone + (1.0 - gone) * share, _EDGE), 1.0 - _EDGE)
        return max(exp(self.mu + self.sigma * _NORMAL.inv_cdf(picked)) - elapsed, 0.0)


@dataclass(frozen=True, slots=True)
class Exponential:
    """`mean` in minutes; what has passed says nothing of what is left."""

    mean: float

    def quantiles(self, many: int) -> list[float]:
        """`many` evenly spread quantiles, the least first."""
        return [self.rest(0.0, (place + 0.5) / many) for place in range(many)]

    def rest(self, elapsed: float, share: float) -> float:
        """The quantile `share` (0 to 1) of what is left after `elapsed` minutes."""
        return -self.mean * log(max(1.0 - share, _EDGE))


@cache
def _normal_quantiles(many: int) -> tuple[float, ...]:
    return tuple(_NORMAL.inv_cdf((place + 0.5) / many) for place in range(many))


def shuffled(chance: random.Random, length: Length, many: int = TABLE) -> list[float]:
    """Evenly spread lengths in minutes, in the order of chance."""
    return chance.sample(length.quantiles(many), many)


def uniforms(chance: random.Random, many: int = TABLE) -> list[float]:
    """Evenly spread values between 0 and 1, in the order of chance."""
    return [(place + 0.5) / many for place in chance.sample(range(many), many)]


def arrivals(chance: random.Random, per_min: float, until: float) -> Sequence[float]:
    """Minutes of a Poisson stream up to `until`."""
    found: list[float] = []
    minute = chance.expovariate(per_min) if per_min > 0 else until
    while minute < until:
        found.append(minute)
        minute += chance.expovariate(per_min)
    return found
