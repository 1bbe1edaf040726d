"""A hall for measuring: 32 windows, one service, no pause between calls."""

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import tomli_w

from api.hub.credentials import add_device, set_pin
from api.hub.hall_file import load
from tests.bench.load import Client

WINDOWS = 32
PIN = "246802"


@dataclass(frozen=True, slots=True)
class Running:
    """A hub at work: its port, and the tokens of its devices."""

    port: int
    tokens: dict[str, str]

    def headers(self, device: str) -> dict[str, str]:
        """How a device names itself."""
        return {"Authorization": f"Bearer {self.tokens[device]}"}


def table(walls: int = 0) -> dict[str, Any]:
    """The hall.toml of the measurement, with so many walls."""
    numbers = range(1, WINDOWS + 1)
    days = {day: ["00:00-24:00"] for day in ("mon", "tue", "wed", "thu", "fri", "sat", "sun")}
    return {
        "hall": {"id": "bench", "names": {"zh-Hant": "量測", "en": "Bench"}},
        "opening": {**days, "words": {"zh-Hant": "全天", "en": "All day"}},
        "services": [
            {
                "code": "A",
                "prefix": "A",
                "last": 99999,
                "digits": 5,
                "names": {"zh-Hant": "業務", "en": "Service"},
            }
        ],
        "classes": [
            {"code": "normal", "head_start_min": 0, "names": {"zh-Hant": "一般", "en": "Normal"}}
        ],
        "counters": [{"number": number} for number in numbers],
        "staff": [
            *({"number": f"{1000 + number}"} for number in numbers),
            {"number": "9001", "role": "supervisor"},
        ],
        "devices": [
            {"id": "kiosk-1", "role": "kiosk"},
            *({"id": f"wall-{number}", "role": "display"} for number in range(1, walls + 1)),
            *(
                {"id": f"counter-{number}", "role": "counter", "counter": number}
                for number in numbers
            ),
        ],
        "calling": {"guard_s": 0},
    }


@contextmanager
def running_hub(folder: Path, walls: int = 0, host: str = "") -> Iterator[Running]:
    """A real hub process with every window open, heard at another address too if one is named."""
    hall = folder / "hall.toml"
    hall.write_text(tomli_w.dumps(table(walls)), "utf-8")
    settings = load(hall)
    tokens = {one.id: add_device(folder, settings.hall.id, one) for one in settings.devices}
    set_pin(folder, settings.hall.id, "1001", PIN)
    with running("api.hub", *_options(hall, folder, host)) as port:
        hub = Running(port, tokens)
        open_windows(hub, folder, settings.hall.id)
        yield hub


def _options(hall: Path, folder: Path, host: str) -> tuple[str, ...]:
    place = ("--hall", str(hall), "--state-dir", str(folder), "--take-rate", "100000/100000")
    if host:
        return (*place, "--listen", "0.0.0.0:{port}", "--host-name", host)
    return (*place, "--listen", "127.0.0.1:{port}")


@contextmanager
def running(module: str, *options: str, listens: bool = True) -> Iterator[int]:
    """A Python module as a process that `listens` on `{port}`; ended when the block ends."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    argv = [sys.executable, "-m", module, *(option.format(port=port) for option in options)]
    process = subprocess.Popen(argv, env=os.environ, stderr=subprocess.DEVNULL)
    try:
        if listens:
            _wait_for(port, process)
        yield port
    finally:
        process.terminate()
        process.wait()


def _wait_for(port: int, process: subprocess.Popen[bytes]) -> None:
    while True:
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), 0.2):
            return
        if process.poll() is not None:
            raise RuntimeError(f"the process ended with {process.returncode} before it listened")
        time.sleep(0.02)


def open_windows(hub: Running, folder: Path, hall_id: str) -> None:
    """Each window's clerk signs in once, as in the morning."""
    import httpx2

    url = f"http://127.0.0.1:{hub.port}/api"
    for number in range(1, WINDOWS + 1):
        staff = f"{1000 + number}"
        set_pin(folder, hall_id, staff, PIN)
        with httpx2.Client(headers={"X-Quhao": "1"}, trust_env=False) as http:
            http.post(f"{url}/session", json={"staff": staff, "pin": PIN}).raise_for_status()
            key = {"Idempotency-Key": f"open-{number}"}
            http.post(f"{url}/counters/{number}/open", json={}, headers=key).raise_for_status()


def takers(hub: Running, count: int) -> list[Client]:
    """Kiosk connections that take numbers."""
    body = json.dumps({"service": "A"}).encode()
    headers = hub.headers("kiosk-1")
    return [
        Client("/api/tickets", headers, body=lambda: body, name=f"take-{count}-{index}")
        for index in range(count)
    ]


def callers(hub: Running, count: int) -> list[Client]:
    """Counter units, each at its own window, that call the next number after the one they show."""
    return [_caller(hub, number) for number in range(1, count + 1)]


def _caller(hub: Running, number: int) -> Client:
    shown: list[str | None] = [None]

    def hear(answer: dict[str, Any]) -> None:
        shown[0] = answer["ticket"]

    def body() -> bytes:
        return json.dumps({"after": shown[0]}).encode()

    path = f"/api/counters/{number}/call-next"
    return Client(path, hub.headers(f"counter-{number}"), body, hear, name=f"call-{number}")
