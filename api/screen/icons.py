"""Drawn signs: shape beside colour, always. Each fills its box; none is an emoji."""

import pygame

from api.contract.look import Colour
from api.screen.paint import Box
from api.screen.strokes import arch, part, point, stroke


def pause(surface: pygame.Surface, box: Box, colour: Colour) -> None:
    """Two bars: 暫停服務."""
    bar = box.width * 3 // 10
    radius = bar // 4
    for left in (box.left + box.width // 10, box.right - box.width // 10 - bar):
        one = Box(left, box.top, bar, box.height)
        pygame.draw.rect(surface, colour, one, border_radius=radius)


def arrow(surface: pygame.Surface, box: Box, colour: Colour) -> None:
    """To the right: go there."""
    shaft = max(box.height // 5, 2)
    head = min(box.height, box.width // 2)
    body = Box(box.left, box.centery - shaft // 2, box.width - head, shaft)
    pygame.draw.rect(surface, colour, body)
    tip = [(body.right, box.top), (box.right, box.centery), (body.right, box.bottom)]
    pygame.draw.polygon(surface, colour, tip)


def chevron_left(surface: pygame.Surface, box: Box, colour: Colour) -> None:
    """An open angle to the left: back."""
    points = [(0.66, 0.12), (0.28, 0.5), (0.66, 0.88)]
    stroke(surface, box, colour, points, 0.13)


def chevron_right(surface: pygame.Surface, box: Box, colour: Colour) -> None:
    """An open angle to the right: on."""
    points = [(0.34, 0.12), (0.72, 0.5), (0.34, 0.88)]
    stroke(surface, box, colour, points, 0.13)


def arrow_back(surface: pygame.Surface, box: Box, colour: Colour) -> None:
    """An arrow to the left: to the screen before."""
    stroke(surface, box, colour, [(0.46, 0.16), (0.12, 0.5), (0.46, 0.84)], 0.13)
    stroke(surface, box, colour, [(0.14, 0.5), (0.9, 0.5)], 0.13)


def arrow_down(surface: pygame.Surface, box: Box, colour: Colour) -> None:
    """An arrow down: what is touched stands low."""
    stroke(surface, box, colour, [(0.16, 0.54), (0.5, 0.88), (0.84, 0.54)], 0.13)
    stroke(surface, box, colour, [(0.5, 0.1), (0.5, 0.86)], 0.13)


def check(surface: pygame.Surface, box: Box, colour: Colour) -> None:
    """A tick: done, yes."""
    stroke(surface, box, colour, [(0.1, 0.55), (0.38, 0.82), (0.9, 0.22)], 0.15)


def hand(surface: pygame.Surface, box: Box, colour: Colour) -> None:
    """A pointing hand with rings at the fingertip: touch here."""
    for reach in (0.2, 0.3):
        arch(surface, box, colour, (0.42, 0.3, reach))
    stroke(surface, box, colour, [(0.42, 0.3), (0.42, 0.72)], 0.15)
    for x, top in ((0.56, 0.56), (0.69, 0.59), (0.81, 0.64)):
        stroke(surface, box, colour, [(x, top), (x, 0.8)], 0.14)
    stroke(surface, box, colour, [(0.2, 0.62), (0.42, 0.86)], 0.14)
    palm = part(box, (0.35, 0.64, 0.53, 0.36))
    pygame.draw.rect(surface, colour, palm, border_radius=palm.width // 4)


def heart(surface: pygame.Surface, box: Box, colour: Colour) -> None:
    """A heart: 友善服務."""
    for x in (0.3, 0.7):
        pygame.draw.circle(surface, colour, point(box, (x, 0.34)), box.width * 0.235)
    corners = [(0.116, 0.48), (0.884, 0.48), (0.5, 0.92)]
    pygame.draw.polygon(surface, colour, [point(box, one) for one in corners])
    pygame.draw.polygon(
        surface, colour, [point(box, one) for one in ((0.3, 0.34), (0.7, 0.34), (0.5, 0.7))]
    )


def person(surface: pygame.Surface, box: Box, colour: Colour) -> None:
    """Head and shoulders: everybody."""
    pygame.draw.circle(surface, colour, point(box, (0.5, 0.28)), box.width * 0.2)
    body = part(box, (0.14, 0.55, 0.72, 0.4))
    round_top = body.height * 9 // 10
    pygame.draw.rect(
        surface,
        colour,
        body,
        border_top_left_radius=round_top,
        border_top_right_radius=round_top,
        border_bottom_left_radius=body.height // 5,
        border_bottom_right_radius=body.height // 5,
    )


def clock(surface: pygame.Surface, box: Box, colour: Colour) -> None:
    """A clock face: hours, wait."""
    width = max(int(box.width * 0.1), 2)
    pygame.draw.circle(surface, colour, point(box, (0.5, 0.5)), box.width * 0.47, width)
    stroke(surface, box, colour, [(0.5, 0.25), (0.5, 0.53), (0.69, 0.64)], 0.1)


def globe(surface: pygame.Surface, box: Box, colour: Colour) -> None:
    """A globe with its lines: languages."""
    width = max(int(box.width * 0.08), 2)
    pygame.draw.circle(surface, colour, point(box, (0.5, 0.5)), box.width * 0.46, width)
    pygame.draw.ellipse(surface, colour, part(box, (0.28, 0.04, 0.44, 0.92)), width)
    for y, reach in ((0.5, 0.42), (0.28, 0.36), (0.72, 0.36)):
        stroke(surface, box, colour, [(0.5 - reach, y), (0.5 + reach, y)], 0.08)


def slip(surface: pygame.Surface, box: Box, colour: Colour) -> None:
    """A number slip coming out of a slot: take it."""
    slot = part(box, (0.02, 0.06, 0.96, 0.13))
    pygame.draw.rect(surface, colour, slot, border_radius=slot.height // 2)
    edge = [(0.22, 0.19), (0.22, 0.95), (0.36, 0.86), (0.5, 0.95), (0.64, 0.86), (0.78, 0.95)]
    stroke(surface, box, colour, [*edge, (0.78, 0.19)], 0.07)
    stroke(surface, box, colour, [(0.38, 0.42), (0.62, 0.42)], 0.11)
    stroke(surface, box, colour, [(0.38, 0.63), (0.62, 0.63)], 0.07)
