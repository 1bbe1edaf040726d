"""What wiring.toml says of each counter that hangs on a unit. Pins are BCM numbers."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

# So many windows can be reached by wire from one machine; a ninth gets a unit of its own.
MOST_COUNTERS = 8

# A button that is pressed again to go on, or a key-switch that stays where it is turned.
PauseIs = Literal["button", "key"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Buttons:
    """Buttons on pins, closing to ground."""

    next: int = 17
    recall: int = 27
    pause: int = 22


@dataclass(frozen=True, slots=True, kw_only=True)
class Keypad:
    """A USB keypad by its stable name, and which key does what (names as in `keypad.KEYS`)."""

    path: Path
    next: str = "KPENTER"
    recall: str = "KP0"
    pause: str = "KPDOT"


ButtonsOf = Buttons | Keypad


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """The relay of the 「暫停服務」 sign; `read_back` is a pin that is low while its lamp burns."""

    pin: int = 23
    active_low: bool = False
    read_back: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Lamp:
    """The lamp in the buttons."""

    pin: int = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Buzzer:
    """A buzzer: people begin to wait, and what was refused."""

    pin: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Plate:
    """The small display of the 崗位牌 (R23): which chip, on which I²C bus, at which address."""

    chip: Literal["ssd1306", "ssd1309", "sh1106"] = "ssd1306"
    bus: int = 1
    address: int = 0x3C
    width: int = 128
    height: int = 64


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterWiring:
    """One window's buttons, sign, lamp, LED and plate.

    `led` is `serial:…`, `modbus:…` or `none`; `device` the unit's id at the hub, counter-N unless
    named; `lamp`, `buzzer` and `plate` are left out where there is none.
    """

    number: int
    device: str = ""
    token_file: Path | None = None
    buttons: Buttons | None = field(default_factory=Buttons)
    keypad: Keypad | None = None
    pause_is: PauseIs = "button"
    sign: Sign = field(default_factory=Sign)
    lamp: Lamp | None = field(default_factory=Lamp)
    buzzer: Buzzer | None = None
    led: str = "none"
    plate: Plate | None = None

    @property
    def device_id(self) -> str:
        """The id this counter's unit goes by."""
        return self.device or f"counter-{self.number}"

    @property
    def pins(self) -> tuple[tuple[str, int], ...]:
        """Every pin this counter uses, by the key that names it."""
        pins: list[tuple[str, int]] = []
        if self.buttons is not None and self.keypad is None:
            named = ("next", self.buttons.next), ("recall", self.buttons.recall)
            pins += [
                (f"buttons.{key}", pin) for key, pin in (*named, ("pause", self.buttons.pause))
            ]
        pins.append(("sign.pin", self.sign.pin))
        if self.sign.read_back is not None:
            pins.append(("sign.read_back", self.sign.read_back))
        pins += [("lamp.pin", self.lamp.pin)] if self.lamp else []
        pins += [("buzzer.pin", self.buzzer.pin)] if self.buzzer else []
        return tuple(pins)
