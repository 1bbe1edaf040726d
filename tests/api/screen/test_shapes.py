"""Smooth corners and drawn signs."""

import pygame
import pytest

from api.screen import icons
from api.screen.paint import Box
from api.screen.shapes import Icon, Signs, rounded

WHITE, INK = (255, 255, 255), (11, 31, 51)
ALL: list[Icon] = [
    icons.pause,
    icons.arrow,
    icons.chevron_left,
    icons.chevron_right,
    icons.check,
    icons.hand,
    icons.heart,
    icons.person,
    icons.clock,
    icons.slip,
]


def blank(size: int = 100) -> pygame.Surface:
    surface = pygame.Surface((size, size))
    surface.fill(WHITE)
    return surface


def test_a_round_card_fills_its_box_and_spares_its_corners() -> None:
    surface = blank()
    rounded(surface, Box(10, 10, 80, 80), INK, radius=20)
    assert surface.get_at((50, 10))[:3] == INK
    assert surface.get_at((10, 50))[:3] == INK
    assert surface.get_at((89, 50))[:3] == INK
    assert surface.get_at((11, 11))[:3] == WHITE
    assert surface.get_at((9, 50))[:3] == WHITE
    assert surface.get_at((90, 50))[:3] == WHITE


def test_a_corner_has_steps_of_grey_and_no_stairs() -> None:
    surface = blank()
    rounded(surface, Box(10, 10, 80, 80), INK, radius=20)
    shades = {surface.get_at((x, y))[0] for x in range(10, 30) for y in range(10, 30)}
    assert len(shades) > 5


@pytest.mark.parametrize("icon", ALL, ids=lambda one: one.__name__)
def test_a_sign_stays_in_its_box_and_fills_a_good_part_of_it(icon: Icon) -> None:
    surface = blank()
    Signs().put(surface, icon, Box(20, 20, 60, 60), INK)
    mask = pygame.mask.from_threshold(surface, WHITE, (1, 1, 1, 255))
    mask.invert()
    [ink] = [mask.get_bounding_rects()[0].unionall(mask.get_bounding_rects())]
    assert Box(20, 20, 60, 60).contains(ink)
    assert max(ink.width, ink.height) >= 40


def test_a_sign_is_drawn_once_and_kept() -> None:
    drawn: list[int] = []

    def sign(surface: pygame.Surface, box: Box, colour: tuple[int, int, int]) -> None:
        drawn.append(1)

    signs = Signs()
    for _ in range(3):
        signs.put(blank(), sign, Box(0, 0, 10, 10), INK)
    assert drawn == [1]
