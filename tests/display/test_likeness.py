"""The wall as seen from afar: small enough to send, and honest about its facts."""

import base64
import io

import pygame
import pytest

from display.announce import Memory
from display.likeness import showing
from display.panel import Panel
from display.pictures import UPRIGHT, render


@pytest.mark.parametrize(("panel", "size"), [(Panel(), (960, 540)), (UPRIGHT, (540, 960))])
def test_the_long_side_of_a_picture_is_at_most_960_pixels(
    panel: Panel, size: tuple[int, int]
) -> None:
    told = showing(render("busy", panel), panel, Memory(), stale=False)
    picture = pygame.image.load(io.BytesIO(base64.b64decode(told.picture)), "wall.png")
    assert picture.get_size() == size
    assert (told.width, told.height) == (panel.width_px, panel.height_px)


def test_a_wall_that_has_called_nobody_says_so() -> None:
    told = showing(pygame.Surface((96, 54)), Panel(), Memory(), stale=True)
    assert told.facts == {
        "announced": None,
        "number": None,
        "counter": None,
        "stale": True,
        "calls": 0,
    }
