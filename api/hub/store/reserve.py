"""Room on the disk that nothing uses, so that a full disk does not stop the hall (F:S1)."""

import os
import shutil
from pathlib import Path

import structlog

log = structlog.get_logger()

FILE = "reserve"
# Calls and ends take about half a kilobyte each, beside the log of writes with its 0.8 MB: days.
RESERVE = 4_000_000


class Reserve:
    """A file of nothing. Held: there is room. Given up: the last room is in use, and no more."""

    def __init__(self, folder: Path, size: int = RESERVE) -> None:
        self._path, self._size = folder / FILE, size
        self.held = False

    def hold(self) -> None:
        """Keep room, if there is as much again beside it: it comes back by itself (R36)."""
        if self.held or shutil.disk_usage(self._path.parent).free < self._missing() + self._size:
            return
        try:
            with self._path.open("ab") as file:
                os.posix_fallocate(file.fileno(), 0, self._size)
        except OSError as error:
            log.warning("no room can be kept", why=str(error))
            return
        self.held = True

    def give_up(self) -> None:
        """The disk is full: let what must be written have the room."""
        log.critical("the disk is full: the reserve is in use, and no numbers are given")
        self.held = False
        self._path.unlink(missing_ok=True)

    def _missing(self) -> int:
        """What the reserve still wants of the disk; it may be there from before a restart."""
        have = self._path.stat().st_size if self._path.exists() else 0
        return max(0, self._size - have)
