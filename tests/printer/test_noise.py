"""Every byte to every question, with noise about it: the state is right or unknown (F:R9)."""

import itertools
import random

import pytest

from api.contract.words import HealthState
from printer.port import Port
from printer.status import Answers, state
from printer.talk import Limits, Talk
from tests.printer.test_status import epson, valid

ALL = range(256)
FLOW = (0x11, 0x13)
VALID = [byte for byte in ALL if valid(byte)]
PAPER = 4
# None, a true answer and a false one, news, half of some, a marker, a process ID, halves, rubbish.
KINDS_OF_NOISE = [
    b"", b"\x12", b"\x7e", b"\x3e\x3e", b"\x10\x00\x00\x00", b"\x18\x00", b"\x0f",
    b"\x37\x220042\x00", b"\x37", b"\x37\x22", b"\x80", b"\xff\x81", b"\x11\x13",
]  # fmt: skip


class Parrot:
    """A printer that gives prepared answers; one question may meet noise."""

    def __init__(self, byte_of: dict[int, int], noisy: int = 0) -> None:
        self.byte_of, self.noisy = byte_of, noisy
        self.before = self.after = b""
        self._said = b""

    def write(self, data: bytes, timeout_s: float) -> int:
        """A question comes."""
        question = data[2]
        answer = bytes((self.byte_of[question],))
        noisy = question == self.noisy
        self._said += self.before + answer + self.after if noisy else answer
        return len(data)

    def read(self, timeout_s: float) -> bytes:
        """Its answer."""
        said, self._said = self._said, b""
        return said

    def close(self) -> None:
        """Nothing to let go of."""


class Ticks:
    """A clock on which every look takes so long that nothing is waited for."""

    now = 0.0

    def __call__(self) -> float:
        """Later each time."""
        self.now += 1
        return self.now


def talk_to(port: Port) -> Talk:
    """A conversation in which no answer is waited for."""
    return Talk(port, Limits(), clock=Ticks())


def well(**other: int) -> dict[int, int]:
    """A healthy printer's bytes, but for one."""
    return {1: 0x12, 2: 0x12, 3: 0x12, 4: 0x12} | {int(q[1:]): byte for q, byte in other.items()}


def truth(question: int, byte: int) -> HealthState:
    """The manual's word for one byte among healthy ones."""
    return epson(question, byte) if valid(byte) else "unknown"


@pytest.mark.parametrize("place", ["before", "after"])
def test_of_256_bytes_beside_256_bytes_of_noise_none_is_taken_for_another(place: str) -> None:
    """F:R9: the answer, or nothing that could be one. XON and XOFF are the line's own."""
    parrot = Parrot(well(), PAPER)
    for byte, noise in itertools.product(ALL, ALL):
        parrot.byte_of[PAPER] = byte
        setattr(parrot, place, bytes((noise,)))
        right = noise if byte in FLOW else byte
        found = talk_to(parrot).ask(PAPER)
        assert found is None or found == right or not valid(found), (byte, noise)


@pytest.mark.parametrize("question", [1, 2, 3, 4])
@pytest.mark.parametrize("place", ["before", "after"])
def test_256_bytes_to_each_question_amid_each_kind_of_noise_are_right_or_unknown(
    question: int, place: str
) -> None:
    """F:R9: whatever was believed before; or no answer at all, which is a miss (F:R8)."""
    parrot = Parrot(well(), question)
    answers = [byte for byte in ALL if byte not in FLOW]
    for byte, noise in itertools.product(answers, KINDS_OF_NOISE):
        parrot.byte_of[question] = byte
        setattr(parrot, place, noise)
        right = truth(question, byte)
        known = right if byte % 2 else "no_paper"
        found = talk_to(parrot).state(known)
        assert found in (right, "unknown", None), (byte, noise, known)


@pytest.mark.parametrize("question", [1, 2, 3, 4])
def test_noise_that_is_there_once_is_never_news(question: int) -> None:
    """F:R9: a lone false answer is not repeated by the next, and then nobody knows."""
    healthy, noise = well(), [byte for byte in VALID if epson(question, byte) != "ready"]

    class Once(Parrot):
        asked = 0

        def write(self, data: bytes, timeout_s: float) -> int:
            """The first time the question is asked, another byte arrives."""
            self.asked += data[2] == question
            self.byte_of = healthy | ({question: self.false} if self.asked == 1 else {})
            return super().write(data, timeout_s)

        false = 0

    for byte in noise:
        once = Once(well())
        once.false = byte
        assert talk_to(once).state("ready") == "unknown", f"{byte:#04x}"


# Escpos-status §4.7: the first of these that any byte says is how the printer is.
GRAVEST: tuple[HealthState, ...] = (
    "cover", "no_paper", "dead", "cutter", "cooling", "offline", "unknown", "low"
)  # fmt: skip


def manual(given: tuple[int, ...]) -> HealthState:
    """What four answers mean together, by the manual's table of each."""
    said = {epson(question, byte) for question, byte in enumerate(given, 1)}
    return next((one for one in GRAVEST if one in said), "ready")


def test_all_answers_that_a_printer_can_give_at_once_mean_what_the_manual_says() -> None:
    """F:R4, F:R5, F:R6: 16 bytes to each of four questions, 65,536 printers."""
    for given in itertools.product(VALID, repeat=4):
        one, two, three, four = given
        answers = Answers(printer=one, offline_cause=two, error_cause=three, paper=four)
        assert state(answers) == manual(given), [f"{byte:#04x}" for byte in given]


def test_bursts_of_noise_never_make_a_well_printer_a_broken_one() -> None:
    """F:R9: up to four bytes before each answer, 5,000 times (python-escpos said "no paper")."""
    chance, wrong = random.Random(9), 0

    class Storm(Parrot):
        def write(self, data: bytes, timeout_s: float) -> int:
            """Each answer comes with other noise."""
            self.noisy, self.before = data[2], chance.randbytes(chance.randrange(5))
            return super().write(data, timeout_s)

    for _ in range(5_000):
        wrong += talk_to(Storm(well())).state("ready") not in ("ready", "unknown", None)
    assert wrong == 0
