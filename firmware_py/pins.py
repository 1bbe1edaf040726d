"""The pins of a counter unit; the only file that knows gpiozero. It knows no queue and no rule.

Buttons close to ground. gpiozero lets go of all pins when the program ends, so wire the sign so
that a pin nobody drives means lit (F:M7): a relay board that pulls in on a low input, the lamp on
its normally closed contact; or, with `sign_active_low`, one that pulls in on a high input with a
pull-down resistor, the lamp again on the normally closed contact.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from gpiozero import DigitalInputDevice, OutputDevice
from gpiozero.pins import Factory
from gpiozero.pins.mock import MockFactory

from firmware_py.unit import SAFE, Button, Outputs


@dataclass(frozen=True, slots=True, kw_only=True)
class Wiring:
    """BCM numbers of the pins; a unit without a buzzer has None."""

    next: int = 17
    recall: int = 27
    pause: int = 22
    sign: int = 23
    lamp: int = 24
    buzzer: int | None = None
    sign_active_low: bool = False

    @property
    def buttons(self) -> dict[Button, int]:
        """The pin of each button."""
        return {"next": self.next, "recall": self.recall, "pause": self.pause}


class NoPins(RuntimeError):
    """This machine has no pins that we can drive."""


def real_factory() -> Factory:
    """The pins of the Raspberry Pi, by lgpio and nothing else. Raises NoPins without it.

    gpiozero's own choice would fall back without a word to a driver that may not see edges.
    """
    try:
        from gpiozero.pins.lgpio import LGPIOFactory
    except ImportError as error:
        raise NoPins(f"{error}: install lgpio, or use --virtual without hardware") from None
    return LGPIOFactory()


def mock_factory() -> Factory:
    """Pins without hardware, that a program may drive."""
    return MockFactory()


class Panel:
    """Three buttons, the 「暫停服務」 sign, the button lamp and perhaps a buzzer."""

    def __init__(self, wiring: Wiring, factory: Factory) -> None:
        """The sign is lit from the first moment on (F:M7)."""
        self._sign = OutputDevice(
            wiring.sign,
            active_high=not wiring.sign_active_low,
            initial_value=SAFE.sign_lit,
            pin_factory=factory,
        )
        self._lamp = OutputDevice(wiring.lamp, initial_value=False, pin_factory=factory)
        self._buzzer = (
            None
            if wiring.buzzer is None
            else OutputDevice(wiring.buzzer, initial_value=False, pin_factory=factory)
        )
        # No bounce_time: the mock driver ignores it, so debouncing is ours (F:B1).
        self._buttons = {
            button: DigitalInputDevice(pin, pull_up=True, pin_factory=factory)
            for button, pin in wiring.buttons.items()
        }

    @property
    def sign(self) -> bool:
        """Whether the sign is lit, read back from the pin."""
        return bool(self._sign.value)

    @property
    def lamp(self) -> bool:
        """Whether the lamp is lit, read back from the pin."""
        return bool(self._lamp.value)

    @property
    def buzzer(self) -> bool | None:
        """Whether the buzzer sounds, None when there is none."""
        return None if self._buzzer is None else bool(self._buzzer.value)

    @property
    def down(self) -> dict[Button, bool]:
        """The raw level of each button now."""
        return {button: bool(device.value) for button, device in self._buttons.items()}

    def listen(self, on_edge: Callable[[Button, bool], None]) -> None:
        """Every raw edge (button, down) goes to `on_edge`, from the driver's own thread."""
        for button, device in self._buttons.items():
            device.when_activated = partial(on_edge, button, True)
            device.when_deactivated = partial(on_edge, button, False)

    def show(self, wanted: Outputs) -> None:
        """Set sign, lamp and buzzer."""
        self._sign.value = wanted.sign_lit
        self._lamp.value = wanted.lamp
        if self._buzzer is not None:
            self._buzzer.value = wanted.buzzer

    def touch(self, button: Button, *, down: bool) -> None:
        """Push a virtual button's pin down or let it go; only for pins of `mock_factory`."""
        pin = self._buttons[button].pin
        if down:
            pin.drive_low()
        else:
            pin.drive_high()

    def close(self) -> None:
        """Light the sign, and let nothing else go on. The pins stay driven until the end."""
        self.show(SAFE)
