"""The paper as a printer gives it, from the bytes on the wire: whole, legible, read by machines."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import accumulate

import pytest
import zxingcpp
from PIL import Image, ImageChops, ImageDraw, ImageOps

from api.contract.layout import shipped
from api.contract.look import Weight
from api.contract.phrases import languages
from api.contract.sample_paper import NORMAL, PRIORITY, VIEW, spoken
from api.contract.views import Paper
from printer.encode import page
from printer.layout import ticket
from printer.raster import NARROW, WIDE, draw
from printer.sheet import BASELINE, BURN_BELOW, Sheet
from printer.typeset import DOTS_PER_MM, Face
from printer.virtual.orders import Reader
from printer.virtual.page import Page

WIDTHS = (WIDE, NARROW)
# The least part of its square that a line of Han fills with ink, as Noto is drawn.
HAN_INK = 0.85
BUFFER = 4096
NAMES = [
    f"{tag}-{size}-{kind}"
    for tag in languages()
    for size in ("standard", "large")
    for kind in ("normal", "priority")
]
CHINESE = [name for name in NAMES if name.startswith(("zh-Hant", "ja"))]


@dataclass(frozen=True, slots=True)
class Line:
    """Words as they were put on a sheet: in which face, and where."""

    text: str
    face: Face
    x: int
    top: int


def of_name(name: str) -> Paper:
    """A language, ordinary or large letters, with or without a head start."""
    tag, size, kind = name.rsplit("-", 2)
    return spoken(replace(NORMAL if kind == "normal" else PRIORITY, large=size == "large"), tag)


@cache
def proof(name: str, width: int, copy: int = 0) -> tuple[Image.Image, tuple[Line, ...]]:
    """What comes out of the virtual printer for the bytes on the wire, and what was meant."""
    meant: list[Line] = []
    line = Sheet.line

    def telling(
        sheet: Sheet, text: str, face: Face, *, x: int | None = None, fill: int = 0
    ) -> None:
        at = sheet.margin + (sheet.room - face.width(text)) // 2 if x is None else x
        line(sheet, text, face, x=x, fill=fill)
        if fill == 0:
            meant.append(Line(text, face, at, sheet.y - face.size))

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Sheet, "line", telling)
        drawn = draw(ticket(of_name(name), VIEW, copy=copy), width)
    sheet = Page(width)
    for order in Reader().feed(page(drawn)):
        sheet.draw(order)
    return sheet.finish().convert("L"), tuple(meant)


def is_han(letter: str) -> bool:
    """Whether it is one of the letters that fill their square."""
    return "一" <= letter <= "龥"


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", NAMES)
def test_a_phone_reads_the_code_on_every_paper(name: str, width: int) -> None:
    paper, _ = proof(name, width)
    (code,) = zxingcpp.read_barcodes(ImageOps.expand(paper, 24, 255))
    assert code.text == NORMAL.url


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_clipped_on_any_paper(name: str, width: int) -> None:
    for copy in (0, 1):
        paper, lines = proof(name, width, copy)
        margin = 20 if width == WIDE else 6
        box = ImageOps.invert(paper).getbbox()
        assert box is not None
        assert box[0] >= margin - 2
        assert box[2] <= width - margin + 2
        for line in lines:
            assert line.x >= margin - 1, line
            assert line.x + line.face.width(line.text) <= width - margin + 1, line


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", NAMES)
def test_every_line_has_its_millimetres_on_the_paper(name: str, width: int) -> None:
    """The square of a letter is 3.5 mm or more, and the ink of Han fills nearly all of it."""
    paper, lines = proof(name, width)
    ink = ImageOps.invert(paper)
    for line in lines:
        assert line.face.size / DOTS_PER_MM >= 3.5, line
        right = line.x + line.face.width(line.text)
        box = ink.crop((line.x, line.top, right, line.top + line.face.size)).getbbox()
        assert box is not None, line
        if any(map(is_han, line.text)):
            assert (box[3] - box[1]) / DOTS_PER_MM >= HAN_INK * 3.5, line


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", NAMES)
def test_the_number_is_twelve_millimetres_of_ink_on_every_paper(name: str, width: int) -> None:
    """Below the black badge of a class nothing else is so high but the code."""
    paper, _ = proof(name, width)
    *_, number, code = [run for run in runs(paper) if run >= 12 * DOTS_PER_MM]
    assert number >= 12 * DOTS_PER_MM
    assert 20 * DOTS_PER_MM <= code <= 28 * DOTS_PER_MM


def runs(paper: Image.Image) -> list[int]:
    """How many rows with ink follow one another, each time."""
    found, run = [], 0
    ink = ImageOps.invert(paper)
    for y in range(ink.height):
        if ink.crop((0, y, ink.width, y + 1)).getbbox():
            run += 1
        elif run:
            found.append(run)
            run = 0
    return [*found, run]


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", CHINESE)
def test_every_han_on_the_paper_is_nearest_to_its_own_glyph(name: str, width: int) -> None:
    """Read back: of all the Han of the ticket each is most like itself, as the font draws it."""
    paper, lines = proof(name, width)
    alphabet = sorted({letter for line in lines for letter in line.text if is_han(letter)})
    for line in lines:
        assert read_back(paper, line, alphabet) == line.text


def read_back(paper: Image.Image, line: Line, alphabet: Sequence[str]) -> str:
    """The line with each Han replaced by that of the alphabet which its dots are most like."""
    read = ""
    for place, letter in enumerate(line.text):
        if is_han(letter):
            x = line.x + round(line.face.font(line.text).getlength(line.text[:place]))
            seen = paper.crop((x, line.top, x + line.face.size, line.top + line.face.size))
            letter = min(alphabet, key=lambda one: unlike(seen, one, line))
        read += letter
    return read


def unlike(seen: Image.Image, letter: str, line: Line) -> int:
    """How many dots differ from the glyph, at the best of three places."""
    drawn = glyph(letter, line.face.weight, line.face.size, line.face.language)
    moved = (ImageChops.offset(drawn, dx, 0) for dx in (-1, 0, 1))
    return min(ImageChops.difference(one, seen).histogram()[255] for one in moved)


@cache
def glyph(letter: str, weight: Weight, size: int, language: str) -> Image.Image:
    """The font's own, in black and white, at the same size."""
    square = Image.new("L", (size, size), 255)
    font = Face(weight, size, language).font(letter)
    ImageDraw.Draw(square).text((0, round(size * BASELINE)), letter, 0, font=font, anchor="ls")
    return square.point(lambda grey: 0 if grey < BURN_BELOW else 255)


def test_a_line_of_115200_baud_keeps_up_with_the_paper() -> None:
    """From the first strip to the cut the printer never waits for bytes."""
    behind = waits_s(page(draw(ticket(NORMAL, VIEW), WIDE)), baud=115_200, mm_s=100)
    assert behind == 0


def test_a_line_of_9600_baud_does_not() -> None:
    assert waits_s(page(draw(ticket(NORMAL, VIEW), WIDE)), baud=9_600, mm_s=100) > 5


def waits_s(data: bytes, *, baud: int, mm_s: float) -> float:
    """How long the paper stands still after its first movement: ten bits a byte on the line.

    A printer begins when its buffer holds 4 kB, as the smallest of Epson's do, and burns an order
    once all of it is there.
    """
    arrives_s = [10 / baud * end for end in accumulate(one.length for one in Reader().feed(data))]
    sheet, now_s, waited_s = Page(WIDE), 10 / baud * min(BUFFER, len(data)), 0.0
    for order, there_s in zip(Reader().feed(data), arrives_s, strict=True):
        rows = sheet.draw(order)
        if rows:
            waited_s += max(0.0, there_s - now_s)
            now_s = max(now_s, there_s) + rows / DOTS_PER_MM / mm_s
    return waited_s


def test_a_template_may_stand_on_its_head_and_the_paper_is_still_whole() -> None:
    turned = replace(shipped("standard"), pieces=shipped("standard").pieces[::-1])
    image = draw(ticket(NORMAL, replace(VIEW, standard=turned)), WIDE)
    (code,) = zxingcpp.read_barcodes(ImageOps.expand(image.convert("L"), 24, 255))
    assert code.text == NORMAL.url
