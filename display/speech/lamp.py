"""A lamp that flashes with each call, for those who do not hear it; the only file with gpiozero.

It is wired to a pin of the display's own Raspberry Pi, by a relay or a transistor.
"""

from typing import Protocol

from gpiozero import LED
from gpiozero.pins import Factory

# Slow enough for whoever is harmed by flicker (WCAG 2.3.1: at most three a second), and few.
FLASH_S, FLASHES = 1.0, 5


class NoPins(RuntimeError):
    """This machine has no pins that we can drive."""


class Lamp(Protocol):
    """Something that is lit or dark."""

    def show(self, lit: bool) -> None:
        """Lit or dark, from now on."""

    def close(self) -> None:
        """Dark, and let go of the pin."""


def lit(since_s: float | None) -> bool:
    """Whether the lamp is lit so many seconds after a call; None before the first."""
    return since_s is not None and 0 <= since_s < FLASHES * FLASH_S and since_s % FLASH_S < 0.5


class NoLamp:
    """A wall without one."""

    def show(self, lit: bool) -> None:
        """Nothing."""

    def close(self) -> None:
        """Nothing."""


class PinLamp:
    """A lamp on a pin by its BCM number."""

    def __init__(self, pin: int, factory: Factory) -> None:
        self._led = LED(pin, pin_factory=factory)

    def show(self, lit: bool) -> None:
        """Lit or dark, from now on."""
        if lit != self._led.is_lit:
            (self._led.on if lit else self._led.off)()

    def close(self) -> None:
        """Dark, and let go of the pin."""
        self._led.close()


def real_factory() -> Factory:
    """The pins of the Raspberry Pi by lgpio. Raises NoPins without it."""
    try:
        from gpiozero.pins.lgpio import LGPIOFactory
    except ImportError as error:
        raise NoPins(f"{error}: install lgpio, or leave --pin-lamp out") from None
    return LGPIOFactory()
