"""Ways to a printer: right address, right device, a time limit on everything."""

import os
import socket
import tty
from collections.abc import Iterator
from pathlib import Path

import pytest

from printer.port import PortLost, WrongAddress, opener
from printer.serial_port import SerialPort
from printer.tcp_port import TcpPort
from printer.usb_file_port import UsbFilePort


@pytest.fixture
def pty_pair() -> Iterator[tuple[int, str]]:
    """The far end of a serial line and the name of the near one."""
    far, near = os.openpty()
    tty.setraw(near)
    yield far, os.ttyname(near)
    os.close(near)
    os.close(far)


@pytest.fixture
def listener() -> Iterator[socket.socket]:
    with socket.create_server(("127.0.0.1", 0)) as door:
        yield door


@pytest.mark.parametrize(
    "address",
    [
        "",
        "lp0",
        "serial:",
        "serial:/dev/x?baud=fast",
        "tcp:printer",
        "tcp:h:x",
        "usb:04b8",
        "usb:x:y",
    ],
)
def test_an_address_that_names_no_printer_is_refused_with_the_right_shapes(address: str) -> None:
    with pytest.raises(WrongAddress, match=r"tcp:192\.168"):
        opener(address)


@pytest.mark.parametrize(
    "address",
    ["serial:/dev/none?baud=9600", "tcp:127.0.0.1:1", "usb:/dev/usb/none", "usb:04b8:0202"],
)
def test_a_printer_that_is_not_there_is_lost_not_a_crash(address: str) -> None:
    """F:R7"""
    with pytest.raises(PortLost):
        opener(address)()


def test_bytes_go_both_ways_on_a_serial_line(pty_pair: tuple[int, str]) -> None:
    far, name = pty_pair
    port = SerialPort(name, 115200)
    assert port.write(b"\x10\x04\x01", 1) == 3
    assert os.read(far, 9) == b"\x10\x04\x01"
    os.write(far, b"\x12")
    assert port.read(1) == b"\x12"
    assert port.read(0) == b""
    port.close()


def test_a_serial_printer_belongs_to_one_program(pty_pair: tuple[int, str]) -> None:
    port = SerialPort(pty_pair[1], 115200)
    with pytest.raises(PortLost):
        SerialPort(pty_pair[1], 115200)
    port.close()


def test_writing_to_a_serial_printer_that_does_not_read_ends_and_counts_right(
    pty_pair: tuple[int, str],
) -> None:
    """F:R10"""
    far, name = pty_pair
    port = SerialPort(name, 115200)
    taken, data = 0, bytes(range(256)) * 1000
    while step := port.write(data[taken:], 0.01):
        taken += step
    assert 0 < taken < len(data)
    got = b""
    os.set_blocking(far, False)
    while len(got) < taken:
        got += os.read(far, taken)
    assert got == data[:taken]
    port.close()


def test_a_serial_line_that_is_pulled_out_is_lost() -> None:
    """F:R7"""
    far, near = os.openpty()
    tty.setraw(near)
    port = SerialPort(os.ttyname(near), 9600)
    os.close(near)
    os.close(far)
    with pytest.raises(PortLost):
        port.read(1)
    with pytest.raises(PortLost):
        port.write(b"x", 1)
    port.close()


def test_bytes_go_both_ways_to_a_network_printer(listener: socket.socket) -> None:
    port = TcpPort("127.0.0.1", listener.getsockname()[1])
    user, _ = listener.accept()
    with user:
        assert port.write(b"abc", 1) == 3
        assert user.recv(9) == b"abc"
        user.sendall(b"\x12\x16")
        assert port.read(1) == b"\x12\x16"
        assert port.read(0) == b""
    with pytest.raises(PortLost):
        port.read(1)
    port.close()


def test_writing_to_a_network_printer_that_does_not_read_ends(listener: socket.socket) -> None:
    """F:R10"""
    port = TcpPort("127.0.0.1", listener.getsockname()[1])
    user, _ = listener.accept()
    with user:
        while port.write(bytes(4096), 0.01):
            pass
    port.close()


def test_a_usb_device_file_is_written_read_and_held(pty_pair: tuple[int, str]) -> None:
    far, name = pty_pair
    port = UsbFilePort(name)
    assert port.write(b"abc", 1) == 3
    assert os.read(far, 9) == b"abc"
    os.write(far, b"\x12")
    assert port.read(1) == b"\x12"
    with pytest.raises(PortLost):
        UsbFilePort(name)
    port.close()


def test_the_address_chooses_the_way(pty_pair: tuple[int, str], listener: socket.socket) -> None:
    serial = opener(f"serial:{pty_pair[1]}?baud=9600")()
    assert isinstance(serial, SerialPort)
    serial.close()
    usb = opener(f"usb:{Path(pty_pair[1])}")()
    assert isinstance(usb, UsbFilePort)
    usb.close()
    tcp = opener(f"tcp:127.0.0.1:{listener.getsockname()[1]}")()
    assert isinstance(tcp, TcpPort)
    tcp.close()
