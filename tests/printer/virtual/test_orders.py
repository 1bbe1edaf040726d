"""ESC/POS cut into orders: the same however the bytes come, whole or one by one."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from api.contract.sample_paper import NORMAL, VIEW
from printer.control import process_id_request
from printer.encode import page
from printer.layout import ticket
from printer.raster import NARROW, draw
from printer.virtual.orders import Order, Reader
from printer.virtual.real_time import CLEAR, RealTime

TICKET = page(draw(ticket(NORMAL, VIEW), NARROW)) + process_id_request(7)

PIECES = st.sampled_from(
    [
        b"\x1b@", b"\x1bJ\x20", b"\x1b$\x10\x01", b"\x1b!\x30", b"\x1d!\x11", b"\x1ba\x01",
        b"\x1dv0\x00\x01\x00\x02\x00\xff\x10", b"\x1b*\x00\x02\x00ab",
        b"\x1d(k\x03\x00\x31\x43\x06",
        b"\x1d(H\x06\x0000" + b"0001", b"\x1dVB\x00", b"\x1dV0", b"\x10\x04\x01",
        b"\x10\x14\x01\x00\x01",
        b"A001\n", b"\x00", b"\x1dI\x01", b"\x1dr1", b"\x1b\x99",
    ]
)  # fmt: skip


def read(data: bytes, cuts: list[int]) -> list[Order]:
    reader, found = Reader(), list[Order]()
    for start, end in pairwise([0, *sorted(cut % (len(data) + 1) for cut in cuts), len(data)]):
        found += reader.feed(data[start:end])
    return found


@given(pieces=st.lists(PIECES, max_size=15), cuts=st.lists(st.integers(0, 999), max_size=12))
def test_where_the_line_cuts_makes_no_difference(pieces: list[bytes], cuts: list[int]) -> None:
    data = b"".join(pieces)
    assert read(data, cuts) == read(data, [])


@given(cuts=st.lists(st.integers(0, 100_000), min_size=1, max_size=6))
@settings(max_examples=40, deadline=None)
def test_a_whole_ticket_may_be_cut_anywhere(cuts: list[int]) -> None:
    assert read(TICKET, cuts) == read(TICKET, [])


def test_no_byte_is_lost_or_counted_twice() -> None:
    assert sum(order.length for order in read(TICKET, [])) == len(TICKET)


@given(data=st.binary(max_size=200))
def test_rubbish_never_breaks_the_reader(data: bytes) -> None:
    orders = read(data, [])
    assert sum(order.length for order in orders) <= len(data)


def heard(data: bytes, cuts: list[int]) -> list[tuple[int, bytes]]:
    watcher, found = RealTime(), list[tuple[int, bytes]]()
    for start, end in pairwise([0, *sorted(cut % (len(data) + 1) for cut in cuts), len(data)]):
        found += [(start + at, request) for at, request in watcher.feed(data[start:end])]
    return found


@given(
    data=st.lists(
        st.sampled_from([CLEAR, b"\x10\x04\x01", b"\x10", b"\x04", b"\x14\x08", b"x"]), max_size=12
    ).map(b"".join),
    cuts=st.lists(st.integers(0, 999), max_size=8),
)
def test_requests_obeyed_at_once_are_heard_across_any_cut(data: bytes, cuts: list[int]) -> None:
    assert heard(data, cuts) == heard(data, [])


@pytest.mark.parametrize("data", [b"\xff\x10\x04\x01\xff", CLEAR])
def test_requests_are_heard_even_within_other_data(data: bytes) -> None:
    assert len(heard(data, [])) == 1
