"""Every state of the wall, drawn whole: no word is cut, and loud is only what should be."""

from dataclasses import replace

import pygame
import pytest

from api.contract.look import AMBER, BRICK, MIST
from api.contract.phrases import languages
from api.contract.views import BoardView
from api.screen.paint import Fonts
from display import sample
from display.compose import need_of
from display.draw import ruler_of
from display.layout import arrange
from display.panel import Panel
from display.pictures import SCENES, UPRIGHT, Scene, draw, render, sight_of

PANELS = [
    Panel(),
    Panel(width_px=1280, height_px=720),
    UPRIGHT,
    Panel(seat_m=4.0),
]


@pytest.mark.parametrize("name", SCENES)
@pytest.mark.parametrize("panel", PANELS)
def test_no_word_of_any_state_is_cut(name: str, panel: Panel) -> None:
    assert draw(SCENES[name], panel)[1] == []


def test_a_panel_of_four_times_the_pixels_shows_the_same() -> None:
    assert draw(SCENES["crowded"], Panel(width_px=3840, height_px=2160))[1] == []


FIRST_AND_SECOND = [
    *[(tag,) for tag in languages()],
    *[("zh-Hant", tag) for tag in languages() if tag not in ("zh-Hant", "en")],
    *[(tag, "zh-Hant") for tag in languages() if tag != "zh-Hant"],
]


@pytest.mark.parametrize("spoken", FIRST_AND_SECOND)
@pytest.mark.parametrize("name", SCENES)
def test_no_word_is_cut_in_other_languages(name: str, spoken: tuple[str, ...]) -> None:
    scene = SCENES[name]
    if scene.board is None:
        return
    board = replace(scene.board, hall=replace(scene.board.hall, languages=spoken))
    for panel in (Panel(), UPRIGHT):
        assert draw(replace(scene, board=board), panel)[1] == []


@pytest.mark.parametrize("services", [1, 3, 7, 12])
@pytest.mark.parametrize("counters", [1, 5, 9, 13, 24])
def test_every_service_and_counter_has_its_turn_and_is_never_cut(
    services: int, counters: int
) -> None:
    board = replace(
        sample.paused(), services=sample.services(services), counters=sample.counters(counters)
    )
    for page in range(4):
        assert draw(Scene(board=board, clock_s=page * 8.0), Panel())[1] == []


def test_long_names_and_notices_find_room() -> None:
    hall = replace(
        sample.HALL,
        names={
            "zh-Hant": "青川市政府民政局第一聯合服務中心暨戶政事務所",
            "en": "Qingchuan City Civil Affairs First Joint Service Centre and Registry",
        },
        hours={"zh-Hant": "週一至週五 08:00–17:00、週六 09:00–12:00，國定假日休", "en": "Mon–Fri"},
    )
    told = {
        "zh-Hant": "因應系統更新，十二月五日上午八時至十二時暫停受理線上預約，" * 3,
        "en": "Because of maintenance there are no appointments on the fifth of December. " * 3,
    }
    board = replace(sample.extended(), hall=hall, notices=(told,))
    for turn in range(12):
        for panel in (Panel(), UPRIGHT):
            assert draw(Scene(board=board, clock_s=turn * 9.0), panel)[1] == []


def colours(surface: pygame.Surface) -> dict[tuple[int, int, int], float]:
    """Which share of the picture has each colour."""
    small = pygame.transform.scale(surface, (192, 108))
    found: dict[tuple[int, int, int], float] = {}
    for x in range(192):
        for y in range(108):
            r, g, b, _ = small.get_at((x, y))
            found[r, g, b] = found.get((r, g, b), 0) + 1 / (192 * 108)
    return found


def test_the_call_is_the_only_loud_thing_and_never_fills_the_screen() -> None:
    seen = colours(render("busy"))
    assert 0.08 < seen[AMBER] < 0.4
    assert seen.get(BRICK, 0) == 0


def test_a_board_of_a_lost_line_stays_but_no_longer_shouts() -> None:
    seen = colours(render("stale"))
    assert seen.get(AMBER, 0) < 0.001
    assert seen[MIST] > 0.08
    assert seen[BRICK] > 0.05


def test_a_white_pulse_changes_the_panel_and_nothing_else() -> None:
    calm, white = (draw(replace(SCENES["busy"], since_call_s=s), Panel())[0] for s in (5.0, 0.5))
    box = arrange(Panel(), need_of(sight_of(SCENES["busy"])), ruler_of(Fonts())).call.panel
    for surface in (calm, white):
        surface.fill((0, 0, 0), box)
    # The rows still slide for 300 ms, so the pulse is looked at after that.
    assert pygame.image.tobytes(calm, "RGB") == pygame.image.tobytes(white, "RGB")


def board_of(name: str) -> BoardView:
    board = SCENES[name].board
    assert board is not None
    return board


def test_a_recall_looks_different_from_a_first_call() -> None:
    first = board_of("busy")
    again = replace(first, calls=(replace(first.calls[0], recalls=1), *first.calls[1:]))
    one, other = (draw(Scene(board=board), Panel())[0] for board in (first, again))
    assert pygame.image.tobytes(one, "RGB") != pygame.image.tobytes(other, "RGB")
