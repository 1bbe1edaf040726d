"""The ticket as dots: whole, within its margins, its code readable."""

from dataclasses import replace
from io import BytesIO

import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageOps

from api.contract.sample_paper import NORMAL, PRIORITY, VIEW
from api.contract.views import Paper
from printer.blocks import Badge, Number, Picture, Words
from printer.layout import ticket
from printer.pictures import code_picture, number_picture
from printer.raster import NARROW, WIDE, draw
from printer.typeset import Face, dots

LONG = {
    "zh-Hant": "外國人居留證明及無戶籍國民臨時入國停留延期與住址變更登記",
    "en": "Residence certificates, extensions of stay and changes of address for nonresidents",
}
PAPERS = [
    replace(paper, language=language, service=service, number=number)
    for paper in (NORMAL, PRIORITY)
    for language in ("zh-Hant", "en")
    for service in (NORMAL.service, LONG)
    for number in ("A057", "AB1234")
]


def box(image: Image.Image) -> tuple[int, int, int, int]:
    found = ImageOps.invert(image.convert("L")).getbbox()
    assert found is not None
    return found


@pytest.mark.parametrize("width", [WIDE, NARROW])
@pytest.mark.parametrize("paper", PAPERS)
def test_no_ticket_is_clipped_on_either_paper(paper: Paper, width: int) -> None:
    image = draw(ticket(paper, VIEW, copy=1), width)
    left, _, right, bottom = box(image)
    margin = dots(2.5) if width == WIDE else dots(0.75)
    assert image.width == width
    assert image.mode == "1"
    assert left >= margin - 1
    assert right <= width - margin + 1
    assert bottom == image.height


@given(text=st.text(st.sampled_from("取號排隊 abcW,，。（）、0123-"), min_size=1, max_size=60))
@settings(max_examples=150, deadline=None)
def test_words_of_any_length_stay_within_the_line(text: str) -> None:
    face, width = Face("bold", 40), 300
    lines = face.wrap(text, width)
    assert all(face.width(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(text.split())


def test_a_line_never_begins_with_a_comma_nor_ends_with_an_open_bracket() -> None:
    face = Face("regular", 32)
    for width in range(100, 400, 7):
        for line in face.wrap("請攜帶身分證，印章。戶口名簿（正本），謝謝您", width):
            assert line[0] not in "，。）"
            assert line[-1] != "（"


def test_an_english_word_is_not_torn_while_it_fits_a_line() -> None:
    lines = Face("regular", 32).wrap("household registration certificate", 200)
    assert lines == ["household", "registration", "certificate"]


def test_items_of_a_chinese_list_stay_whole() -> None:
    assert Face("regular", 32).wrap("身分證、印章、戶口名簿", 300) == ["身分證、印章、", "戶口名簿"]


@pytest.mark.parametrize("text", ["A001", "A057", "AB1234", "W9999"])
def test_the_number_is_twelve_millimetres_high_on_every_paper(text: str) -> None:
    for room in (WIDE - 40, NARROW - 12):
        picture = number_picture(Number(text=text, height_mm=15), room)
        assert picture.width <= room
        assert picture.height >= dots(12)


def test_the_code_reads_as_its_data_and_is_about_25_millimetres() -> None:
    for width in (WIDE, NARROW):
        image = draw(ticket(NORMAL, VIEW), width)
        white = ImageOps.expand(image.convert("L"), 40, 255)
        (code,) = zxingcpp.read_barcodes(white)
        assert code.text == NORMAL.url
    blocks = [one for one in ticket(NORMAL, VIEW) if hasattr(one, "data")]
    picture = code_picture(blocks[0])  # type: ignore[arg-type]
    assert 22 * 8 <= picture.width <= 28 * 8


def test_a_heading_that_just_misses_its_line_is_set_smaller_instead_of_broken() -> None:
    heading = Words(text="about 20–35 min", size_mm=6, weight="medium", gap_mm=0)
    assert draw([heading], NARROW).height < dots(8)


def test_a_badge_is_white_words_on_black() -> None:
    image = draw([Badge(lines=("優先",), size_mm=5, gap_mm=0)], WIDE)
    left, top, right, bottom = box(image)
    ink = image.crop((left, top, right, bottom)).convert("L").histogram()[0]
    assert ink > (right - left) * (bottom - top) / 2


def mark(size: tuple[int, int], *, clear: bool = False) -> bytes:
    """A mark as a hall has it: a black frame, on white or on nothing."""
    picture = Image.new("LA", size, (0, 0) if clear else (255, 255))
    picture.paste((0, 255), (0, 0, size[0], size[1] // 4))
    picture.paste((0, 255), (0, size[1] * 3 // 4, *size))
    file = BytesIO()
    picture.save(file, "PNG")
    return file.getvalue()


@pytest.mark.parametrize("clear", [False, True])
@pytest.mark.parametrize("size", [(480, 96), (2000, 100), (30, 90)])
@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_a_mark_of_any_size_is_as_high_as_asked_or_as_wide_as_the_paper(
    width: int, size: tuple[int, int], clear: bool
) -> None:
    image = draw([Picture(data=mark(size, clear=clear), height_mm=12)], width)
    left, top, right, bottom = box(image)
    assert left >= 0
    assert right <= width
    assert bottom - top in (96, 95, 94) or right - left >= width - 44
    # The middle of the frame stays white, whether the file is white there or empty.
    assert image.getpixel((width // 2, (top + bottom) // 2)) == 255


@pytest.mark.parametrize("data", [b"", b"hall", mark((40, 20))[:-30]])
def test_a_mark_that_is_no_picture_costs_nobody_his_ticket(data: bytes) -> None:
    blocks = ticket(NORMAL, VIEW)
    spoilt = draw([Picture(data=data, height_mm=12), *blocks], WIDE)
    assert spoilt.tobytes() == draw(blocks, WIDE).tobytes()
