"""Head and foot: who and when, belongings, notices, and the strip of a lost line."""

from api.contract.look import ABYSS, AMBER, BRICK, JADE, MIST, SKY, WHITE, Colour
from api.screen import icons
from api.screen.paint import Box, Painter, Style
from display.content import Footer, Header, Pair, Strip
from display.frame import foot_parts, phones_parts
from display.layout import Layout
from display.write import beside, under, voices, width_beside

_EDGE: Colour = (0x2A, 0x45, 0x60)


def header(painter: Painter, words: Header, layout: Layout) -> None:
    """The hall at the left, its state, day and time at the right."""
    box, lengths = layout.header, layout.lengths
    upper, lower = box, box
    if layout.panel.portrait:
        upper = Box(box.left, box.top, box.width, lengths.large)
        lower = Box(box.left, upper.bottom, box.width, box.height - upper.height)
    clock = Style(size_px=lengths.large, colour=WHITE, weight="bold")
    left = painter.text(words.clock, lower, clock, align="right").left - lengths.gap * 2
    date = Box(left - lengths.small * 7, lower.top, lengths.small * 7, lower.height)
    quiet = voices(lengths.small, lengths.small, ink=(MIST, MIST), bold=False)
    under(painter, words.date, date, quiet, align="right")
    free = Box(lower.left, lower.top, date.left - lower.left - lengths.gap, lower.height)
    if words.badge is not None:
        free = _badge(painter, words, free, layout)
    _name(painter, words.hall, upper if layout.panel.portrait else free, layout)


def footer(painter: Painter, words: Footer | Strip, layout: Layout) -> None:
    """The foot, or the strip that says that everything above is old."""
    if isinstance(words, Strip):
        _strip(painter, words, layout)
        return
    painter.panel(layout.footer, ABYSS)
    warning, lengths = foot_parts(layout.panel)[0], layout.lengths
    bold = voices(lengths.middle, lengths.small, ink=(AMBER, MIST))
    under(painter, words.warning, warning, bold)
    line = _phones(painter, words, layout)
    told = WHITE if words.notice else MIST
    look = voices(lengths.middle, lengths.small, ink=(told, MIST), bold=words.notice)
    under(painter, words.line, line, look)
    if words.line.first and not layout.panel.portrait:
        _edge_before(painter, line, layout)


def _phones(painter: Painter, words: Footer, layout: Layout) -> Box:
    """The phones that stay; returns the place of the line that turns."""
    small = layout.lengths.small
    style = Style(size_px=small, colour=WHITE, weight="medium")
    taken = max((painter.measure(one, style)[0] for one in words.phones), default=0)
    line, box = phones_parts(layout.panel, taken)
    if words.phones:
        look = voices(small, small, ink=(WHITE, WHITE), bold=False)
        under(painter, Pair(*words.phones[:2]), box, look)
        _edge_before(painter, box, layout)
    return line


def _edge_before(painter: Painter, box: Box, layout: Layout) -> None:
    lengths = layout.lengths
    edge = Box(box.left - lengths.margin, box.top + lengths.gap * 2, lengths.line, 0)
    edge.height = box.height - 4 * lengths.gap
    painter.panel(edge, _EDGE)


def _name(painter: Painter, hall: Pair, box: Box, layout: Layout) -> None:
    lengths = layout.lengths
    look = voices(lengths.middle, lengths.small)
    both = painter.measure(hall.first, look.first)[0] + lengths.small
    if both + painter.measure(hall.second, look.second)[0] * 0.8 <= box.width:
        beside(painter, hall, box, look)
    else:
        under(painter, hall, box, voices(lengths.small, lengths.small))


def _badge(painter: Painter, words: Header, free: Box, layout: Layout) -> Box:
    """The state of the hall as a pill; returns what is left of the line."""
    if words.badge is None:
        return free
    lengths = layout.lengths
    look = voices(lengths.small, lengths.small, ink=(WHITE, WHITE))
    said = words.badge
    wide = width_beside(painter, said, look) + 2 * lengths.gap
    pill = Box(0, 0, wide, lengths.small * 8 // 5)
    pill.midright = (free.right, free.centery)
    if layout.panel.portrait:
        pill.midleft = (free.left, free.centery)
    painter.panel(pill, JADE if words.go else SKY, radius=pill.height // 4)
    beside(painter, said, pill.inflate(-2 * lengths.gap, 0), look)
    return Box(free.left, free.top, pill.left - free.left - lengths.gap * 2, free.height)


def _strip(painter: Painter, words: Strip, layout: Layout) -> None:
    lengths, box = layout.lengths, layout.footer
    painter.panel(box, BRICK)
    inner = box.inflate(-2 * lengths.margin, 0)
    high = lengths.large
    bars = Box(inner.left, inner.centery - high // 2, high * 4 // 5, high)
    icons.pause(painter.surface, bars, WHITE)
    left = bars.right + lengths.gap * 2
    age_wide = (inner.right - left) * 2 // 5
    title = Box(left, inner.top, inner.right - left - age_wide, inner.height)
    age = Box(inner.right - age_wide, inner.top, age_wide, inner.height)
    look = voices(lengths.middle, lengths.small, ink=(WHITE, WHITE))
    under(painter, words.title, title, look)
    under(painter, words.age, age, look, align="right")
