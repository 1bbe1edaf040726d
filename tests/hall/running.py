"""A hall that runs: `quhao demo` as a person starts it, with nothing faked."""

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from api.cli.demo.clerks import sign_in
from api.client.hub import Hub

READY_WITHIN_S = 60.0


@dataclass(frozen=True, slots=True)
class RunningHall:
    """Where the demo listens and where it keeps its things."""

    url: str
    root: Path

    @property
    def pins(self) -> dict[str, str]:
        """The PIN of each 工號."""
        return dict(json.loads((self.root / "pins.json").read_text("utf-8")))

    def person(self, staff: str) -> Hub:
        """Signed in as one of the staff."""
        return sign_in(self.url, staff=staff, pin=self.pins[staff])

    def kill(self, part: str) -> None:
        """kill -9, at this very moment."""
        pids = json.loads((self.root / "pids.json").read_text("utf-8"))
        os.kill(pids[part], signal.SIGKILL)

    def lines(self, file: str) -> list[dict[str, object]]:
        """The JSON lines of a file in the demo's folder."""
        path = self.root / file
        rows = path.read_text("utf-8").splitlines() if path.exists() else []
        return [json.loads(row) for row in rows]


@contextmanager
def running_hall(folder: Path, hall: Path, *options: str) -> Iterator[RunningHall]:
    """The demo from its start until the block ends."""
    argv = [sys.executable, "-m", "api.cli", "demo", "--folder", str(folder), "--hall", str(hall)]
    environment = {**os.environ, "QUHAO_DOUBLE_STRIKE_S": "0.05", "PYTHONUNBUFFERED": "1"}
    process = subprocess.Popen(
        [*argv, "--port", "18080", *options],
        stdout=subprocess.PIPE,
        text=True,
        env=environment,
    )
    try:
        yield RunningHall(_address(process), next(folder.iterdir()))
    finally:
        process.terminate()
        process.communicate(timeout=30)


def _address(process: subprocess.Popen[str]) -> str:
    """What the demo says a person should open, once it says so."""
    assert process.stdout is not None
    limit = threading.Timer(READY_WITHIN_S, process.kill)
    limit.start()
    said: list[str] = []
    try:
        for line in process.stdout:
            said.append(line)
            if "/hall#" in line:
                return line.split()[-1].partition("/hall#")[0]
    finally:
        limit.cancel()
    raise AssertionError(f"the demo did not come up: {''.join(said)}")
