"""The look can be read by those who see badly: contrast, fonts, and one table for all."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import ImageFont

from api.contract import look
from api.contract.look import (
    PAIRS,
    TOKENS,
    Family,
    FontMissing,
    Weight,
    contrast,
    css,
    family,
    font_file,
)
from api.contract.phrases import languages, phrasebook

CHANNEL = st.integers(0, 255)
COLOURS = st.tuples(CHANNEL, CHANNEL, CHANNEL)


@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_words_stand_out_from_their_ground(text: str, ground: str) -> None:
    """R35: those who see badly read it too."""
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
@pytest.mark.parametrize("family", ["TC", "JP"])
def test_every_weight_has_its_file(weight: Weight, family: Family) -> None:
    assert font_file(weight, family).read_bytes()[:4] == b"\x00\x01\x00\x00"


def test_chinese_is_written_as_in_taiwan_and_japanese_as_in_japan() -> None:
    assert family("受付時間", "zh-Hant") == family("受付時間") == "TC"
    assert family("受付時間", "ja") == "JP"
    assert family("A057") == "TC"


def test_what_one_family_lacks_is_written_with_the_other() -> None:
    assert family("應對", "ja") == "JP"
    assert family("查啟值", "ja") == "TC"
    assert family("応対", "zh-Hant") == family("応対") == "JP"
    assert family("“Đóng”", "vi") == "JP", "TC's curled quotes are as wide as a Han character"


@pytest.mark.parametrize("language", languages())
def test_every_letter_of_every_phrase_is_in_its_font(language: str) -> None:
    for key, text in phrasebook(language).items():
        font = ImageFont.truetype(str(font_file("regular", family(text, language))), 24)
        blank = font.getmask("\uffff").getbbox(), bytes(font.getmask("\uffff"))
        for letter in set(text) - {" ", "　"}:
            mask = font.getmask(letter)
            assert (mask.getbbox(), bytes(mask)) != blank, f"{key}: {letter}"


def test_a_missing_font_says_what_to_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(look, "files", lambda _: tmp_path)
    with pytest.raises(FontMissing, match="run `make setup`"):
        font_file("bold")
