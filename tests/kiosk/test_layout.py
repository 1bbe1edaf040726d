"""Every screen, in every language, on four panels, with 1 to 12 services, measured."""

import re
from dataclasses import replace

import pygame
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from api.contract.look import TARGET_GAP_MM, TARGET_MM, contrast
from api.contract.phrases import languages
from kiosk.boxes import Card, Icon, Page, Run
from kiosk.draw import Pen
from kiosk.layout import layout
from kiosk.panel import Panel
from kiosk.sample import sample_states
from kiosk.states import Services, State

PANELS = {
    "upright": Panel(),
    "lying": Panel(width_px=1920, height_px=1080, width_mm=476, height_mm=268),
}
PEN = Pen()


def pages(panel: Panel, language: str, services: int) -> list[Page]:
    states = [replace(one, language=language) for one in sample_states(services, language).values()]
    listed = replace(sample_states(services)["services"], language=language)
    states += [replace(listed, screen=Services(number)) for number in range(4)]
    states += [replace(listed, screen=Services(number, "priority")) for number in range(2)]
    return [layout(one, panel, PEN.measure) for one in states]


every_panel = pytest.mark.parametrize("panel", PANELS.values(), ids=PANELS)
every_language = pytest.mark.parametrize("language", languages())


@every_panel
@every_language
@pytest.mark.parametrize("services", range(1, 13))
def test_every_screen_can_be_touched_and_read(panel: Panel, language: str, services: int) -> None:
    for page in pages(panel, language, services):
        where = f"{page.screen} with {services} services"
        targets_are_for_fingers(page, panel, where)
        words_are_for_eyes(page, panel, where)
        nothing_leaves_the_glass(page, panel, where)


def targets_are_for_fingers(page: Page, panel: Panel, where: str) -> None:
    boxes = [one.box for one in page.touchables]
    least, gap = TARGET_MM * panel.px_per_mm, TARGET_GAP_MM * panel.px_per_mm
    for box in boxes:
        assert min(box.width, box.height) >= least, where
    for index, one in enumerate(boxes):
        for other in boxes[index + 1 :]:
            across = max(other.x - one.right, one.x - other.right)
            down = max(other.y - one.bottom, one.y - other.bottom)
            assert max(across, down) >= gap, where


def words_are_for_eyes(page: Page, panel: Panel, where: str) -> None:
    runs = [item for item in page.items if isinstance(item, Run)]
    for run in runs:
        wide = PEN.measure(run.words, run.weight, run.size)
        assert wide <= run.box.width, f"{where}: {run.words} is {wide} in {run.box.width}"
        assert contrast(run.colour, run.ground) >= 7, f"{where}: {run.words}"
        # Noto Sans TC: a Han character fills 0.92 of its em.
        assert run.size * 0.92 / panel.px_per_mm >= 8.0, f"{where}: {run.words}"
        if not panel.small and re.search(r"\d", run.words):
            assert run.size * 0.733 / panel.px_per_mm >= 8.0, f"{where}: {run.words}"
    assert len({run.size for run in runs}) <= 4, where


def nothing_leaves_the_glass(page: Page, panel: Panel, where: str) -> None:
    for item in page.items:
        box = item.box
        inside = box.x >= 0 and box.y >= 0
        inside = inside and box.right <= panel.width_px and box.bottom <= panel.height_px
        assert inside, f"{where}: {item}"
    runs = [item for item in page.items if isinstance(item, Run)]
    cards = [item.box for item in page.items if isinstance(item, Card)][2:]
    for run in runs:
        middle = (run.box.x, run.box.y + run.box.height // 2)
        for card in cards:
            on_it = card.x <= middle[0] < card.right and card.y <= middle[1] < card.bottom
            if on_it and run.size <= card.height:
                assert run.box.bottom <= card.bottom + 1, f"{where}: {run.words} leaves its card"
                assert run.box.y >= card.y - 1, f"{where}: {run.words} leaves its card"
    for index, one in enumerate(runs):
        for other in runs[index + 1 :]:
            apart = (
                other.box.x >= one.box.x + PEN.measure(one.words, one.weight, one.size)
                or one.box.x >= other.box.x + PEN.measure(other.words, other.weight, other.size)
                or other.box.y + 1 >= one.box.bottom
                or one.box.y + 1 >= other.box.bottom
                or "right" in (one.align, other.align)
                or "centre" in (one.align, other.align)
            )
            assert apart, f"{where}: {one.words} lies on {other.words}"


@every_panel
@every_language
def test_nothing_is_shrunk_or_clipped_when_it_is_drawn(panel: Panel, language: str) -> None:
    surface = pygame.Surface((panel.width_px, panel.height_px))
    for page in pages(panel, language, 12):
        assert PEN.draw(surface, page) == [], page.screen


@every_panel
def test_what_is_said_to_stand_on_a_ground_does(panel: Panel) -> None:
    surface = pygame.Surface((panel.width_px, panel.height_px))
    for page in pages(panel, "zh-Hant", 5):
        PEN.draw(surface, replace(page, items=tuple(i for i in page.items if isinstance(i, Card))))
        for item in page.items:
            if isinstance(item, Run | Icon):
                middle = (item.box.x + item.box.width // 2, item.box.y + item.box.height // 2)
                assert surface.get_at(middle)[:3] == item.ground, f"{page.screen}: {item}"


@pytest.mark.parametrize("name", sorted(sample_states()))
def test_a_pressed_target_looks_pressed_and_stays_readable(name: str) -> None:
    state = sample_states()[name]
    page = layout(state, Panel(), PEN.measure)
    for target in page.touchables:
        pressed = layout(state, Panel(), PEN.measure, pressed=target.name)
        assert pressed.items != page.items
        assert pressed.touchables == page.touchables
        for run in pressed.items:
            if isinstance(run, Run):
                assert contrast(run.colour, run.ground) >= 7, f"{name}: {run.words}"


def test_all_services_are_found_on_some_page() -> None:
    for panel in PANELS.values():
        state = sample_states(12)["services"]
        found: set[str] = set()
        for number in range(12):
            page = layout(replace(state, screen=Services(number)), panel, PEN.measure)
            found |= {one.name for one in page.touchables if one.name.startswith("service:")}
        assert len(found) == 10, "all but the two that are greyed"


@every_panel
@every_language
@pytest.mark.parametrize("services", range(1, 13))
def test_friendly_service_is_offered_on_the_first_screen(
    panel: Panel, language: str, services: int
) -> None:
    """R3"""
    state = replace(sample_states(services)["services"], language=language)
    page = layout(state, panel, PEN.measure)
    [card] = [one for one in page.touchables if one.name.startswith("class:")]
    assert card.name == "class:priority"
    chosen = layout(replace(state, screen=Services(0, "priority")), panel, PEN.measure)
    assert chosen.items != page.items
    assert [one.box for one in chosen.touchables] == [one.box for one in page.touchables]


@settings(max_examples=60, deadline=None)
@given(
    name=st.text("戶籍登記身分證印鑑稅務綜合 abcdefgh", min_size=1, max_size=14),
    waiting=st.integers(0, 999),
)
def test_a_hall_may_name_its_services_as_it_likes(name: str, waiting: int) -> None:
    base = sample_states(7)["services"]
    assert base.view is not None
    lines = tuple(
        replace(one, names={"zh-Hant": name}, waiting=waiting) for one in base.view.services
    )
    state: State = replace(base, view=replace(base.view, services=lines))
    for panel in PANELS.values():
        page = layout(state, panel, PEN.measure)
        targets_are_for_fingers(page, panel, name)
        boxes_inside = all(item.box.right <= panel.width_px for item in page.items)
        assert boxes_inside
