"""The printer's stream of bytes: the same answers however it is cut."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from printer.answers import Answer, Answers, InOrder, ProcessId, RealTime, StatusBack

PROCESS_ID = b"\x37\x22" + b"0042" + b"\x00"

streams = st.lists(
    st.one_of(
        st.just(PROCESS_ID),
        st.sampled_from([b"\x12", b"\x1e", b"\x7e", b"\x00", b"\x0f", b"\x11", b"\x13"]),
        st.just(b"\x18\x20\x0c\x00"),
        st.binary(max_size=3),
    ),
    max_size=12,
).map(b"".join)


def in_pieces(stream: bytes, cuts: list[int]) -> list[Answer]:
    answers, found = Answers(), list[Answer]()
    edges = [0, *sorted(cut % (len(stream) + 1) for cut in cuts), len(stream)]
    for start, end in itertools.pairwise(edges):
        found += answers.feed(stream[start:end])
    return found


@given(stream=streams, cuts=st.lists(st.integers(0, 99), max_size=8))
def test_where_the_line_cuts_a_stream_makes_no_difference(stream: bytes, cuts: list[int]) -> None:
    assert in_pieces(stream, cuts) == in_pieces(stream, [])


def test_each_kind_is_known_by_its_shape() -> None:
    stream = b"\x12" + PROCESS_ID + b"\x18\x00\x0f\x00" + b"\x0f"
    assert Answers().feed(stream) == [
        RealTime(0x12),
        ProcessId(b"0042"),
        StatusBack(b"\x18\x00\x0f\x00"),
        InOrder(0x0F),
    ]


def test_xon_and_xoff_are_no_answers() -> None:
    assert Answers().feed(b"\x11\x13\x16") == [RealTime(0x16)]


def test_a_process_id_that_does_not_end_as_one_hides_no_answer_behind_it() -> None:
    assert Answers().feed(b"\x37\x22\x12\x12\x12\x12\x12")[-1] == RealTime(0x12)


@given(stream=st.binary(max_size=64))
def test_rubbish_never_breaks_the_reader(stream: bytes) -> None:
    Answers().feed(stream)
