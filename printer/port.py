"""A way to a printer: bytes there and back, each with a time limit. It knows no ESC/POS."""

from collections.abc import Callable
from typing import Protocol


class PortLost(OSError):
    """The way to the printer is gone: unplugged, refused, or closed from the other side."""


class WrongAddress(ValueError):
    """An address that names no way to a printer; the message shows the right shapes."""


class Port(Protocol):
    """An open way to one printer, held by nobody else where the system can promise that."""

    def write(self, data: bytes, timeout_s: float) -> int:
        """Hand over as much of `data` as fits in the time; how many bytes. Raises PortLost."""

    def read(self, timeout_s: float) -> bytes:
        """What has come, as soon as anything has; empty after the time. Raises PortLost."""

    def close(self) -> None:
        """Let go; never fails."""


def opener(address: str) -> Callable[[], Port]:
    """What opens the port of an address. Raises WrongAddress; opening it raises PortLost."""
    kind, _, rest = address.partition(":")
    if not rest:
        raise WrongAddress(_shapes(address))
    match kind:
        case "serial":
            return _serial(rest)
        case "tcp":
            return _tcp(rest, address)
        case "usb" if rest.startswith("/"):
            return _usb_file(rest)
        case "usb":
            return _libusb(rest, address)
    raise WrongAddress(_shapes(address))


# Each way needs a library of its own, which a hall without it need not have: imported when asked.
def _serial(rest: str) -> Callable[[], Port]:
    from printer.serial_port import SerialPort

    path, _, options = rest.partition("?")
    baud = dict(part.partition("=")[::2] for part in options.split("&")).get("baud", "115200")
    if not baud.isdecimal():
        raise WrongAddress(_shapes(f"serial:{rest}"))
    return lambda: SerialPort(path, int(baud))


def _tcp(rest: str, address: str) -> Callable[[], Port]:
    from printer.tcp_port import TcpPort

    host, _, port = rest.rpartition(":")
    if not host or not port.isdecimal():
        raise WrongAddress(_shapes(address))
    return lambda: TcpPort(host.strip("[]"), int(port))


def _usb_file(path: str) -> Callable[[], Port]:
    from printer.usb_file_port import UsbFilePort

    return lambda: UsbFilePort(path)


def _libusb(rest: str, address: str) -> Callable[[], Port]:
    from printer.libusb_port import LibusbPort

    try:
        vendor, product = (int(part, 16) for part in rest.split(":"))
    except ValueError:
        raise WrongAddress(_shapes(address)) from None
    return lambda: LibusbPort(vendor, product)


def _shapes(address: str) -> str:
    return (
        f"{address!r} names no printer; write serial:/dev/serial/by-id/…?baud=115200, "
        "tcp:192.168.1.50:9100, usb:/dev/usb/lp0 or usb:04b8:0202"
    )
