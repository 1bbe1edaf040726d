"""A scanner's serial line, as a pty: read, unplugged, plugged in again under the same name."""

import os
import threading
import time
import tty
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from api.client.background import Background
from kiosk.scanner.port import ScannerPort


class Cable:
    """One end of a pty; the other has a name that outlives it, as /dev/serial/by-id has."""

    def __init__(self, name: Path) -> None:
        self._name = name
        self._end = -1
        self.plug_in()

    def plug_in(self) -> None:
        self._end, far = os.openpty()
        tty.setraw(far)
        self._name.unlink(missing_ok=True)
        self._name.symlink_to(os.ttyname(far))
        os.close(far)

    def scan(self, data: bytes) -> None:
        os.write(self._end, data)

    def pull_out(self) -> None:
        self._name.unlink()
        os.close(self._end)


@pytest.fixture
def name(tmp_path: Path) -> Path:
    return tmp_path / "scanner"


@pytest.fixture
def port(name: Path) -> Iterator[ScannerPort]:
    background = Background()
    port = ScannerPort(str(name), wake=lambda: None)
    port.start(background)
    yield port
    background.stopping.set()


def until(done: Callable[[], bool]) -> None:
    give_up = time.monotonic() + 20
    while not done():
        assert time.monotonic() < give_up
        threading.Event().wait(0.02)


def scanned(port: ScannerPort, cable: Cable, data: bytes) -> list[str]:
    """Scan again and again, as people do, until the kiosk has heard it."""
    found: list[str] = []

    def heard() -> bool:
        cable.scan(data)
        threading.Event().wait(0.1)
        found.extend(port.codes())
        return bool(found)

    until(heard)
    return found


def test_a_code_is_read_and_a_cable_that_was_out_is_read_again(
    name: Path, port: ScannerPort
) -> None:
    cable = Cable(name)
    assert set(scanned(port, cable, b"K7Q2MX\r")) == {"K7Q2MX"}
    cable.pull_out()
    threading.Event().wait(0.3)
    cable.plug_in()
    assert set(scanned(port, cable, b"A013\r\n")) <= {"A013", "K7Q2MX"}
    assert "A013" in scanned(port, cable, b"A013\r\n")
