"""The number LED as the unit sees it: show a text, say what is shown. It knows no board."""

from dataclasses import dataclass
from typing import Protocol
from urllib.parse import parse_qs, urlsplit

from api.client.background import Background

# What every serial adapter can do; an odd rate would end the unit again and again.
BAUDS = (1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200)


class LedAddressWrong(ValueError):
    """An address that names no LED board; the message says what was expected."""


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
class SerialBoard:
    """Where a serial LED board is, how fast its line is, and how many places it has."""

    path: str
    baud: int = 9600
    width: int = 4


def led_address(text: str) -> SerialBoard | None:
    """`serial:/dev/ttyUSB0?baud=9600&width=4`, or `none`. Raises LedAddressWrong."""
    if text == "none":
        return None
    parts = urlsplit(text)
    if parts.scheme != "serial" or not parts.path:
        raise LedAddressWrong(f"expected serial:/dev/… or none, got {text!r}")
    options = {name: values[-1] for name, values in parse_qs(parts.query).items()}
    if unknown := options.keys() - {"baud", "width"}:
        raise LedAddressWrong(f"expected baud and width only, got {', '.join(sorted(unknown))}")
    try:
        numbers = {name: int(value) for name, value in options.items()}
    except ValueError:
        raise LedAddressWrong(f"expected whole numbers, got {text!r}") from None
    board = SerialBoard(path=parts.path, **numbers)
    if board.baud not in BAUDS or board.width < 1:
        raise LedAddressWrong(f"expected a usual baud rate and a width of 1 or more, got {text!r}")
    return board
