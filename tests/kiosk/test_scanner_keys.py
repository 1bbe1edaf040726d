"""A scanner that acts as a keyboard, and a person at a real one, are told apart by their pace."""

import pytest

from kiosk.scanner.keys import BURST_S, ENTER, Keys, Stroke


def strikes(keys: Keys, text: str, *, at: float = 0.0, every_s: float) -> list[Stroke]:
    """The strokes of `text`, one after another."""
    return [
        stroke
        for place, sign in enumerate(text)
        for stroke in keys.press(sign, at + place * every_s)
    ]


@pytest.mark.parametrize("every_s", [0.0, 0.001, 0.02])
def test_a_burst_that_ends_with_enter_is_one_code(every_s: float) -> None:
    found = strikes(Keys(), "K7Q2MX" + ENTER, every_s=every_s)
    assert found == [Stroke("code", "K7Q2MX")]


def test_a_burst_without_enter_is_a_code_once_it_rests() -> None:
    keys = Keys()
    assert strikes(keys, "K7Q2MX", every_s=0.001) == []
    assert keys.rest(0.01) == []
    assert keys.rest(0.005 + BURST_S) == [Stroke("code", "K7Q2MX")]
    assert keys.rest(9.0) == []


def test_a_person_types_sign_by_sign_and_then_enter() -> None:
    keys = Keys()
    found = strikes(keys, "A13" + ENTER, every_s=0.2)
    assert found == [Stroke("sign", "A"), Stroke("sign", "1"), Stroke("sign", "3"), Stroke("enter")]


def test_two_quick_fingers_are_no_scanner() -> None:
    keys = Keys()
    strikes(keys, "A1", every_s=0.01)
    assert keys.rest(1.0) == [Stroke("sign", "A"), Stroke("sign", "1")]


def test_what_somebody_began_to_type_is_not_lost_in_a_scan() -> None:
    keys = Keys()
    keys.press("B", 0.0)
    assert strikes(keys, "K7Q2MX" + ENTER, at=1.0, every_s=0.001) == [
        Stroke("sign", "B"),
        Stroke("code", "K7Q2MX"),
    ]


def test_signs_that_no_code_has_are_nothing() -> None:
    assert strikes(Keys(), "K7\u00e9Q\x07X" + ENTER, every_s=0.001) == [Stroke("code", "K7QX")]
