"""Fonts and lines: how wide words are in dots, and where a line may end. It knows no ticket."""

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache

from PIL import ImageFont

from api.contract.look import Family, Weight, family, font_file

DOTS_PER_MM = 8
_BALANCE = 8

# 避頭尾: what may not begin a line, and what may not end one.
_SMALL_KANA = "ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ"
_NOT_FIRST = frozenset("、，。；：！？）」』》〉…–-,.;:!?)%'\"”’" + _SMALL_KANA)
# Where an item ends that is kept on one line if it can be: after a pause, before a bracket.
_ITEM_ENDS = re.compile(r"(?<=[、，：。　])|(?=（)")
_NOT_LAST = frozenset("（「『《〈(“‘")


def dots(mm: float) -> int:
    """Millimetres as dots of a 203 dpi head."""
    return round(mm * DOTS_PER_MM)


@cache
def _font(weight: Weight, size: int, family: Family) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(font_file(weight, family)), size)


@dataclass(frozen=True, slots=True)
class Face:
    """One weight at one size in dots, with the letters of one language."""

    weight: Weight
    size: int
    language: str = ""

    def font(self, text: str = "") -> ImageFont.FreeTypeFont:
        """The font that Pillow draws `text` with."""
        return _font(self.weight, self.size, family(text, self.language))

    def width(self, text: str) -> int:
        """How far `text` reaches, in dots, its ink included."""
        return _width(self, text)

    def wrap(self, text: str, width: int) -> list[str]:
        """`text` in lines no wider than `width` dots."""
        lines = [""]
        for piece in self._fitting(text, width):
            if lines[-1] and self.width((lines[-1] + piece).rstrip()) > width:
                lines.append("")
            lines[-1] += piece if lines[-1] else piece.lstrip()
        return [line.rstrip() for line in lines if line.strip()]

    def balance(self, text: str, width: int) -> list[str]:
        """As many lines as `wrap` makes, of nearly one length: no last word left alone."""
        lines = self.wrap(text, width)
        # Nothing that stayed whole is broken to make lines alike.
        least = max((self.width(piece.strip()) for piece in self._fitting(text, width)), default=0)
        while width - _BALANCE >= least:
            width -= _BALANCE
            narrower = self.wrap(text, width)
            if len(narrower) != len(lines) or len(lines) == 1:
                break
            lines = narrower
        return lines

    def _fitting(self, text: str, width: int) -> list[str]:
        """Unbreakable pieces: whole items of a list if they fit, else words, else characters."""
        fitting: list[str] = []
        for item in _items(text):
            whole = self.width(item.strip()) <= width
            for piece in [item] if whole else pieces(item):
                fitting += [piece] if self.width(piece.strip()) <= width else list(piece)
        return fitting


def _items(text: str) -> list[str]:
    """The items of a Chinese list, clauses, what stands apart or in brackets: each whole."""
    if not _ITEM_ENDS.search(text):
        return pieces(text)
    return [item for item in _ITEM_ENDS.split(text) if item]


# A hall's tickets differ in a few words only, and lines are tried at many widths.
@lru_cache(maxsize=8192)
def _width(face: Face, text: str) -> int:
    font = face.font(text)
    left, _, right, _ = font.getbbox(text, anchor="ls")
    return round(max(right, font.getlength(text)) - min(left, 0))


def pieces(text: str) -> list[str]:
    """`text` cut wherever a line may end: between Han characters and after spaces."""
    found: list[str] = []
    for character in text:
        if found and not _may_break(found[-1], character):
            found[-1] += character
        else:
            found.append(character)
    return found


def _may_break(before: str, character: str) -> bool:
    if character in _NOT_FIRST or before[-1] in _NOT_LAST or character == " ":
        return False
    return before[-1] == " " or wide(before[-1]) or wide(character)


def wide(character: str) -> bool:
    """Whether it fills the square of a Han character."""
    return unicodedata.east_asian_width(character) in "WF"
