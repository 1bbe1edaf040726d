"""A process speaks with systemd over a real datagram socket, and is silent without one."""

import os
import socket
import tempfile
from pathlib import Path

import pytest

from api.process.systemd import notify, watchdog_period_s


@pytest.mark.parametrize("abstract", [False, True])
def test_systemd_hears_what_is_said(monkeypatch: pytest.MonkeyPatch, *, abstract: bool) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = f"@quhao-{os.getpid()}" if abstract else str(Path(folder) / "notify")
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as systemd:
            systemd.bind(path.replace("@", "\0"))
            monkeypatch.setenv("NOTIFY_SOCKET", path)
            assert notify("READY=1")
            assert systemd.recv(100) == b"READY=1"


def test_without_systemd_nothing_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NOTIFY_SOCKET", raising=False)
    assert not notify("READY=1")


@pytest.mark.parametrize(
    ("limit", "pid", "period_s"),
    [
        ("30000000", None, 15.0),
        ("30000000", "ours", 15.0),
        ("30000000", "1", None),
        ("", None, None),
        (None, None, None),
    ],
)
def test_the_watchdog_is_fed_twice_in_its_time_when_it_is_ours(
    monkeypatch: pytest.MonkeyPatch, limit: str | None, pid: str | None, period_s: float | None
) -> None:
    for name, value in (("WATCHDOG_USEC", limit), ("WATCHDOG_PID", pid)):
        monkeypatch.delenv(name, raising=False)
        if value is not None:
            monkeypatch.setenv(name, str(os.getpid()) if value == "ours" else value)
    assert watchdog_period_s() == period_s
