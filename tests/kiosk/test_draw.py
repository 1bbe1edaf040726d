"""Only what changed is drawn, and it comes out as if all had been."""

from dataclasses import replace
from itertools import pairwise

import pygame
import pytest

from api.contract.look import CREAM
from kiosk.boxes import Box, Card, Page, Run
from kiosk.draw import Pen
from kiosk.layout import layout
from kiosk.modes import Modes
from kiosk.panel import Panel
from kiosk.sample import sample_states

PEN = Pen()
PANEL = Panel(width_px=540, height_px=960)


def pages(modes: Modes) -> list[Page]:
    """Every screen, each followed by itself with every target under the finger or the key."""
    found = []
    for state in sample_states().values():
        state = replace(state, modes=modes)
        page = layout(state, PANEL, PEN.measure)
        names = [one.name for one in page.touchables][:3]
        found += [page]
        found += [layout(state, PANEL, PEN.measure, pressed=name) for name in names]
        found += [layout(state, PANEL, PEN.measure, focused=name) for name in names]
    return found


def drawn(page: Page) -> pygame.Surface:
    surface = pygame.Surface((PANEL.width_px, PANEL.height_px))
    PEN.draw(surface, page)
    return surface


@pytest.mark.parametrize("modes", [Modes(speech=True), Modes(contrast=True, speech=True)])
def test_what_is_drawn_piece_by_piece_is_what_is_drawn_as_a_whole(modes: Modes) -> None:
    all_pages = pages(modes)
    surface = drawn(all_pages[0])
    for before, page in pairwise(all_pages):
        PEN.redraw(surface, before, page)
        assert pygame.image.tobytes(surface, "RGB") == pygame.image.tobytes(drawn(page), "RGB"), (
            f"{before.screen} to {page.screen}"
        )


def test_the_same_page_again_draws_nothing() -> None:
    page = layout(sample_states()["services"], PANEL, PEN.measure)
    assert PEN.redraw(drawn(page), page, page) == []


def test_letters_that_reach_out_of_their_line_are_drawn_anew_as_well() -> None:
    low = Box(40, 60, 400, 10)
    ground = Card(box=Box(0, 0, PANEL.width_px, PANEL.height_px), fill=CREAM)
    words = [Run(words=one, box=low, size=60, ground=CREAM) for one in ("gjÂ", "八")]
    before, after = (Page(screen="one", items=(ground, run)) for run in words)
    surface = drawn(before)
    PEN.redraw(surface, before, after)
    assert pygame.image.tobytes(surface, "RGB") == pygame.image.tobytes(drawn(after), "RGB")
