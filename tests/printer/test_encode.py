"""Bytes for the printer: the same picture comes out, few of them, and none obeyed by mistake."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageChops

from api.contract.sample_paper import NORMAL, PAPERS, VIEW
from printer.control import process_id, process_id_request
from printer.encode import CUT, RESET, page
from printer.layout import ticket
from printer.raster import NARROW, WIDE, draw
from printer.strips import REAL_TIME, guarded, strips
from printer.virtual.orders import Order, Reader
from printer.virtual.page import Page
from tests.architecture import ROOT


def printed(data: bytes, width: int) -> Image.Image:
    """What a printer draws from bytes, down to the cut."""
    paper = Page(width)
    for order in Reader().feed(data):
        paper.draw(order)
    return paper.finish()


def wrong_dots(data: bytes, picture: Image.Image) -> int:
    """How many dots on paper differ from the picture, and from white below it."""
    paper = printed(data, picture.width).convert("L")
    wanted = Image.new("L", paper.size, 255)
    wanted.paste(picture.convert("L"), (0, 0))
    return sum(ImageChops.difference(paper, wanted).histogram()[1:])


def orders(data: bytes) -> list[Order]:
    return Reader().feed(data)


@pytest.mark.parametrize("width", [WIDE, NARROW])
@pytest.mark.parametrize("name", sorted(PAPERS))
def test_the_paper_is_dot_for_dot_the_picture(name: str, width: int) -> None:
    image = draw(ticket(PAPERS[name], VIEW), width)
    # The guard against real-time bytes may widen a few dots, each of two by two.
    assert wrong_dots(page(image), image) <= 16


pictures = st.tuples(st.integers(1, 12), st.integers(1, 40)).flatmap(
    lambda size: st.binary(min_size=size[0] * size[1], max_size=size[0] * size[1]).map(
        lambda data: Image.frombytes("1", (size[0] * 8, size[1]), data)
    )
)


@given(picture=pictures)
@settings(max_examples=200, deadline=None)
def test_any_picture_at_all_comes_out_as_it_is(picture: Image.Image) -> None:
    assert wrong_dots(page(picture), picture) <= picture.width * picture.height / 64 + 1


@pytest.mark.parametrize("odd", [(1, 0), (1, 1), (0, 1)])
def test_a_single_odd_dot_is_never_lost_to_half_a_picture(odd: tuple[int, int]) -> None:
    """Rows or columns are sent at half only where all of them come in pairs."""
    picture = Image.new("1", (64, 16), 1)
    picture.paste(0, (16, 4, 48, 12))
    picture.putpixel((20 + odd[0], 6 + odd[1]), 1)
    assert wrong_dots(page(picture), picture) == 0


@given(
    data=st.lists(st.sampled_from([0x10, 0x04, 0x05, 0x14, 0x00, 0xFF]), min_size=8, max_size=80)
)
@settings(max_examples=200, deadline=None)
def test_no_picture_can_give_a_real_time_command(data: list[int]) -> None:
    """A printer may obey 10 04, 10 05 and 10 14 wherever they stand."""
    rows = len(data) // 8
    ink = Image.frombytes("1", (64, rows), bytes(data[: rows * 8])).point(lambda dot: 255 - dot)
    sent = page(ink)
    assert not any(command in sent for command in REAL_TIME)


def test_the_guard_leaves_a_harmless_picture_alone() -> None:
    picture = Image.new("1", (64, 8), 0)
    assert guarded(picture) is picture


def test_strips_are_lower_than_a_small_buffer() -> None:
    image = Image.new("1", (WIDE, 1000), 0)
    image.putpixel((0, 501), 1)
    assert all(strip.picture.height < 128 for strip in strips(image))


def test_white_paper_costs_next_to_nothing() -> None:
    image = Image.new("1", (WIDE, 1000), 1)
    image.putpixel((300, 999), 0)
    assert len(page(image)) < 60


def test_a_page_begins_with_a_reset_and_ends_with_its_cut() -> None:
    data = page(draw(ticket(PAPERS["normal"], VIEW), WIDE))
    assert data.startswith(RESET)
    assert data.endswith(CUT)
    assert [one.kind for one in orders(data)].count("cut") == 1


def test_the_default_ticket_is_at_most_twelve_kilobytes() -> None:
    assert len(page(draw(ticket(NORMAL, VIEW), WIDE))) <= 12_000


@given(number=st.integers(0, 10**9))
def test_the_proof_of_print_is_asked_for_as_epson_writes_it(number: int) -> None:
    mark = process_id(number)
    assert len(mark) == 4
    assert all(0x20 <= byte <= 0x7E for byte in mark)
    assert process_id_request(number) == b"\x1d\x28\x48\x06\x00\x30\x30" + mark


def test_the_library_leaves_nothing_on_the_disk(tmp_path: Path) -> None:
    """Each start of the service would leave one folder more."""
    draws = "from printer.raster import draw\nfrom printer.encode import page\npage(draw((), 576))"
    environment = {**os.environ, "TMPDIR": str(tmp_path)}
    subprocess.run([sys.executable, "-c", draws], cwd=ROOT, env=environment, check=True)
    assert list(tmp_path.iterdir()) == []
