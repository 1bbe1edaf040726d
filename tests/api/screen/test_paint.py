"""Words on a screen fit their box or say that they do not, and stand in its middle."""

import pygame
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from api.contract.look import CREAM, INK
from api.screen.paint import SMALLEST, Box, Fonts, Painter, Style

FONTS = Fonts()
WORDS = ("戶籍謄本", "A007", "Household registration, certificates", "請至 12 號櫃檯", "國", "0")


def painter(width: int = 1200, height: int = 400) -> Painter:
    surface = pygame.Surface((width, height))
    surface.fill(CREAM)
    return Painter(surface, FONTS)


def ink_of(surface: pygame.Surface) -> Box:
    """The box of all that is not ground."""
    mask = pygame.mask.from_threshold(surface, CREAM, (40, 40, 40, 255))
    mask.invert()
    return mask.get_bounding_rects()[0].unionall(mask.get_bounding_rects())


def style(size_px: int) -> Style:
    return Style(size_px=size_px, colour=INK, weight="bold")


@example(words="A007", size_px=160, width=359, align="left")  # one pixel too wide by its share
@given(
    words=st.sampled_from(WORDS),
    size_px=st.integers(8, 160),
    width=st.integers(0, 1200),
    align=st.sampled_from(["left", "centre", "right"]),
)
def test_a_line_fits_its_box_or_is_noted(words: str, size_px: int, width: int, align: str) -> None:
    page, box = painter(), Box(0, 0, width, 400)
    place = page.text(words, box, style(size_px), align=align)
    assert (place.width <= width) or page.overflows == [words]
    # What fits without shrinking is not shrunk, and nothing shrinks below what can be read.
    full = page.measure(words, style(size_px))[0]
    assert place.width == full or full > width
    smallest = page.measure(words, style(int(size_px * SMALLEST)))[0]
    assert place.width >= smallest


@given(
    words=st.sampled_from(WORDS),
    size_px=st.integers(20, 200),
    align=st.sampled_from(["left", "centre", "right"]),
)
def test_big_numbers_stand_in_the_middle_by_their_ink(words: str, size_px: int, align: str) -> None:
    page, box = painter(4000), Box(100, 50, 3800, 300)
    place = page.ink(words, box, style(size_px), align=align)
    drawn = ink_of(page.surface)
    # Within the pixel that a half makes, and the faintest edge that the eye does not see.
    assert abs(drawn.centery - box.centery) <= 2
    edges = {"left": drawn.left - box.left, "right": drawn.right - box.right}
    assert abs(edges.get(align, drawn.centerx - box.centerx)) <= 2
    assert place.inflate(2, 2).contains(drawn)


@pytest.mark.parametrize("words", ["國", "A007", "取號 12"])
@pytest.mark.parametrize("size_px", [24, 60, 160])
def test_a_line_stands_in_the_middle_of_its_box(words: str, size_px: int) -> None:
    page, box = painter(), Box(0, 100, 1200, 200)
    page.text(words, box, style(size_px))
    assert abs(ink_of(page.surface).centery - box.centery) <= 1 + size_px * 0.04


def test_han_and_digits_share_one_line() -> None:
    # given the same box for a number in digits and its name in Han
    box, middles = Box(0, 0, 1200, 400), []
    for words in ("國", "8"):
        page = painter()
        page.text(words, box, style(200))
        middles.append(ink_of(page.surface).centery)
    assert abs(middles[0] - middles[1]) <= 200 * 0.04


def test_a_number_too_high_for_its_box_is_noted() -> None:
    page = painter()
    page.ink("8", Box(0, 0, 1200, 60), style(100))
    assert page.overflows == ["8"]


def test_a_paragraph_breaks_at_its_width_and_tells_its_height() -> None:
    page, words = painter(), "這是一段沒有空格的中文，到了邊界就要換行，不能跑出去。" * 2
    used = page.paragraph(words, Box(100, 0, 300, 400), style(24))
    assert page.overflows == []
    drawn = ink_of(page.surface)
    assert drawn.left >= 100
    assert drawn.right <= 400
    assert drawn.bottom <= used <= 400
    assert used > 2 * page.measure("國", style(24))[1]


@pytest.mark.parametrize("align", ["left", "centre", "right"])
def test_a_paragraph_keeps_to_its_side(align: str) -> None:
    page, box = painter(), Box(200, 0, 800, 400)
    page.paragraph("短句", box, style(40), align=align)
    drawn = ink_of(page.surface)
    off = {"left": drawn.left - box.left, "right": drawn.right - box.right}
    assert abs(off.get(align, drawn.centerx - box.centerx)) <= 4


def test_a_paragraph_that_leaves_its_box_is_noted() -> None:
    page, words = painter(), "太長了" * 40
    page.paragraph(words, Box(0, 0, 200, 60), style(24))
    assert page.overflows == [words]


def test_no_words_draw_nothing() -> None:
    page, box = painter(), Box(0, 0, 200, 200)
    assert page.text("", box, style(24)).width == 0
    assert page.ink("", box, style(24)).width == 0
    assert page.overflows == []


def test_a_font_is_opened_once_for_each_weight_and_size() -> None:
    fonts = Fonts()
    assert fonts.get("bold", 24) is fonts.get("bold", 24)
    assert fonts.get("bold", 24) is not fonts.get("black", 24)
    assert fonts.get("bold", 0) is fonts.get("bold", 4)


def test_panels_and_outlines_fill_their_box() -> None:
    page = painter()
    page.panel(Box(10, 20, 100, 50), INK)
    assert ink_of(page.surface) == Box(10, 20, 100, 50)
    page = painter()
    page.outline(Box(10, 20, 100, 50), INK, width=3)
    assert ink_of(page.surface) == Box(10, 20, 100, 50)
    assert page.surface.get_at((60, 45))[:3] == CREAM
