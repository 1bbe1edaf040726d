"""The pins of a counter unit; the only file that knows gpiozero. It knows no queue and no rule.

Buttons close to ground. gpiozero lets go of all pins when the program ends, so wire the sign so
that a pin nobody drives means lit (F:M7): a relay board that pulls in on a low input, the lamp on
its normally closed contact; or, with `active_low`, one that pulls in on a high input with a
pull-down resistor, the lamp again on the normally closed contact. `read_back` is pulled up and
must be low while the lamp burns: a sensor of its current, or an optocoupler beside it.
"""

from functools import partial

from gpiozero import DigitalInputDevice, OutputDevice
from gpiozero.pins import Factory
from gpiozero.pins.mock import MockFactory

from api.client.background import Background
from firmware_py.boards.panel import OnEdge
from firmware_py.messages import Button
from firmware_py.unit import SAFE
from firmware_py.wiring import Buttons, Sign

__all__ = [
    "Factory",
    "NoPins",
    "PinBox",
    "PinSwitch",
    "mock_factory",
    "real_factory",
    "sign_switch",
]


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


class PinBox:
    """Three buttons on pins."""

    def __init__(self, buttons: Buttons, factory: Factory) -> None:
        pins: dict[Button, int] = {
            "next": buttons.next,
            "recall": buttons.recall,
            "pause": buttons.pause,
        }
        # No bounce_time: the mock driver ignores it, so debouncing is ours (F:B1).
        self._buttons = {
            button: DigitalInputDevice(pin, pull_up=True, pin_factory=factory)
            for button, pin in pins.items()
        }
        self.well = True

    @property
    def down(self) -> dict[Button, bool]:
        """The raw level of each button now."""
        return {button: bool(device.value) for button, device in self._buttons.items()}

    def listen(self, on_edge: OnEdge) -> None:
        """Every raw edge (button, down) goes to `on_edge`, from the driver's own thread."""
        for button, device in self._buttons.items():
            device.when_activated = partial(on_edge, button, True)
            device.when_deactivated = partial(on_edge, button, False)

    def start(self, background: Background) -> None:
        """The driver hears by itself."""

    def touch(self, button: Button, *, down: bool) -> None:
        """Push a virtual button's pin down or let it go; only for pins of `mock_factory`."""
        pin = self._buttons[button].pin
        if down:
            pin.drive_low()
        else:
            pin.drive_high()


class PinSwitch:
    """A lamp, relay or buzzer on a pin, and perhaps a pin that looks at it."""

    def __init__(
        self,
        pin: int,
        factory: Factory,
        *,
        lit: bool = False,
        active_low: bool = False,
        read_back: int | None = None,
    ) -> None:
        self._device = OutputDevice(
            pin, active_high=not active_low, initial_value=lit, pin_factory=factory
        )
        self._sensor = (
            None
            if read_back is None
            else DigitalInputDevice(read_back, pull_up=True, pin_factory=factory)
        )

    @property
    def lit(self) -> bool:
        """What the pin is driven to, read back from it."""
        return bool(self._device.value)

    @property
    def seen(self) -> bool | None:
        """What the sensor says, None without one."""
        return None if self._sensor is None else bool(self._sensor.value)

    def turn(self, lit: bool) -> None:
        """Drive the pin."""
        self._device.value = lit


def sign_switch(sign: Sign, factory: Factory) -> PinSwitch:
    """The 「暫停服務」 sign, lit from the first moment on (F:M7)."""
    return PinSwitch(
        sign.pin,
        factory,
        lit=SAFE.sign_lit,
        active_low=sign.active_low,
        read_back=sign.read_back,
    )
