"""Words and shapes on a surface, in the family's typeface. It knows pixels, not meaning."""

from dataclasses import dataclass, field, replace

import pygame

from api.contract.look import Colour, Family, Weight, family, font_file

Box = pygame.Rect

# More than any screen uses at once.
MOST_OPEN = 24
# How far a line may shrink before it is said not to fit.
SMALLEST = 0.7
# The middle of the em above the baseline: Noto Sans TC's em reaches from -0.12 to 0.88, and its
# digits (0.73 high) and Han characters share that middle. The line is not centred on it.
EM_CENTRE = 0.38
# A day has fewer numbers in sight at once.
_MOST_INKED = 2048


@dataclass
class Fonts:
    """Open fonts by weight, pixel size and family: opening one takes milliseconds.

    Each keeps the letters it has drawn, up to some megabytes: the longest unused is let go.
    """

    most: int = MOST_OPEN
    _open: dict[tuple[Weight, int, Family], pygame.font.Font] = field(default_factory=dict)
    # Where the ink of a run lies: finding it means looking at every pixel.
    _inked: dict[tuple[pygame.font.Font, str], Box] = field(default_factory=dict)

    def get(
        self, weight: Weight, size_px: int, words: str = "", language: str = ""
    ) -> pygame.font.Font:
        """The font that writes `words`; its em, a Han character's side, is `size_px` high."""
        key = (weight, max(size_px, 4), family(words, language))
        font = self._open.pop(key, None)
        if font is None:
            if not pygame.font.get_init():
                pygame.font.init()
            font = pygame.font.Font(font_file(weight, key[2]), key[1])
            while len(self._open) >= self.most:
                del self._open[next(iter(self._open))]
        self._open[key] = font
        return font

    def inked(self, font: pygame.font.Font, words: str, image: pygame.Surface) -> Box:
        """Where the ink of `words` lies in the `image` of them."""
        if len(self._inked) > _MOST_INKED:
            self._inked.clear()
        if (font, words) not in self._inked:
            self._inked[font, words] = image.get_bounding_rect()
        return self._inked[font, words]


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """How a run of words looks; `size_px` is the em. No language: the painter's first."""

    size_px: int
    colour: Colour
    weight: Weight = "medium"
    language: str = ""


class Painter:
    """Draws on one surface and remembers what did not fit, so that a test can find it."""

    def __init__(
        self, surface: pygame.Surface, fonts: Fonts, languages: tuple[str, str] = ("", "")
    ) -> None:
        """`languages`: of the first and of the second voice on this surface."""
        self.surface = surface
        self.fonts = fonts
        self.languages = languages
        self.overflows: list[str] = []

    def panel(self, box: Box, colour: Colour, *, radius: int = 0) -> None:
        """A filled box with round corners."""
        pygame.draw.rect(self.surface, colour, box, border_radius=radius)

    def outline(self, box: Box, colour: Colour, *, radius: int = 0, width: int = 2) -> None:
        """The edge of a box with round corners."""
        pygame.draw.rect(self.surface, colour, box, width=width, border_radius=radius)

    def measure(self, words: str, style: Style) -> tuple[int, int]:
        """Width and line height in pixels."""
        return self._font(words, style).size(words)

    def text(self, words: str, box: Box, style: Style, *, align: str = "left") -> Box:
        """One line in `box`, centred by its em in height, shrunk to fit the width.

        `align` is "left", "centre" or "right". Returns the box of the line, which is higher than
        the em. A line that would have to shrink below 70 % is drawn at 70 % and noted in
        `overflows`.
        """
        if not words:
            return Box(box.x, box.centery, 0, 0)
        fitted = self._fitted(words, box.width, style)
        font = self._font(words, fitted)
        image = font.render(words, True, fitted.colour)
        place = _aligned(image, box, align)
        place.top = box.centery - font.get_ascent() + round(fitted.size_px * EM_CENTRE)
        self.surface.blit(image, place)
        return place

    def ink(self, words: str, box: Box, style: Style, *, align: str = "centre") -> Box:
        """One short run centred in `box` by its ink, for big numbers and signs.

        One that does not fit, in width as in `text` or in height, is noted in `overflows`.
        """
        fitted = self._fitted(words, box.width, style)
        font = self._font(words, fitted)
        image = font.render(words, True, fitted.colour)
        ink = self.fonts.inked(font, words, image)
        if ink.height > box.height:
            self.overflows.append(words)
        place = _aligned(image.subsurface(ink), box, align)
        self.surface.blit(image, place, ink)
        return place

    def paragraph(self, words: str, box: Box, style: Style, *, align: str = "left") -> int:
        """Several lines from the top of `box`, broken at its width. Returns the height used.

        Lines that would leave the box at the bottom are noted in `overflows`.
        """
        font = self._font(words, style)
        how = {"left": pygame.FONT_LEFT, "centre": pygame.FONT_CENTER, "right": pygame.FONT_RIGHT}
        font.align = how[align]
        image = font.render(words, True, style.colour, None, box.width)
        font.align = pygame.FONT_LEFT
        if image.get_height() > box.height:
            self.overflows.append(words)
        place = _aligned(image, box, align)
        place.top = box.top
        self.surface.blit(image, place)
        return image.get_height()

    def _font(self, words: str, style: Style) -> pygame.font.Font:
        language = style.language or self.languages[0]
        return self.fonts.get(style.weight, style.size_px, words, language)

    def _fitted(self, words: str, width: int, style: Style) -> Style:
        wide = self.measure(words, style)[0]
        if wide <= width:
            return style
        smallest = int(style.size_px * SMALLEST)
        fitted = replace(style, size_px=max(style.size_px * width // wide, smallest))
        # Glyphs are fitted to whole pixels, so a line may be one wider than its share.
        while fitted.size_px > smallest and self.measure(words, fitted)[0] > width:
            fitted = replace(fitted, size_px=fitted.size_px - 1)
        if self.measure(words, fitted)[0] > width:
            self.overflows.append(words)
        return fitted


def _aligned(image: pygame.Surface, box: Box, align: str) -> Box:
    """Where `image` goes, level with the middle of `box`."""
    place = image.get_rect(left=box.left, centery=box.centery)
    if align == "centre":
        place.centerx = box.centerx
    elif align == "right":
        place.right = box.right
    return place
