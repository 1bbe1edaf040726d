"""One demo to a folder: two would start the same devices, and end each other's."""

import fcntl
import json
import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


class AlreadyRuns(RuntimeError):
    """A demo runs from this folder now."""


@contextmanager
def alone_in(root: Path) -> Iterator[None]:
    """Have the folder to oneself for as long as the context lasts. Raises AlreadyRuns.

    Processes that an earlier demo left behind when it was killed are ended first: they hold its
    devices and its journal.
    """
    root.parent.mkdir(parents=True, exist_ok=True)
    # Beside the folder, because a fresh start removes the folder; the kernel frees it at any end.
    with root.with_suffix(".lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise AlreadyRuns(
                f"a demo runs from {root} already: end it there with Ctrl+C, "
                "or give this one another --folder"
            ) from None
        _end_left_behind(root / "pids.json")
        yield


def _end_left_behind(pids_file: Path) -> None:
    if not pids_file.exists():
        return
    for pid in json.loads(pids_file.read_text("utf-8")).values():
        with suppress(ProcessLookupError, FileNotFoundError):
            if _is_ours(pid):
                os.kill(pid, signal.SIGKILL)
    pids_file.unlink()


def _is_ours(pid: int) -> bool:
    """The number may be somebody else's by now."""
    command = Path(f"/proc/{pid}/cmdline").read_bytes()
    return b"--token-file" in command or b"api.hub" in command or b"simulate" in command
