"""Two voices on a line or on two, headings, tags and page marks: small words of drawing."""

from dataclasses import dataclass, replace

import pygame

from api.contract.look import AMBER, INK, MINT, MIST, WHITE, Colour, Weight
from api.screen.paint import Box, Painter, Style
from display.content import Paging, Pair, Tag
from display.panel import Measures
from display.split import lines

# The baseline of Noto Sans TC lies this much of an em below the middle of its line.
_BASELINE = 0.436


@dataclass(frozen=True, slots=True, kw_only=True)
class Voices:
    """How the first and the second voice look."""

    first: Style
    second: Style


def voices(
    first_px: int, second_px: int, *, ink: tuple[Colour, Colour] = (WHITE, MIST), bold: bool = True
) -> Voices:
    """The usual pair: the first bold, the second quiet."""
    weight: Weight = "bold" if bold else "medium"
    return Voices(
        first=Style(size_px=first_px, colour=ink[0], weight=weight),
        second=Style(size_px=second_px, colour=ink[1], weight="medium"),
    )


def beside(painter: Painter, pair: Pair, box: Box, look: Voices, *, align: str = "left") -> Box:
    """The second voice after the first, on one baseline. Returns the box of both."""
    look = _spoken(painter, look)
    gap = look.second.size_px // 2
    wide = painter.measure(pair.first, look.first)[0]
    if align == "right":
        both = width_beside(painter, pair, look)
        box = Box(max(box.right - both, box.left), box.top, min(both, box.width), box.height)
    room = box.width - wide - gap
    drop = round(_BASELINE * (look.first.size_px - look.second.size_px))
    first = painter.text(pair.first, box, look.first)
    if not pair.second or room < painter.measure(pair.second, look.second)[0] * 0.75:
        return first
    rest = Box(first.right + gap, box.top + drop, room, box.height)
    return first.union(painter.text(pair.second, rest, look.second))


def _spoken(painter: Painter, look: Voices) -> Voices:
    """The second voice in the letters of its own language."""
    return replace(look, second=replace(look.second, language=painter.languages[1]))


def width_beside(painter: Painter, pair: Pair, look: Voices) -> int:
    """How wide `beside` would like to be."""
    first = painter.measure(pair.first, look.first)[0]
    if not pair.second:
        return first
    return first + look.second.size_px // 2 + painter.measure(pair.second, look.second)[0]


def shrunk(painter: Painter, words: str, width: int, look: Style) -> Style:
    """As large as fits, down to half: a long name of one service costs that service only."""
    wide = painter.measure(words, look)[0]
    share = max(min(width / wide, 1.0), 0.5) if wide else 1.0
    return replace(look, size_px=int(look.size_px * share))


def under(painter: Painter, pair: Pair, box: Box, look: Voices, *, align: str = "left") -> None:
    """The second voice under the first, the two centred in the height of `box`.

    A first voice that is alone and too long takes two lines of the second one's size.
    """
    look = _spoken(painter, look)
    alone = not pair.second
    if alone and painter.measure(pair.first, look.first)[0] * 0.8 > box.width:
        small = replace(look.first, size_px=look.second.size_px)
        parts = lines(pair.first, lambda words: painter.measure(words, small)[0] <= box.width)
        if len(parts) == 2:
            pair, look = Pair(*parts), Voices(first=small, second=small)
    look = Voices(
        first=shrunk(painter, pair.first, box.width, look.first),
        second=shrunk(painter, pair.second, box.width, look.second),
    )
    first_high = look.first.size_px * 6 // 5
    second_high = look.second.size_px * 6 // 5 if pair.second else 0
    top = box.centery - (first_high + second_high) // 2
    painter.text(pair.first, Box(box.left, top, box.width, first_high), look.first, align=align)
    if pair.second:
        below = Box(box.left, top + first_high, box.width, second_high)
        painter.text(pair.second, below, look.second, align=align)


def heading(painter: Painter, words: Pair, box: Box, lengths: Measures, paging: Paging) -> None:
    """The quiet title of a zone at the top of `box`, with its page mark at the right."""
    line = Box(box.left, box.top, box.width, lengths.small * 5 // 4)
    look = voices(lengths.small, lengths.small, ink=(MIST, MIST), bold=False)
    beside(painter, words, line, look)
    dots(painter, line, lengths, paging)


def dots(painter: Painter, line: Box, lengths: Measures, paging: Paging) -> None:
    """One dot a page, the present one bright, at the right end of `line`."""
    if paging.pages < 2:
        return
    step = lengths.gap * 3 // 2
    for page in range(paging.pages):
        right = line.right - (paging.pages - 1 - page) * step - step // 4
        colour = WHITE if page == paging.page else _DIM
        radius = max(lengths.gap // 3, 2)
        pygame.draw.circle(painter.surface, colour, (right, line.centery), radius)


def tags(painter: Painter, told: tuple[Tag, ...], box: Box, lengths: Measures) -> None:
    """Tags from the left of `box`: a filled pill for 優先, outlined ones for the others."""
    left = box.left
    for tag in told:
        left = _tag(painter, tag, Box(left, box.top, box.right - left, box.height), lengths)
        left += lengths.gap


def tags_wide(painter: Painter, told: tuple[Tag, ...], lengths: Measures) -> int:
    """How wide `tags` are at most, the gap after each included."""
    look = Style(size_px=lengths.small, colour=INK, weight="bold")
    wide = (painter.measure(tag.word, look)[0] + look.size_px + lengths.gap for tag in told)
    return sum(wide)


def dark_tags(painter: Painter, told: tuple[Tag, ...], box: Box, lengths: Measures) -> None:
    """The same on the amber panel: ink pills, so that amber stays the only loud thing."""
    left = box.left
    for tag in told:
        colour = MINT if tag.kind == "priority" else AMBER
        look = Style(size_px=lengths.small, colour=colour, weight="bold")
        pill = _pill(painter, tag.word, look, Box(left, box.top, 0, box.height))
        painter.panel(pill, INK, radius=pill.height // 4)
        painter.text(tag.word, pill, look, align="centre")
        left = pill.right + lengths.gap


def _tag(painter: Painter, tag: Tag, box: Box, lengths: Measures) -> int:
    filled = tag.kind == "priority"
    colour = INK if filled else MIST
    look = Style(size_px=lengths.small, colour=colour, weight="bold" if filled else "medium")
    pill = _pill(painter, tag.word, look, box)
    if filled:
        painter.panel(pill, MINT, radius=pill.height // 4)
    else:
        painter.outline(pill, MIST, radius=pill.height // 4, width=lengths.line)
    painter.text(tag.word, pill, look, align="centre")
    return pill.right


def _pill(painter: Painter, word: str, look: Style, box: Box) -> Box:
    pad = look.size_px // 2
    pill = Box(box.left, 0, painter.measure(word, look)[0] + 2 * pad, look.size_px * 3 // 2)
    pill.centery = box.centery
    return pill


_DIM: Colour = (0x3D, 0x57, 0x73)
