"""When nobody is there the wall is dark, and it is light again before the first one comes."""

from dataclasses import replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from api.contract.views import BoardView, ScreenLine, TodayLine
from api.contract.words import HallState
from display import sample
from display.dark import dark

TAIPEI = ZoneInfo("Asia/Taipei")
WALL = ScreenLine(
    device="wall-1", width_px=1920, height_px=1080, width_mm=1210, height_mm=680, seat_m=6.0
)


def at(clock: str, *, days: int = 0) -> datetime:
    hours, minutes = clock.split(":")
    return datetime(2026, 11, 23, int(hours), int(minutes), tzinfo=TAIPEI) + timedelta(days=days)


def board(opens: datetime | None, *hours: str) -> BoardView:
    today = TodayLine(state="closed", hours=hours, opens_at=opens)
    return replace(sample.closed(), today=today)


EVENING = board(at("08:00", days=1), "08:00-17:00")
MORNING = board(at("08:00"), "08:00-17:00")
LUNCH = board(at("13:00"), "08:00-12:00", "13:00-17:00")
HOLIDAY = board(at("08:00", days=1))
FOR_EVER = board(None)


@pytest.mark.parametrize(
    ("view", "clock", "expected"),
    [
        (EVENING, "17:29", False),
        (EVENING, "17:30", True),
        (EVENING, "23:59", True),
        (MORNING, "03:00", True),
        (MORNING, "07:44", True),
        (MORNING, "07:45", False),
        (LUNCH, "12:20", False),
        (LUNCH, "12:44", True),
        (LUNCH, "12:45", False),
        (HOLIDAY, "12:00", True),
        (FOR_EVER, "12:00", True),
    ],
)
def test_it_is_dark_half_an_hour_after_closing_until_a_quarter_before_opening(
    view: BoardView, clock: str, expected: bool
) -> None:
    assert dark(view, WALL, at(clock), TAIPEI) is expected


def test_the_last_board_wakes_the_wall_though_the_line_is_lost_over_night() -> None:
    assert dark(EVENING, WALL, at("07:44", days=1), TAIPEI)
    assert not dark(EVENING, WALL, at("07:45", days=1), TAIPEI)


@pytest.mark.parametrize("state", ["open", "extended"])
def test_while_anybody_is_served_it_is_never_dark(state: HallState) -> None:
    """R19"""
    late = replace(EVENING, state=state)
    assert not dark(late, WALL, at("23:00"), TAIPEI)


def test_a_hall_that_wants_no_dark_wall_has_none() -> None:
    assert not dark(EVENING, replace(WALL, dark_after_min=0), at("23:00"), TAIPEI)
    assert not dark(EVENING, None, at("23:00"), TAIPEI)
