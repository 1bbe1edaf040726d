"""Smooth edges: round corners and drawn signs without stairs. It knows pixels, not meaning."""

from collections.abc import Callable
from dataclasses import dataclass, field

import pygame

from api.contract.look import Colour
from api.screen.paint import Box

Icon = Callable[[pygame.Surface, Box, Colour], None]
# Drawn so many times larger, then shrunk.
_FINER = 4


def rounded(surface: pygame.Surface, box: Box, colour: Colour, *, radius: int) -> None:
    """A filled box with smooth round corners."""
    r = min(radius, box.width // 2, box.height // 2)
    if r <= 0:
        surface.fill(colour, box)
        return
    surface.fill(colour, Box(box.left + r, box.top, box.width - 2 * r, box.height))
    surface.fill(colour, Box(box.left, box.top + r, box.width, box.height - 2 * r))
    for x in (box.left + r, box.right - r - 1):
        for y in (box.top + r, box.bottom - r - 1):
            pygame.draw.aacircle(surface, colour, (x, y), r)


@dataclass
class Signs:
    """Drawn signs with smooth edges, kept by sign, size and colour; the first drawn go first."""

    most: int = 24
    _kept: dict[tuple[Icon, tuple[int, int], Colour], pygame.Surface] = field(default_factory=dict)

    def put(self, surface: pygame.Surface, icon: Icon, box: Box, colour: Colour) -> None:
        """Draw one sign to fill `box`."""
        key = (icon, box.size, colour)
        if key not in self._kept:
            while len(self._kept) >= self.most:
                del self._kept[next(iter(self._kept))]
            self._kept[key] = _smooth(icon, box.size, colour)
        surface.blit(self._kept[key], box)


def _smooth(icon: Icon, size: tuple[int, int], colour: Colour) -> pygame.Surface:
    large = pygame.Surface((size[0] * _FINER, size[1] * _FINER), pygame.SRCALPHA, 32)
    # Transparent, but of the sign's own colour, so that no dark seam comes with the shrinking.
    large.fill((*colour, 0))
    icon(large, large.get_rect(), colour)
    return pygame.transform.smoothscale(large, size)
