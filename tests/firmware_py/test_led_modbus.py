"""Number boards on one Modbus line: frames by an independent server on a pty, and silent boards."""

import os
import select
import threading
import time
import tty
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from api.client.background import Background
from firmware_py.boards.led import ModbusBoard
from firmware_py.boards.led_modbus import modbus_leds, registers
from firmware_py.boards.line import LineLed

LIMIT_S = 10.0


def crc(frame: bytes) -> bytes:
    """CRC-16 of Modbus over serial line 1.02 §2.5.1.2, low byte first."""
    value = 0xFFFF
    for byte in frame:
        value ^= byte
        for _ in range(8):
            value = value >> 1 ^ (0xA001 if value & 1 else 0)
    return value.to_bytes(2, "little")


class Boards:
    """Boards at the far end of a line: they keep what function 16 writes, and confirm it."""

    def __init__(self, path: Path, *addresses: int) -> None:
        self.path, self.addresses = path, set(addresses)
        self.kept: dict[int, list[int]] = {}
        self._ours, self._theirs = os.openpty()
        tty.setraw(self._theirs)
        path.symlink_to(os.ttyname(self._theirs))
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def text(self, address: int) -> str:
        """The characters that a board shows."""
        return "".join(chr(n >> 8) + chr(n & 0xFF) for n in self.kept.get(address, []))

    def close(self) -> None:
        """The line is pulled out."""
        self._over.set()
        self._thread.join()
        os.close(self._theirs)
        os.close(self._ours)

    def _serve(self) -> None:
        frame = b""
        while not self._over.is_set():
            ready, _, _ = select.select([self._ours], [], [], 0.05)
            frame = frame + os.read(self._ours, 256) if ready else b""
            if len(frame) > 6 and len(frame) == 9 + frame[6] and crc(frame[:-2]) == frame[-2:]:
                self._take(frame)
                frame = b""

    def _take(self, frame: bytes) -> None:
        address, values = frame[0], frame[7:-2]
        assert frame[1] == 16
        if address in self.addresses:
            self.kept[address] = [
                high << 8 | low for high, low in zip(values[::2], values[1::2], strict=True)
            ]
            os.write(self._ours, frame[:6] + crc(frame[:6]))


def eventually(true: Callable[[], bool]) -> None:
    end = time.monotonic() + LIMIT_S
    while not true():
        assert time.monotonic() < end, "it never came true"


@pytest.fixture
def background() -> Iterator[Background]:
    background = Background()
    yield background
    background.stopping.set()


@pytest.fixture
def boards(tmp_path: Path) -> Iterator[Boards]:
    boards = Boards(tmp_path / "line", 5)
    yield boards
    boards.close()


@pytest.fixture
def leds(boards: Boards, background: Background) -> list[LineLed]:
    wired = [ModbusBoard(path=str(boards.path), address=address) for address in (4, 5)]
    leds = modbus_leds(wired, again_s=0.05)
    for led in leds:
        led.start(background)
    return leds


def test_characters_lie_two_in_a_register() -> None:
    board = ModbusBoard(path="x", width=4)
    assert registers(board, "A012") == [0x4130, 0x3132]
    assert registers(board, "") == [0x2020, 0x2020]
    assert registers(ModbusBoard(path="x", width=3), "7") == [0x2020, 0x2037]


def test_a_board_of_digits_gets_the_number_or_its_word_for_dark() -> None:
    board = ModbusBoard(path="x", width=3, digits=True, dark=0xFFFF)
    assert registers(board, "A012") == [12]
    assert registers(board, "B1234") == [234]
    assert registers(board, "") == [0xFFFF]


def test_a_board_shows_the_newest_number_beside_a_silent_one(
    leds: list[LineLed], boards: Boards
) -> None:
    silent, good = leds
    silent.show("B001")
    good.show("A012")
    eventually(lambda: boards.text(5) == "A012" and good.shown == "A012")
    good.show("A013")
    eventually(lambda: boards.text(5) == "A013")
    eventually(lambda: not silent.well)
    assert (silent.shown, good.well) == (None, True)


def test_a_board_that_gets_its_power_back_is_right_by_itself(
    leds: list[LineLed], boards: Boards
) -> None:
    silent, _ = leds
    silent.show("B001")
    eventually(lambda: not silent.well)
    boards.addresses.add(4)
    eventually(lambda: boards.text(4) == "B001" and silent.well)


def test_a_line_that_is_pulled_out_is_known_and_nobody_claims_a_text(
    tmp_path: Path, background: Background
) -> None:
    boards = Boards(tmp_path / "line", 5)
    (led,) = modbus_leds([ModbusBoard(path=str(boards.path), address=5)], again_s=0.05)
    led.start(background)
    led.show("A012")
    eventually(lambda: led.shown == "A012")
    boards.path.unlink()
    boards.close()
    eventually(lambda: led.shown is None and not led.well)
    background.check()


def test_the_boards_are_dark_when_the_unit_ends(
    leds: list[LineLed], boards: Boards, background: Background
) -> None:
    leds[1].show("A012")
    eventually(lambda: boards.text(5) == "A012")
    background.stopping.set()
    leds[1].close()
    eventually(lambda: boards.text(5) == "    ")
