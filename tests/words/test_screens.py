"""R25: no word on the kiosk or the wall that is not in the phrasebook or the hall's own file."""

import ast
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pygame
import pytest

from api.contract.phrases import languages
from api.screen.paint import Fonts, Painter, Style
from display.panel import Panel as WallPanel
from display.pictures import SCENES, UPRIGHT
from display.pictures import draw as draw_wall
from kiosk import sample
from kiosk.draw import Pen
from kiosk.layout import layout
from kiosk.panel import Panel
from kiosk.sample_hall import SERVICES
from kiosk.states import Machine
from tests.architecture import ROOT, modules
from tests.words.marked import foreign, marked, marked_phrases

KIOSKS = {
    "upright": Panel(),
    "low": Panel(width_px=800, height_px=480, width_mm=217, height_mm=130),
}
PEN = Pen()


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Every text that is handed to a painter, with the phrasebook marked."""
    said: list[str] = []
    for name in ("text", "ink", "paragraph"):
        monkeypatch.setattr(Painter, name, _told(getattr(Painter, name), said))
    with marked_phrases():
        yield said


def _told(paint: Any, said: list[str]) -> Any:
    def telling(painter: Painter, words: str, *rest: Any, **how: Any) -> Any:
        said.append(words)
        return paint(painter, words, *rest, **how)

    return telling


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("panel", KIOSKS.values(), ids=KIOSKS)
def test_every_word_on_the_kiosk_is_from_the_phrasebook_or_the_hall(
    drawn: list[str], panel: Panel, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.sample.SERVICES", marked(SERVICES))
    surface = pygame.Surface((panel.width_px, panel.height_px))
    for name, state in sample.sample_states(12, language).items():
        drawn.clear()
        # Names of devices and addresses are nobody's words.
        state = replace(state, view=marked(state.view), language=language, machine=Machine())
        page = layout(state, panel, PEN.measure)
        PEN.draw(surface, page)
        assert drawn
        labels = [one.label for one in page.touchables]
        assert foreign(drawn + labels) == set(), name


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("panel", [WallPanel(), UPRIGHT], ids=["lying", "upright"])
def test_every_word_on_the_wall_is_from_the_phrasebook_or_the_hall(
    drawn: list[str], panel: WallPanel, language: str
) -> None:
    for name, scene in SCENES.items():
        drawn.clear()
        board = scene.board
        if board is not None:
            board = marked(replace(board, hall=replace(board.hall, languages=(language, "en"))))
        draw_wall(replace(scene, board=board), panel)
        assert drawn
        assert foreign(drawn) == set(), name


def test_a_word_of_ones_own_is_found(drawn: list[str]) -> None:
    painter = Painter(pygame.Surface((400, 100)), Fonts())
    style = Style(size_px=20, colour=(0, 0, 0))
    for words in ("A057", "3", "10:42", "請稍候", "Hello"):
        painter.text(words, painter.surface.get_rect(), style)
    assert foreign(drawn) == {"請稍候", "Hello"}


def test_nothing_but_the_painter_draws_letters() -> None:
    """Or the tests above would look in the wrong place."""
    drawing = set()
    for path in modules(ROOT):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Attribute) and node.attr == "render":
                drawing.add(str(path.relative_to(ROOT)))
    assert drawing == {"api/screen/paint.py"}
