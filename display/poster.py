"""A picture as a hall may hang it beside its calls, for pictures of the wall. It has no words."""

import math

import pygame

from api.contract.look import AMBER, CREAM, JADE, MINT, SLATE, Colour
from api.screen.paint import Box
from display.player import Picture, Size

_WIDE, _HIGH = 960, 540
# Height, length and beginning of the waves of each ridge of hills, the farthest first.
_RIDGES: tuple[tuple[float, float, float, Colour], ...] = (
    (330, 310.0, 0.4, MINT),
    (400, 240.0, 2.1, SLATE),
    (470, 390.0, 4.0, JADE),
)


def poster(room: Size) -> Picture:
    """Hills in the morning, as large as fits into `room`."""
    surface = pygame.Surface((_WIDE, _HIGH))
    surface.fill(CREAM)
    pygame.draw.circle(surface, AMBER, (690, 190), 92)
    for top, length, begin, colour in _RIDGES:
        line = [(x, top + 46 * math.sin(x / length * 2 + begin)) for x in range(0, _WIDE + 1, 8)]
        pygame.draw.polygon(surface, colour, [*line, (_WIDE, _HIGH), (0, _HIGH)])
    share = min(room[0] / _WIDE, room[1] / _HIGH)
    small = Box(0, 0, round(_WIDE * share), round(_HIGH * share)).size
    return Picture(("poster.png", 0), pygame.transform.smoothscale(surface, small))
