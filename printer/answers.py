"""The printer's stream of bytes, cut into answers. It knows their shapes, not their meaning."""

from dataclasses import dataclass

from printer.status import in_order, real_time, starts_status_back

_PROCESS_ID = b"\x37\x22"
# GS ( H fn 48 answers 37 22 d1 d2 d3 d4 00.
_PROCESS_ID_LENGTH = 7
# XON and XOFF, where the serial line uses them.
_FLOW = frozenset(b"\x11\x13")


@dataclass(frozen=True, slots=True)
class ProcessId:
    """All before this request is printed."""

    number: bytes


@dataclass(frozen=True, slots=True)
class RealTime:
    """An answer to DLE EOT."""

    byte: int


@dataclass(frozen=True, slots=True)
class StatusBack:
    """Four bytes that nobody asked for."""

    four: bytes


@dataclass(frozen=True, slots=True)
class InOrder:
    """An answer to GS r: all before it has been read by the printer."""

    byte: int


Answer = ProcessId | RealTime | StatusBack | InOrder


class Answers:
    """Bytes in, in any pieces; whole answers out. What cannot be an answer is dropped (F:R9)."""

    def __init__(self) -> None:
        self._bytes = b""
        # Bytes dropped so far: a line on which there are any has noise on it.
        self.rubbish = 0

    def feed(self, data: bytes) -> list[Answer]:
        """The answers that are complete now."""
        self._bytes += data
        found: list[Answer] = []
        while self._bytes:
            length = _length(self._bytes)
            if len(self._bytes) < length:
                break
            one = _read(self._bytes[:length])
            if one is not None:
                found.append(one)
            elif self._bytes[0] not in _FLOW:
                self.rubbish += 1
            # What only looked like a long answer may hide a short one: drop its first byte alone.
            self._bytes = self._bytes[length if one else 1 :]
        return found

    @property
    def unfinished(self) -> int:
        """Bytes of which it cannot be said yet what they are."""
        return len(self._bytes)

    def forget(self) -> None:
        """What came so far belongs to no question."""
        self.rubbish += self.unfinished
        self._bytes = b""


def _length(data: bytes) -> int:
    """How long the answer is that begins here, as far as its bytes so far can be one."""
    if _PROCESS_ID.startswith(data[:2]) and all(0x20 <= one <= 0x7E for one in data[2:6]):
        return _PROCESS_ID_LENGTH
    if starts_status_back(data[0]) and all(in_order(one) for one in data[1:4]):
        return 4
    return 1


def _read(data: bytes) -> Answer | None:
    byte = data[0]
    if len(data) == _PROCESS_ID_LENGTH:
        return ProcessId(data[2:6]) if data[6] == 0 else None
    if len(data) == 4:
        return StatusBack(data)
    if byte in _FLOW:
        return None
    if real_time(byte):
        return RealTime(byte)
    return InOrder(byte) if in_order(byte) else None
