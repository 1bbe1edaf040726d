"""Several walls: each shows its part of the hall, on its own panel, and no call is lost between."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.contract.views import BoardView, CallLine, ScreenLine
from display import sample
from display.panel import Panel, PanelUnclear
from display.place import Wished, in_zone, panel_of, screen_of

WALL = ScreenLine(
    device="wall-1", width_px=1920, height_px=1080, width_mm=1210, height_mm=680, seat_m=6.0
)


def zone(services: tuple[str, ...] = (), counters: tuple[int, ...] = ()) -> ScreenLine:
    return replace(WALL, services=services, counters=counters)


def board() -> BoardView:
    calls = tuple(replace(one, service=one.number[0]) for one in sample.calls())
    return replace(sample.busy(), calls=calls, screens=(WALL,))


def test_a_wall_without_a_zone_shows_the_whole_hall() -> None:
    assert in_zone(board(), WALL) == board()
    assert in_zone(board(), None) == board()


def test_a_wall_of_two_services_shows_their_queues_their_calls_and_their_missed_numbers() -> None:
    seen = in_zone(board(), zone(services=("B", "D")))
    assert [one.code for one in seen.services] == ["B", "D"]
    assert [one.number for one in seen.calls] == ["B012", "D003"]
    assert seen.missed == ("B009",)


def test_a_wall_before_two_windows_shows_whoever_is_called_to_them() -> None:
    seen = in_zone(board(), zone(counters=(1, 5)))
    assert [one.number for one in seen.calls] == ["B012", "A056", "A149"]
    assert [one.counter for one in seen.counters] == [1, 5]
    assert {one.code for one in seen.services} == {"A", "B", "C", "D"}


def test_a_call_to_another_window_is_shown_to_those_who_wait_for_the_service_here() -> None:
    seen = in_zone(board(), zone(services=("A",), counters=(5,)))
    assert [one.number for one in seen.calls] == ["A057", "B012", "A056", "A149"]


CALLS = st.builds(
    CallLine,
    id=st.integers(1, 999),
    number=st.just("A001"),
    counter=st.integers(1, 4),
    service=st.sampled_from("ABCD"),
    called_at=st.just(sample.NOW),
)


@given(CALLS, st.sets(st.sampled_from("ABCD")), st.sets(st.integers(1, 4)))
def test_of_walls_that_share_the_services_one_at_least_shows_each_call(
    call: CallLine, first: set[str], counters: set[int]
) -> None:
    rest = set("ABCD") - first
    walls = [
        zone(services=tuple(first), counters=tuple(counters)),
        zone(services=tuple(rest), counters=tuple(counters)),
    ]
    view = replace(board(), calls=(call,))
    assert any(in_zone(view, wall).calls for wall in walls)


def test_the_panel_is_as_hall_toml_says_unless_the_command_line_says_otherwise() -> None:
    line = screen_of(board(), "wall-1")
    assert line == WALL
    assert panel_of(line, Wished()) == Panel()
    assert panel_of(line, Wished(seat_m=4.0)).seat_m == 4.0
    window = panel_of(line, Wished(px=(960, 600)))
    assert (window.width_px, window.height_px, window.width_mm) == (960, 600, 1210)
    assert panel_of(None, Wished(px=(1080, 1920))).portrait


def test_a_panel_that_is_turned_on_the_command_line_only_is_refused() -> None:
    with pytest.raises(PanelUnclear, match="90 degrees"):
        panel_of(WALL, Wished(px=(1080, 1920), mm=(1210.0, 680.0)))


def test_a_wall_that_hall_toml_does_not_describe_is_as_it_was_set_up() -> None:
    assert screen_of(board(), "wall-9") is None
    assert screen_of(None, "wall-1") is None
