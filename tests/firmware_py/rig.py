"""A counter unit on mock pins: a test presses its buttons and pushes its clock on."""

import time
from collections.abc import Callable, Sequence
from pathlib import Path

from gpiozero.pins.mock import MockFactory

from api.client.address import HubAddress
from api.client.hub import Hub
from firmware_py.boards import Boards, NoPlate, PlateBoard
from firmware_py.boards.led import SilentLed
from firmware_py.boards.panel import Panel
from firmware_py.boards.pins import PinBox, PinSwitch, sign_switch
from firmware_py.counter import CounterUnit
from firmware_py.service import Build, Units
from firmware_py.wiring import Buttons, CounterWiring

NEXT, RECALL, PAUSE, SIGN, LAMP = 17, 27, 22, 23, 24

# Only ever reached by a test that fails.
LIMIT_S = 10.0


def panel_of(wiring: CounterWiring, pins: MockFactory) -> Panel:
    """The panel of a counter with buttons on pins."""
    return Panel(
        PinBox(wiring.buttons or Buttons(), pins),
        sign_switch(wiring.sign, pins),
        PinSwitch(wiring.lamp.pin, pins) if wiring.lamp else None,
        PinSwitch(wiring.buzzer.pin, pins) if wiring.buzzer else None,
    )


class Clock:
    """The monotonic clock, which a test may push on."""

    def __init__(self) -> None:
        self.ahead_s = 0.0

    def __call__(self) -> float:
        return time.monotonic() + self.ahead_s


class Counter:
    """A unit at work, the pins it drives, and the fingers that press them.

    `others` are counters that hang on the same unit; their LEDs are in `leds` by number.
    """

    def __init__(
        self,
        url: str,
        *,
        facts: Path,
        virtual: bool = False,
        wiring: CounterWiring | None = None,
        others: Sequence[CounterWiring] = (),
        plate: PlateBoard | None = None,
    ) -> None:
        self.clock, self.pins, self.facts = Clock(), MockFactory(), facts
        self.leds: dict[int, SilentLed] = {}
        self.panels: dict[int, Panel] = {}
        self._plate, self._virtual, self._url = plate or NoPlate(), virtual, url
        wired = (wiring or CounterWiring(number=3), *others)
        self.service = Units([self._build(one) for one in wired])
        self.number = wired[0].number
        self.pins.pin(NEXT).clear_states()

    def _build(self, one: CounterWiring) -> Build:
        panel, led = panel_of(one, self.pins), SilentLed()
        self.panels[one.number], self.leds[one.number] = panel, led
        hub = Hub(HubAddress(url=self._url, device=one.device_id, token="secret"))
        return lambda wake: CounterUnit(
            one,
            hub,
            Boards(panel, led, self._plate),
            clock=self.clock,
            wake=wake,
            virtual=self._virtual,
            account=self.facts,
        )

    @property
    def panel(self) -> Panel:
        """The first counter's."""
        return self.panels[self.number]

    @property
    def led(self) -> SilentLed:
        """The first counter's."""
        return self.leds[self.number]

    @property
    def sign(self) -> bool:
        """The first counter's sign's pin."""
        return bool(self.pins.pin(SIGN).state)

    def until(self, true: Callable[[], bool]) -> None:
        """Let the unit work until something is true."""
        end = time.monotonic() + LIMIT_S
        while not true():
            assert time.monotonic() < end, "it never came true"
            self.service.turn(0.02)
            self.service.background.check()

    def press(self, pin: int) -> None:
        """A clerk presses a button for as long as the unit needs to see it, and lets go."""
        self.turn(pin, on=True)
        self.turn(pin, on=False)
        self.clock.ahead_s += 0.4
        self.service.turn(0.0)

    def turn(self, pin: int, *, on: bool) -> None:
        """A contact closes or opens, and stays so."""
        if on:
            self.pins.pin(pin).drive_low()
        else:
            self.pins.pin(pin).drive_high()
        self.service.turn(0.0)
        self.clock.ahead_s += 0.1
        self.service.turn(0.0)

    def close(self) -> None:
        """The service ends."""
        self.service.background.stopping.set()
        self.service.close()
