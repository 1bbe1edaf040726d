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

    def plug(self, *, there: bool) -> None:
        """Have the cable in or out; in again it is the same line, under the same name (F:R7)."""

    def close(self) -> None:
        """Take the line away."""


class TcpLine:
    """Like a network printer: one connection is served, the next one waits."""

    def __init__(self, host: str, port: int) -> None:
        self._door: socket.socket | None = socket.create_server((host, port), backlog=4)
        self._name: tuple[str, int] = self._door.getsockname()[:2]
        self._user: socket.socket | None = None

    @property
    def port(self) -> int:
        """The port that is listened on; useful when 0 was asked for."""
        return self._name[1]

    def plug(self, *, there: bool) -> None:
        """Out is a printer that hangs up and lets nobody in."""
        if there and self._door is None:
            self._door = socket.create_server(self._name, backlog=4)
        if not there:
            self.close()

    def hear(self, timeout_s: float, room: int) -> bytes:
        """What the user sent; a new user is let in when there is none."""
        if self._user is None:
            return self._let_in(timeout_s)
        if not _waits(self._user if room else None, timeout_s):
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
        for one in (self._user, self._door):
            if one is not None:
                one.close()
        self._user = self._door = None

    def _let_in(self, timeout_s: float) -> bytes:
        if self._door is None:
            _waits(None, timeout_s)
        elif _waits(self._door, timeout_s):
            self._user, _ = self._door.accept()
            self._user.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self._user.setblocking(False)
        return b""


class PtyLine:
    """Like a printer on a serial line, under a name of our choice."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._pair: tuple[int, int] | None = None
        self.plug(there=True)

    def plug(self, *, there: bool) -> None:
        """In is a fresh terminal under the old name."""
        if there and self._pair is None:
            self._pair = ours, theirs = os.openpty()
            tty.setraw(theirs)
            os.set_blocking(ours, False)
            self._path.unlink(missing_ok=True)
            self._path.symlink_to(os.ttyname(theirs))
        if not there:
            self.close()

    def hear(self, timeout_s: float, room: int) -> bytes:
        """What was written to the line."""
        ours = self._pair[0] if self._pair and room else None
        if not _waits(ours, timeout_s) or ours is None:
            return b""
        try:
            return os.read(ours, min(room, _SIZE))
        except BlockingIOError:
            return b""

    def say(self, data: bytes) -> None:
        """Answer; a line that nobody reads loses it."""
        if self._pair is not None:
            with suppress(BlockingIOError):
                os.write(self._pair[0], data)

    def close(self) -> None:
        """Pull the plug."""
        if self._pair is not None:
            self._path.unlink(missing_ok=True)
            for one in self._pair:
                os.close(one)
            self._pair = None


def _waits(line: socket.socket | int | None, timeout_s: float) -> bool:
    """Whether something to read came within the time; without a line time just passes."""
    watched = [] if line is None else [line]
    readable, _, _ = select.select(watched, [], [], max(0.0, timeout_s))
    return bool(readable)
