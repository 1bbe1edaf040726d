"""What a scanner sends becomes codes, whatever it ends them with and whatever noise is between."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.scanner.codes import LONGEST, SILENCE_S, Codes

CODE = st.text("ABCDEFGHJK0123456789-/:.?=", min_size=3, max_size=60)
ENDS = st.sampled_from([b"\r", b"\n", b"\r\n", b"\t", b"\x03"])


@pytest.mark.parametrize("end", [b"\r", b"\n", b"\r\n", b"\t", b"\x03"])
def test_each_way_to_end_a_code_ends_it_once(end: bytes) -> None:
    assert Codes().feed(b"K7Q2MX" + end + b"A013" + end, 0.0) == ["K7Q2MX", "A013"]


def test_a_scanner_that_ends_nothing_is_understood_by_its_silence() -> None:
    codes = Codes()
    assert codes.feed(b"K7Q2", 0.0) == []
    assert codes.feed(b"MX", 0.1) == []
    assert codes.silence(0.1 + SILENCE_S / 2) == []
    assert codes.silence(0.11 + SILENCE_S) == ["K7Q2MX"]
    assert codes.silence(9.0) == []


def test_the_next_code_after_a_silence_does_not_stick_to_the_one_before() -> None:
    codes = Codes()
    codes.feed(b"K7Q2MX", 0.0)
    assert codes.feed(b"A013\r", 5.0) == ["K7Q2MX", "A013"]


@pytest.mark.parametrize("mark", [b"]Q1", b"\x02", b"\x02]C1"])
def test_what_a_scanner_puts_before_a_code_is_no_part_of_it(mark: bytes) -> None:
    assert Codes().feed(mark + b"K7Q2MX\r", 0.0) == ["K7Q2MX"]


@pytest.mark.parametrize("noise", [b"\xff", b"\x00", b"\x1b", b"\x90"])
def test_a_code_with_noise_in_it_is_no_code_and_the_next_one_is(noise: bytes) -> None:
    assert Codes().feed(b"K7Q" + noise + b"2MX\rA013\r", 0.0) == ["A013"]


def test_a_stuck_line_is_no_code() -> None:
    codes = Codes()
    assert codes.feed(b"A" * (LONGEST + 1) + b"\r", 0.0) == []
    assert codes.feed(b"A013\r", 0.1) == ["A013"]


@pytest.mark.parametrize("short", [b"\r\r\r", b"A\r", b" \t \r"])
def test_next_to_nothing_is_nothing(short: bytes) -> None:
    assert Codes().feed(short, 0.0) == []


@given(codes=st.lists(CODE, max_size=4), end=ENDS, cuts=st.lists(st.integers(0, 200), max_size=6))
def test_however_the_line_cuts_it_into_pieces_the_codes_are_the_same(
    codes: list[str], end: bytes, cuts: list[int]
) -> None:
    codes = [one for one in codes if not one.startswith("]")]
    sent = b"".join(one.encode() + end for one in codes)
    parser, found, places = (
        Codes(),
        [],
        sorted({0, len(sent), *(c % (len(sent) + 1) for c in cuts)}),
    )
    for start, stop in pairwise(places):
        found += parser.feed(sent[start:stop], 0.01)
    assert found == codes


@given(st.binary(max_size=600))
def test_whatever_comes_out_can_be_shown_and_is_not_endless(data: bytes) -> None:
    parser = Codes()
    for code in (*parser.feed(data, 0.0), *parser.silence(99.0)):
        assert code.isascii()
        assert code.isprintable()
        assert 3 <= len(code) <= LONGEST
