"""The look can be read by those who see badly: contrast, fonts, and one table for all."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.contract import look
from api.contract.look import PAIRS, TOKENS, FontMissing, Weight, contrast, css, font_file

CHANNEL = st.integers(0, 255)
COLOURS = st.tuples(CHANNEL, CHANNEL, CHANNEL)


@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_words_stand_out_from_their_ground(text: str, ground: str) -> None:
    assert contrast(TOKENS[text], TOKENS[ground]) >= 7


def test_contrast_is_what_wcag_says_it_is() -> None:
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)
    assert contrast((119, 119, 119), (255, 255, 255)) == pytest.approx(4.48, abs=0.005)


@given(COLOURS, COLOURS)
def test_contrast_does_not_care_which_colour_is_the_ground(
    one: look.Colour, other: look.Colour
) -> None:
    assert contrast(one, other) == contrast(other, one)
    assert 1 <= contrast(one, other) <= 21.001


def test_pages_get_the_same_colours() -> None:
    told = dict(re.findall(r"--([a-z]+): #([0-9a-f]{6});", css()))
    assert told == {name: bytes(colour).hex() for name, colour in TOKENS.items()}


@pytest.mark.parametrize("weight", ["regular", "medium", "bold", "black"])
def test_every_weight_has_its_file(weight: Weight) -> None:
    assert font_file(weight).read_bytes()[:4] == b"\x00\x01\x00\x00"


def test_a_missing_font_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(look, "files", lambda _: tmp_path)
    with pytest.raises(FontMissing, match="run `make setup`"):
        font_file("bold")
