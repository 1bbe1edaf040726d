"""The boxes inside the panel of the call, on one line or on two. It knows lengths, not words."""

from dataclasses import dataclass

from api.screen.paint import Box
from display.panel import DIGIT_OF_EM, Measures


@dataclass(frozen=True, slots=True, kw_only=True)
class CallBoxes:
    """The panel of the call and what stands in it."""

    panel: Box
    caption: Box
    time: Box
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
    """What the panel needs above and below its digits: caption, air, label."""
    return 2 * _line(lengths) + 5 * lengths.gap


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
    """Number, arrow, counter; the label under the counter."""
    caption, time, inner = _frame(lengths, panel)
    label = Box(inner.left, panel.bottom - _line(lengths) - lengths.gap, inner.width, _line(lengths))
    middle = Box(inner.left, caption.bottom, inner.width, label.top - caption.bottom)
    number_wide, counter_wide = (em * w // 1000 + 1 for w in (widths.number, widths.counter))
    number = Box(middle.left, middle.top, number_wide, middle.height)
    counter = Box(middle.right - counter_wide, middle.top, counter_wide, middle.height)
    return CallBoxes(
        panel=panel,
        caption=caption,
        time=time,
        number=number,
        arrow=_between(lengths, number, counter, em),
        counter=counter,
        label=label,
    )


def two_lines(lengths: Measures, panel: Box, em: int, widths: Widths) -> CallBoxes:
    """The number; under it arrow, counter and label."""
    caption, time, inner = _frame(lengths, panel)
    half = (inner.bottom - caption.bottom) // 2
    number = Box(inner.left, caption.bottom, inner.width, half)
    counter_wide = em * widths.counter // 1000 + 1
    label_wide = _label(lengths)
    arrow_wide = inner.width - counter_wide - label_wide - 4 * lengths.gap
    arrow_wide = min(arrow_wide, _arrow(lengths) * 2)
    arrow_high = round(em * DIGIT_OF_EM * 0.36)
    below = Box(inner.left, number.bottom, inner.width, half)
    arrow = Box(inner.left, below.centery - arrow_high // 2, arrow_wide, arrow_high)
    counter = Box(arrow.right + 2 * lengths.gap, below.top, counter_wide, half)
    label = Box(counter.right + 2 * lengths.gap, below.top, 0, half)
    label.width = inner.right - label.left
    return CallBoxes(
        panel=panel,
        caption=caption,
        time=time,
        number=number,
        arrow=arrow,
        counter=counter,
        label=label,
    )


def _frame(lengths: Measures, panel: Box) -> tuple[Box, Box, Box]:
    pad = padding(lengths)
    inner = panel.inflate(-2 * pad, -2 * lengths.gap)
    time_wide = lengths.small * 3
    top = Box(inner.left, inner.top + lengths.gap // 2, inner.width, _line(lengths))
    caption = Box(top.left, top.top, top.width - time_wide - lengths.gap, top.height)
    return caption, Box(top.right - time_wide, top.top, time_wide, top.height), inner


def _between(lengths: Measures, number: Box, counter: Box, em: int) -> Box:
    room = counter.left - number.right - 4 * lengths.gap
    wide = max(min(room, _arrow(lengths) * 2), _arrow(lengths))
    high = round(em * DIGIT_OF_EM * 0.36)
    arrow = Box(0, 0, wide, high)
    arrow.center = ((number.right + counter.left) // 2, number.centery)
    return arrow


def _line(lengths: Measures) -> int:
    return lengths.middle * 13 // 10


def _arrow(lengths: Measures) -> int:
    return lengths.large * 2


def _label(lengths: Measures) -> int:
    return lengths.middle * 4
