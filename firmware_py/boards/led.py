"""The number LED as the unit sees it: show a text, say what is shown. It knows no board."""

from dataclasses import dataclass
from typing import Protocol

from api.client.background import Background


class Led(Protocol):
    """A number LED. `show` MUST NOT block; an empty text is a dark LED."""

    @property
    def shown(self) -> str | None:
        """The text that the board was last given, None while nobody knows what it shows."""

    @property
    def well(self) -> bool:
        """Whether the board can be reached, as far as that can be known."""

    def start(self, background: Background) -> None:
        """Begin to keep the board showing what it should."""

    def show(self, text: str) -> None:
        """Show `text` from now on."""

    def close(self) -> None:
        """Make the board dark."""


class SilentLed:
    """No board: the text goes no further, but the mirror can show it."""

    def __init__(self) -> None:
        self.shown: str | None = None
        self.well = True

    def start(self, background: Background) -> None:
        """Nothing to keep."""

    def show(self, text: str) -> None:
        """Remember `text`."""
        self.shown = text

    def close(self) -> None:
        """Go dark."""
        self.shown = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AsciiBoard:
    """A board that shows the characters it is sent: its line, its speed and its places."""

    path: str
    baud: int = 9600
    width: int = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class ModbusBoard:
    """A board on a Modbus-RTU line that several may share, each at its own `address`.

    From holding register `register` on it takes two ASCII characters a register, or, with `digits`,
    the number alone in one register, and `dark` there to show nothing.
    """

    path: str
    baud: int = 9600
    address: int = 1
    register: int = 0
    width: int = 4
    digits: bool = False
    dark: int = 0xFFFF


Board = AsciiBoard | ModbusBoard
