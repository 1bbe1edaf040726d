"""The command `quhao-counter`: its settings from words and environment, its walk of the lamps."""

import subprocess
import sys
from pathlib import Path

import pytest
from gpiozero.pins.mock import MockFactory

from firmware_py.__main__ import app
from firmware_py.boards.led import SilentLed
from firmware_py.lamp_test import walk
from firmware_py.settings import Settings
from firmware_py.wiring import Buzzer, CounterWiring, Sign
from tests.firmware_py.rig import panel_of


def settings(*words: str) -> Settings:
    """What the command line would be read as."""
    _, bound, _ = app.parse_args(list(words))
    (found,) = bound.args
    assert isinstance(found, Settings)
    return found


def test_a_unit_needs_only_its_counter() -> None:
    found = settings("--counter", "3")
    assert (found.counter, found.wiring, found.virtual) == (3, None, False)


def test_settings_of_a_site_may_stand_in_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QUHAO_WIRING", "/etc/quhao/wiring.toml")
    monkeypatch.setenv("QUHAO_HUB", "http://hub.local:8080")
    found = settings()
    assert (found.wiring, found.hub) == (Path("/etc/quhao/wiring.toml"), "http://hub.local:8080")


@pytest.mark.parametrize(
    ("words", "mend"),
    [
        (["--counter", "3", "--virtual"], "quhao device"),
        (["--virtual"], "--wiring FILE"),
        (["--virtual", "--wiring", "/nowhere.toml"], "give the path of a wiring.toml"),
    ],
)
def test_a_unit_that_cannot_start_says_in_one_line_what_to_do(words: list[str], mend: str) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "firmware_py", *words],
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    assert done.returncode == 2
    assert mend in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_the_lamp_test_walks_every_lamp_and_leaves_the_sign_lit() -> None:
    wiring = CounterWiring(number=3, buzzer=Buzzer(pin=25))
    panel, led = panel_of(wiring, MockFactory()), SilentLed()
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
    panel = panel_of(CounterWiring(number=3), MockFactory())
    assert len(list(walk(panel, SilentLed(), lambda _seconds: None))) == 5


def test_the_lamp_test_says_where_the_sensor_sees_another_thing() -> None:
    """A sign that never burns: what was walked dark is right, what was walked lit is not."""
    wiring = CounterWiring(number=3, sign=Sign(read_back=25))
    panel = panel_of(wiring, MockFactory())
    said = list(walk(panel, SilentLed(), lambda _seconds: None))
    doubts = [said[at - 1] for at, words in enumerate(said) if "感測器" in words]
    assert doubts == ["「暫停服務」燈亮", "測試完畢，「暫停服務」燈亮"]
