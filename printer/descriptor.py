"""Reading and writing a non-blocking descriptor with time limits. It knows no device."""

import os
import select

from printer.port import PortLost

_SIZE = 4096


def write(descriptor: int, data: bytes, timeout_s: float) -> int:
    """Bytes taken within the time, 0 for none. Raises PortLost."""
    if not _ready(descriptor, select.POLLOUT, timeout_s):
        return 0
    try:
        return os.write(descriptor, data[:_SIZE])
    except BlockingIOError:
        return 0
    except OSError as error:
        raise PortLost(str(error)) from error


def read(descriptor: int, timeout_s: float) -> bytes | None:
    """Bytes that came within the time, None for none; empty when the other side has closed.

    Raises PortLost.
    """
    if not _ready(descriptor, select.POLLIN, timeout_s):
        return None
    try:
        return os.read(descriptor, _SIZE)
    except BlockingIOError:
        return None
    except OSError as error:
        raise PortLost(str(error)) from error


def _ready(descriptor: int, event: int, timeout_s: float) -> bool:
    poll = select.poll()
    poll.register(descriptor, event)
    try:
        found = poll.poll(max(0.0, timeout_s) * 1000)
    except OSError as error:
        raise PortLost(str(error)) from error
    if any(flags & (select.POLLERR | select.POLLNVAL) for _, flags in found):
        raise PortLost("the device is gone")
    return bool(found)
