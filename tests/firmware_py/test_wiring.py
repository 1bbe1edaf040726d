"""wiring.toml: what an installer writes on a Friday, and what he is told to mend."""

from pathlib import Path

import pytest

from firmware_py.wiring import (
    Buttons,
    CounterWiring,
    Keypad,
    Plate,
    Sign,
    WiringWrong,
    read,
    standard,
)

TWO = """
[[counter]]
number = 1
led = "modbus:/dev/quhao-led?address=1"
sign = { pin = 23, read_back = 25 }

[[counter]]
number = 2
device = "desk-2"
led = "modbus:/dev/quhao-led?address=2"
sign = { pin = 16, active_low = true }
keypad = { path = "/dev/input/by-id/usb-Keypad-event-kbd", next = "KPPLUS" }
plate = { chip = "sh1106" }
"""


def wiring(tmp_path: Path, text: str) -> tuple[CounterWiring, ...]:
    file = tmp_path / "wiring.toml"
    file.write_text(text, "utf-8")
    return read(file)


def said(tmp_path: Path, text: str) -> str:
    with pytest.raises(WiringWrong) as wrong:
        wiring(tmp_path, text)
    return str(wrong.value)


def test_one_counter_without_a_file_is_wired_as_the_manual_draws_it() -> None:
    (one,) = standard(3)
    assert (one.number, one.device_id, one.led) == (3, "counter-3", "none")
    assert (one.buttons, one.keypad, one.sign) == (Buttons(), None, Sign())


def test_several_counters_hang_on_one_unit(tmp_path: Path) -> None:
    one, two = wiring(tmp_path, TWO)
    assert (one.device_id, two.device_id) == ("counter-1", "desk-2")
    assert one.sign == Sign(pin=23, read_back=25)
    assert two.keypad == Keypad(path=Path("/dev/input/by-id/usb-Keypad-event-kbd"), next="KPPLUS")
    assert (two.buttons, two.lamp, two.plate) == (None, None, Plate(chip="sh1106"))


def test_a_keypad_may_have_a_lamp_of_its_own(tmp_path: Path) -> None:
    _, two = wiring(tmp_path, TWO + "lamp = { pin = 5 }\n")
    assert two.lamp is not None
    assert two.lamp.pin == 5


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("", "counter: 0 counters; name 1 to 8"),
        ("counters = 1", "counters: unknown; only [[counter]] is read"),
        ("[[counter]]", "counter[0].number: Field required"),
        ("[[counter]]\nnumber = 0", "counter[0].number: 0 is no counter"),
        ("[[counter]]\nnumber = 3\nsing = 1", "counter[0].sing: Unexpected keyword argument"),
        ("[[counter]]\nnumber = 3\nsign = { pin = 24 }", "pin 24 is sign.pin of counter 3 already"),
        ("[[counter]]\nnumber = 3\nsign = { pin = 40 }", "counter 3, sign.pin: 40 is no pin"),
        ("[[counter]]\nnumber = 3\nled = 'lpt1'", "counter[0].led: expected serial:"),
        ("[[counter]]\nnumber = 3\n[[counter]]\nnumber = 3", "counter.number: 3 stands 2 times"),
        (
            "[[counter]]\nnumber = 3\nplate = {}\nbuzzer = { pin = 2 }",
            "pin 2 is a plate's I²C bus already",
        ),
        (
            "[[counter]]\nnumber = 3\nkeypad = { path = '/dev/x', next = 'F1' }",
            "counter[0].keypad.next: 'F1' is no key; write one of ENTER",
        ),
        (
            "[[counter]]\nnumber = 3\nkeypad = { path = '/dev/x' }\nbuttons = {}",
            "keypad: there are buttons on pins as well",
        ),
        (
            "[[counter]]\nnumber = 3\nkeypad = { path = '/dev/x' }\npause_is = 'key'",
            "pause_is: a keypad has no key-switch",
        ),
        ("[[counter]\n", "mend the line that is named"),
    ],
)
def test_each_mistake_is_named_with_its_key_and_its_mend(
    tmp_path: Path, text: str, what: str
) -> None:
    assert what in said(tmp_path, text)


def test_every_mistake_is_told_at_once(tmp_path: Path) -> None:
    text = "[[counter]]\nnumber = 0\nled = 'lpt1'\nsign = { pin = 99 }"
    assert len(said(tmp_path, text).splitlines()) == 3


def test_nine_counters_are_one_too_many(tmp_path: Path) -> None:
    nine = "".join(f"[[counter]]\nnumber = {one}\n" for one in range(1, 10))
    assert "9 counters" in said(tmp_path, nine)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(WiringWrong, match="give the path"):
        read(tmp_path / "none.toml")
