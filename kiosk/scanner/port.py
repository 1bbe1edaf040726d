"""A scanner on a serial line: the only file that opens one. It knows no code's meaning."""

import queue
import threading
import time
from collections.abc import Callable

import serial

from api.client.background import Background
from api.client.edge import Edge
from api.client.waits import waits
from kiosk.scanner.codes import SILENCE_S, Codes

BAUD = 9600
_AT_ONCE = 256


class ScannerPort:
    """Reads codes for ever; a line that is gone is opened again by its name (by-id, for USB)."""

    def __init__(self, path: str, *, wake: Callable[[], None], baud: int = BAUD) -> None:
        """`wake` is called from the reading thread when a code is there."""
        self._path, self._baud, self._wake = path, baud, wake
        self._codes: queue.Queue[str] = queue.Queue()
        self._edge = Edge(f"scanner {path}", OSError)

    def start(self, background: Background) -> None:
        """Read until the background stops."""
        background.start("scanner", lambda: self._for_ever(background.stopping))

    def codes(self) -> list[str]:
        """What was read since the last call."""
        found = []
        while not self._codes.empty():
            found.append(self._codes.get_nowait())
        return found

    def _for_ever(self, stopping: threading.Event) -> None:
        pauses = waits()
        while not stopping.is_set():
            with self._edge:
                self._read(stopping)
            if not self._edge.well:
                stopping.wait(next(pauses))

    def _read(self, stopping: threading.Event) -> None:
        """Until the line breaks. Raises OSError (serial.SerialException is one)."""
        with serial.Serial(self._path, self._baud, timeout=SILENCE_S, exclusive=True) as line:
            # What was scanned while nobody listened is nobody's any more.
            line.reset_input_buffer()
            parser = Codes()
            while not stopping.is_set():
                data = line.read(max(1, min(line.in_waiting, _AT_ONCE)))
                now = time.monotonic()
                found = parser.feed(data, now) if data else parser.silence(now)
                for code in found:
                    self._codes.put(code)
                    self._wake()
