"""The line played forward: against theory, and against what anybody in the hall can see."""

import statistics
from itertools import pairwise
from math import log

import pytest

from api.domain.wait.draws import Exponential, LogNormal
from api.domain.wait.replay import replay
from api.domain.wait.scene import Absence, Cycle, Place, Scene, Stream, Window

MANY = 8_000
NOW = Place(0.0, 0)


def busy_hall(ahead: int, windows: int, minutes: float, *streams: Stream) -> Scene:
    """All windows busy with exponential services, so many waiting, and one who asks."""
    return Scene(
        cycles=(Cycle(length=Exponential(minutes)),),
        windows=(Window(services=(0,), taken=Exponential(minutes), elapsed=1.0),) * windows,
        line=tuple(Place(float(place - ahead), 0) for place in range(ahead)),
        probes=(NOW,),
        streams=streams,
    )


def steady(minutes: float) -> Cycle:
    """Services that all last the same."""
    return Cycle(length=LogNormal(log(minutes), 1e-9))


def asked(scene: Scene, runs: int = MANY) -> list[float]:
    """The sorted waits of whoever asks first."""
    return sorted(replay(scene, seed=1, runs=runs).probes[0])


@pytest.mark.parametrize(
    ("ahead", "windows", "minutes", "mean", "p80", "p90"),
    [
        (5, 3, 5.0, 10.0, 13.18, 15.46),
        (12, 5, 7.5, 19.5, 23.85, 26.67),
        (0, 4, 10.0, 2.5, 4.024, 5.756),
    ],
)
def test_the_waits_behind_busy_windows_are_those_of_theory(
    ahead: int, windows: int, minutes: float, mean: float, p80: float, p90: float
) -> None:
    """Erlang (ahead + 1, windows / minutes): mean within 1 %, quantiles within 3 %."""
    waits = asked(busy_hall(ahead, windows, minutes))
    assert statistics.mean(waits) == pytest.approx(mean, rel=0.01)
    assert waits[int(0.8 * MANY)] == pytest.approx(p80, rel=0.03)
    assert waits[int(0.9 * MANY)] == pytest.approx(p90, rel=0.03)


def test_r2_those_with_a_head_start_who_are_still_to_come_are_counted() -> None:
    """Strict priority of 0.08 a minute: (ahead + 1) / (windows × rate − 0.08) minutes."""
    waits = asked(busy_hall(6, 4, 7.5, Stream(service=0, per_min=0.08, head_start=1e3)))
    assert statistics.mean(waits) == pytest.approx(15.44, rel=0.01)


def test_the_same_line_and_seed_give_the_same_waits_and_another_seed_others() -> None:
    scene = busy_hall(9, 3, 6.0)
    assert replay(scene, seed=4) == replay(scene, seed=4)
    assert replay(scene, seed=4) != replay(scene, seed=5)


def test_r1_nobody_in_line_is_called_before_who_came_before_him() -> None:
    found = replay(busy_hall(20, 3, 6.0), seed=2).line
    for earlier, later in pairwise(found):
        assert all(one <= other for one, other in zip(earlier, later, strict=True))


def test_r9_who_waits_for_what_no_window_serves_has_no_wait() -> None:
    scene = Scene(
        cycles=(steady(5), steady(5)),
        windows=(Window(services=(0,)),),
        line=(Place(-3.0, 1), Place(-2.0, 0)),
    )
    nobody, soon = replay(scene, seed=1, runs=10).line
    assert nobody == []
    assert soon == [0.0] * 10


def test_a_planned_lunch_is_waited_out_and_a_window_that_is_away_comes_back() -> None:
    lunch = Window(services=(0,), absences=(Absence(begins=4.0, lasts=60.0),))
    scene = Scene(cycles=(steady(5),), windows=(lunch,), line=(Place(-2.0, 0), Place(-1.0, 0)))
    first, second = replay(scene, seed=1, runs=3).line
    assert first == [0.0] * 3
    assert second == pytest.approx([65.0] * 3)
    away = Scene(cycles=(steady(5),), windows=(Window(services=(0,), away=7.0),), line=(NOW,))
    assert replay(away, seed=1, runs=2).line[0] == [7.0, 7.0]


def test_a_slow_clerk_and_a_cycle_long_begun_are_known() -> None:
    slow = Scene(
        cycles=(steady(5),),
        windows=(Window(services=(0,), pace=2.0, taken=steady(5).length, elapsed=4.0),),
        line=(Place(-1.0, 0), NOW),
    )
    first, second = replay(slow, seed=1, runs=2).line
    assert first == pytest.approx([6.0, 6.0])
    assert second == pytest.approx([16.0, 16.0])


def test_whoever_asks_delays_nobody() -> None:
    quiet = busy_hall(10, 2, 5.0)
    with_many = Scene(
        cycles=quiet.cycles, windows=quiet.windows, line=quiet.line, probes=(NOW,) * 20
    )
    assert replay(with_many, seed=3).line == replay(quiet, seed=3).line


def test_r5_r7_no_shows_shorten_the_line_and_those_sent_on_stand_in_another() -> None:
    some_stay_away = Scene(
        cycles=(Cycle(length=LogNormal(log(10.0), 1e-9), no_show=1.0, no_show_min=1.0),),
        windows=(Window(services=(0,)),),
        line=tuple(Place(float(-n), 0) for n in range(3, 0, -1)),
    )
    assert [one[0] for one in replay(some_stay_away, seed=1, runs=1).line] == [0.0, 1.0, 2.0]
    # given a window for each service, and everybody of the first sent on to the second
    sent_on = Scene(
        cycles=(Cycle(length=LogNormal(log(5.0), 1e-9), onward=((1, 1.0),)), steady(5)),
        windows=(Window(services=(0,)), Window(services=(1,), away=5.0)),
        line=(Place(-9.0, 0), Place(-1.0, 1)),
    )
    # then he who came earlier is called first there too
    first, second = replay(sent_on, seed=1, runs=1).line
    assert first == [0.0]
    assert second == pytest.approx([10.0])
