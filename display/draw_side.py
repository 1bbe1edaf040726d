"""The quiet side: waiting, counters, the paused counter in brick, missed numbers."""

from api.contract.look import AMBER, BRICK, MIST, SKY, WHITE, Colour
from api.screen import icons
from api.screen.paint import Box, Painter, Style
from display.compose_side import MISSED_ON_A_PAGE
from display.content import Counters, Missed, Pair, Paused, ServiceWords, Tile, Waiting
from display.layout import Layout
from display.player import Picture
from display.side_boxes import Sides
from display.write import dots, heading, shrunk, under, voices

_LINE: Colour = (0x24, 0x44, 0x63)
FAINT: Colour = (0x0E, 0x26, 0x3E)


def waiting(painter: Painter, words: Waiting, layout: Layout, sides: Sides) -> None:
    """A line a service: its name at the left, how many and how long at the right."""
    heading(painter, words.heading, sides.waiting, layout.lengths, words.paging)
    if not words.services:
        for box in sides.services:
            _rule(painter, box, layout)
    for service, box in zip(words.services, sides.services, strict=False):
        _service(painter, service, box, layout)


def counters(painter: Painter, words: Counters, layout: Layout, sides: Sides) -> None:
    """A tile a counter: warm number where one is helped, brick and bars where one is not."""
    heading(painter, words.heading, sides.counters, layout.lengths, words.paging)
    if not words.tiles:
        for box in sides.tiles:
            painter.panel(box, FAINT, radius=layout.lengths.radius * 2 // 3)
    for tile, box in zip(words.tiles, sides.tiles, strict=False):
        _tile(painter, tile, box, layout, warm=AMBER if words.live else WHITE)


def paused(painter: Painter, words: Paused, layout: Layout, sides: Sides) -> None:
    """The one red thing: shape, words, reason, and where to go instead."""
    box, lengths = sides.paused, layout.lengths
    if box is None:
        return
    painter.panel(box, BRICK, radius=lengths.radius)
    high = lengths.large * 5 // 4
    bars = Box(box.left + lengths.gap * 2, box.centery - high // 2, high * 7 // 10, high)
    icons.pause(painter.surface, bars, WHITE)
    left = bars.right + lengths.gap * 2
    line = Box(left, box.top + lengths.gap, box.right - lengths.gap - left, 0)
    bold = Style(size_px=lengths.middle, colour=WHITE, weight="bold")
    small = Style(size_px=lengths.small, colour=WHITE)
    strong = Style(size_px=lengths.small, colour=WHITE, weight="bold")
    english = f"{words.title.second}, {words.instead.second}" if words.title.second else ""
    for said, look, high in (
        (words.title.first, bold, lengths.middle * 13 // 10),
        (words.reason, small, lengths.small * 5 // 4),
        (words.instead.first, strong, lengths.small * 5 // 4),
        (english, small, lengths.small * 5 // 4),
    ):
        line = Box(line.left, line.bottom, line.width, high)
        painter.text(said, line, shrunk(painter, said, line.width, look))
    mark = Box(box.left, box.top + lengths.gap + lengths.middle * 13 // 10, 0, 0)
    mark.size = (box.width - lengths.gap, lengths.small * 5 // 4)
    dots(painter, mark, lengths, words.paging)


def poster(painter: Painter, picture: Picture, place: Box) -> None:
    """A picture as large as it fits, in the middle of its place."""
    painter.surface.blit(picture.surface, picture.surface.get_rect(center=place.center))


def missed(painter: Painter, words: Missed, layout: Layout) -> None:
    """Numbers at the left, how to come back at the right."""
    box, lengths = layout.missed, layout.lengths
    if box is None:
        return
    left = Box(box.left, box.top, box.width * 3 // 5, box.height)
    heading(painter, words.heading, left, lengths, words.paging)
    top = left.top + lengths.small * 5 // 4
    column = left.width // MISSED_ON_A_PAGE
    number = Style(size_px=lengths.large, colour=WHITE, weight="bold")
    for place, said in enumerate(words.numbers):
        cell = Box(left.left + place * column, top, column - lengths.gap, box.bottom - top)
        painter.text(said, cell, number)
    right = Box(left.right + lengths.margin, box.top, 0, box.height)
    right.width = box.right - right.left
    look = voices(lengths.small, lengths.small, ink=(MIST, MIST), bold=False)
    under(painter, words.rule, right, look)


def _service(painter: Painter, words: ServiceWords, box: Box, layout: Layout) -> None:
    lengths = layout.lengths
    _rule(painter, box, layout)
    inner = Box(box.left, box.top, box.width, box.height - lengths.line - lengths.gap // 3)
    numbers_wide = lengths.small * 6
    right = Box(inner.right - numbers_wide, inner.top, numbers_wide, inner.height)
    bold = voices(lengths.middle, lengths.small)
    left = right.left
    if inner.height < (lengths.middle + lengths.small) * 6 // 5:
        left = _on_one_line(painter, words, right, layout)
    elif words.count and words.wait.first:
        under(painter, Pair(words.count, words.wait.first), right, bold, align="right")
    elif words.count:
        painter.text(words.count, right, bold.first, align="right")
    else:
        quiet = voices(lengths.small, lengths.small, ink=(MIST, MIST), bold=False)
        under(painter, words.wait, right, quiet, align="right")
    name = Box(inner.left, inner.top, left - lengths.gap - inner.left, inner.height)
    under(painter, words.name, name, bold)


def _on_one_line(painter: Painter, words: ServiceWords, right: Box, layout: Layout) -> int:
    """Count and wait beside each other, for a hall of one language; returns where they begin."""
    lengths = layout.lengths
    quiet = Style(size_px=lengths.small, colour=MIST)
    left = painter.text(words.wait.first, right, quiet, align="right").left
    count = Box(0, right.top, lengths.small * 3, right.height)
    count.right = min(right.left, left - lengths.gap)
    bold = Style(size_px=lengths.middle, colour=WHITE, weight="bold")
    painter.text(words.count, count, bold, align="right")
    return count.left


def _rule(painter: Painter, box: Box, layout: Layout) -> None:
    line = layout.lengths.line
    painter.panel(Box(box.left, box.bottom - line, box.width, line), _LINE)


def _tile(painter: Painter, tile: Tile, box: Box, layout: Layout, *, warm: Colour) -> None:
    lengths = layout.lengths
    ground, number, below = {
        "open": (SKY, warm, WHITE),
        "paused": (BRICK, WHITE, WHITE),
        "closed": (FAINT, MIST, MIST),
    }[tile.state]
    painter.panel(box, ground, radius=lengths.radius * 2 // 3)
    inner = box.inflate(-lengths.gap, -lengths.gap)
    top = Box(inner.left, inner.top, inner.width, lengths.middle * 6 // 5)
    bold = Style(size_px=lengths.middle, colour=number, weight="bold")
    if tile.state == "paused":
        _paused_number(painter, tile.counter, top, bold)
    else:
        painter.text(tile.counter, top, bold, align="centre")
    foot = Box(inner.left, top.bottom, inner.width, inner.bottom - top.bottom)
    small = Style(size_px=lengths.small, colour=below)
    painter.text(tile.below, foot, small, align="centre")


def _paused_number(painter: Painter, counter: str, box: Box, look: Style) -> None:
    """The two bars and the number, centred together."""
    high = look.size_px // 2
    bars = Box(0, 0, high * 7 // 10, high)
    gap = high // 2
    left = box.centerx - (bars.width + gap + painter.measure(counter, look)[0]) // 2
    bars.midleft = (left, box.centery)
    icons.pause(painter.surface, bars, WHITE)
    painter.text(counter, Box(bars.right + gap, box.top, box.right - bars.right, box.height), look)
