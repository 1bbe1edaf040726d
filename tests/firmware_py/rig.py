"""A counter unit on mock pins: a test presses its buttons and pushes its clock on."""

import time
from collections.abc import Callable
from pathlib import Path

from gpiozero.pins.mock import MockFactory

from api.client.address import HubAddress
from api.client.hub import Hub
from firmware_py.led import SilentLed
from firmware_py.pins import Panel
from firmware_py.service import CounterUnit
from firmware_py.settings import Settings

NEXT, RECALL, PAUSE = 17, 27, 22

# Only ever reached by a test that fails.
LIMIT_S = 10.0


class Clock:
    """The monotonic clock, which a test may push on."""

    def __init__(self) -> None:
        self.ahead_s = 0.0

    def __call__(self) -> float:
        return time.monotonic() + self.ahead_s


class Counter:
    """A unit at work, the pins it drives, and the fingers that press them."""

    def __init__(self, url: str, *, virtual: bool, facts: Path) -> None:
        self.clock, self.pins, self.led = Clock(), MockFactory(), SilentLed()
        self.hub = Hub(HubAddress(url=url, device="counter-3", token="secret"))
        self.facts = facts
        settings = Settings(counter=3, virtual=virtual, facts=facts)
        self.service = CounterUnit(
            settings,
            self.hub,
            panel=Panel(settings.wiring, self.pins),
            led=self.led,
            clock=self.clock,
        )
        self.pins.pin(NEXT).clear_states()

    @property
    def sign(self) -> bool:
        """The sign's pin."""
        return bool(self.pins.pin(23).state)

    def until(self, true: Callable[[], bool]) -> None:
        """Let the unit work until something is true."""
        end = time.monotonic() + LIMIT_S
        while not true():
            assert time.monotonic() < end, "it never came true"
            self.service.turn(0.02)
            self.service.background.check()

    def press(self, pin: int) -> None:
        """A clerk presses a button for as long as the unit needs to see it, and lets go."""
        self.pins.pin(pin).drive_low()
        self.service.turn(0.0)
        self.clock.ahead_s += 0.1
        self.service.turn(0.0)
        self.pins.pin(pin).drive_high()
        self.service.turn(0.0)
        self.clock.ahead_s += 0.5
        self.service.turn(0.0)

    def close(self) -> None:
        """The service ends."""
        self.service.background.stopping.set()
        self.service.close()
        self.hub.close()
