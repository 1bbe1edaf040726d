"""The family's colours and type on one sheet, for whoever judges the look by eye."""

from pathlib import Path

import pygame
import pytest

from api.contract.look import PAIRS, SAND, TOKENS, Weight, contrast
from api.screen.paint import Box, Fonts, Painter, Style

ROW, COLUMNS, WIDTH, MARGIN = 150, 3, 620, 24
WEIGHTS: tuple[Weight, ...] = ("regular", "medium", "bold", "black")


@pytest.mark.pictures
def test_every_pair_of_colours_on_one_sheet(picture_folder: Path) -> None:
    # given a sheet with a cell for each pair of text and ground
    rows = -(-len(PAIRS) // COLUMNS)
    sheet = pygame.Surface((COLUMNS * (WIDTH + MARGIN) + MARGIN, rows * (ROW + MARGIN) + MARGIN))
    sheet.fill(SAND)
    page = Painter(sheet, Fonts())
    # when each is drawn as the hall's words look
    for place, pair in enumerate(PAIRS):
        row, column = divmod(place, COLUMNS)
        corner = (MARGIN + column * (WIDTH + MARGIN), MARGIN + row * (ROW + MARGIN))
        draw_cell(page, Box(corner, (WIDTH, ROW)), pair, WEIGHTS[place % len(WEIGHTS)])
    # then all words fit
    assert page.overflows == []
    pygame.image.save(sheet, picture_folder / "look.png")


def draw_cell(page: Painter, cell: Box, pair: tuple[str, str], weight: Weight) -> None:
    text, ground = TOKENS[pair[0]], TOKENS[pair[1]]
    page.panel(cell, ground, radius=16)
    inner = cell.inflate(-48, -24)
    number = Box(inner.left, inner.top, 190, inner.height)
    words = Box(inner.left + 210, inner.top, inner.width - 210, inner.height // 2)
    page.ink("A127", number, Style(size_px=72, colour=text, weight="bold"), align="left")
    page.text("請至 12 號櫃檯", words, Style(size_px=40, colour=text, weight=weight))
    figure = f"{pair[0]} on {pair[1]} · {weight} · {contrast(text, ground):.1f}:1"
    below = words.move(0, words.height)
    page.text(figure, below, Style(size_px=24, colour=text, weight="medium"))
