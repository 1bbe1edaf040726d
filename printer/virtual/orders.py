"""ESC/POS bytes cut into orders, in any pieces. It draws nothing and answers nothing."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Order:
    """One order: what kind, the bytes that say how, and how long it was on the line."""

    kind: str
    data: bytes = b""
    length: int = 0


# Orders with a fixed number of bytes after their name.
_FIXED: dict[bytes, tuple[str, int]] = {
    b"\x1b@": ("reset", 0),
    b"\x1bJ": ("feed", 1),
    b"\x1bd": ("lines", 1),
    b"\x1b$": ("move", 2),
    b"\x1b!": ("mode", 1),
    b"\x1ba": ("align", 1),
    b"\x1bE": ("bold", 1),
    b"\x1bG": ("bold", 1),
    b"\x1bM": ("ignored", 1),
    b"\x1bR": ("ignored", 1),
    b"\x1bt": ("ignored", 1),
    b"\x1b-": ("ignored", 1),
    b"\x1b{": ("ignored", 1),
    b"\x1b2": ("spacing", 0),
    b"\x1b3": ("spacing", 1),
    b"\x1bp": ("ignored", 3),
    b"\x1d!": ("size", 1),
    b"\x1da": ("status_back", 1),
    b"\x1dr": ("in_order", 1),
    b"\x1dI": ("identity", 1),
    b"\x1dL": ("ignored", 2),
    b"\x1dW": ("ignored", 2),
    b"\x1dB": ("ignored", 1),
    b"\x1c&": ("chinese", 0),
    b"\x1c.": ("latin", 0),
    b"\x1dH": ("ignored", 1),
    # Real-time requests have been obeyed when they came; here they only pass.
    b"\x10\x04": ("real_time", 1),
    b"\x10\x05": ("real_time", 1),
}
_SINGLE = {0x0A: "line", 0x0D: "ignored", 0x09: "tab", 0x18: "ignored", 0x0C: "line"}


class Reader:
    """Bytes in; whole orders out. The same bytes give the same orders however they are cut."""

    def __init__(self) -> None:
        self._bytes = b""

    def feed(self, data: bytes) -> list[Order]:
        """The orders that are complete now."""
        self._bytes += data
        orders: list[Order] = []
        at = 0
        while at < len(self._bytes) and (order := _order(self._bytes, at)) is not None:
            orders.append(order)
            at += order.length
        self._bytes = self._bytes[at:]
        return orders

    def forget(self) -> None:
        """Drop a half order."""
        self._bytes = b""


def _order(data: bytes, at: int) -> Order | None:
    """The order that begins at `at`, None while its end has not come."""
    first = data[at]
    if first in (0x1B, 0x1D, 0x1C, 0x10):
        return _named(data, at)
    if first in _SINGLE:
        return Order(_SINGLE[first], b"", 1)
    # One character at a time: where text is cut must make no difference.
    return Order("text" if first >= 0x20 else "ignored", data[at : at + 1], 1)


def _named(data: bytes, at: int) -> Order | None:
    name = data[at : at + 2]
    if len(name) < 2:
        return None
    if name in _FIXED:
        kind, count = _FIXED[name]
        return _whole(kind, data, at + 2, at, count)
    if name in _LONG:
        return _LONG[name](data, at)
    return Order("unknown", name, 2)


def _whole(kind: str, data: bytes, start: int, at: int, count: int) -> Order | None:
    body = data[start : start + count]
    return Order(kind, body, start - at + count) if len(body) == count else None


def _raster(data: bytes, at: int) -> Order | None:
    """GS v 0 m xL xH yL yH: the body keeps its header, so that whoever draws knows the shape."""
    head = data[at : at + 8]
    if len(head) < 8:
        return None
    width, height = int.from_bytes(head[4:6], "little"), int.from_bytes(head[6:8], "little")
    return _whole("raster", data, at + 3, at, 5 + width * height)


def _columns(data: bytes, at: int) -> Order | None:
    """ESC * m nL nH, swallowed whole."""
    head = data[at : at + 5]
    if len(head) < 5:
        return None
    count = int.from_bytes(head[3:5], "little") * (3 if head[2] >= 32 else 1)
    return _whole("ignored", data, at + 5, at, count)


def _counted(data: bytes, at: int) -> Order | None:
    """GS ( x pL pH …: the body begins with x."""
    head = data[at : at + 5]
    if len(head) < 5:
        return None
    order = _whole("counted", data, at + 5, at, int.from_bytes(head[3:5], "little"))
    if order is None:
        return None
    kinds = {b"k": "code", b"H": "process_id", b"L": "graphics"}
    return Order(kinds.get(head[2:3], "ignored"), order.data, order.length)


def _cut(data: bytes, at: int) -> Order | None:
    """GS V m [n]: 65 and 66 carry how far to feed first."""
    mode = data[at + 2 : at + 3]
    if not mode:
        return None
    return _whole("cut", data, at + 2, at, 2 if mode[0] in (65, 66, 97, 98, 103, 104) else 1)


def _real_time(data: bytes, at: int) -> Order | None:
    """DLE DC4 fn …: fn 8 carries seven more bytes."""
    mode = data[at + 2 : at + 3]
    if not mode:
        return None
    return _whole("real_time", data, at + 2, at, {1: 3, 2: 3, 3: 3, 7: 2, 8: 8}.get(mode[0], 1))


_LONG: dict[bytes, Callable[[bytes, int], Order | None]] = {
    b"\x1dv": _raster,
    b"\x1b*": _columns,
    b"\x1d(": _counted,
    b"\x1c(": _counted,
    b"\x1dV": _cut,
    b"\x10\x14": _real_time,
}
