"""How estimators are held to what came: who counts, what teaches, and what each of them says."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from tests.waits.score import Score, single
from tests.waits.test_simulator import PLAIN
from tests.waits.traces.foretell import Line, naive, pace, parts, refined
from tests.waits.traces.moments import Flow, LineDay, Moment
from tests.waits.traces.trial import BLEND
from tests.waits.traces.trial import Trial as OfTraces
from tests.waits.trial import Trial

NOON = datetime(2026, 3, 2, 12, tzinfo=UTC)
NOW = Moment(minute=600.0, ahead=5, windows=2, head=12.0, last=9.0, busy=30.0, calls=10, wait=20.0)


def flow(minutes: float, calls: int) -> Flow:
    """A line that so many were called from in so many minutes, at two windows."""
    found = Flow()
    found.passes(minutes, windows=2, calls=calls)
    return found


def day(*moments: Moment, date: str = "2026-03-02") -> LineDay:
    return LineDay(hall="h", line="A", date=date, moments=moments, flow=flow(90.0, 19))


def test_who_finds_a_free_window_counts_for_the_error_and_not_for_the_promise() -> None:
    score, said = Score("one"), single(8.0, NOON)
    score.count(said, 8.0, at_once=False)
    score.count(said, 0.0, at_once=True)
    assert (score.many, score.absolute, score.bias) == (2, 8.0, 8.0)
    assert (score.waited, score.covered, score.kept, score.called) == (1, 1, 1, 1)
    assert (score.all_covered, score.all_width) == (1, 10)


def test_who_finds_a_free_window_teaches_no_band() -> None:
    score = Score("one")
    score.learn(single(8.0, NOON), 0.0, at_once=True)
    assert score.banded(single(8.0, NOON)) == single(8.0, NOON)
    score.learn(single(8.0, NOON), 90.0, at_once=False)
    assert score.banded(single(8.0, NOON)).p80 > 8.0


def test_each_hall_has_a_band_of_its_own() -> None:
    score = Score("one")
    score.learn(single(8.0, NOON), 90.0, "north", at_once=False)
    assert score.banded(single(8.0, NOON), "south") == single(8.0, NOON)


def test_the_formulas_are_those_of_the_books() -> None:
    # given a line that had 20 services of five minutes, 20 calls in 100 busy minutes
    line = Line()
    line.ends(day())
    line.served, line.window_min, line.calls, line.busy = 20.0, 100.0, 20.0, 100.0
    assert naive(line, NOW) == 5 * 5.0 / 2
    assert refined(line, NOW) == 6 * 5.0 / 2
    # A third a minute lately, a fifth before: 10 + 32 calls in 30 + 160 minutes.
    assert pace(line, NOW) == pytest.approx(6 * 190 / 42)
    free = replace(NOW, ahead=0, taken=(1.0,))
    assert (refined(line, free), pace(line, free)) == (0.0, 0.0)


def test_a_day_that_is_over_has_taught_its_pace_and_its_usual_waits() -> None:
    line = Line()
    line.ends(day(NOW, NOW))
    assert (line.calls, line.busy, line.served) == (20.0, 100.0, 23.0)
    said, head, last, usual = parts(line, NOW)
    assert said == pace(line, NOW)
    assert (head, last) == (12.0, 9.0)
    assert usual == pytest.approx(20.0)


def test_only_those_who_wait_teach_the_blend_and_only_later_days_count() -> None:
    trial = OfTraces(learn=1)
    free = replace(NOW, ahead=0, taken=(), wait=0.0)
    trial.run([day(NOW, free), day(NOW, date="2026-03-03")])
    assert trial.waits == [20.0]
    assert trial.scores[BLEND].many == 1
    assert trial.blend("h").calls == pytest.approx(1.8)
    assert trial.line("h", "A").calls == 1 + 19 + 19


def test_days_that_only_teach_are_not_scored() -> None:
    trial = Trial(PLAIN, seed=2, learn=1)
    trial.run(test=1)
    every = Trial(PLAIN, seed=2, learn=0)
    every.run(test=2)
    assert 100 < len(trial.waits) < len(every.waits) - 100
    assert trial.scores["QL"].many == len(trial.waits)
