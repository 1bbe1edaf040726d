"""R25: no word on paper that is not in the phrasebook or the hall's own file."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from api.contract.phrases import languages
from api.contract.sample_paper import PAPERS, VIEW
from printer import sample
from printer.layout import ticket
from printer.raster import NARROW, WIDE, draw
from printer.sheet import Sheet
from printer.typeset import Face
from tests.words.marked import foreign, marked, marked_phrases


@pytest.fixture
def inked(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Every line that is put on a sheet, with the phrasebook marked."""
    said: list[str] = []
    line = Sheet.line

    def telling(
        sheet: Sheet, text: str, face: Face, *, x: int | None = None, fill: int = 0
    ) -> None:
        said.append(text)
        line(sheet, text, face, x=x, fill=fill)

    monkeypatch.setattr(Sheet, "line", telling)
    with marked_phrases():
        yield said


@pytest.mark.parametrize("width", [WIDE, NARROW])
@pytest.mark.parametrize("language", languages())
def test_every_word_on_a_ticket_is_from_the_phrasebook_or_the_hall(
    inked: list[str], language: str, width: int
) -> None:
    for paper in PAPERS.values():
        for copy in (0, 1):
            told = marked(replace(paper, language=language))
            draw(ticket(told, marked(VIEW), copy=copy), width)
    draw(ticket(marked(PAPERS["normal"]), replace(marked(VIEW), return_times=0)), width)
    assert len(inked) > 50
    assert foreign(inked) == set()


@pytest.mark.parametrize("language", languages())
def test_every_word_on_the_test_page_too(inked: list[str], language: str) -> None:
    draw(sample.test_page(language), WIDE)
    assert inked
    assert foreign(inked) == set()
