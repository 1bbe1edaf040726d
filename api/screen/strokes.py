"""Points, thick lines and rings in shares of a box: what drawn signs are made of."""

import itertools
import math
from collections.abc import Sequence

import pygame

from api.contract.look import Colour
from api.screen.paint import Box


def point(box: Box, at: tuple[float, float]) -> tuple[float, float]:
    """A point in shares of the box, as a pixel."""
    return box.left + at[0] * box.width, box.top + at[1] * box.height


def part(box: Box, share: tuple[float, float, float, float]) -> Box:
    """A smaller box: left, top, width and height in shares of the box."""
    x, y = point(box, share[:2])
    return Box(round(x), round(y), round(share[2] * box.width), round(share[3] * box.height))


def arch(
    surface: pygame.Surface, box: Box, colour: Colour, circle: tuple[float, float, float]
) -> None:
    """The upper half of a circle (x, y, radius in shares of the box)."""
    x, y = point(box, circle[:2])
    radius = circle[2] * box.width
    around = Box(round(x - radius), round(y - radius), round(2 * radius), round(2 * radius))
    width = max(int(box.width * 0.045), 1)
    pygame.draw.arc(surface, colour, around, -0.35, math.pi + 0.35, width)


def stroke(
    surface: pygame.Surface,
    box: Box,
    colour: Colour,
    points: Sequence[tuple[float, float]],
    width: float,
) -> None:
    """A thick line with round ends and corners; shares of the box."""
    thick = max(round(width * box.width), 2)
    places = [point(box, one) for one in points]
    for start, end in itertools.pairwise(places):
        # A wide line of pygame is cut along the axes and looks thin on a slant: a quad is not.
        along = pygame.Vector2(end) - pygame.Vector2(start)
        if along.length() > 0:
            side = pygame.Vector2(-along.y, along.x).normalize() * (thick / 2)
            quad = [start + side, end + side, end - side, start - side]
            pygame.draw.polygon(surface, colour, quad)
    for place in places:
        pygame.draw.circle(surface, colour, place, thick / 2)
