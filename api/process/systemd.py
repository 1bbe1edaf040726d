"""The few words that systemd understands, as sd_notify(3) describes them."""

import os
import socket


def notify(message: str) -> bool:
    """Send `message` (such as READY=1) to systemd; False when not run by it."""
    path = os.environ.get("NOTIFY_SOCKET")
    if not path:
        return False
    address = "\0" + path[1:] if path.startswith("@") else path
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as line:
        line.connect(address)
        line.sendall(message.encode())
    return True


def watchdog_period_s() -> float | None:
    """How often to feed the watchdog: half its limit, or None when there is none for us."""
    limit = os.environ.get("WATCHDOG_USEC")
    if not limit or os.environ.get("WATCHDOG_PID", str(os.getpid())) != str(os.getpid()):
        return None
    return int(limit) / 2_000_000
