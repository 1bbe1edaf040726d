"""The printer on libusb, with a USB bus of our own beneath pyusb: no device, the real library."""

from array import array
from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest
import usb.backend
import usb.core

from printer.libusb_port import LibusbPort
from printer.port import PortLost

OUT, IN = 0x01, 0x82


class Bus(usb.backend.IBackend):  # type: ignore[misc]
    """One printer: what is written is kept, what it says is queued."""

    def __init__(self) -> None:
        self.written = b""
        self.says: list[bytes] = []
        self.full = self.gone = self.kernel = False
        self.claimed = 0

    def enumerate_devices(self) -> Iterator[int]:
        yield 1

    def get_device_descriptor(self, dev: Any) -> Any:
        return SimpleNamespace(
            bLength=18, bDescriptorType=1, bcdUSB=0x200, bDeviceClass=0, bDeviceSubClass=0,
            bDeviceProtocol=0, bMaxPacketSize0=64, idVendor=0x04B8, idProduct=0x0202,
            bcdDevice=1, iManufacturer=0, iProduct=0, iSerialNumber=0, bNumConfigurations=1,
            address=1, bus=1, port_number=1, port_numbers=(1,), speed=2,
        )  # fmt: skip

    def get_configuration_descriptor(self, dev: Any, config: Any) -> Any:
        if config:
            raise IndexError
        return SimpleNamespace(
            bLength=9, bDescriptorType=2, wTotalLength=32, bNumInterfaces=1,
            bConfigurationValue=1, iConfiguration=0, bmAttributes=0xC0, bMaxPower=1,
            extra_descriptors=[],
        )  # fmt: skip

    def get_interface_descriptor(self, dev: Any, intf: Any, alt: Any, config: Any) -> Any:
        if intf or alt:
            raise IndexError
        return SimpleNamespace(
            bLength=9, bDescriptorType=4, bInterfaceNumber=0, bAlternateSetting=0,
            bNumEndpoints=2, bInterfaceClass=7, bInterfaceSubClass=1, bInterfaceProtocol=2,
            iInterface=0, extra_descriptors=[],
        )  # fmt: skip

    def get_endpoint_descriptor(self, dev: Any, ep: Any, intf: Any, alt: Any, config: Any) -> Any:
        return SimpleNamespace(
            bLength=7, bDescriptorType=5, bEndpointAddress=(OUT, IN)[ep], bmAttributes=2,
            wMaxPacketSize=64, bInterval=0, bRefresh=0, bSynchAddress=0, extra_descriptors=[],
        )  # fmt: skip

    def open_device(self, dev: Any) -> Any:
        return 1

    def close_device(self, dev_handle: Any) -> None:
        """Nothing to let go."""

    def get_configuration(self, dev_handle: Any) -> int:
        return 1

    def is_kernel_driver_active(self, dev_handle: Any, intf: Any) -> bool:
        return self.kernel

    def detach_kernel_driver(self, dev_handle: Any, intf: Any) -> None:
        self.kernel = False

    def claim_interface(self, dev_handle: Any, intf: Any) -> None:
        self.claimed += 1

    def release_interface(self, dev_handle: Any, intf: Any) -> None:
        self.claimed -= 1

    def bulk_write(self, dev_handle: Any, ep: Any, intf: Any, data: Any, timeout: Any) -> int:
        assert ep == OUT
        assert timeout > 0, "0 is for ever"
        if self.gone:
            raise usb.core.USBError("No such device", -4, 19)
        if self.full:
            raise usb.core.USBTimeoutError("Operation timed out", -7, 110)
        self.written += bytes(data)
        return len(data)

    def bulk_read(self, dev_handle: Any, ep: Any, intf: Any, buff: Any, timeout: Any) -> int:
        assert ep == IN
        if self.gone:
            raise usb.core.USBError("No such device", -4, 19)
        if not self.says:
            raise usb.core.USBTimeoutError("Operation timed out", -7, 110)
        said = self.says.pop(0)
        buff[: len(said)] = array("B", said)
        return len(said)


@pytest.fixture
def bus() -> Bus:
    return Bus()


@pytest.fixture
def port(bus: Bus) -> Iterator[LibusbPort]:
    one = LibusbPort(0x04B8, 0x0202, backend=bus)
    yield one
    one.close()


def test_it_takes_the_printer_from_the_kernel_and_holds_it(bus: Bus) -> None:
    bus.kernel = True
    port = LibusbPort(0x04B8, 0x0202, backend=bus)
    assert not bus.kernel
    assert bus.claimed == 1
    port.close()
    assert bus.claimed == 0


def test_bytes_go_out_a_packet_at_a_time_and_answers_come_in(bus: Bus, port: LibusbPort) -> None:
    assert port.write(bytes(100), 1) == 64
    assert bus.written == bytes(64)
    bus.says = [b"\x12"]
    assert port.read(0.1) == b"\x12"
    assert port.read(0) == b""


def test_a_full_printer_takes_nothing_and_is_not_lost(bus: Bus, port: LibusbPort) -> None:
    """F:R10"""
    bus.full = True
    assert port.write(b"abc", 0.01) == 0


def test_an_unplugged_printer_is_lost(bus: Bus, port: LibusbPort) -> None:
    """F:R7"""
    bus.gone = True
    with pytest.raises(PortLost):
        port.write(b"abc", 1)
    with pytest.raises(PortLost):
        port.read(1)


def test_another_device_is_not_our_printer(bus: Bus) -> None:
    with pytest.raises(PortLost, match="04b8:9999"):
        LibusbPort(0x04B8, 0x9999, backend=bus)
