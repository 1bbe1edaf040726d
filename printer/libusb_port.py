"""A USB printer without a kernel driver, through pyusb. It knows no ESC/POS."""

from typing import Any

import usb.core
import usb.util

from printer.port import PortLost

_PRINTER_CLASS = 7


class LibusbPort:
    """The bulk endpoints of the printer interface, claimed, so that no other program has them."""

    def __init__(self, vendor: int, product: int, *, backend: Any = None) -> None:
        """Raises PortLost when the printer is not plugged in or cannot be claimed."""
        try:
            self._device = usb.core.find(idVendor=vendor, idProduct=product, backend=backend)
            if self._device is None:
                raise PortLost(f"no USB printer {vendor:04x}:{product:04x}")
            self._interface = self._claim()
        except (usb.core.USBError, usb.core.NoBackendError, NotImplementedError) as error:
            raise PortLost(str(error)) from error
        self._out = self._endpoint(usb.util.ENDPOINT_OUT)
        self._in = self._endpoint(usb.util.ENDPOINT_IN)

    def write(self, data: bytes, timeout_s: float) -> int:
        """One packet, taken whole or not at all; a printer that is full takes none (F:R10)."""
        if self._out is None:
            raise PortLost("this USB device cannot be written to")
        try:
            return int(self._out.write(data[: self._out.wMaxPacketSize], _milliseconds(timeout_s)))
        except usb.core.USBTimeoutError:
            return 0
        except usb.core.USBError as error:
            raise PortLost(str(error)) from error

    def read(self, timeout_s: float) -> bytes:
        """What has come; a printer without a way back never says anything (F:R11)."""
        if self._in is None:
            return b""
        try:
            return bytes(self._in.read(self._in.wMaxPacketSize, _milliseconds(timeout_s)))
        except usb.core.USBTimeoutError:
            return b""
        except usb.core.USBError as error:
            raise PortLost(str(error)) from error

    def close(self) -> None:
        """Let go of the interface."""
        usb.util.dispose_resources(self._device)

    def _claim(self) -> Any:
        if _kernel_has_it(self._device):
            self._device.detach_kernel_driver(0)
        configuration = _configured(self._device)
        interface = usb.util.find_descriptor(configuration, bInterfaceClass=_PRINTER_CLASS)
        if interface is None:
            raise PortLost("this USB device is no printer")
        usb.util.claim_interface(self._device, interface)
        return interface

    def _endpoint(self, direction: int) -> Any:
        return usb.util.find_descriptor(
            self._interface,
            custom_match=lambda one: (
                usb.util.endpoint_direction(one.bEndpointAddress) == direction
                and usb.util.endpoint_type(one.bmAttributes) == usb.util.ENDPOINT_TYPE_BULK
            ),
        )


def _kernel_has_it(device: Any) -> bool:
    try:
        return bool(device.is_kernel_driver_active(0))
    except (NotImplementedError, usb.core.USBError):
        return False


def _configured(device: Any) -> Any:
    try:
        return device.get_active_configuration()
    except usb.core.USBError:
        device.set_configuration()
        return device.get_active_configuration()


def _milliseconds(seconds: float) -> int:
    # 0 means "for ever" to libusb.
    return max(1, round(seconds * 1000))
