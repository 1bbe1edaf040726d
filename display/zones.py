"""The parts of the wall that stand still: name, box, words, and who draws them."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from api.screen.paint import Box, Painter
from display import draw_frame, draw_side
from display.content import Board
from display.layout import Layout
from display.player import Picture

Draw = Callable[[Painter], None]
# Name, box, words and painter.
Zone = tuple[str, Box, object, Draw]
W = TypeVar("W")


def zones(board: Board, layout: Layout, picture: Picture | None) -> list[Zone]:
    """Each part that only changes and never moves."""
    header = _zone("header", layout.header, board.header, draw_frame.header, layout)
    footer = ("footer", layout.footer, board.footer, partial(_footer, board=board, layout=layout))
    missed = _zone("missed", layout.missed, board.missed, draw_side.missed, layout)
    beside = [*_side_zones(board, layout), *_slot(board, layout, picture)]
    return [*header, footer, *beside, *missed]


def _side_zones(board: Board, layout: Layout) -> list[Zone]:
    """The quiet part, where this wall has one."""
    sides = layout.sides
    if sides is None:
        return []
    waiting, counters = (
        partial(one, sides=sides) for one in (draw_side.waiting, draw_side.counters)
    )
    return [
        *_zone("waiting", sides.waiting, board.waiting, waiting, layout),
        *_zone("counters", sides.counters, board.counters, counters, layout),
    ]


def _slot(board: Board, layout: Layout, picture: Picture | None) -> list[Zone]:
    """The red card, or else the picture that is on."""
    sides = layout.sides
    place = (sides.media or sides.paused) if sides else None
    if sides is None or place is None:
        return []
    if board.paused is not None:
        return _zone("slot", place, board.paused, partial(draw_side.paused, sides=sides), layout)
    if picture is None:
        return []
    return [("slot", place, picture.key, lambda painter: draw_side.poster(painter, picture, place))]


def _footer(painter: Painter, board: Board, layout: Layout) -> None:
    draw_frame.footer(painter, board.footer, layout)


def _zone(
    name: str,
    box: Box | None,
    words: W | None,
    draw: Callable[[Painter, W, Layout], None],
    layout: Layout,
) -> list[Zone]:
    """One zone, or none where there is nothing to say or no place for it."""
    if box is None or words is None:
        return []
    return [(name, box, words, lambda painter: draw(painter, words, layout))]
