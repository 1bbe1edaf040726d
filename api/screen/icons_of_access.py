"""Drawn signs of the ways to see, reach and hear better: large letters, contrast, speech."""

import pygame

from api.contract.look import Colour
from api.screen.paint import Box
from api.screen.strokes import point, stroke


def access(surface: pygame.Surface, box: Box, colour: Colour) -> None:
    """A person with open arms in a ring: ways to see, reach and hear better."""
    width = max(int(box.width * 0.08), 2)
    pygame.draw.circle(surface, colour, point(box, (0.5, 0.5)), box.width * 0.48, width)
    pygame.draw.circle(surface, colour, point(box, (0.5, 0.24)), box.width * 0.085)
    stroke(surface, box, colour, [(0.24, 0.39), (0.5, 0.43), (0.76, 0.39)], 0.085)
    stroke(surface, box, colour, [(0.5, 0.43), (0.5, 0.58)], 0.15)
    for x in (0.37, 0.63):
        stroke(surface, box, colour, [(0.5, 0.58), (x, 0.81)], 0.085)


def large(surface: pygame.Surface, box: Box, colour: Colour) -> None:
    """A small and a large A: large letters."""
    for left, top, right, width in ((0.0, 0.46, 0.36, 0.09), (0.38, 0.08, 1.0, 0.13)):
        middle, foot = (left + right) / 2, 0.9
        inset = width / 2
        stroke(surface, box, colour, [(left + inset, foot), (middle, top)], width)
        stroke(surface, box, colour, [(middle, top), (right - inset, foot)], width)
        bar, reach = top + (foot - top) * 0.68, (right - left) * 0.28
        stroke(surface, box, colour, [(middle - reach, bar), (middle + reach, bar)], width * 0.8)


def half(surface: pygame.Surface, box: Box, colour: Colour) -> None:
    """A ring, half of it full: high contrast."""
    width = max(int(box.width * 0.09), 2)
    pygame.draw.circle(surface, colour, point(box, (0.5, 0.5)), box.width * 0.47, width)
    pygame.draw.circle(
        surface,
        colour,
        point(box, (0.5, 0.5)),
        box.width * 0.45,
        draw_top_right=True,
        draw_bottom_right=True,
    )


def ear(surface: pygame.Surface, box: Box, colour: Colour) -> None:
    """A loudspeaker and its waves: it is said aloud."""
    body = [(0.04, 0.36), (0.2, 0.36), (0.46, 0.14), (0.46, 0.86), (0.2, 0.64), (0.04, 0.64)]
    pygame.draw.polygon(surface, colour, [point(box, one) for one in body])
    width = max(int(box.width * 0.09), 2)
    for reach in (0.24, 0.44):
        x, y = point(box, (0.5, 0.5))
        radius = reach * box.width
        around = Box(round(x - radius), round(y - radius), round(2 * radius), round(2 * radius))
        pygame.draw.arc(surface, colour, around, -0.8, 0.8, width)
