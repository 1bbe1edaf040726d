"""From boxes to pixels, with the drawing kit that the wall uses too. It decides nothing."""

from dataclasses import dataclass, field

import pygame

from api.contract.look import Weight
from api.screen import icons, icons_of_access, icons_of_voice
from api.screen.paint import Box as Rect
from api.screen.paint import Fonts, Painter, Style
from api.screen.shapes import Icon, Signs, rounded
from kiosk import boxes
from kiosk.qr import matrix

_SIGNS: dict[boxes.Sign, Icon] = {
    "hand": icons.hand,
    "heart": icons.heart,
    "back": icons.arrow_back,
    "previous": icons.chevron_left,
    "next": icons.chevron_right,
    "pause": icons.pause,
    "slip": icons.slip,
    "check": icons.check,
    "clock": icons.clock,
    "people": icons.person,
    "globe": icons.globe,
    "access": icons_of_access.access,
    "large": icons_of_access.large,
    "contrast": icons_of_access.half,
    "low": icons.arrow_down,
    "ear": icons_of_access.ear,
    "question": icons_of_voice.question,
    "erase": icons_of_voice.erase,
    "minus": icons_of_voice.minus,
    "plus": icons_of_voice.plus,
    "face1": icons_of_voice.face(1),
    "face2": icons_of_voice.face(2),
    "face3": icons_of_voice.face(3),
    "face4": icons_of_voice.face(4),
    "face5": icons_of_voice.face(5),
}


@dataclass
class Pen:
    """Fonts and signs, kept from screen to screen."""

    # One screen has at most five sizes in three weights, and a Pi has other things to remember.
    fonts: Fonts = field(default_factory=lambda: Fonts(most=8))
    signs: Signs = field(default_factory=Signs)
    _widths: dict[tuple[str, str, int], int] = field(default_factory=dict)

    def measure(self, words: str, weight: Weight, size: int) -> int:
        """The width of words in pixels."""
        key = (words, weight, size)
        if key not in self._widths:
            if len(self._widths) > 4000:
                self._widths.clear()
            self._widths[key] = self.fonts.get(weight, size, words).size(words)[0]
        return self._widths[key]

    def draw(self, surface: pygame.Surface, page: boxes.Page) -> list[str]:
        """Draw a whole page; returns the words that did not fit, which is never any."""
        painter = Painter(surface, self.fonts)
        for item in page.items:
            self._put(painter, item)
        return painter.overflows

    def redraw(
        self, surface: pygame.Surface, before: boxes.Page, page: boxes.Page
    ) -> list[pygame.Rect]:
        """Draw only where a page differs from the one before; returns where that is."""
        changed = _apart(
            [_reach(one) for one in set(before.items) ^ set(page.items)], surface.get_rect()
        )
        painter = Painter(surface, self.fonts)
        for part in changed:
            surface.set_clip(part)
            for item in page.items:
                if part.colliderect(_reach(item)):
                    self._put(painter, item)
        surface.set_clip(None)
        return changed

    def _put(self, painter: Painter, item: boxes.Item) -> None:
        match item:
            case boxes.Card():
                _card(painter.surface, item)
            case boxes.Icon():
                self.signs.put(painter.surface, _SIGNS[item.sign], Rect(item.box), item.colour)
            case boxes.Code():
                _code(painter.surface, item)
            case boxes.Run():
                _run(painter, item)


def _reach(item: boxes.Item) -> pygame.Rect:
    """Every pixel that an item may touch: letters reach a little out of their line."""
    around = item.size * 3 // 4 if isinstance(item, boxes.Run) else 1
    return Rect(item.box).inflate(2 * around, 2 * around)


def _apart(parts: list[pygame.Rect], whole: pygame.Rect) -> list[pygame.Rect]:
    """The same area in rectangles that do not touch each other."""
    apart: list[pygame.Rect] = []
    for part in parts:
        one = part.clip(whole)
        while (touching := one.collidelist(apart)) >= 0:
            one.union_ip(apart.pop(touching))
        if one.size != (0, 0):
            apart.append(one)
    return apart


def _card(surface: pygame.Surface, card: boxes.Card) -> None:
    box = Rect(card.box)
    if card.edge is not None:
        rounded(surface, box, card.edge, radius=card.radius)
        box = box.inflate(-2 * card.line, -2 * card.line)
    rounded(
        surface,
        box,
        card.fill,
        radius=max(card.radius - card.line, 0) if card.edge else card.radius,
    )


def _code(surface: pygame.Surface, code: boxes.Code) -> None:
    """Whole pixels for each module, so that a telephone reads it from an arm's length."""
    rows = matrix(code.data)
    surface.fill(code.ground, Rect(code.box))
    module = code.box.width // len(rows)
    left = code.box.x + (code.box.width - module * len(rows)) // 2
    top = code.box.y + (code.box.height - module * len(rows)) // 2
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            if dark:
                surface.fill(code.colour, (left + x * module, top + y * module, module, module))


def _run(painter: Painter, run: boxes.Run) -> None:
    style = Style(size_px=run.size, colour=run.colour, weight=run.weight, language=run.language)
    if painter.measure(run.words, style)[0] > run.box.width:
        painter.overflows.append(run.words)
    if run.by_ink:
        painter.ink(run.words, Rect(run.box), style, align=run.align)
    else:
        painter.text(run.words, Rect(run.box), style, align=run.align)
