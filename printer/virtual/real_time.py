"""Requests that a printer obeys the moment they arrive, wherever in the data. No paper here."""

# DLE DC4 8, clear the buffers, is ten bytes; DLE ENQ 2, recover and clear, and DLE EOT n three.
CLEAR = b"\x10\x14\x08\x01\x03\x14\x01\x06\x02\x08"
RECOVER = b"\x10\x05\x02"
_QUESTION = b"\x10\x04"


class RealTime:
    """Watches the line; like a printer, it takes raster data that look so for a request."""

    def __init__(self) -> None:
        self._tail = b""

    def feed(self, data: bytes) -> list[tuple[int, bytes]]:
        """The requests that ended in `data`: how far into it, and the request."""
        before = len(self._tail)
        seen = self._tail + data
        found: list[tuple[int, bytes]] = []
        at = seen.find(0x10)
        while at >= 0 and not _begun(seen[at : at + len(CLEAR)]):
            request = _request(seen, at)
            if request:
                found.append((at + len(request) - before, request))
            at = seen.find(0x10, at + (len(request) or 1))
        self._tail = seen[at:] if at >= 0 else b""
        return found


def _request(seen: bytes, at: int) -> bytes:
    for whole in (CLEAR, RECOVER):
        if seen.startswith(whole, at):
            return whole
    return seen[at : at + 3] if seen.startswith(_QUESTION, at) else b""


def _begun(piece: bytes) -> bool:
    """Whether a request has begun whose end has not come."""
    if piece.startswith(_QUESTION) or _QUESTION.startswith(piece):
        return len(piece) < 3
    return any(len(piece) < len(one) and one.startswith(piece) for one in (CLEAR, RECOVER))
