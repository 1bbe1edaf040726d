"""Sample tickets as pictures, to look at without a hub or a printer."""

from collections.abc import Sequence
from dataclasses import replace

from PIL import Image

from api.contract.phrases import FALLBACK, languages, phrase
from api.contract.sample_paper import NORMAL, PRIORITY, VIEW, spoken
from api.contract.views import Paper
from printer.blocks import Block, Rule, Words
from printer.layout import ticket
from printer.raster import NARROW, WIDE, draw


def views() -> dict[str, Image.Image]:
    """The pictures for the documentation, by kind."""
    large = replace(NORMAL, large=True)
    others = [spoken(NORMAL, tag) for tag in languages() if tag not in (FALLBACK, "en")]
    return {
        "normal": picture(NORMAL),
        "normal-en": picture(spoken(NORMAL, "en")),
        "priority": picture(PRIORITY),
        "priority-en": picture(spoken(PRIORITY, "en")),
        "copy": picture(NORMAL, copy=1),
        "large": picture(large),
        "large-en": picture(spoken(large, "en")),
        "58mm": picture(PRIORITY, width=NARROW),
        "58mm-en": picture(spoken(NORMAL, "en"), width=NARROW),
        "58mm-large": picture(large, width=NARROW),
        "languages": side_by_side([picture(paper) for paper in others]),
    }


def side_by_side(pictures: Sequence[Image.Image]) -> Image.Image:
    """Papers on a grey table."""
    size = (sum(one.width + 24 for one in pictures) - 24, max(one.height for one in pictures))
    table, x = Image.new("L", size, 200), 0
    for one in pictures:
        table.paste(one, (x, 0))
        x += one.width + 24
    return table


def picture(paper: Paper, *, width: int = WIDE, copy: int = 0) -> Image.Image:
    """One ticket on its paper, with the white that the cutter leaves around it."""
    return on_paper(draw(ticket(paper, VIEW, copy=copy), width))


def on_paper(ink: Image.Image) -> Image.Image:
    """A ticket as it lies in the hand: 3 mm of white on each side."""
    paper = Image.new("1", (ink.width + 48, ink.height + 48), 1)
    paper.paste(ink, (24, 24))
    return paper


def test_page(language: str) -> list[Block]:
    """A short page that shows each size of type, to see that a printer is well."""
    lines = [phrase(tag, "ticket.test_service") for tag in languages()]
    title = phrase(language, "ticket.test_title")
    return [
        Words(text=title, size_mm=6, weight="bold", gap_mm=0),
        Rule(),
        *(Words(text=line, size_mm=5) for line in lines),
        Rule(),
        Words(text=phrase(language, "ticket.test_letters"), size_mm=3.75, language=language),
    ]
