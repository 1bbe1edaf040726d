"""The boxes inside the panel of the call, on one line or on two. It knows lengths, not words."""

from dataclasses import dataclass

from api.contract.legible import DIGIT_OF_EM
from api.screen.paint import Box
from display.panel import Measures


@dataclass(frozen=True, slots=True, kw_only=True)
class CallBoxes:
    """The panel of the call and what stands in it."""

    panel: Box
    caption: Box
    number: Box
    arrow: Box
    counter: Box
    label: Box


@dataclass(frozen=True, slots=True, kw_only=True)
class Widths:
    """How wide the widest number and counter are, at an em of 1000 pixels."""

    number: int
    counter: int


def padding(lengths: Measures) -> int:
    """From the edge of the panel, and of each row, to what stands in it."""
    return lengths.gap * 5 // 2


def frame_height(lengths: Measures) -> int:
    """What the panel needs above and below its digits: captions and air."""
    return _line(lengths) + 5 * lengths.gap


def row_rest(lengths: Measures) -> int:
    """What a row needs in width besides the digits of its number and its counter."""
    return 2 * padding(lengths) + _arrow(lengths) + 4 * lengths.gap + _label(lengths) * 7 // 10


def one_line_em(lengths: Measures, width: int, widths: Widths) -> int:
    """The biggest em with which number, arrow and counter stand beside each other."""
    inner = width - 2 * padding(lengths) - _arrow(lengths) - 4 * lengths.gap
    return max(inner * 1000 // (widths.number + widths.counter), 1)


def two_lines_em(lengths: Measures, width: int, widths: Widths) -> int:
    """The biggest em with which the number stands over arrow and counter."""
    inner = width - 2 * padding(lengths)
    below = inner - _arrow(lengths) - _label(lengths) - 4 * lengths.gap
    return max(min(inner * 1000 // widths.number, below * 1000 // widths.counter), 1)


def one_line(lengths: Measures, panel: Box, em: int, widths: Widths) -> CallBoxes:
    """Number, arrow, counter, each word of explanation over its number."""
    top, middle = _frame(lengths, panel)
    label_wide = _label(lengths) * 2
    caption = Box(top.left, top.top, top.width - label_wide - lengths.gap, top.height)
    label = Box(top.right - label_wide, top.top, label_wide, top.height)
    number_wide, counter_wide = (em * w // 1000 + 1 for w in (widths.number, widths.counter))
    number = Box(middle.left, middle.top, number_wide, middle.height)
    counter = Box(middle.right - counter_wide, middle.top, counter_wide, middle.height)
    return CallBoxes(
        panel=panel,
        caption=caption,
        number=number,
        arrow=_between(lengths, number, counter, em),
        counter=counter,
        label=label,
    )


def two_lines(lengths: Measures, panel: Box, em: int, widths: Widths) -> CallBoxes:
    """The number; under it arrow, counter and label."""
    caption, inner = _frame(lengths, panel)
    half = inner.height // 2
    number = Box(inner.left, inner.top, inner.width, half)
    counter_wide = em * widths.counter // 1000 + 1
    label_wide = _label(lengths)
    arrow_wide = inner.width - counter_wide - label_wide - 4 * lengths.gap
    arrow_wide = min(arrow_wide, _arrow(lengths) * 4)
    arrow_high = round(em * DIGIT_OF_EM * 0.36)
    below = Box(inner.left, number.bottom, inner.width, half)
    arrow = Box(inner.left, below.centery - arrow_high // 2, arrow_wide, arrow_high)
    counter = Box(arrow.right + 2 * lengths.gap, below.top, counter_wide, half)
    label = Box(counter.right + 2 * lengths.gap, below.top, 0, half)
    label.width = inner.right - label.left
    return CallBoxes(
        panel=panel,
        caption=caption,
        number=number,
        arrow=arrow,
        counter=counter,
        label=label,
    )


def _frame(lengths: Measures, panel: Box) -> tuple[Box, Box]:
    """The line of captions, and the place of the digits under it."""
    pad = padding(lengths)
    top = Box(panel.left + pad, panel.top + lengths.gap, panel.width - 2 * pad, 0)
    top.height = _line(lengths)
    below = Box(top.left, top.bottom, top.width, panel.bottom - top.bottom)
    return top, below


def _between(lengths: Measures, number: Box, counter: Box, em: int) -> Box:
    room = counter.left - number.right - 4 * lengths.gap
    wide = max(min(room, _arrow(lengths) * 3), _arrow(lengths))
    high = min(round(em * DIGIT_OF_EM * 0.36), wide * 3 // 4)
    arrow = Box(0, 0, wide, high)
    arrow.center = ((number.right + counter.left) // 2, number.centery)
    return arrow


def _line(lengths: Measures) -> int:
    return lengths.middle * 13 // 10


def _arrow(lengths: Measures) -> int:
    return lengths.large


def _label(lengths: Measures) -> int:
    return lengths.middle * 4
