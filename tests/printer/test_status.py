"""Status bytes: over all of them the printer's state is right or unknown, never wrong (F:R9)."""

import pytest

from api.contract.words import HealthState
from printer.status import (
    Answers,
    in_order,
    paper_in_order,
    real_time,
    starts_status_back,
    state,
    status_back,
)

HEALTHY = Answers(printer=0x12, offline_cause=0x12, error_cause=0x12, paper=0x12)


def with_byte(question: int, byte: int) -> Answers:
    """A well printer, but for one answer."""
    given = [0x12, 0x12, 0x12, 0x12]
    given[question - 1] = byte
    return Answers(printer=given[0], offline_cause=given[1], error_cause=given[2], paper=given[3])


def valid(byte: int) -> bool:
    """Bits 0, 1, 4 and 7 as Epson fixes them."""
    return not byte & 1 and bool(byte & 2) and bool(byte & 16) and not byte & 128


def bit(byte: int, number: int) -> bool:
    return bool(byte >> number & 1)


def epson(question: int, byte: int) -> HealthState:
    """The table of the manual, written bit by bit, apart from the code."""
    if question == 1:
        return "offline" if bit(byte, 3) else "ready"
    if question == 2:
        if bit(byte, 2):
            return "cover"
        if bit(byte, 5):
            return "no_paper"
        return "unknown" if bit(byte, 6) else "ready"
    if question == 3:
        if bit(byte, 5):
            return "dead"
        if bit(byte, 3):
            return "cutter"
        return "cooling" if bit(byte, 6) else "ready"
    if bit(byte, 5) or bit(byte, 6):
        return "no_paper"
    return "low" if bit(byte, 2) or bit(byte, 3) else "ready"


@pytest.mark.parametrize("question", [1, 2, 3, 4])
def test_each_of_256_bytes_to_each_question_is_right_or_unknown(question: int) -> None:
    for byte in range(256):
        expected = epson(question, byte) if valid(byte) else "unknown"
        assert state(with_byte(question, byte)) == expected, f"{byte:#04x}"


def test_a_silent_printer_is_offline_and_half_an_answer_is_unknown() -> None:
    assert state(Answers()) == "offline"
    assert state(Answers(printer=0x12)) == "unknown"


def test_the_drawer_pin_means_nothing() -> None:
    """Seen on real Epsons: 0x16 to DLE EOT 1 with no drawer."""
    assert state(with_byte(1, 0x16)) == "ready"


def test_an_open_cover_is_told_before_what_the_paper_sensor_says() -> None:
    """F:R4"""
    answers = Answers(printer=0x1A, offline_cause=0x36, error_cause=0x12, paper=0x72)
    assert state(answers) == "cover"


def test_bytes_of_the_kinds_are_told_apart_by_their_fixed_bits() -> None:
    for byte in range(256):
        assert real_time(byte) == valid(byte)
        assert [real_time(byte), starts_status_back(byte), in_order(byte)].count(True) <= 1


@pytest.mark.parametrize(
    ("four", "expected"),
    [
        (b"\x10\x00\x00\x00", "ready"),
        (b"\x14\x00\x00\x00", "ready"),
        (b"\x18\x00\x00\x00", "offline"),
        (b"\x38\x00\x0f\x00", "cover"),
        (b"\x18\x00\x0f\x00", "no_paper"),
        (b"\x18\x08\x00\x00", "cutter"),
        (b"\x18\x20\x00\x00", "dead"),
        (b"\x18\x40\x00\x00", "cooling"),
        (b"\x10\x00\x03\x00", "low"),
        (b"\x12\x00\x00\x00", "unknown"),
        (b"\x10\x10\x00\x00", "unknown"),
        (b"\x10\x00", "unknown"),
    ],
)
def test_the_automatic_status_is_read_as_four_bytes(four: bytes, expected: HealthState) -> None:
    assert status_back(four) == expected


def test_the_paper_status_in_order_knows_full_near_and_end() -> None:
    assert paper_in_order(0x00) == "ready"
    assert paper_in_order(0x03) == "low"
    assert paper_in_order(0x0F) == "no_paper"
    assert paper_in_order(0x12) == "unknown"
