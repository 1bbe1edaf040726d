"""The real process, killed for real between writing the press and hearing the answer (F:P2)."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from api.contract.mirror import Input, MirrorView, Showing
from tests.kiosk.fakes import FakeHub


class Process:
    """`python -m kiosk --virtual` beside a hub, seen and touched through its mirror."""

    def __init__(self, hub: FakeHub, folder: Path) -> None:
        self.hub, self.folder = hub, folder
        (folder / "token").write_text("secret")
        self.touches = 0
        self.start()

    def start(self) -> None:
        self.hub.showings.clear()
        self.hub.watch(MirrorView(watched=True, asked=1, inputs=self.hub.mirror.inputs))
        options = ("--hub", self.hub.url, "--token-file", str(self.folder / "token"))
        place = ("--state-dir", str(self.folder), "--panel-px", "540x960", "--virtual")
        self.process = subprocess.Popen(
            [sys.executable, "-m", "kiosk", *options, *place],
            env={**os.environ, "PYTHONUNBUFFERED": "1"},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )

    def kill(self) -> None:
        self.process.send_signal(signal.SIGKILL)
        self.process.wait(10)

    def sees(self, screen: str) -> Showing:
        until(lambda: bool(self.hub.showings) and self.hub.showings[-1].screen == screen)
        return self.hub.showings[-1]

    def touch(self, showing: Showing, name: str) -> None:
        [target] = [one for one in showing.targets if one.name == name]
        self.touches += 1
        one = Input(id=self.touches, kind="touch", x=target.x + 9, y=target.y + 9)
        self.hub.watch(MirrorView(watched=True, asked=1, inputs=(one,)))


def until(done: Callable[[], bool]) -> None:
    """Wait for the other process; one that never gets there is a failure."""
    give_up = time.monotonic() + 20
    while not done():
        assert time.monotonic() < give_up
        threading.Event().wait(0.01)


def a_persons_pace() -> None:
    """The real process has the real clock, and a second touch counts only after 0.5 s."""
    threading.Event().wait(0.6)


@pytest.fixture
def kiosk(tmp_path: Path) -> Iterator[Process]:
    hub = FakeHub()
    process = Process(hub, tmp_path)
    yield process
    process.kill()
    hub.stop()


def test_a_killed_kiosk_comes_back_with_the_number_of_the_same_press(kiosk: Process) -> None:
    # given a hub that has the press and does not answer any more
    silent = threading.Event()

    def hold(_key: str) -> None:
        silent.wait(20)

    kiosk.hub.on_take = hold
    way = {"attract": "start", "services": "service:A", "confirm": "class:normal"}
    for screen, target in way.items():
        kiosk.touch(kiosk.sees(screen), target)
        a_persons_pace()
    until(lambda: len(kiosk.hub.sends) == 1)
    # when the kiosk is killed there, and started again
    kiosk.kill()
    silent.set()
    kiosk.hub.on_take = lambda _key: None
    kiosk.start()
    # then the citizen sees a number, and both sends were one press
    kiosk.sees("printing")
    assert len(kiosk.hub.sends) == 2
    assert len(set(kiosk.hub.sends)) == 1
    assert len(kiosk.hub.tickets) == 1
    until(lambda: not (kiosk.folder / "press.json").exists())
