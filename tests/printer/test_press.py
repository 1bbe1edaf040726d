"""Tickets on printers that write some of it themselves: fewer bytes, and nothing is lost."""

from dataclasses import replace
from functools import cache

import pytest
import zxingcpp
from PIL import Image, ImageOps

from api.contract.layout import LettersName
from api.contract.phrases import languages
from api.contract.sample_paper import NORMAL, PRIORITY, VIEW, spoken
from api.contract.views import Paper
from printer.encode import page
from printer.layout import ticket
from printer.letters import BY_NAME, spelled
from printer.press import Press
from printer.raster import NARROW, WIDE, draw
from printer.strips import REAL_TIME
from printer.typeset import DOTS_PER_MM
from printer.virtual.orders import Reader
from printer.virtual.page import Page

WIDTHS = (WIDE, NARROW)
OWN: tuple[LettersName, ...] = ("mixed", "big5", "gb18030")


@cache
def made(name: LettersName, width: int, language: str, large: bool = False) -> bytes:
    """The bytes of an ordinary ticket."""
    paper = spoken(replace(NORMAL, large=large), language)
    return Press(width=width, letters=BY_NAME[name]).page(ticket(paper, VIEW))


def printed(data: bytes, width: int, charset: str) -> Page:
    """What a printer with these Chinese letters makes of it."""
    sheet = Page(width, charset)
    for order in Reader().feed(data):
        sheet.draw(order)
    return sheet


def kinds(data: bytes) -> list[str]:
    return [order.kind for order in Reader().feed(data)]


@pytest.mark.parametrize("paper", [NORMAL, PRIORITY, spoken(NORMAL, "vi")])
def test_a_printer_of_which_nothing_is_known_is_sent_dots_alone(paper: Paper) -> None:
    blocks = ticket(paper, VIEW, copy=1)
    data = Press.of(VIEW, WIDE).page(blocks)
    assert data == page(draw(blocks, WIDE))
    assert not {"text", "code", "chinese"} & set(kinds(data))


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize("name", OWN)
def test_the_code_and_a_number_of_twelve_millimetres_are_on_every_paper(
    name: LettersName, large: bool, language: str, width: int
) -> None:
    sheet = printed(made(name, width, language, large), width, BY_NAME[name].charset)
    paper = sheet.finish().convert("L")
    (code,) = zxingcpp.read_barcodes(ImageOps.expand(paper, 32, 255))
    assert (code.text, sheet.codes) == (NORMAL.url, [NORMAL.url])
    assert runs_of_ink(paper)[-1] >= 12 * DOTS_PER_MM


def runs_of_ink(paper: Image.Image) -> list[int]:
    """The heights of all rows of ink but the code's, the smallest first."""
    ink = ImageOps.invert(paper)
    found, run = [], 0
    for y in range(ink.height + 1):
        if y < ink.height and ink.crop((0, y, ink.width, y + 1)).getbbox():
            run += 1
        else:
            found.append(run)
            run = 0
    return sorted(found)[:-1]


def test_two_printers_of_different_letters_give_the_same_paper() -> None:
    """Each code page is another way to say the same words, where it has them."""
    papers = [
        printed(made(name, WIDE, "zh-Hant"), WIDE, BY_NAME[name].charset).finish()
        for name in ("big5", "gb18030")
    ]
    assert papers[0].tobytes() == papers[1].tobytes()


@pytest.mark.parametrize(
    ("text", "charset"), [("Tiếp theo", "big5"), ("戸籍登録", "big5"), ("𠮷", "gb18030"), ("A", "")]
)
def test_words_that_a_code_page_lacks_are_not_spelled(text: str, charset: str) -> None:
    assert spelled(text, "big5" if charset == "big5" else "gb18030" if charset else "") is None


def test_a_vietnamese_ticket_is_drawn_even_where_chinese_is_written() -> None:
    data = made("big5", WIDE, "vi")
    said = b"".join(one.data for one in Reader().feed(data) if one.kind == "text")
    assert said == "戶籍登記".encode("big5") + b"A057"
    assert kinds(data).count("raster") > 10


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("name", OWN)
def test_no_line_of_the_printer_s_own_runs_off_the_paper(
    name: LettersName, language: str, width: int
) -> None:
    narrow = printed(made(name, width, language), width, BY_NAME[name].charset).finish()
    roomy = printed(made(name, width, language), width + 96, BY_NAME[name].charset).finish()
    dots = [one.convert("L").histogram()[0] for one in (narrow, roomy)]
    assert dots[0] == dots[1]


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("name", OWN)
def test_no_letter_is_taken_for_a_command_obeyed_at_once(name: LettersName, language: str) -> None:
    assert not any(command in made(name, WIDE, language) for command in REAL_TIME)


def test_own_letters_are_few_bytes() -> None:
    """Decision 0023: what each way costs on the default ticket."""
    sizes = {name: len(made(name, WIDE, "zh-Hant")) for name in BY_NAME}
    assert sizes["drawn"] <= 12_000
    assert sizes["mixed"] <= 8_500
    assert sizes["big5"] == sizes["gb18030"] <= 1_000
