"""A USB printer through the kernel's usblp device file. It knows no ESC/POS."""

import fcntl
import os

from printer import descriptor
from printer.port import PortLost


class UsbFilePort:
    """/dev/usb/lp*, non-blocking; usblp gives it to one opener only, the lock guards the rest."""

    def __init__(self, path: str) -> None:
        """Raises PortLost when the printer is not plugged in or somebody else has it."""
        try:
            self._file = os.open(path, os.O_RDWR | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC)
        except OSError as error:
            raise PortLost(str(error)) from error
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            os.close(self._file)
            raise PortLost(f"{path}: somebody else has it") from error

    def write(self, data: bytes, timeout_s: float) -> int:
        """What usblp takes within the time; it takes nothing while the printer is full."""
        return descriptor.write(self._file, data, timeout_s)

    def read(self, timeout_s: float) -> bytes:
        """What has come; usblp answers "nothing" with an empty read, which is no loss."""
        return descriptor.read(self._file, timeout_s) or b""

    def close(self) -> None:
        """Let go."""
        os.close(self._file)
