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

    def feed(self, data: bytes) -> list[Answer]:
        """The answers that are complete now."""
        self._bytes += data
        found: list[Answer] = []
        while self._bytes:
            length = _length(self._bytes)
            if len(self._bytes) < length:
                break
            one = _read(self._bytes[:length])
            # A long answer that is none may hide a short one: drop its first byte only.
            self._bytes = self._bytes[length if one or length == 1 else 1 :]
            if one is not None:
                found.append(one)
        return found

    def forget(self) -> None:
        """What came so far belongs to no question."""
        self._bytes = b""


def _length(data: bytes) -> int:
    if data[0] == _PROCESS_ID[0] and data[1:2] in (b"", _PROCESS_ID[1:]):
        return _PROCESS_ID_LENGTH
    return 4 if starts_status_back(data[0]) else 1


def _read(data: bytes) -> Answer | None:
    byte = data[0]
    if len(data) == _PROCESS_ID_LENGTH:
        return ProcessId(data[2:6]) if data[6] == 0 else None
    if len(data) == 4:
        return StatusBack(data) if all(in_order(one) for one in data[1:]) else None
    if byte in _FLOW:
        return None
    if real_time(byte):
        return RealTime(byte)
    return InOrder(byte) if in_order(byte) else None
