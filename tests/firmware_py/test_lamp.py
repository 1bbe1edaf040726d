"""The button lamp's codes can be told apart by eye, and the table for clerks is true."""

from itertools import pairwise

import pytest

from firmware_py.lamp import BLINKS, Code, Said, answer_lit, flash_lit, speaking


def lit(code: Code) -> list[bool]:
    """The lamp every 10 ms, as long as the code is given."""
    said, times = Said(code, 0.0), [step / 100 for step in range(1000)]
    return [answer_lit(said, at) for at in times if speaking(said, at)]


def blinks(code: Code) -> int:
    seen = [False, *lit(code)]
    return sum(now and not before for before, now in pairwise(seen))


@pytest.mark.parametrize(
    ("code", "times"), [("accepted", 1), ("nobody", 2), ("refused", 4), ("unsent", 10)]
)
def test_each_answer_has_its_own_number_of_blinks(code: Code, times: int) -> None:
    assert blinks(code) == times


def test_only_a_done_call_is_steady() -> None:
    assert all(lit("accepted"))
    assert not any(all(lit(code)) for code in BLINKS if code != "accepted")


def test_no_code_flashes_as_fast_as_could_hurt_or_lasts_longer_than_two_seconds() -> None:
    for blink in BLINKS.values():
        assert (blink.on_s + blink.off_s) * blink.times <= 2.0


def test_a_hub_not_heard_flashes_shortly_every_two_seconds() -> None:
    assert [flash_lit(at) for at in (0.0, 0.05, 0.2, 1.9, 2.0)] == [True, True, False, False, True]


def test_nothing_is_said_before_the_first_answer() -> None:
    assert not speaking(None, 0.0)
