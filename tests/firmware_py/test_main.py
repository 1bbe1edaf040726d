"""The command `quhao-counter`: its settings from words and environment, its walk of the lamps."""

import subprocess
import sys
from pathlib import Path

import pytest
from gpiozero.pins.mock import MockFactory

from firmware_py.__main__ import app
from firmware_py.lamp_test import walk
from firmware_py.led import SilentLed
from firmware_py.pins import Panel, Wiring
from firmware_py.settings import Settings


def settings(*words: str) -> Settings:
    """What the command line would be read as."""
    _, bound, _ = app.parse_args(list(words))
    (found,) = bound.args
    assert isinstance(found, Settings)
    return found


def test_a_unit_needs_only_its_counter() -> None:
    found = settings("--counter", "3")
    assert (found.counter, found.device_id) == (3, "counter-3")
    assert found.wiring == Wiring()
    assert not found.virtual


def test_every_pin_can_be_named() -> None:
    found = settings(
        *("--counter", "3", "--pin-next", "5", "--pin-recall", "6", "--pin-pause", "13"),
        *("--pin-sign", "19", "--pin-lamp", "26", "--pin-buzzer", "21", "--sign-active-low"),
    )
    assert found.wiring == Wiring(
        next=5, recall=6, pause=13, sign=19, lamp=26, buzzer=21, sign_active_low=True
    )


def test_settings_of_a_site_may_stand_in_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUHAO_LED", "serial:/dev/quhao-led?baud=19200")
    monkeypatch.setenv("QUHAO_SIGN_ACTIVE_LOW", "true")
    found = settings("--counter", "3", "--device", "desk-3")
    assert (found.led, found.sign_active_low) == ("serial:/dev/quhao-led?baud=19200", True)
    assert found.device_id == "desk-3"


@pytest.mark.parametrize(
    ("words", "mend"),
    [(["--virtual"], "quhao device"), (["--led", "lpt1"], "expected serial:")],
)
def test_a_unit_that_cannot_start_says_in_one_line_what_to_do(words: list[str], mend: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "firmware_py", "--counter", "3", *words],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    assert done.returncode == 2
    assert mend in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_the_lamp_test_walks_every_lamp_and_leaves_the_sign_lit() -> None:
    panel, led = Panel(Wiring(buzzer=25), MockFactory()), SilentLed()
    seen = [
        (words, panel.sign, panel.lamp, led.shown, panel.buzzer)
        for words in walk(panel, led, lambda _seconds: None)
    ]
    assert seen == [
        ("全部熄滅", False, False, "", False),
        ("「暫停服務」燈亮", True, False, "", False),
        ("按鈕燈亮", False, True, "", False),
        ("號碼燈顯示 8888", False, False, "8888", False),
        ("蜂鳴器響", False, False, "", True),
        ("測試完畢，「暫停服務」燈亮", True, False, "", False),
    ]


def test_the_lamp_test_says_nothing_of_a_buzzer_that_is_not_there() -> None:
    panel = Panel(Wiring(), MockFactory())
    assert len(list(walk(panel, SilentLed(), lambda _seconds: None))) == 5
