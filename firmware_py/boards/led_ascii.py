"""A plain ASCII number board on a serial line; the only file that knows pyserial. No queue here.

The frame, 8N1, one way: exactly `width` printable ASCII characters, right-aligned, the rest
spaces, then CR (0D). `width` spaces make the board dark. A number longer than the board keeps its
end, which is what tells people apart. Nothing is answered, so a frame that went out was taken.
"""

import termios
from collections.abc import Iterator
from contextlib import contextmanager

import serial

from firmware_py.boards.led import AsciiBoard
from firmware_py.boards.line import AGAIN_S, Line, LineLed, Port

# A line that takes nothing for this long is dead (as F:R10).
WRITE_LIMIT_S = 1.0

# An unplugged line answers some calls with termios.error, which is no OSError (F:R7).
KNOWN = (serial.SerialException, OSError, termios.error)


def places(text: str, width: int) -> str:
    """`text` as `width` ASCII characters: right-aligned, its end kept; the rest becomes `-`."""
    plain = "".join(sign if " " <= sign <= "~" else "-" for sign in text)
    return plain[-width:].rjust(width)


def frame(text: str, width: int) -> bytes:
    """The bytes that make a board of `width` places show `text`."""
    return places(text, width).encode("ascii") + b"\r"


def ascii_led(board: AsciiBoard, *, again_s: float = AGAIN_S) -> LineLed:
    """The one board on a serial line."""

    @contextmanager
    def opened() -> Iterator[Port]:
        with serial.Serial(board.path, board.baud, write_timeout=WRITE_LIMIT_S) as line:
            yield _Serial(line, board.width)

    return Line(board.path, opened, KNOWN, again_s=again_s).led()


class _Serial:
    """An open serial line with one board."""

    def __init__(self, line: serial.Serial, width: int) -> None:
        self._line, self._width = line, width

    def put(self, place: int, text: str) -> bool:
        """Write the frame."""
        self._line.write(frame(text, self._width))
        return True
