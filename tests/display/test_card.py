"""The test card: a bar and digits that can be measured with a ruler, a frame on all four sides."""

from datetime import UTC, datetime

import pygame
import pytest

from api.contract.look import AMBER, WHITE
from api.screen.paint import Fonts, Painter
from display.panel import Panel
from display.pictures import UPRIGHT
from display.test_card import BAR_MM, card

NOW = datetime(2026, 11, 23, 2, 42, 8, tzinfo=UTC)
PANELS = [Panel(), UPRIGHT, Panel(width_px=3840, height_px=2160, seat_m=4)]


def drawn(panel: Panel) -> Painter:
    painter = Painter(pygame.Surface((panel.width_px, panel.height_px)), Fonts())
    card(painter, panel, "wall-1", NOW)
    return painter


@pytest.mark.parametrize("panel", PANELS)
def test_nothing_on_it_is_cut_and_its_frame_is_the_edge_of_the_panel(panel: Panel) -> None:
    painter = drawn(panel)
    assert painter.overflows == []
    right, bottom = panel.width_px - 1, panel.height_px - 1
    for corner in ((0, 0), (right, 0), (0, bottom), (right, bottom)):
        assert painter.surface.get_at(corner)[:3] == AMBER


@pytest.mark.parametrize("panel", PANELS)
def test_its_bar_is_as_long_as_it_says(panel: Panel) -> None:
    surface = drawn(panel).surface
    lines = [
        [surface.get_at((x, y))[:3] == WHITE for x in range(panel.width_px)]
        for y in range(panel.height_px // 4, panel.height_px * 3 // 4)
    ]
    longest = max(max(map(len, _runs(line)), default=0) for line in lines)
    assert abs(longest / panel.px_per_mm - BAR_MM) < 1


def _runs(line: list[bool]) -> list[str]:
    return "".join("x" if one else " " for one in line).split()
