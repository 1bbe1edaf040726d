"""What hangs on a counter unit: read from wiring.toml, with a mend for each mistake."""

from firmware_py.wiring.keys import KEYS
from firmware_py.wiring.led import LedAddressWrong, led_address
from firmware_py.wiring.read import WiringWrong, read, standard
from firmware_py.wiring.shapes import (
    MOST_COUNTERS,
    Buttons,
    ButtonsOf,
    Buzzer,
    CounterWiring,
    Keypad,
    Lamp,
    Plate,
    Sign,
)

__all__ = [
    "KEYS",
    "MOST_COUNTERS",
    "Buttons",
    "ButtonsOf",
    "Buzzer",
    "CounterWiring",
    "Keypad",
    "Lamp",
    "LedAddressWrong",
    "Plate",
    "Sign",
    "WiringWrong",
    "led_address",
    "read",
    "standard",
]
