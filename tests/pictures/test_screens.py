"""Kiosk, wall and paper of an invented hall, in every state, at a fixed moment."""

from pathlib import Path

import pytest

from api.contract.phrases import languages
from display.pictures import SCENES
from display.pictures import render as wall
from kiosk.draw import Pen
from kiosk.pictures import render as kiosk
from kiosk.pictures import screens
from printer.sample import views
from tests.pictures.frame import keep, narrowed, of_surface

pytestmark = pytest.mark.pictures

KIOSK_PX = 540
WALL_PX = 1280
LANGUAGES = ("zh-Hant", "en")


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
