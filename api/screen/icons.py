"""Drawn signs: shape beside colour, always. Each fills its box; none is an emoji."""

import pygame

from api.contract.look import Colour
from api.screen.paint import Box


def pause(surface: pygame.Surface, box: Box, colour: Colour) -> None:
    """Two bars: 暫停服務."""
    bar = box.width * 3 // 10
    radius = bar // 4
    for left in (box.left + box.width // 10, box.right - box.width // 10 - bar):
        part = Box(left, box.top, bar, box.height)
        pygame.draw.rect(surface, colour, part, border_radius=radius)


def arrow(surface: pygame.Surface, box: Box, colour: Colour) -> None:
    """To the right: go there."""
    shaft = max(box.height // 5, 2)
    head = min(box.height, box.width // 2)
    body = Box(box.left, box.centery - shaft // 2, box.width - head, shaft)
    pygame.draw.rect(surface, colour, body)
    tip = [(body.right, box.top), (box.right, box.centery), (body.right, box.bottom)]
    pygame.draw.polygon(surface, colour, tip)
