"""The virtual printer's works against a clock of our own: pace, paper, faults, answers."""

import pytest

from printer.status import Answers, state, status_back
from printer.virtual.faults import Faults
from printer.virtual.machine import Machine
from printer.virtual.model import Cut, Model

ROWS = 100
# A black square of 100 rows, cut, and a request for proof.
PAPER = b"\x1dv0\x00\x02\x00d\x00" + b"\xff" * 200 + b"\x1dVB\x00"
PROOF = b"\x1d(H\x06\x00000042"
PROVEN = b"\x37\x220042\x00"


def machine(**model: float) -> Machine:
    return Machine(Model(speed_mm_s=model.get("speed", 0), buffer=int(model.get("buffer", 9999))))


def sent(works: Machine, data: bytes, now: float = 0.0) -> bytes:
    works.receive(data)
    works.step(now)
    return works.answers()


def test_a_paper_comes_out_at_its_cut_and_is_proven_after_it() -> None:
    works = machine()
    assert sent(works, PAPER + PROOF) == PROVEN
    (cut,) = works.cuts()
    assert isinstance(cut, Cut)
    assert (cut.sequence, cut.process_id, cut.blank) == (1, "0042", False)
    assert cut.picture.size == (576, ROWS)


def test_proof_comes_only_when_the_time_for_printing_has_passed() -> None:
    """100 rows are 12.5 mm: a second at 12.5 mm/s, and 0.2 s for the cut."""
    works = machine(speed=12.5)
    assert sent(works, PAPER + PROOF, now=10.0) == b""
    assert works.due_in(10.0) == pytest.approx(1.0)
    works.step(11.0)
    assert works.answers() == b""
    works.step(11.21)
    assert works.answers() == PROVEN


def test_a_printer_asked_in_mid_print_answers_at_once() -> None:
    works = machine(speed=1)
    assert sent(works, PAPER + b"\x10\x04\x01") == b"\x12"


@pytest.mark.parametrize(
    ("fault", "expected"),
    [
        ("near", "low"),
        ("out", "no_paper"),
        ("cover", "cover"),
        ("cutter", "cutter"),
        ("heat", "cooling"),
        ("dead", "dead"),
    ],
)
def test_each_fault_is_told_in_the_manual_s_bits(fault: str, expected: str) -> None:
    faults = Faults()
    setattr(faults, fault, True)
    one, two, three, four = (faults.answer(question) for question in (1, 2, 3, 4))
    answers = Answers(printer=one, offline_cause=two, error_cause=three, paper=four)
    assert state(answers) == expected
    assert status_back(faults.status_back()) == expected


def test_without_paper_the_rest_waits_in_the_buffer_until_there_is_some() -> None:
    """F:R3"""
    works = machine()
    works.coming["out"] = 50
    assert sent(works, PAPER + PROOF) == b""
    assert works.faults.out
    works.faults.out = False
    works.step(1.0)
    assert works.answers() == PROVEN


def test_a_full_buffer_takes_no_more() -> None:
    """F:R10"""
    works = machine(buffer=210)
    works.faults.cover = True
    works.receive(PAPER)
    assert works.room == 0


def test_clearing_the_buffer_drops_what_has_not_been_printed() -> None:
    works = machine()
    works.faults.out = True
    works.receive(PAPER)
    works.receive(b"\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08" + b"\x1dVB\x00" + PROOF)
    works.faults.out = False
    works.step(0)
    (cut,) = works.cuts()
    assert cut.blank


def test_a_mute_printer_prints_and_one_without_power_does_not() -> None:
    """F:R8"""
    mute, off = machine(), machine()
    mute.faults.mute = off.faults.off = True
    assert sent(mute, PAPER + PROOF + b"\x10\x04\x01") == b""
    assert len(mute.cuts()) == 1
    assert sent(off, PAPER + PROOF + b"\x10\x04\x01") == b""
    off.faults.off = False
    off.step(1)
    assert off.cuts() == []


def test_a_noisy_line_puts_rubbish_before_the_answer() -> None:
    """F:R9"""
    works = machine()
    works.faults.noise = True
    answer = sent(works, b"\x10\x04\x01")
    assert len(answer) == 3
    assert answer[-1:] == b"\x12"


def test_automatic_status_comes_at_once_and_at_every_change() -> None:
    works = machine()
    assert sent(works, b"\x1da\x0e") == b"\x10\x00\x00\x00"
    works.faults.cover = True
    works.step(1)
    assert status_back(works.answers()) == "cover"
    works.step(2)
    assert works.answers() == b""


@pytest.mark.parametrize(
    ("proof", "question", "answers"),
    [
        ("process_id", PROOF, True),
        ("marker", PROOF, False),
        ("marker", b"\x1dr\x01", True),
        ("status", b"\x1dr\x01", False),
        ("status", b"\x10\x04\x01", True),
        ("blind", b"\x10\x04\x01", False),
    ],
)
def test_lesser_printers_know_fewer_questions(proof: str, question: bytes, answers: bool) -> None:
    works = Machine(Model(speed_mm_s=0, proof=proof))  # type: ignore[arg-type]
    assert bool(sent(works, question)) == answers


def test_a_slow_printer_takes_ten_times_as_long() -> None:
    works = machine(speed=12.5)
    works.faults.slow = True
    works.receive(PAPER)
    works.step(0)
    assert works.due_in(0) == pytest.approx(10.0)


def test_it_says_its_name() -> None:
    assert sent(machine(), b"\x1dIC") == b"\x5fQUHAO VIRTUAL\x00"
