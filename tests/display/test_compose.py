"""What the wall says where there is no call, and what always stands at its foot."""

from dataclasses import replace

import pytest

from api.contract.views import BoardView
from display import sample
from display.compose import compose, need_of
from display.content import Board, Footer, Note, Row
from display.layout import Ruler, arrange
from display.panel import Panel
from display.pictures import UPRIGHT, Scene, sight_of


def wall(board: BoardView, ruler: Ruler, panel: Panel, *, clock_s: float = 0.0) -> Board:
    sight = sight_of(Scene(board=board, clock_s=clock_s))
    return compose(sight, arrange(panel, need_of(sight), ruler), ruler)


def foot(board: Board) -> Footer:
    assert isinstance(board.footer, Footer)
    return board.footer


def test_before_the_first_call_the_rows_say_what_the_hall_posts(ruler: Ruler) -> None:
    """R15, R22, R28"""
    rows = wall(sample.early(), ruler, Panel()).rows
    said = [one.label.first for one in rows if isinstance(one, Note)]
    assert len(said) == len(rows)
    assert said[:4] == ["服務時間", "值班主任", "服務電話", "申訴電話"]


def test_calls_stand_above_what_the_hall_posts(ruler: Ruler) -> None:
    kinds = [type(one) for one in wall(sample.busy(), ruler, Panel()).rows]
    assert kinds[:5] == [Row] * 5
    assert set(kinds[5:]) == {Note}


@pytest.mark.parametrize("clock_s", [0.0, 9.0, 18.0, 27.0])
@pytest.mark.parametrize("board", [sample.busy(), sample.paused(), sample.extended()])
def test_the_phones_stay_whatever_turns_beside_them(
    board: BoardView, clock_s: float, ruler: Ruler
) -> None:
    """R28"""
    words = foot(wall(board, ruler, Panel(), clock_s=clock_s))
    assert words.phones == ("服務電話 Service 02-5550-0123", "申訴電話 Complaints 1999")
    assert "02-5550-0123" not in words.line.first


def test_where_the_phones_have_no_room_they_take_turns(ruler: Ruler) -> None:
    long = replace(sample.HALL, service_phone="02-5550-0123 分機 4567、4568、4569")
    for panel, hall in ((UPRIGHT, sample.HALL), (Panel(), long)):
        board = replace(sample.busy(), hall=hall)
        turns = [foot(wall(board, ruler, panel, clock_s=9.0 * turn)) for turn in range(8)]
        assert {one.phones for one in turns} == {()}
        assert any("02-5550-0123" in one.line.first for one in turns)


def test_a_hall_without_phones_has_its_whole_foot_for_the_rest(ruler: Ruler) -> None:
    hall = replace(sample.HALL, service_phone="", complaint_phone="")
    words = foot(wall(replace(sample.busy(), hall=hall), ruler, Panel()))
    assert words.phones == ()
    assert words.line.first


def test_a_notice_that_would_be_torn_beside_the_phones_has_the_line_for_itself(
    ruler: Ruler,
) -> None:
    """R27, R28"""
    turns = [foot(wall(sample.notices(), ruler, Panel(), clock_s=9.0 * turn)) for turn in range(5)]
    long = next(one for one in turns if one.line.first.startswith("本週六"))
    assert long.line.first.endswith("09:00–12:00")
    assert long.phones == ()
    short = next(one for one in turns if one.line.first.startswith("失物招領"))
    assert len(short.phones) == 2
