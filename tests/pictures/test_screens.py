"""Kiosk, wall and paper of an invented hall, in every state, at a fixed moment."""

from pathlib import Path

import pygame
import pytest
from PIL import Image

from api.contract.phrases import languages
from display.pictures import SCENES
from display.pictures import render as wall
from kiosk.draw import Pen
from kiosk.modes import Modes
from kiosk.panel import panel
from kiosk.pictures import render as kiosk
from kiosk.pictures import screens
from printer.sample import views
from tests.pictures.frame import keep, narrowed, of_surface

pytestmark = pytest.mark.pictures

KIOSK_PX = 540
WALL_PX = 1280
LANGUAGES = ("zh-Hant", "en")
MODES = {
    "large": Modes(large=True),
    "contrast": Modes(contrast=True),
    "low": Modes(low=True),
}
SIZES = {
    "7in": panel("800x480", "7in"),
    "10in": panel("1280x800", "10.1in"),
    "15in": panel("1366x768", "15.6in"),
    "21in": panel("1920x1080", "21.5in"),
}
ON_EVERY_SIZE = ("attract", "services", "take", "closed")


@pytest.fixture(scope="module")
def pen() -> Pen:
    return Pen()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("screen", screens())
def test_every_screen_of_the_kiosk(
    screen: str, language: str, pen: Pen, picture_folder: Path
) -> None:
    drawn = narrowed(of_surface(kiosk(screen, language, pen=pen)), KIOSK_PX)
    path = keep(drawn, picture_folder, f"kiosk-{screen.replace('_', '-')}-{language}")
    assert drawn.size == (540, 960)
    assert path.stat().st_size < 60_000


@pytest.mark.parametrize("language", [tag for tag in languages() if tag not in LANGUAGES])
@pytest.mark.parametrize("screen", ["attract", "services"])
def test_the_first_screens_in_the_other_languages(
    screen: str, language: str, pen: Pen, picture_folder: Path
) -> None:
    drawn = narrowed(of_surface(kiosk(screen, language, pen=pen)), KIOSK_PX)
    path = keep(drawn, picture_folder, f"kiosk-{screen}-{language}")
    assert path.stat().st_size < 60_000


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("mode", MODES)
def test_every_screen_in_every_mode_on_one_sheet(
    mode: str, language: str, pen: Pen, picture_folder: Path
) -> None:
    """R35: large letters, high contrast and low controls side by side."""
    drawn = [kiosk(one, language, modes=MODES[mode], pen=pen) for one in screens()]
    path = keep(_sheet(drawn), picture_folder, f"kiosk-{mode}-{language}")
    assert path.stat().st_size < 250_000


@pytest.mark.parametrize("size", SIZES)
def test_the_most_used_screens_on_every_size_of_panel(
    size: str, pen: Pen, picture_folder: Path
) -> None:
    glass = SIZES[size]
    drawn = [kiosk(one, "zh-Hant", glass, pen=pen) for one in ON_EVERY_SIZE]
    path = keep(_sheet(drawn, columns=2), picture_folder, f"kiosk-on-{size}")
    assert path.stat().st_size < 100_000


def _sheet(drawn: list[pygame.Surface], columns: int = 8) -> Image.Image:
    """Pictures of one size in rows, small enough to see them all at once."""
    cells = [narrowed(of_surface(one), 160 if columns > 2 else 480) for one in drawn]
    gap, (width, height) = 12, cells[0].size
    rows = -(-len(cells) // columns)
    size = (columns * (width + gap) + gap, rows * (height + gap) + gap)
    sheet = Image.new("RGB", size, "#8A8F96")
    for index, cell in enumerate(cells):
        row, column = divmod(index, columns)
        sheet.paste(cell, (gap + column * (width + gap), gap + row * (height + gap)))
    return sheet


# A row half-way through its slide is not fit to stand still.
SHOWN = [scene for scene in (*SCENES, "portrait") if scene != "slide"]


@pytest.mark.parametrize("scene", SHOWN)
def test_every_scene_of_the_wall(scene: str, picture_folder: Path) -> None:
    width = KIOSK_PX if scene == "portrait" else WALL_PX
    path = keep(narrowed(of_surface(wall(scene)), width), picture_folder, f"wall-{scene}")
    assert path.stat().st_size < 100_000


def test_every_kind_of_ticket(picture_folder: Path) -> None:
    for name, ticket in views().items():
        path = keep(ticket, picture_folder, f"ticket-{name}")
        assert path.stat().st_size < 40_000
