"""R1, R2: the hall's own dispatcher, against theory and against simulators that know no hall."""

import pytest

from tests.queueing.cases import CASES, SKILLS, Case
from tests.queueing.closed import erlang_c
from tests.queueing.crowd import Citizen, crowd
from tests.queueing.dispatched import Dispatched
from tests.queueing.in_ciw import in_ciw
from tests.queueing.straight import straight

MANY = 4_000
# Long enough for the laws of large numbers; `make bench` runs them.
LONG = 200_000
SEEDS = (1, 2, 3)
ALIKE = tuple(case for case in CASES if case is not SKILLS)


def names(case: Case) -> str:
    return case.name


@pytest.mark.parametrize("case", ALIKE, ids=names)
def test_r1_r2_every_citizen_waits_exactly_as_long_as_in_ciw(case: Case) -> None:
    # given one crowd
    people = crowd(case, MANY, seed=1)
    # when it goes through the hall, and through a simulator of somebody else's
    ours, theirs = Dispatched(case, people).run(), in_ciw(case, people)
    # then not one of them waits longer or shorter
    assert ours == pytest.approx(theirs, abs=1e-6)
    assert sum(ours) > 0


@pytest.mark.parametrize("case", CASES, ids=names)
def test_r9_windows_of_unlike_skill_serve_as_the_plainest_reading_of_the_rule(case: Case) -> None:
    people = crowd(case, MANY, seed=2)
    assert Dispatched(case, people).run() == pytest.approx(straight(case, people), abs=1e-6)


def test_a_simulator_that_served_in_another_order_would_be_noticed() -> None:
    # given a head start of five minutes that one of the two does not know of
    case = next(one for one in CASES if one.name == "head start 5")
    deaf = next(one for one in CASES if one.name == "head start 15")
    people = crowd(case, MANY, seed=1)
    assert Dispatched(case, people).run() != pytest.approx(in_ciw(deaf, people), abs=1e-6)


def test_the_closed_forms_are_those_of_the_textbook() -> None:
    # M/M/1 waits with a chance equal to its load; M/M/2 of a hospital with two doctors
    assert erlang_c(2 / 3, 1) == pytest.approx(2 / 3)
    assert erlang_c(2 / 3, 2) == pytest.approx(1 / 6)


@pytest.mark.bench
@pytest.mark.parametrize("case", CASES, ids=names)
def test_r2_the_mean_waits_are_those_of_theory(case: Case) -> None:
    """Within 5 %, and within 10 % at load .9, where even so many tickets leave some chance."""
    sums, tally = [0.0] * len(case.streams), [0] * len(case.streams)
    for seed in SEEDS:
        people = crowd(case, LONG, seed)
        for citizen, wait in zip(people, Dispatched(case, people).run(), strict=True):
            sums[citizen.stream] += wait
            tally[citizen.stream] += 1
    means = [total / many for total, many in zip(sums, tally, strict=True)]
    shown = ", ".join(
        f"{ours:.3f} (theory {theirs:.3f}, {100 * (ours / theirs - 1):+.1f} %)"
        for ours, theirs in zip(means, case.expected, strict=True)
    )
    print(f"\n{case.name}, load {case.load:.2f}: mean wait {shown} min")
    tolerance = 0.10 if case.load > 0.89 else 0.05
    assert means == pytest.approx(list(case.expected), rel=tolerance)


def test_nobody_in_a_crowd_comes_before_the_one_before_him() -> None:
    people = crowd(SKILLS, 100, seed=3)
    assert people == sorted(people)
    assert all(isinstance(one, Citizen) and one.stays > 0 for one in people)
