"""The number LED: its address, its frames, and a board on a pty that is unplugged and replugged."""

import os
import select
import termios
import time
import tty
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from api.client.background import Background
from firmware_py.boards.led import AsciiBoard, ModbusBoard, SilentLed
from firmware_py.boards.led_ascii import ascii_led, frame
from firmware_py.boards.line import LineLed
from firmware_py.wiring import LedAddressWrong, led_address

# Only ever reached by a test that fails.
LIMIT_S = 10.0


class Board:
    """A board at the far end of a line: reads frames, and can be unplugged."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._ours, self._theirs, self._rest = -1, -1, b""
        self.plug()

    def plug(self) -> None:
        """The line is there, under its stable name."""
        self._ours, self._theirs = os.openpty()
        tty.setraw(self._theirs)
        self.path.unlink(missing_ok=True)
        self.path.symlink_to(os.ttyname(self._theirs))

    def unplug(self) -> None:
        """The line is gone; what was on it too."""
        os.close(self._theirs)
        os.close(self._ours)
        self._rest = b""

    def frame(self) -> bytes:
        """The next whole frame."""
        while b"\r" not in self._rest:
            ready, _, _ = select.select([self._ours], [], [], LIMIT_S)
            assert ready, "no frame came"
            self._rest += os.read(self._ours, 100)
        found, _, self._rest = self._rest.partition(b"\r")
        return found

    def until(self, wanted: bytes) -> None:
        """Read frames until this one."""
        while self.frame() != wanted:
            pass


def eventually(true: Callable[[], bool]) -> None:
    """Wait for the line's own thread."""
    end = time.monotonic() + LIMIT_S
    while not true():
        assert time.monotonic() < end, "it never came true"


@pytest.fixture
def board(tmp_path: Path) -> Iterator[Board]:
    board = Board(tmp_path / "quhao-led")
    yield board
    board.unplug()


@pytest.fixture
def background() -> Iterator[Background]:
    background = Background()
    yield background
    background.stopping.set()


@pytest.fixture
def led(board: Board, background: Background) -> LineLed:
    led = ascii_led(AsciiBoard(path=str(board.path)), again_s=0.05)
    led.start(background)
    return led


def test_an_address_names_the_line_its_speed_and_its_places() -> None:
    assert led_address("none") is None
    assert led_address("serial:/dev/quhao-led") == AsciiBoard(path="/dev/quhao-led")
    assert led_address("serial:/dev/ttyS0?baud=19200&width=5") == AsciiBoard(
        path="/dev/ttyS0", baud=19200, width=5
    )
    assert led_address("modbus:/dev/ttyUSB0?address=5&register=0x10&digits=1") == ModbusBoard(
        path="/dev/ttyUSB0", address=5, register=16, digits=True
    )


@pytest.mark.parametrize(
    "wrong",
    [
        *("", "tcp:/dev/x", "serial:", "serial:/x?b=1", "serial:/x?baud=a"),
        *("modbus:/x?address=0", "modbus:/x?address=248", "modbus:/x?register=65536"),
        *("serial:/x?baud=-1", "serial:/x?baud=12345", "serial:/x?width=0"),
    ],
)
def test_a_wrong_address_is_refused_with_what_was_expected(wrong: str) -> None:
    with pytest.raises(LedAddressWrong, match="expected"):
        led_address(wrong)


def test_a_frame_is_right_aligned_and_ends_with_a_return() -> None:
    assert frame("A012", 4) == b"A012\r"
    assert frame("12", 4) == b"  12\r"
    assert frame("", 4) == b"    \r"


def test_a_frame_keeps_the_end_of_a_long_number_and_only_ascii() -> None:
    assert frame("AB012", 4) == b"B012\r"
    assert frame("號012", 4) == b"-012\r"


def test_the_board_shows_the_newest_number(led: LineLed, board: Board) -> None:
    led.show("A012")
    board.until(b"A012")
    led.show("A013")
    board.until(b"A013")
    eventually(lambda: led.shown == "A013")
    assert led.well


def test_the_frame_is_sent_again_and_again(led: LineLed, board: Board) -> None:
    led.show("A012")
    board.until(b"A012")
    assert board.frame() == b"A012"


def test_a_replugged_board_shows_the_right_number_by_itself(led: LineLed, board: Board) -> None:
    led.show("A012")
    board.until(b"A012")
    board.unplug()
    led.show("A013")
    board.plug()
    board.until(b"A013")


def test_nobody_claims_to_know_what_a_lost_board_shows(led: LineLed, board: Board) -> None:
    led.show("A012")
    board.until(b"A012")
    board.path.unlink()
    board.unplug()
    led.show("A013")
    eventually(lambda: led.shown is None and not led.well)
    board.plug()


def test_a_line_that_goes_while_it_is_opened_is_a_known_fault(
    monkeypatch: pytest.MonkeyPatch, board: Board, background: Background
) -> None:
    """pyserial lets termios.error through, which is no OSError (F:R7)."""

    def gone(*_: object, **__: object) -> None:
        raise termios.error(5, "Input/output error")

    monkeypatch.setattr("serial.Serial", gone)
    led = ascii_led(AsciiBoard(path=str(board.path)))
    led.start(background)
    eventually(lambda: not led.well)
    background.check()


def test_the_board_is_dark_when_the_unit_ends(
    led: LineLed, board: Board, background: Background
) -> None:
    led.show("A012")
    board.until(b"A012")
    background.stopping.set()
    led.close()
    board.until(b"    ")


def test_without_a_board_the_text_is_kept_for_the_mirror() -> None:
    led = SilentLed()
    led.show("A012")
    assert led.shown == "A012"
    led.close()
    assert led.shown == ""
