"""Where the virtual printer hears its user: a TCP port or a pseudo-terminal. No ESC/POS here."""

import os
import select
import socket
import tty
from contextlib import suppress
from pathlib import Path
from typing import Protocol

_SIZE = 65_536


class Line(Protocol):
    """One user at a time."""

    def hear(self, timeout_s: float, room: int) -> bytes:
        """What came within the time, at most `room` bytes; empty for nothing."""

    def say(self, data: bytes) -> None:
        """Answer, if anybody is there."""

    def close(self) -> None:
        """Take the line away."""


class TcpLine:
    """Like a network printer: one connection is served, the next one waits."""

    def __init__(self, host: str, port: int) -> None:
        self._door = socket.create_server((host, port), backlog=4)
        self._user: socket.socket | None = None

    @property
    def port(self) -> int:
        """The port that is listened on; useful when 0 was asked for."""
        return int(self._door.getsockname()[1])

    def hear(self, timeout_s: float, room: int) -> bytes:
        """What the user sent; a new user is let in when there is none."""
        if self._user is None:
            return self._let_in(timeout_s)
        if not _waits(self._user.fileno(), timeout_s, wanted=room > 0):
            return b""
        try:
            data = self._user.recv(min(room, _SIZE))
        except BlockingIOError:
            return b""
        except OSError:
            data = b""
        if not data:
            self._user.close()
            self._user = None
        return data

    def say(self, data: bytes) -> None:
        """Answer; one who has left hears nothing."""
        if self._user is not None:
            with suppress(OSError):
                self._user.sendall(data)

    def close(self) -> None:
        """Hang up and listen no more."""
        if self._user is not None:
            self._user.close()
        self._door.close()

    def _let_in(self, timeout_s: float) -> bytes:
        if _waits(self._door.fileno(), timeout_s, wanted=True):
            self._user, _ = self._door.accept()
            self._user.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self._user.setblocking(False)
        return b""


class PtyLine:
    """Like a printer on a serial line, under a name of our choice."""

    def __init__(self, path: Path) -> None:
        self._ours, self._theirs = os.openpty()
        tty.setraw(self._theirs)
        os.set_blocking(self._ours, False)
        self._path = path
        path.unlink(missing_ok=True)
        path.symlink_to(os.ttyname(self._theirs))

    def hear(self, timeout_s: float, room: int) -> bytes:
        """What was written to the line."""
        if not _waits(self._ours, timeout_s, wanted=room > 0):
            return b""
        try:
            return os.read(self._ours, min(room, _SIZE))
        except BlockingIOError:
            return b""

    def say(self, data: bytes) -> None:
        """Answer; a line that nobody reads loses it."""
        with suppress(BlockingIOError):
            os.write(self._ours, data)

    def close(self) -> None:
        """Pull the plug."""
        self._path.unlink(missing_ok=True)
        os.close(self._ours)
        os.close(self._theirs)


def _waits(descriptor: int, timeout_s: float, *, wanted: bool) -> bool:
    """Whether something to read came within the time; with no room, time just passes."""
    readable, _, _ = select.select([descriptor] if wanted else [], [], [], max(0.0, timeout_s))
    return bool(readable)
