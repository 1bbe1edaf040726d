"""Number boards on a Modbus-RTU line; the only file that knows pymodbus. It knows no queue.

Function 16 (write multiple registers, Modbus Application Protocol 1.1b3 §6.12) at each board's
address; its answer proves that the board took the number. Characters lie two in a register, the
first in the high byte. A board that is silent or says no spoils no other one on its line.
"""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from pymodbus.client import ModbusSerialClient
from pymodbus.exceptions import ModbusException

from firmware_py.boards.led import ModbusBoard
from firmware_py.boards.led_ascii import KNOWN, places
from firmware_py.boards.line import AGAIN_S, Line, LineLed, Port

# A board answers within its turn-around delay, tenths of a second; the others wait meanwhile.
ANSWER_LIMIT_S = 0.3


class LineLost(OSError):
    """The port of a Modbus line cannot be opened."""


def registers(board: ModbusBoard, text: str) -> list[int]:
    """What the registers must hold for the board to show `text`."""
    if board.digits:
        found = re.findall(r"\d+", text)
        return [int(found[-1][-board.width :]) if found else board.dark]
    plain = places(text, board.width + board.width % 2).encode("ascii")
    return [high << 8 | low for high, low in zip(plain[::2], plain[1::2], strict=True)]


def modbus_leds(boards: Sequence[ModbusBoard], *, again_s: float = AGAIN_S) -> list[LineLed]:
    """The boards that share one line, all at one speed, in the order given."""
    path, baud = boards[0].path, boards[0].baud

    @contextmanager
    def opened() -> Iterator[Port]:
        client = ModbusSerialClient(path, baudrate=baud, timeout=ANSWER_LIMIT_S, retries=0)
        if not client.connect():
            raise LineLost(f"{path} cannot be opened")
        try:
            yield _Bus(client, boards)
        finally:
            client.close()  # type: ignore[no-untyped-call]

    line = Line(path, opened, (*KNOWN, ModbusException), again_s=again_s)
    return [line.led() for _ in boards]


class _Bus:
    """An open Modbus line with its boards."""

    def __init__(self, client: ModbusSerialClient, boards: Sequence[ModbusBoard]) -> None:
        self._client, self._boards = client, boards

    def put(self, place: int, text: str) -> bool:
        """Whether the board at this place confirmed its registers. Raises when the port is gone."""
        board = self._boards[place]
        try:
            answer = self._client.write_registers(
                board.register, registers(board, text), device_id=board.address
            )
        except ModbusException:
            if not self._client.connected:
                raise
            return False
        return not answer.isError()
