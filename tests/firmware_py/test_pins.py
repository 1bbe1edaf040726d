"""The pins of a unit: which level lights the sign, and that raw edges come through."""

import sys

import pytest
from gpiozero.pins.mock import MockFactory

from firmware_py.boards.panel import Panel
from firmware_py.boards.pins import NoPins, real_factory
from firmware_py.messages import Button
from firmware_py.unit import SAFE, Outputs
from firmware_py.wiring import Buzzer, CounterWiring, Sign
from tests.firmware_py.rig import panel_of

DARK = Outputs(sign_lit=False, led="", lamp=False, buzzer=False)
ALL = Outputs(sign_lit=True, led="", lamp=True, buzzer=True)


def panel_on(
    pins: MockFactory, *, active_low: bool = False, buzzer: int | None = None, **sign: int
) -> Panel:
    wiring = CounterWiring(
        number=3,
        sign=Sign(active_low=active_low, **sign),
        buzzer=None if buzzer is None else Buzzer(pin=buzzer),
    )
    return panel_of(wiring, pins)


@pytest.fixture
def pins() -> MockFactory:
    return MockFactory()


def test_the_sign_is_lit_as_soon_as_there_is_a_panel(pins: MockFactory) -> None:
    panel = panel_on(pins)
    assert panel.sign
    assert [seen.state for seen in pins.pin(23).states][-1]


def test_a_sign_wired_active_low_is_lit_by_a_low_pin(pins: MockFactory) -> None:
    panel = panel_on(pins, active_low=True)
    assert (panel.sign, pins.pin(23).state) == (True, 0)
    panel.show(DARK)
    assert (panel.sign, pins.pin(23).state) == (False, 1)


@pytest.mark.parametrize("active_low", [True, False])
def test_closing_leaves_the_sign_lit_and_everything_else_off(
    pins: MockFactory, active_low: bool
) -> None:
    panel = panel_on(pins, buzzer=25, active_low=active_low)
    panel.show(ALL)
    panel.show(DARK)
    panel.close()
    assert (panel.sign, panel.lamp, panel.buzzer) == (True, False, False)
    assert pins.pin(23).function == "output"
    assert bool(pins.pin(23).state) is not active_low


def test_lamp_and_buzzer_follow_what_is_wanted(pins: MockFactory) -> None:
    panel = panel_on(pins, buzzer=25)
    panel.show(ALL)
    assert (pins.pin(24).state, pins.pin(25).state) == (1, 1)
    panel.show(SAFE)
    assert (pins.pin(24).state, pins.pin(25).state) == (0, 0)


def test_a_unit_without_a_buzzer_is_silent_about_it(pins: MockFactory) -> None:
    panel = panel_on(pins)
    panel.show(ALL)
    assert panel.buzzer is None


def test_what_a_sensor_sees_is_told_apart_from_what_was_asked(pins: MockFactory) -> None:
    panel = panel_on(pins, read_back=25)
    assert (panel.sign, panel.sign_seen) == (True, False)
    pins.pin(25).drive_low()
    assert panel.sign_seen
    assert panel_on(MockFactory()).sign_seen is None


def test_every_raw_edge_comes_through_even_chatter(pins: MockFactory) -> None:
    edges: list[tuple[Button, bool]] = []
    panel = panel_on(pins)
    panel.box.listen(lambda button, down: edges.append((button, down)))

    for _ in range(2):
        pins.pin(27).drive_low()
        pins.pin(27).drive_high()

    assert edges == [("recall", True), ("recall", False)] * 2


def test_a_virtual_finger_moves_the_pin_itself(pins: MockFactory) -> None:
    panel = panel_on(pins)
    panel.box.touch("pause", down=True)
    assert (pins.pin(22).state, panel.box.down["pause"]) == (0, True)
    panel.box.touch("pause", down=False)
    assert (pins.pin(22).state, panel.box.down["pause"]) == (1, False)


def test_units_of_two_counters_on_one_machine_do_not_meet() -> None:
    ours, theirs = MockFactory(), MockFactory()
    panel, other = panel_on(ours), panel_on(theirs)
    panel.show(DARK)
    assert (panel.sign, other.sign) == (False, True)


def test_a_machine_without_the_driver_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "lgpio", None)
    monkeypatch.delitem(sys.modules, "gpiozero.pins.lgpio", raising=False)
    with pytest.raises(NoPins, match="--virtual"):
        real_factory()
