"""What follows the number in a row: arrow, counter, the words for it, time and tags."""

from api.contract.look import MIST, WHITE, Colour
from api.screen import icons
from api.screen.paint import Box, Painter, Style
from display.call_boxes import padding
from display.content import Row
from display.layout import Layout
from display.write import tags, tags_wide

_QUIET: Colour = (0x6C, 0x86, 0xA0)
# A tag of two Chinese characters in its pill.
_TAG_EMS = 3


def rest(painter: Painter, row: Row, room: Box, layout: Layout) -> None:
    """From the right: time, counter with its word, arrow; tags where they have room.

    Where the digits need the width, in all rows alike, the word stands over the time.
    """
    if _narrow(painter, layout):
        _stacked(painter, row, room, layout)
        return
    left = _side_by_side(painter, row, room, layout)
    tags(painter, row.tags, Box(room.left, room.top, left - room.left, room.height), layout.lengths)


def _narrow(painter: Painter, layout: Layout) -> bool:
    lengths = layout.lengths
    number = layout.call.number.width * layout.row_em // layout.giant
    counter = painter.measure("88", _counter_style(layout))[0]
    words = lengths.middle * 4 + lengths.small * 3
    wide = number + counter + words + _TAG_EMS * lengths.small + lengths.large + 8 * lengths.gap
    return wide > layout.rows[0].width - 2 * padding(lengths)


def _counter_style(layout: Layout) -> Style:
    return Style(size_px=layout.row_em, colour=WHITE, weight="bold")


def _side_by_side(painter: Painter, row: Row, room: Box, layout: Layout) -> int:
    """Returns where the arrow begins."""
    lengths = layout.lengths
    small = Style(size_px=lengths.small, colour=MIST)
    time = Box(room.right - lengths.small * 3, room.top, lengths.small * 3, room.height)
    painter.text(row.time, time, small, align="right")
    middle = Style(size_px=lengths.middle, colour=WHITE)
    label = Box(0, room.top, lengths.middle * 4, room.height)
    number = Box(0, room.top, painter.measure("88", _counter_style(layout))[0], room.height)
    if row.after:
        label.right = time.left - lengths.gap
        number.right = label.left - lengths.gap
        end = number.left
        painter.text(row.after, label, middle)
    else:
        number.right = time.left - 2 * lengths.gap
        label.right = number.left - lengths.gap
        end = painter.text(row.before, label, middle, align="right").left
    painter.ink(row.counter, number, _counter_style(layout), align="right")
    arrow = Box(0, 0, lengths.large, lengths.large // 3)
    arrow.midright = (end - lengths.gap, room.centery)
    icons.arrow(painter.surface, arrow, _QUIET)
    return arrow.left - lengths.gap


def _stacked(painter: Painter, row: Row, room: Box, layout: Layout) -> None:
    lengths = layout.lengths
    words = lengths.middle * 4 * 7 // 10
    label = Box(room.right - words, room.top, words, room.height // 2)
    time = Box(label.left, label.bottom, words, room.height - label.height)
    said = row.after or row.before
    middle = Style(size_px=lengths.middle, colour=WHITE)
    painter.text(said, label.move(0, lengths.gap // 2), middle, align="right")
    small = Style(size_px=lengths.small, colour=MIST)
    painter.text(row.time, time.move(0, -lengths.gap // 2), small, align="right")
    number = Box(0, room.top, painter.measure("88", _counter_style(layout))[0], room.height)
    number.right = label.left - lengths.gap
    painter.ink(row.counter, number, _counter_style(layout), align="right")
    _between(painter, row, Box(room.left, room.top, number.left - room.left, room.height), layout)


def _between(painter: Painter, row: Row, room: Box, layout: Layout) -> None:
    """The arrow in the middle between number and counter; a tag before it, or over it."""
    lengths = layout.lengths
    arrow = Box(0, 0, min(lengths.large * 2, room.width - lengths.gap), lengths.large // 3)
    arrow.center = room.center
    if wide := tags_wide(painter, row.tags[:1], lengths):
        if wide + arrow.width <= room.width:
            arrow.left = max(arrow.left, room.left + wide)
            tags(painter, row.tags[:1], room, lengths)
        else:
            tags(painter, row.tags[:1], Box(room.topleft, (room.width, room.height // 2)), lengths)
            arrow.centery = room.top + room.height * 3 // 4
    icons.arrow(painter.surface, arrow, _QUIET)
