"""A plain ASCII number board on a serial line; the only file that knows pyserial. No queue here.

The frame, 8N1, one way: exactly `width` printable ASCII characters, right-aligned, the rest
spaces, then CR (0D). `width` spaces make the board dark. A number longer than the board keeps its
end, which is what tells people apart. The frame is sent again every second, so that a board that
was without power, or a line that lost a byte, is right again by itself.
"""

import termios
import threading

import serial

from api.client.background import Background
from api.client.edge import Edge
from firmware_py.led import SerialBoard

AGAIN_S = 1.0
# A line that takes nothing for this long is dead (as F:R10).
WRITE_LIMIT_S = 1.0
FIRST_WAIT_S = 0.2
LONGEST_WAIT_S = 5.0
CLOSE_LIMIT_S = 1.5

# An unplugged line answers some calls with termios.error, which is no OSError (F:R7).
_KNOWN = (serial.SerialException, OSError, termios.error)


def frame(text: str, width: int) -> bytes:
    """The bytes that make a board of `width` places show `text`; what is not ASCII becomes `-`."""
    plain = "".join(sign if " " <= sign <= "~" else "-" for sign in text)
    return plain[-width:].rjust(width).encode("ascii") + b"\r"


class AsciiLed:
    """Keeps a board showing the newest text, from a thread of its own; opens it again for ever."""

    def __init__(self, board: SerialBoard, *, again_s: float = AGAIN_S) -> None:
        self._board, self._again_s = board, again_s
        self._changed = threading.Condition()
        self._wanted = ""
        self._shown: str | None = None
        self._edge = Edge(f"led {board.path}", _KNOWN)
        self._dark = threading.Event()

    @property
    def shown(self) -> str | None:
        """The text last given to the line, None while the line is lost."""
        return self._shown

    @property
    def well(self) -> bool:
        """Whether the line takes bytes."""
        return self._edge.well

    def start(self, background: Background) -> None:
        """Begin to write."""
        background.start("led", lambda: self._for_ever(background.stopping))

    def show(self, text: str) -> None:
        """Show `text` from now on."""
        with self._changed:
            if text != self._wanted:
                self._wanted = text
                self._changed.notify()

    def close(self) -> None:
        """Wait, but not long, for the thread to make the board dark; it stops with its background.

        A board whose line is lost stays as it is: nobody can reach it.
        """
        with self._changed:
            self._changed.notify()
        self._dark.wait(CLOSE_LIMIT_S)

    def _for_ever(self, stopping: threading.Event) -> None:
        wait_s = FIRST_WAIT_S
        while not stopping.is_set():
            with self._edge:
                self._session(stopping)
                break
            wait_s = min(wait_s * 2, LONGEST_WAIT_S) if self._shown is None else FIRST_WAIT_S
            self._shown = None
            stopping.wait(wait_s)
        self._dark.set()

    def _session(self, stopping: threading.Event) -> None:
        board = self._board
        with serial.Serial(board.path, board.baud, write_timeout=WRITE_LIMIT_S) as line:
            while not stopping.is_set():
                self._write(line, self._wanted)
                self._edge.heal()
                with self._changed:
                    if self._wanted == self._shown and not stopping.is_set():
                        self._changed.wait(self._again_s)
            self._write(line, "")

    def _write(self, line: serial.Serial, text: str) -> None:
        line.write(frame(text, self._board.width))
        self._shown = text
