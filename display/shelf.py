"""Pictures and films fetched from the hub, kept on the disk of this wall. It opens none of them."""

import tempfile
import threading
from collections.abc import Callable
from pathlib import Path

import httpx2

from api.client.background import Background
from api.client.edge import Edge
from api.client.hub import Hub

# A file that could not be had is asked for again after this, one that is there compared.
LACKING_S, AGAIN_S = 30.0, 600.0
# A film that is larger than this belongs on a television.
MOST_BYTES = 512 * 1024 * 1024


class Shelf:
    """`wish` for files by name; each stands at `path` once it has come, None before."""

    def __init__(self, hub: Hub, folder: Path | None, *, wake: Callable[[], None]) -> None:
        """Without a folder the files are kept for as long as the process lives.

        `wake` is called from the thread when one has come.
        """
        self._wake = wake
        self._hub = hub
        self._passing = tempfile.TemporaryDirectory(ignore_cleanup_errors=True)
        self._folder = (folder or Path(self._passing.name)) / "media"
        self._wanted: frozenset[str] = frozenset()
        self._asked = threading.Event()
        self._edge = Edge("pictures and films from the hub", (httpx2.HTTPError, OSError))

    def start(self, background: Background) -> None:
        """Fetch until the background stops."""
        background.start("media", lambda: self._for_ever(background.stopping))

    def close(self) -> None:
        """Forget what was kept for the life of the process only."""
        self._passing.cleanup()

    def wish(self, files: frozenset[str]) -> None:
        """These are wanted now; those that are not any more are forgotten."""
        if files != self._wanted:
            self._wanted = files
            self._asked.set()

    def path(self, file: str) -> Path | None:
        """Where it stands, None while it has not come."""
        found = self._folder / file
        return found if found.is_file() else None

    def _for_ever(self, stopping: threading.Event) -> None:
        while not stopping.is_set():
            self._asked.clear()
            for file in sorted(self._wanted):
                with self._edge:
                    self._fetch(file)
            self._forget()
            lacking = any(self.path(file) is None for file in self._wanted)
            self._rest(stopping, LACKING_S if lacking else AGAIN_S)

    def _rest(self, stopping: threading.Event, seconds: float) -> None:
        """Until somebody wishes for others, or for so long."""
        while seconds > 0 and not stopping.is_set() and not self._asked.wait(1.0):
            seconds -= 1.0

    def _fetch(self, file: str) -> None:
        with self._hub.http.stream("GET", f"/media/{file}") as answer:
            answer.raise_for_status()
            mark = self._folder / f"{file}.etag"
            tag = answer.headers.get("ETag", "")
            if tag and mark.is_file() and mark.read_text("utf-8") == tag and self.path(file):
                return
            self._folder.mkdir(parents=True, exist_ok=True)
            draft = self._folder / f"{file}.new"
            with draft.open("wb") as out:
                for part in answer.iter_bytes():
                    out.write(part)
                    if out.tell() > MOST_BYTES:
                        raise OSError(f"{file} is larger than {MOST_BYTES} bytes")
            draft.replace(self._folder / file)
            mark.write_text(tag, "utf-8")
            self._wake()

    def _forget(self) -> None:
        keep = {f"{file}{end}" for file in self._wanted for end in ("", ".etag")}
        for one in self._folder.iterdir() if self._folder.is_dir() else ():
            if one.name not in keep:
                one.unlink(missing_ok=True)
