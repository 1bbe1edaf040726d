"""A printer on a serial line, opened by pyserial. It knows no ESC/POS.

pyserial's own write forgets how much it wrote when the time is up, so bytes go by descriptor.
"""

import termios
from contextlib import suppress

import serial

from printer import descriptor
from printer.port import PortLost

# An unplugged line answers with termios.error, which is no OSError (F:R7).
_KNOWN = (serial.SerialException, OSError, termios.error)


class SerialPort:
    """8N1, held exclusively; a stable name (/dev/serial/by-id/…) survives re-plugging (F:R7)."""

    def __init__(self, path: str, baud: int) -> None:
        """Raises PortLost when the device is not there or somebody else has it."""
        try:
            self._line = serial.Serial(path, baud, timeout=0, exclusive=True)
        except (*_KNOWN, ValueError) as error:
            raise PortLost(f"{path}: {error}") from error

    def write(self, data: bytes, timeout_s: float) -> int:
        """What the line takes within the time; nothing while the printer holds it (F:R10)."""
        return descriptor.write(self._line.fileno(), data, timeout_s)

    def read(self, timeout_s: float) -> bytes:
        """What has come within the time."""
        data = descriptor.read(self._line.fileno(), timeout_s)
        if data == b"":
            raise PortLost("the line is unplugged")
        return data or b""

    def close(self) -> None:
        """Let go at once: without dropping the rest, the kernel would wait for it."""
        with suppress(*_KNOWN):
            self._line.reset_output_buffer()
        with suppress(*_KNOWN):
            self._line.close()
