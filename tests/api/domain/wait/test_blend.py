"""What waits have been, blended with what the line says: never worse than the better of the two."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from math import exp, log
from statistics import fmean

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from api.domain.state.learnt import BlendLearnt
from api.domain.wait.blend import (
    ENOUGH,
    LINE,
    PARTS,
    Mix,
    a_day_passes,
    learn_blend,
    mix,
)

DAYS, A_DAY, LEARNING = 12, 250, 4


@dataclass(frozen=True)
class Sees:
    """How a part errs in the log: always by `bias`, and by chance with `spread`."""

    bias: float
    spread: float


def parts_of(wait: float, eyes: tuple[Sees, ...], chance: random.Random) -> tuple[float, ...]:
    return tuple((wait + 1) * exp(chance.gauss(one.bias, one.spread)) - 1 for one in eyes)


def minutes(said: float, wait: float) -> float:
    """By how many minutes somebody was told wrong."""
    return abs(said - wait)


def times(said: float, wait: float) -> float:
    """By how many times, as a log: twice too long is as wrong as half as long."""
    return abs(log((said + 1) / (wait + 1)))


def missed(
    eyes: tuple[Sees, ...], seed: int, measure: Callable[[float, float], float] = minutes
) -> tuple[float, list[float]]:
    """The mean miss of the blend, and of each part, once a hall has learnt."""
    chance, learnt = random.Random(seed), BlendLearnt()
    ours: list[float] = []
    theirs: list[list[float]] = [[] for _ in eyes]
    for day in range(DAYS):
        a_day_passes(learnt)
        by = mix(learnt)
        for _ in range(A_DAY):
            wait = chance.lognormvariate(2.5, 0.9)
            parts = parts_of(wait, eyes, chance)
            learn_blend(learnt, parts, wait)
            if day >= LEARNING:
                ours.append(measure(by.of(parts), wait))
                for place, part in enumerate(parts):
                    theirs[place].append(measure(part, wait))
    return fmean(ours), [fmean(one) for one in theirs]


SPREADS = st.floats(0.1, 0.9)
BY_CHANCE = st.builds(Sees, bias=st.just(0.0), spread=SPREADS)
BIASED = st.builds(Sees, bias=st.floats(-0.6, 0.6), spread=SPREADS)


@settings(max_examples=30)
@given(eyes=st.tuples(*[BY_CHANCE] * len(PARTS)), seed=st.integers(0, 99))
def test_no_hall_is_told_waits_that_are_worse_than_its_better_part(
    eyes: tuple[Sees, ...], seed: int
) -> None:
    ours, theirs = missed(eyes, seed)
    assert ours <= 1.02 * min(theirs)


@settings(max_examples=30)
@given(eyes=st.tuples(*[BIASED] * len(PARTS)), seed=st.integers(0, 99))
def test_nor_where_some_parts_are_always_off(eyes: tuple[Sees, ...], seed: int) -> None:
    ours, theirs = missed(eyes, seed, times)
    assert ours <= 1.02 * min(theirs)


CLEAR, DIM = Sees(bias=0.0, spread=0.2), Sees(bias=0.3, spread=0.9)


def taught(eyes: tuple[Sees, ...], calls: int) -> BlendLearnt:
    """A hall after so many calls."""
    chance, learnt = random.Random(7), BlendLearnt()
    for _ in range(calls):
        wait = chance.lognormvariate(2.5, 0.9)
        learn_blend(learnt, parts_of(wait, eyes, chance), wait)
    return learnt


def test_a_hall_that_sees_its_line_well_is_told_what_the_line_says() -> None:
    assert mix(taught((CLEAR, DIM, DIM, DIM), 500)) == LINE


def test_a_hall_that_sees_its_line_coarsely_is_told_what_waits_have_been() -> None:
    line, head, last, usual = mix(taught((DIM, CLEAR, CLEAR, DIM), 500)).weights
    assert (line, usual) == (0.0, 0.0)
    assert (head, last) == (0.5, 0.5)


def test_two_that_err_each_in_its_own_way_are_truer_together_than_either() -> None:
    ours, theirs = missed((CLEAR, CLEAR, DIM, DIM), seed=3)
    assert ours < 0.85 * min(theirs)


def test_too_few_calls_say_nothing_of_who_is_truer() -> None:
    assert mix(taught((DIM, CLEAR, CLEAR, DIM), int(ENOUGH) - 1)) == LINE


def test_what_was_true_last_week_gives_way_to_what_is_true_now() -> None:
    learnt = taught((DIM, CLEAR, DIM, DIM), 1_000)
    assert mix(learnt).weights[1] == 1.0
    chance = random.Random(1)
    for _ in range(10):
        a_day_passes(learnt)
        for _ in range(100):
            learn_blend(learnt, parts_of(20.0, (CLEAR, DIM, DIM, DIM), chance), 20.0)
    by = mix(learnt).weights
    assert by[0] == max(by) > by[1]


def test_what_a_part_is_always_off_by_is_taken_from_it() -> None:
    # given a hall whose every count says half of what comes
    half = Sees(bias=-0.7, spread=0.1)
    ours, theirs = missed((half, DIM, DIM, DIM), seed=5)
    assert ours < 0.5 * min(theirs)


def test_the_shift_is_what_takes_the_line_to_the_blend() -> None:
    parts, by = (10.0, 30.0, 20.0, 15.0), Mix((0.5, 0.25, 0.25, 0.0))
    assert 10.0 < by.of(parts) < 30.0
    assert (10.0 + 1) * exp(by.shift(parts)) - 1 == pytest.approx(by.of(parts))
    assert LINE.shift(parts) == pytest.approx(0.0)
    # and nobody is told less than nothing
    assert Mix(off=(9.0, 0.0, 0.0, 0.0)).of(parts) == 0.0
