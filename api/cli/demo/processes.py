"""Processes that are started again whenever they end, as systemd would do it."""

import json
import subprocess
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

# As in the units: a pause, so that a process that dies at once does not eat the machine.
RESTART_AFTER_S = 1.0
TERM_S = 5.0


@dataclass(frozen=True, slots=True)
class Part:
    """One process of the hall: its name and its command line."""

    name: str
    argv: tuple[str, ...]
    environment: dict[str, str] = field(default_factory=dict)


class Troupe:
    """All parts, each kept alive by a thread; `pids_file` always tells who is who."""

    def __init__(self, logs: Path, pids_file: Path) -> None:
        self._logs, self._pids_file = logs, pids_file
        self._running: dict[str, subprocess.Popen[bytes]] = {}
        self._lock = threading.Lock()
        self._stopping = threading.Event()
        self._keepers: list[threading.Thread] = []

    def start(self, parts: Sequence[Part]) -> None:
        """Start every part and keep it alive until `stop`."""
        for part in parts:
            self._launch(part)
            keeper = threading.Thread(target=self._keep, args=(part,), daemon=True)
            self._keepers.append(keeper)
            keeper.start()

    def stop(self) -> None:
        """End every part, politely first."""
        self._stopping.set()
        with self._lock:
            running = list(self._running.values())
        for process in running:
            process.terminate()
        limit = time.monotonic() + TERM_S
        for process in running:
            try:
                process.wait(max(limit - time.monotonic(), 0.1))
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
        self._pids_file.unlink(missing_ok=True)

    def _keep(self, part: Part) -> None:
        while not self._stopping.is_set():
            self._running[part.name].wait()
            if not self._stopping.wait(RESTART_AFTER_S):
                self._launch(part)

    def _launch(self, part: Part) -> None:
        with self._lock:
            if self._stopping.is_set():
                return
            with (self._logs / f"{part.name}.log").open("ab") as log:
                self._running[part.name] = subprocess.Popen(
                    part.argv,
                    stdin=subprocess.DEVNULL,
                    stdout=log,
                    stderr=log,
                    env=part.environment or None,
                    start_new_session=True,
                )
            self._tell_pids()

    def _tell_pids(self) -> None:
        pids = {name: process.pid for name, process in self._running.items()}
        draft = self._pids_file.with_suffix(".new")
        draft.write_text(json.dumps(pids), "utf-8")
        draft.replace(self._pids_file)
