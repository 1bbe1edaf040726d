"""Head, body and foot of a panel, the same for every board. It knows nothing of the call."""

from api.screen.paint import Box
from display.panel import Panel, measures


def frame(panel: Panel) -> tuple[Box, Box, Box]:
    """Header, body and footer."""
    lengths = measures(panel)
    lines = 2 if panel.portrait else 1
    # Day and date stand in two lines of the second voice beside the clock.
    high = max(lengths.large + lengths.gap // 2, lengths.small * 5 // 2)
    high += lengths.large if panel.portrait else 0
    inner = panel.width_px - 2 * lengths.margin
    header = Box(lengths.margin, lengths.margin * 3 // 5, inner, high)
    lines_high = lengths.middle + lengths.small + 3 * lengths.gap
    foot = lines * lines_high
    footer = Box(0, panel.height_px - foot, panel.width_px, foot)
    top = header.bottom + lengths.gap // 2
    body = Box(lengths.margin, top, inner, footer.top - lengths.gap * 4 // 3 - top)
    return header, body, footer


def foot_parts(panel: Panel) -> tuple[Box, Box]:
    """In the foot: the warning that stays, and the line that turns."""
    lengths, foot = measures(panel), frame(panel)[2]
    inner = foot.inflate(-2 * lengths.margin, 0)
    if panel.portrait:
        half = inner.height // 2
        warning = Box(inner.left, inner.top + lengths.gap // 2, inner.width, half)
        return warning, Box(inner.left, warning.bottom - lengths.gap, inner.width, half)
    warning = Box(inner.left, inner.top, round(panel.width_px * 0.2), inner.height)
    left = warning.right + 2 * lengths.margin
    return warning, Box(left, inner.top, inner.right - left, inner.height)


def phones_room(panel: Panel) -> int:
    """How wide the phones at the end of the foot may be; an upright panel has no room."""
    return 0 if panel.portrait else round(foot_parts(panel)[1].width * 0.38)


def phones_parts(panel: Panel, taken: int) -> tuple[Box, Box]:
    """The line that turns, and after it the phones, which are `taken` wide."""
    line = foot_parts(panel)[1]
    if taken == 0:
        return line, Box(line.right, line.top, 0, line.height)
    apart = 2 * measures(panel).margin
    phones = Box(line.right - taken, line.top, taken, line.height)
    return Box(line.left, line.top, phones.left - apart - line.left, line.height), phones
