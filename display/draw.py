"""The wall on a pygame surface: each zone is drawn when its words change, and not otherwise.

It decides nothing: `content.Board` says what, `layout.Layout` says where.
"""

from dataclasses import dataclass
from functools import lru_cache

import pygame

from api.contract.look import INK, Weight
from api.screen.paint import Box, Fonts, Painter
from display import draw_call
from display.content import Board
from display.layout import Layout, Ruler
from display.player import Picture
from display.zones import Draw, zones

_MEASURED = 4096


@dataclass(frozen=True, slots=True, kw_only=True)
class Motion:
    """How white the pulse is, and how far the rows are from their place; both 0 at rest."""

    white: float = 0.0
    slide: float = 0.0


AT_REST = Motion()


class Wall:
    """What is on the screen now, zone by zone."""

    def __init__(self, surface: pygame.Surface, fonts: Fonts) -> None:
        self.surface = surface
        self.fonts = fonts
        # Words that did not fit, for tests.
        self.overflows: list[str] = []
        self._layout: Layout | None = None
        self._languages = ("", "")
        self._drawn: dict[str, object] = {}
        self._kept: dict[str, tuple[object, pygame.Surface]] = {}

    def draw(
        self,
        board: Board,
        layout: Layout,
        motion: Motion = AT_REST,
        picture: Picture | None = None,
    ) -> list[Box]:
        """Bring the screen up to date; the boxes that changed."""
        changed: list[Box] = []
        if (layout, board.languages) != (self._layout, self._languages):
            self._begin(layout, board.languages)
            changed.append(self.surface.get_rect())
        changed += self._call(board, layout, motion)
        changed += self._rows(board, layout, motion)
        for name, box, words, draw in zones(board, layout, picture):
            changed += self._zone(name, box, words, draw)
        return changed

    def go_dark(self) -> list[Box]:
        """Nothing at all, until the next `draw`."""
        if self._layout is None:
            return []
        self._layout = None
        self.surface.fill((0, 0, 0))
        return [self.surface.get_rect()]

    def _begin(self, layout: Layout, languages: tuple[str, str]) -> None:
        self._layout, self._languages = layout, languages
        self._drawn.clear()
        self._kept.clear()
        self.surface.fill(INK)

    def _zone(self, name: str, box: Box, words: object, draw: Draw) -> list[Box]:
        if self._drawn.get(name, ...) == words:
            return []
        self._drawn[name] = words
        self.surface.set_clip(box)
        self.surface.fill(INK, box)
        self._paint(self.surface, draw)
        self.surface.set_clip(None)
        return [box]

    def _call(self, board: Board, layout: Layout, motion: Motion) -> list[Box]:
        ground = draw_call.ground(board.call, motion.white)
        if self._drawn.get("call") == (board.call, ground):
            return []
        self._drawn["call"] = (board.call, ground)
        box = layout.call.panel
        words = self._layer(
            "call",
            board.call,
            box,
            lambda painter: draw_call.call_words(painter, board.call, layout),
        )
        pygame.draw.rect(self.surface, ground, box, border_radius=layout.lengths.radius)
        self.surface.blit(words, box, box)
        return [box]

    def _rows(self, board: Board, layout: Layout, motion: Motion) -> list[Box]:
        zone = rows_zone(layout)
        step = layout.rows[0].height + layout.lengths.gap
        shift = -round(motion.slide * step)
        # One more than fits: it leaves the zone while the rows slide.
        shown = board.rows[: len(layout.rows) + 1]
        if self._drawn.get("rows") == (shown, shift):
            return []
        self._drawn["rows"] = (shown, shift)
        around = zone.inflate(0, 2 * step).clip(self.surface.get_rect())
        rows = self._layer(
            "rows", shown, around, lambda painter: _draw_rows(painter, board, layout)
        )
        self.surface.set_clip(zone)
        self.surface.fill(INK, zone)
        self.surface.blit(rows, zone.move(0, shift), zone.inflate(0, 2 * step).move(0, step))
        self.surface.set_clip(None)
        return [zone]

    def _layer(self, name: str, words: object, zone: Box, draw: Draw) -> pygame.Surface:
        """Words on a surface of their own, kept while they stay the same; only `zone` is theirs."""
        kept = self._kept.get(name)
        if kept is not None and kept[0] == words:
            return kept[1]
        surface = kept[1] if kept is not None else draw_call.transparent(self.surface.get_size())
        surface.fill((0, 0, 0, 0), zone)
        self._paint(surface, draw)
        self._kept[name] = (words, surface)
        return surface

    def _paint(self, surface: pygame.Surface, draw: Draw) -> None:
        painter = Painter(surface, self.fonts, self._languages)
        draw(painter)
        self.overflows += painter.overflows


def rows_zone(layout: Layout) -> Box:
    """The box around all rows."""
    return layout.rows[0].unionall(list(layout.rows[1:]))


def _draw_rows(painter: Painter, board: Board, layout: Layout) -> None:
    step = layout.rows[0].height + layout.lengths.gap
    places = [*layout.rows, layout.rows[-1].move(0, step)]
    for row, box in zip(board.rows, places, strict=False):
        draw_call.row_words(painter, row, box, layout)


def ruler_of(fonts: Fonts) -> Ruler:
    """Measures words in the family's typeface, and remembers: the wall says the same all day."""

    @lru_cache(maxsize=_MEASURED)
    def width(words: str, weight: Weight, size_px: int) -> int:
        return fonts.get(weight, size_px, words).size(words)[0]

    return width
