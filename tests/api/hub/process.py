"""The hub as its own process, to be killed, starved and followed over real sockets."""

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import httpx2

from api.domain.settings import HallSettings
from tests.api.hub.given import PIN, SETTINGS, furnish

HALL = """
[hall]
id = "test"
names = {zh-Hant = "測試", en = "Test"}
[opening]
words = {zh-Hant = "全天", en = "All day"}
%(days)s
[[services]]
code = "A"
prefix = "A"
names = {zh-Hant = "戶籍", en = "Household"}
last = 99999
digits = 5
[[classes]]
code = "normal"
names = {zh-Hant = "一般", en = "Standard"}
head_start_min = 0
[[counters]]
number = 1
[[counters]]
number = 2
"""
DEVICE = """
[[devices]]
id = "%s"
role = "%s"
names = {zh-Hant = "%s", en = "%s"}
"""
STAFF = """
[[staff]]
number = "%s"
role = "%s"
post = {zh-Hant = "人員", en = "Staff"}
"""


def hall_toml(settings: HallSettings = SETTINGS) -> str:
    """A hall.toml with the devices and staff of `settings`, open at any hour."""
    days = "\n".join(
        f'{day} = ["00:00-24:00"]' for day in ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
    )
    words = HALL % {"days": days}
    for device in settings.devices:
        words += DEVICE % (device.id, device.role, device.id, device.id)
        words += f"counter = {device.counter}\n" if device.counter else ""
        words += f'printer = "{device.printer}"\n' if device.printer else ""
    return words + "".join(STAFF % (one.number, one.role) for one in settings.staff)


@dataclass
class Process:
    """A running hub: its process, its address, its secrets."""

    process: "subprocess.Popen[bytes]"
    state_dir: Path
    port: int
    tokens: dict[str, str]

    @property
    def url(self) -> str:
        """Where it serves."""
        return f"http://127.0.0.1:{self.port}"

    def device(self, device: str) -> dict[str, str]:
        """Headers of a device."""
        return {"Authorization": f"Bearer {self.tokens[device]}"}


@dataclass(frozen=True)
class Place:
    """A state directory and a hall.toml, furnished once and served again and again."""

    root: Path
    port: int
    tokens: dict[str, str]

    @property
    def state_dir(self) -> Path:
        """Where the journal is."""
        return self.root / "state"

    @contextmanager
    def serving(self) -> Iterator[Process]:
        """A hub on this place, ready; killed at the end if it still runs."""
        with (self.root / "log").open("ab") as log:
            process = subprocess.Popen(self._command(), stderr=log)
        try:
            made = Process(process, self.state_dir, self.port, self.tokens)
            _until_ready(made)
            yield made
        finally:
            process.kill()
            process.wait()

    def _command(self) -> list[str]:
        return [
            *(sys.executable, "-m", "api.hub"),
            *("--hall", str(self.root / "hall.toml")),
            *("--state-dir", str(self.state_dir)),
            *("--listen", f"127.0.0.1:{self.port}"),
            *("--take-rate", "100000/100000"),
        ]


def place(root: Path) -> Place:
    """An empty place with one free port."""
    with socket.socket() as line:
        line.bind(("127.0.0.1", 0))
        port = line.getsockname()[1]
    (root / "hall.toml").write_text(hall_toml(), "utf-8")
    return Place(root, port, furnish(root / "state"))


def open_counter(hub: Process) -> None:
    """A clerk signs in and opens counter 1, as a page would do it."""
    with httpx2.Client(base_url=hub.url, headers={"X-Quhao": "1"}, trust_env=False) as page:
        signed_in = page.post("/api/session", json={"staff": "1001", "pin": PIN})
        assert signed_in.is_success, signed_in.text
        opened = page.post("/api/counters/1/open", headers={"Idempotency-Key": "open"})
        assert opened.is_success, opened.text


def take(http: httpx2.Client, hub: Process, kiosk: str, key: str) -> str:
    """One number. Raises httpx2.TransportError when nobody knows."""
    response = http.post(
        f"{hub.url}/api/tickets",
        json={"service": "A"},
        headers={**hub.device(kiosk), "Idempotency-Key": key},
    )
    response.raise_for_status()
    return str(response.json()["number"])


def _until_ready(made: Process) -> None:
    until = time.monotonic() + 20
    while time.monotonic() < until:
        with suppress(httpx2.TransportError):
            if httpx2.get(f"{made.url}/healthz", trust_env=False).is_success:
                return
        if made.process.poll() is not None:
            raise AssertionError(f"the hub ended with {made.process.returncode}")
        time.sleep(0.02)
    raise AssertionError("the hub did not become ready")
