"""The blend: what the line says, and what waits have been, weighed by how true each was here.

Where the hub sees its hall only coarsely (windows that look open, lines that many have left), waits
that were tell more than any count. A wait is blended as the weighted mean of the logs of its
parts, each freed of what it is always off by, with the weights, in steps of a quarter, that would
have missed by least on the last days of this very hall. The bare line is told until another part
has been truer by a margin, and the best part alone until a blend has: so no hall is told waits
that are worse than its better part.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from math import exp, log

from api.domain.state.learnt import BlendLearnt

# The parts: the median of the line played forward; how long the first in line has waited; how
# long the last who was called had waited; how long one waits at this hour on other days.
PARTS = ("line", "head", "last", "usual")
Weights = tuple[float, ...]
ALONE: Weights = (1.0, 0.0, 0.0, 0.0)

# Weights come in so many steps; so many calls are enough to leave the line for another; and the
# squares by which that missed must be so much less. A day later a day's calls weigh so much.
STEPS, ENOUGH, MARGIN, A_DAY_LATER = 4, 50.0, 0.9, 0.8


@dataclass(frozen=True, slots=True)
class Mix:
    """How a hall's waits are blended: the weights of `PARTS`, and by what their logs are off."""

    weights: Weights = ALONE
    off: tuple[float, ...] = (0.0, 0.0, 0.0, 0.0)

    def shift(self, parts: Sequence[float]) -> float:
        """By how much the log of what the line says moves; `parts` in minutes."""
        logs = (_log(part) - off for part, off in zip(parts, self.off, strict=True))
        mean = sum(weight * one for weight, one in zip(self.weights, logs, strict=True))
        return max(mean, 0.0) - _log(parts[0])

    def of(self, parts: Sequence[float]) -> float:
        """One wait in minutes out of `PARTS`, each in minutes."""
        return max(exp(_log(parts[0]) + self.shift(parts)) - 1.0, 0.0)


LINE = Mix()


def mix(learnt: BlendLearnt) -> Mix:
    """The mix that has been the truest here."""
    if learnt.calls < ENOUGH:
        return LINE
    off = tuple(one / (learnt.calls + ENOUGH) for one in learnt.sums)
    around = _around(learnt, off)
    told, least = LINE, _missed(learnt.products, ALONE)
    for others in (_alone(), _choices()):
        missed, best = min((_missed(around, one), one) for one in others)
        if missed < MARGIN * least:
            told, least = Mix(best, off), missed
    return told


def learn_blend(learnt: BlendLearnt, parts: Sequence[float], wait: float) -> None:
    """Somebody was told a wait of these parts, and waited so many minutes."""
    misses = [_log(part) - _log(wait) for part in parts]
    for place, miss in enumerate(misses):
        learnt.sums[place] += miss
    for place, (one, other) in enumerate(_pairs()):
        learnt.products[place] += misses[one] * misses[other]
    learnt.calls += 1.0


def a_day_passes(learnt: BlendLearnt) -> None:
    """What was is forgotten slowly."""
    learnt.calls *= A_DAY_LATER
    learnt.sums = [one * A_DAY_LATER for one in learnt.sums]
    learnt.products = [one * A_DAY_LATER for one in learnt.products]


def _around(learnt: BlendLearnt, off: tuple[float, ...]) -> list[float]:
    """The sums of products of every two parts' misses, each less what it is off by."""
    sums, calls = learnt.sums, learnt.calls
    return [
        learnt.products[place] - off[a] * sums[b] - off[b] * sums[a] + calls * off[a] * off[b]
        for place, (a, b) in enumerate(_pairs())
    ]


def _missed(products: Sequence[float], by: Weights) -> float:
    """The sum of squares by which these weights would have missed, in logs."""
    return sum(
        (1.0 if a == b else 2.0) * by[a] * by[b] * products[place]
        for place, (a, b) in enumerate(_pairs())
    )


def _log(minutes: float) -> float:
    return log(max(minutes, 0.0) + 1.0)


@cache
def _pairs() -> tuple[tuple[int, int], ...]:
    many = len(PARTS)
    return tuple((one, other) for one in range(many) for other in range(one, many))


@cache
def _alone() -> tuple[Weights, ...]:
    return tuple(one for one in _choices() if max(one) == 1.0)


@cache
def _choices() -> tuple[Weights, ...]:
    return tuple(tuple(n / STEPS for n in one) for one in _shares(STEPS, len(PARTS)))


def _shares(left: int, many: int) -> Iterator[tuple[int, ...]]:
    """Every way to share out so many steps, the line's the most first."""
    if many == 1:
        yield (left,)
        return
    for first in range(left, -1, -1):
        for rest in _shares(left - first, many - 1):
            yield (first, *rest)
