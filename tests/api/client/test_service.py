"""A service, as a real process, starts, feeds the watchdog, and ends as systemd expects."""

import json
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.api.client.fakes import PATIENCE_S
from tests.architecture import ROOT


class Systemd:
    """The other end of sd_notify(3), on a real datagram socket."""

    def __init__(self, folder: str) -> None:
        self.path = str(Path(folder) / "notify")
        self._line = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM)
        self._line.settimeout(PATIENCE_S)
        self._line.bind(self.path)

    def hears(self) -> str:
        return self._line.recv(4096).decode()

    def hears_until(self, word: str) -> list[str]:
        heard = [self.hears()]
        while heard[-1] != word:
            heard.append(self.hears())
        return heard

    def start(self, *fault: str) -> subprocess.Popen[str]:
        environment = {"NOTIFY_SOCKET": self.path, "WATCHDOG_USEC": "20000"}
        command = [sys.executable, "-m", "tests.api.client.a_service", *fault]
        return subprocess.Popen(
            command, cwd=ROOT, env=environment, text=True, stderr=subprocess.PIPE
        )

    def close(self) -> None:
        self._line.close()


@pytest.fixture
def systemd() -> Iterator[Systemd]:
    # Not tmp_path: a socket's name may be 107 bytes long.
    with tempfile.TemporaryDirectory() as folder:
        systemd = Systemd(folder)
        yield systemd
        systemd.close()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_service_that_is_told_to_stop_ends_well(systemd: Systemd, number: signal.Signals) -> None:
    # given a service that runs and feeds the watchdog from its loop
    with systemd.start() as service:
        assert systemd.hears() == "READY=1"
        assert systemd.hears() == "WATCHDOG=1"
        # when it is told to stop
        service.send_signal(number)
        # then it leaves its hardware safe, says so, and ends without complaint
        assert systemd.hears_until("STOPPING=1")[-2:] == ["STATUS=the sign is lit", "STOPPING=1"]
        lines = [
            json.loads(line) for line in service.communicate(timeout=PATIENCE_S)[1].splitlines()
        ]
        assert service.returncode == 0
    assert [line["event"] for line in lines] == ["started", "stopped"]
    assert {line["service"] for line in lines} == {"quiet"}
    assert lines[0]["settings"] == "settings"


@pytest.mark.parametrize("fault", ["in the loop", "beside"])
def test_an_unknown_fault_ends_the_service_with_its_traceback(systemd: Systemd, fault: str) -> None:
    with systemd.start(fault) as service:
        said = service.communicate(timeout=PATIENCE_S)[1]
        assert service.returncode == 1
    # then the hardware was left safe all the same, and the log says where it broke
    assert systemd.hears_until("STOPPING=1")[-2:] == ["STATUS=the sign is lit", "STOPPING=1"]
    last = json.loads(said.splitlines()[-1])
    assert "unknown fault" in last["event"]
    assert "break_down" in last["exception"]
    assert "ZeroDivisionError: an unknown fault" in last["exception"]
