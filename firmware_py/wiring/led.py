"""A number LED's address, as wiring.toml writes it."""

from urllib.parse import parse_qs, urlsplit

from firmware_py.boards.led import AsciiBoard, Board, ModbusBoard

# What every serial adapter can do; an odd rate would end the unit again and again.
BAUDS = (1200, 2400, 4800, 9600, 19200, 38400, 57600, 115200)
ADDRESSES, REGISTERS = range(1, 248), range(0x10000)

_KINDS = {
    "serial": (AsciiBoard, ("baud", "width")),
    "modbus": (ModbusBoard, ("baud", "address", "register", "width", "digits", "dark")),
}


class LedAddressWrong(ValueError):
    """An address that names no LED board; the message says what was expected."""


def led_address(text: str) -> Board | None:
    """`serial:/dev/ttyUSB0?baud=9600&width=4`, `modbus:/dev/ttyUSB0?address=5`, or `none`.

    Raises LedAddressWrong.
    """
    if text == "none":
        return None
    parts = urlsplit(text)
    if parts.scheme not in _KINDS or not parts.path:
        raise LedAddressWrong(f"expected serial:/dev/…, modbus:/dev/… or none, got {text!r}")
    kind, known = _KINDS[parts.scheme]
    options = {name: values[-1] for name, values in parse_qs(parts.query).items()}
    if unknown := options.keys() - set(known):
        raise LedAddressWrong(f"expected {', '.join(known)} only, got {', '.join(sorted(unknown))}")
    board: Board = kind(path=parts.path, **_numbers(text, options))
    _check(board, text)
    return board


def _numbers(text: str, options: dict[str, str]) -> dict[str, int]:
    try:
        return {name: int(value, 0) for name, value in options.items()}
    except ValueError:
        raise LedAddressWrong(f"expected whole numbers, got {text!r}") from None


def _check(board: Board, text: str) -> None:
    if board.baud not in BAUDS or board.width < 1:
        raise LedAddressWrong(f"expected a usual baud rate and a width of 1 or more, got {text!r}")
    if isinstance(board, ModbusBoard):
        if board.address not in ADDRESSES:
            raise LedAddressWrong(f"expected an address from 1 to 247, got {text!r}")
        if board.register not in REGISTERS or board.dark not in REGISTERS:
            raise LedAddressWrong(f"expected registers and dark from 0 to 65535, got {text!r}")
