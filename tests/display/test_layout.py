"""The wall's boxes: digits as high as the farthest seat needs, nothing outside, nothing cut."""

import itertools
import re
from dataclasses import replace

import pygame
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from api.contract.legible import DIGIT_OF_EM, Sheet, Wording, fits
from api.contract.look import AMBER, INK, WALL_MM_PER_M
from api.screen.paint import Box, Fonts, Painter, Style
from display.frame import foot_parts
from display.layout import Layout, Need, Ruler, arrange, commission
from display.panel import Panel, PanelTooSmall, PanelUnclear

LYING = Panel()
UPRIGHT = Panel(width_px=1080, height_px=1920, width_mm=680, height_mm=1210, seat_m=5)
PANELS = [
    LYING,
    Panel(width_px=1280, height_px=720),
    Panel(width_px=3840, height_px=2160),
    UPRIGHT,
    Panel(width_mm=1434, height_mm=807, seat_m=9),
    Panel(width_px=1280, height_px=800, width_mm=345, height_mm=215, seat_m=2.4),
]
NEEDS = [
    Need(),
    Need(number="W000", counter="88", counters=24, services=12, paused=True, missed=True),
    Need(counter="8", counters=1, services=1, bilingual=False),
    Need(counters=9, services=7, missed=True),
    Need(counters=24, services=12, missed=True, media=True, paused=True),
    Need(columns=1, missed=True),
]


def boxes(layout: Layout) -> list[Box]:
    """All zones that must not touch each other."""
    found = [layout.header, layout.footer, layout.call.panel, *layout.rows]
    found += [layout.missed] if layout.missed else []
    if layout.sides is not None:
        found += [layout.sides.waiting, layout.sides.counters]
        found += [box for box in (layout.sides.media or layout.sides.paused,) if box]
    return found


@pytest.mark.parametrize("need", NEEDS)
@pytest.mark.parametrize("panel", PANELS)
def test_every_zone_has_its_own_place_on_the_panel(panel: Panel, need: Need, ruler: Ruler) -> None:
    layout = arrange(panel, need, ruler)
    screen = Box(0, 0, panel.width_px, panel.height_px)
    for box in boxes(layout):
        assert screen.contains(box)
        assert box.width > 0
        assert box.height > 0
    for one, other in itertools.combinations(boxes(layout), 2):
        assert not one.colliderect(other), (one, other)
    sides = layout.sides
    for part in (*sides.services, *sides.tiles) if sides else ():
        assert sides
        assert sides.waiting.contains(part) or sides.counters.contains(part)


@pytest.mark.parametrize("need", NEEDS)
@pytest.mark.parametrize("panel", PANELS)
def test_the_farthest_seat_can_read_the_call_and_those_before_it(
    panel: Panel, need: Need, ruler: Ruler
) -> None:
    layout = commission(panel, need, ruler)
    least = min(layout.giant, layout.row_em)
    assert least * DIGIT_OF_EM / panel.px_per_mm >= WALL_MM_PER_M * panel.seat_m
    assert layout.giant >= layout.row_em
    assert ruler(need.number, "black", layout.giant) <= layout.call.number.width + 1
    assert ruler(need.counter, "black", layout.giant) <= layout.call.counter.width + 1


@pytest.mark.parametrize("panel", PANELS)
def test_a_drawn_digit_is_as_high_in_millimetres_as_promised(panel: Panel, ruler: Ruler) -> None:
    layout = arrange(panel, Need(), ruler)
    surface = pygame.Surface((panel.width_px, panel.height_px))
    surface.fill(AMBER)
    giant = Style(size_px=layout.giant, colour=INK, weight="black")
    for digit in "123456789":
        ink = Painter(surface, Fonts()).ink(digit, surface.get_rect(), giant)
        assert ink.height / panel.px_per_mm >= WALL_MM_PER_M * panel.seat_m
        row = replace(giant, size_px=layout.row_em, weight="bold")
        ink = Painter(surface, Fonts()).ink(digit, surface.get_rect(), row)
        assert ink.height / panel.px_per_mm >= WALL_MM_PER_M * panel.seat_m


def test_a_panel_too_small_for_the_hall_is_refused_with_the_reason_and_a_way_out(
    ruler: Ruler,
) -> None:
    small = Panel(width_mm=480, height_mm=270, seat_m=8)
    with pytest.raises(PanelTooSmall, match=r"100 mm high.*--panel-mm.*--seat-m") as refusal:
        commission(small, Need(), ruler)
    within = float(str(refusal.value).rsplit("seat ", 1)[1].split(" ")[0])
    commission(replace(small, seat_m=within), Need(), ruler)
    width, height = re.findall(r"(\d+) × (\d+) mm \(--panel-mm", str(refusal.value))[0]
    commission(Panel(width_mm=int(width), height_mm=int(height), seat_m=8), Need(), ruler)


@given(
    width=st.integers(300, 2200),
    shape=st.sampled_from([(16, 9), (9, 16), (16, 10), (4, 3)]),
    seat=st.integers(5, 200),
    columns=st.sampled_from([1, 2]),
    missed=st.booleans(),
)
@settings(deadline=None)
def test_what_the_check_lets_pass_can_be_read_and_what_it_refuses_hardly_could(
    ruler: Ruler, width: int, shape: tuple[int, int], seat: int, columns: int, missed: bool
) -> None:
    wide, high = shape
    mm = (width, width * high / wide)
    panel = Panel(
        width_px=wide * 120, height_px=high * 120, width_mm=mm[0], height_mm=mm[1], seat_m=seat / 10
    )
    need = Need(columns=columns, missed=missed, paused=True)
    wording = Wording(number=need.number, counter=need.counter)
    sheet = Sheet(width_mm=mm[0], height_mm=mm[1], seat_m=seat / 10, columns=columns)
    if fits(sheet, wording):
        assert arrange(panel, need, ruler).readable
    elif not missed:
        # The check keeps room for missed numbers and a little to spare.
        assert not arrange(replace(panel, seat_m=panel.seat_m * 1.5), need, ruler).readable


def test_the_number_stands_over_its_counter_where_both_are_larger_so(ruler: Ruler) -> None:
    beside = arrange(UPRIGHT, Need(), ruler).call
    assert beside.counter.top == beside.number.top
    near = replace(UPRIGHT, seat_m=2.5)
    over = arrange(near, Need(number="AB0000", counter="88", columns=1), ruler).call
    assert over.counter.top >= over.number.bottom


def test_a_lying_panel_with_the_measures_of_an_upright_one_is_refused() -> None:
    with pytest.raises(PanelUnclear, match="90 degrees"):
        Panel(width_mm=680, height_mm=1210)


@pytest.mark.parametrize("count", range(1, 25))
def test_any_count_of_counters_stands_in_even_rows(count: int, ruler: Ruler) -> None:
    sides = arrange(LYING, Need(counters=count), ruler).sides
    assert sides
    assert 1 <= len(sides.tiles) <= count
    assert sides.tiles[-1].right <= sides.counters.right
    assert sides.tiles[0].left == sides.counters.left


@pytest.mark.parametrize("panel", PANELS)
def test_left_edges_line_up_from_the_title_to_the_foot(panel: Panel, ruler: Ruler) -> None:
    layout = arrange(panel, Need(missed=True), ruler)
    left = {layout.header.left, layout.call.panel.left, layout.rows[0].left}
    assert layout.missed is not None
    assert left == {layout.missed.left} == {foot_parts(panel)[0].left}
