"""What the virtual printer draws, checked against what Epson's manual says of each order."""

import io

import pytest
import zxingcpp
from escpos.printer import Dummy
from PIL import Image, ImageOps

from printer.virtual.cells import CELL_HEIGHT, CELL_WIDTH, LINE
from printer.virtual.orders import Reader
from printer.virtual.page import Page


def printed(data: bytes, width: int = 384) -> Page:
    page = Page(width)
    for order in Reader().feed(data):
        page.draw(order)
    return page


def ink(data: bytes) -> tuple[int, int, int, int] | None:
    return ImageOps.invert(printed(data).finish().convert("L")).getbbox()


def test_latin_text_stands_on_lines_of_font_a() -> None:
    image = printed(b"A001\nB\n").finish()
    assert image.size == (384, 2 * LINE)
    box = ink(b"A001\nB\n")
    assert box is not None
    assert box[2] <= 4 * CELL_WIDTH


def test_size_doubles_and_the_print_mode_sets_it_back() -> None:
    """ESC ! also resets what GS ! had set."""
    large = printed(b"\x1d!\x11A\n").finish()
    assert large.height == 2 * CELL_HEIGHT
    assert printed(b"\x1d!\x11\x1b!\x00A\n").finish().height == LINE
    assert printed(b"\x1b!\x30A\n").finish().height == 2 * CELL_HEIGHT


def test_bold_burns_more_dots() -> None:
    plain, bold = (printed(data).finish().histogram()[0] for data in (b"AAA\n", b"\x1bE\x01AAA\n"))
    assert bold > plain


@pytest.mark.parametrize(("align", "left"), [(0, 0), (1, 150), (2, 300)])
def test_text_is_aligned(align: int, left: int) -> None:
    box = ink(b"\x1ba" + bytes((align,)) + b"AAA\n")
    assert box is not None
    assert box[0] >= left


def test_feeds_move_the_paper_by_dots_and_by_lines() -> None:
    assert printed(b"\x1bJ\xff\x1bd\x02").finish().height == 255 + 2 * LINE


def test_a_raster_stands_where_it_was_moved_to_and_may_be_doubled() -> None:
    raster = b"\x01\x00\x01\x00\xff"
    assert ink(b"\x1b$\x20\x00\x1dv0\x00" + raster) == (32, 0, 40, 1)
    assert ink(b"\x1b$\x20\x00\x1dv0\x03" + raster) == (32, 0, 48, 2)


def test_the_graphics_orders_of_another_library_come_out_the_same() -> None:
    picture = Image.frombytes("1", (64, 8), bytes(range(64)))
    raster, graphics = Dummy(profile="TM-T20II"), Dummy(profile="TM-T20II")
    raster.image(picture, impl="bitImageRaster")
    graphics.image(picture, impl="graphics")
    assert printed(raster.output).finish().tobytes() == printed(graphics.output).finish().tobytes()


def test_a_native_code_is_drawn_and_its_data_kept() -> None:
    printer = Dummy()
    printer.qr("https://hall.example.tw/t/x", native=True, size=6)
    page = printed(bytes(printer.output))
    assert page.codes == ["https://hall.example.tw/t/x"]
    white = ImageOps.expand(page.finish().convert("L"), 40, 255)
    (code,) = zxingcpp.read_barcodes(white)
    assert code.text == "https://hall.example.tw/t/x"


def test_a_page_is_an_ordinary_picture() -> None:
    buffer = io.BytesIO()
    printed(b"A\n").finish().save(buffer, "PNG")
    assert Image.open(io.BytesIO(buffer.getvalue())).size == (384, LINE)
