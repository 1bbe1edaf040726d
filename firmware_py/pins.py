"""The pins of a counter unit; the only file that knows gpiozero. It knows no queue and no rule.

Buttons close to ground. gpiozero lets go of all pins when the program ends, so wire the sign so
that a pin nobody drives means lit (F:M7): a relay board that pulls in on a low input, the lamp on
its normally closed contact; or, with `sign_active_low`, one that pulls in on a high input with a
pull-down resistor, the lamp again on the normally closed contact.
"""

from collections.abc import Callable
from dataclasses import dataclass

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


def real_factory() -> Factory:
    """The pins of the Raspberry Pi, by lgpio and nothing else.

    gpiozero's own choice would fall back without a word to a driver that may not see edges.
    """
    from gpiozero.pins.lgpio import LGPIOFactory

    return LGPIOFactory()


def mock_factory() -> Factory:
    """Pins without hardware, that a program may drive."""
    return MockFactory()


class Panel:
    """Three buttons, the 「暫停服務」 sign, the button lamp and perhaps a buzzer."""

    def __init__(
        self, wiring: Wiring, factory: Factory, on_edge: Callable[[Button, bool], None]
    ) -> None:
        """`on_edge` gets every raw edge (button, down), from the driver's own thread."""
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
        self._buttons = {
            button: _button(button, pin, factory, on_edge) for button, pin in wiring.buttons.items()
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
    def down(self) -> dict[Button, bool]:
        """The raw level of each button now."""
        return {button: bool(device.value) for button, device in self._buttons.items()}

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


def _button(
    button: Button, pin: int, factory: Factory, on_edge: Callable[[Button, bool], None]
) -> DigitalInputDevice:
    # No bounce_time: the mock driver ignores it, so debouncing is ours (F:B1).
    device = DigitalInputDevice(pin, pull_up=True, pin_factory=factory)
    device.when_activated = lambda: on_edge(button, True)
    device.when_deactivated = lambda: on_edge(button, False)
    return device
