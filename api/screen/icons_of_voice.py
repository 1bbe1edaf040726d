"""Drawn signs of a citizen's say: five faces, a question mark, and the keys of a pad."""

import math
from collections.abc import Callable

import pygame

from api.contract.look import Colour
from api.screen.paint import Box
from api.screen.strokes import point, stroke

# How far the corners of the mouth are above its middle, in shares of the face.
_MOODS = {1: -0.2, 2: -0.1, 3: 0.0, 4: 0.1, 5: 0.2}


def face(grade: int) -> Callable[[pygame.Surface, Box, Colour], None]:
    """A face for a grade from 1, the worst, to 5."""

    def draw(surface: pygame.Surface, box: Box, colour: Colour) -> None:
        width = max(int(box.width * 0.07), 2)
        pygame.draw.circle(surface, colour, point(box, (0.5, 0.5)), box.width * 0.48, width)
        for x in (0.34, 0.66):
            pygame.draw.circle(surface, colour, point(box, (x, 0.38)), box.width * 0.06)
        rise = _MOODS[grade]
        mouth = [
            (0.28 + 0.44 * step / 8, 0.68 + rise / 2 * math.cos(math.pi * step / 8 * 2) * -1)
            for step in range(9)
        ]
        stroke(surface, box, colour, mouth, 0.07)

    return draw


def question(surface: pygame.Surface, box: Box, colour: Colour) -> None:
    """A question mark in a ring: somebody is asked to come."""
    width = max(int(box.width * 0.08), 2)
    pygame.draw.circle(surface, colour, point(box, (0.5, 0.5)), box.width * 0.48, width)
    hook = [(0.36, 0.36), (0.39, 0.27), (0.5, 0.23), (0.61, 0.28), (0.63, 0.38), (0.56, 0.48)]
    stroke(surface, box, colour, [*hook, (0.5, 0.56), (0.5, 0.62)], 0.1)
    pygame.draw.circle(surface, colour, point(box, (0.5, 0.77)), box.width * 0.06)


def erase(surface: pygame.Surface, box: Box, colour: Colour) -> None:
    """An arrow's head to the left with a cross in it: the last sign goes."""
    shape = [(0.04, 0.5), (0.3, 0.2), (0.96, 0.2), (0.96, 0.8), (0.3, 0.8), (0.04, 0.5)]
    stroke(surface, box, colour, shape, 0.08)
    for start, end in (((0.48, 0.38), (0.74, 0.62)), ((0.74, 0.38), (0.48, 0.62))):
        stroke(surface, box, colour, [start, end], 0.08)


def minus(surface: pygame.Surface, box: Box, colour: Colour) -> None:
    """Less."""
    stroke(surface, box, colour, [(0.15, 0.5), (0.85, 0.5)], 0.16)


def plus(surface: pygame.Surface, box: Box, colour: Colour) -> None:
    """More."""
    minus(surface, box, colour)
    stroke(surface, box, colour, [(0.5, 0.15), (0.5, 0.85)], 0.16)
