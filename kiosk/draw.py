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

    fonts: Fonts = field(default_factory=Fonts)
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
            match item:
                case boxes.Card():
                    _card(surface, item)
                case boxes.Icon():
                    self.signs.put(surface, _SIGNS[item.sign], Rect(item.box), item.colour)
                case boxes.Code():
                    _code(surface, item)
                case boxes.Run():
                    _run(painter, item)
        return painter.overflows


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
