"""Only what changed is drawn anew, and what stands there is what a fresh wall would show."""

from dataclasses import replace

import pygame
import pytest

from api.contract.views import BoardView
from api.screen.paint import Fonts
from display import sample
from display.compose import compose, need_of
from display.draw import Motion, Wall, ruler_of
from display.layout import Layout, arrange
from display.panel import Panel
from display.pictures import Scene, sight_of

PANEL = Panel(width_px=1280, height_px=720)
FONTS = Fonts()


def again(board: BoardView) -> BoardView:
    """A shorter number is called after it, to another window."""
    newer = replace(board.calls[0], id=999, number="B1", counter=8, priority=False)
    return replace(board, calls=(newer, *board.calls))


def draw(wall: Wall, board: BoardView, layout: Layout, white: float = 0.0) -> list[pygame.Rect]:
    sight = sight_of(Scene(board=board))
    return wall.draw(compose(sight, layout, ruler_of(FONTS)), layout, Motion(white=white))


def fresh() -> Wall:
    return Wall(pygame.Surface((PANEL.width_px, PANEL.height_px)), FONTS)


@pytest.mark.parametrize("first", [sample.busy(), sample.crowded(), sample.closed()])
def test_nothing_of_the_call_before_stays_on_the_wall(first: BoardView) -> None:
    second = again(sample.busy())
    layout = arrange(PANEL, need_of(sight_of(Scene(board=second))), ruler_of(FONTS))
    used, new = fresh(), fresh()
    for board in (first, second):
        draw(used, board, layout)
    draw(new, second, layout)
    parts = [layout.call.panel, layout.rows[0].unionall(list(layout.rows[1:]))]
    for box in parts:
        one, other = (wall.surface.subsurface(box) for wall in (used, new))
        assert pygame.image.tobytes(one, "RGB") == pygame.image.tobytes(other, "RGB")


def test_a_pulse_draws_the_panel_of_the_call_alone() -> None:
    board = sample.busy()
    layout = arrange(PANEL, need_of(sight_of(Scene(board=board))), ruler_of(FONTS))
    wall = fresh()
    draw(wall, board, layout)
    assert draw(wall, board, layout) == []
    assert draw(wall, board, layout, white=0.5) == [layout.call.panel]


def test_a_dark_wall_is_black_once_and_then_drawn_whole() -> None:
    board = sample.busy()
    layout = arrange(PANEL, need_of(sight_of(Scene(board=board))), ruler_of(FONTS))
    wall = fresh()
    draw(wall, board, layout)
    assert wall.go_dark() == [wall.surface.get_rect()]
    assert wall.go_dark() == []
    assert wall.surface.get_at(layout.call.panel.center)[:3] == (0, 0, 0)
    assert wall.surface.get_rect() in draw(wall, board, layout)
