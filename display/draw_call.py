"""The panel of the call and the rows under it: the one loud thing, and its echo."""

import pygame

from api.contract.look import AMBER, BRICK, INK, MIST, SKY, WHITE, Colour
from api.screen import icons
from api.screen.paint import Box, Painter, Style
from display import row_rest
from display.call_boxes import padding
from display.content import Calling, Calm, Note, Row
from display.layout import Layout
from display.write import beside, dark_tags, under, voices, width_beside


def ground(call: Calling | Calm, white: float) -> Colour:
    """The colour of the panel; `white` is how far the pulse is from amber."""
    if isinstance(call, Calm):
        return BRICK if call.fault else SKY
    if not call.live:
        return MIST
    red, green, blue = (round(a + (w - a) * white) for a, w in zip(AMBER, WHITE, strict=True))
    return red, green, blue


def call_words(painter: Painter, call: Calling | Calm, layout: Layout) -> None:
    """All that stands on the panel; its ground is drawn apart, because it pulses."""
    if isinstance(call, Calm):
        _calm(painter, call, layout)
        return
    boxes, lengths = layout.call, layout.lengths
    said = _caption(painter, call, layout)
    left = said.right + 2 * lengths.gap
    room = Box(left, boxes.caption.top, boxes.caption.right - left, boxes.caption.height)
    dark_tags(painter, call.tags, room, lengths)
    giant = Style(size_px=layout.giant, colour=INK, weight="black")
    painter.ink(call.number, boxes.number, giant, align="left")
    icons.arrow(painter.surface, boxes.arrow, INK)
    if boxes.label.bottom <= boxes.counter.top:
        painter.ink(call.counter, boxes.counter, giant, align="right")
        over = voices(lengths.middle, lengths.middle, ink=(INK, INK))
        beside(painter, call.to_counter, boxes.label, over, align="right")
    else:
        digit = painter.ink(call.counter, boxes.counter, giant, align="left")
        _label_after(painter, call, layout, digit)


def row_words(painter: Painter, row: Row | Note, box: Box, layout: Layout) -> None:
    """One row: the same sentence as the panel's, smaller."""
    lengths = layout.lengths
    painter.panel(box, SKY, radius=lengths.radius * 2 // 3)
    inner = box.inflate(-2 * padding(lengths), 0)
    if isinstance(row, Note):
        _note(painter, row, inner, layout)
        return
    number = Style(size_px=layout.row_em, colour=AMBER if row.fresh else WHITE, weight="bold")
    left = painter.ink(row.number, inner, number, align="left").right + 2 * lengths.gap
    room = Box(left, inner.top, inner.right - left, inner.height)
    row_rest.rest(painter, row, room, layout)


def _caption(painter: Painter, call: Calling, layout: Layout) -> Box:
    """請, or a dark 再次呼叫 that says at a glance that this is a recall. Returns its box."""
    box, lengths = layout.call.caption, layout.lengths
    if not call.again:
        look = voices(lengths.middle, lengths.middle, ink=(INK, INK))
        return beside(painter, call.caption, box, look)
    look = voices(lengths.middle, lengths.middle, ink=(AMBER, WHITE))
    pill = Box(box.left, box.top, 0, box.height)
    pill.width = width_beside(painter, call.caption, look) + 2 * lengths.gap
    painter.panel(pill, INK, radius=pill.height // 4)
    beside(painter, call.caption, pill.inflate(-2 * lengths.gap, 0), look)
    return pill


def _label_after(painter: Painter, call: Calling, layout: Layout, digit: Box) -> None:
    boxes, lengths = layout.call, layout.lengths
    place = Box(digit.right + 2 * lengths.gap, boxes.label.top, 0, boxes.label.height)
    place.width = boxes.label.right - place.left
    look = voices(lengths.middle, lengths.small, ink=(INK, INK))
    under(painter, call.counter_label, place, look)


def _calm(painter: Painter, calm: Calm, layout: Layout) -> None:
    lengths, panel = layout.lengths, layout.call.panel
    inner = panel.inflate(-2 * padding(lengths), -2 * padding(lengths))
    if calm.fault:
        high = lengths.large * 2
        bars = Box(inner.left, inner.centery - high // 2, high * 4 // 5, high)
        icons.pause(painter.surface, bars, WHITE)
        taken = bars.width + 2 * padding(lengths)
        inner = Box(inner.left + taken, inner.top, inner.width - taken, inner.height)
    soft = WHITE if calm.fault else MIST
    upper = Box(inner.left, inner.top, inner.width, inner.height // 2)
    lower = Box(inner.left, upper.bottom, inner.width, inner.height // 2)
    under(painter, calm.title, upper, voices(lengths.large, lengths.middle, ink=(WHITE, soft)))
    detail = voices(lengths.middle, lengths.small, ink=(WHITE, soft), bold=False)
    under(painter, calm.detail, lower, detail)


def _note(painter: Painter, note: Note, inner: Box, layout: Layout) -> None:
    lengths = layout.lengths
    label = Box(inner.left, inner.top, inner.width * 33 // 100, inner.height)
    value = Box(label.right, inner.top, inner.right - label.right, inner.height)
    quiet = voices(lengths.small, lengths.small, ink=(MIST, MIST), bold=False)
    beside(painter, note.label, label.inflate(-2 * lengths.gap, 0).move(-lengths.gap, 0), quiet)
    look = voices(lengths.middle, lengths.small)
    if width_beside(painter, note.value, look) <= value.width:
        beside(painter, note.value, value, look)
    else:
        under(painter, note.value, value, look)


def transparent(size: tuple[int, int]) -> pygame.Surface:
    """A surface for words whose ground comes later."""
    surface = pygame.Surface(size, pygame.SRCALPHA)
    surface.fill((0, 0, 0, 0))
    return surface
