"""How fast the kiosk answers a finger, and what it takes while nobody is there."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median

import pygame
import pytest

from api.client.address import HubAddress
from api.client.hub import Hub
from kiosk.panel import Panel
from kiosk.service import Kiosk
from kiosk.settings import Settings
from tests.kiosk.fakes import FakeHub

pytestmark = pytest.mark.bench

PANEL = Panel()
TOUCHES = 200
FRAME_MS = 1000 / 60
IDLE_S = 20.0
# What the issue asks: a share of one core while idle, and memory with everything shown and said.
IDLE_SHARE, MEMORY_MB = 0.05, 120
_TICKS = os.sysconf("SC_CLK_TCK")


@pytest.fixture
def hub() -> Iterator[FakeHub]:
    one = FakeHub()
    yield one
    one.stop()


def test_a_finger_is_answered_within_one_frame(hub: FakeHub, tmp_path: Path) -> None:
    kiosk = _kiosk(hub, tmp_path)
    _until(lambda: kiosk.page.screen == "attract", kiosk)
    [start] = [one for one in kiosk.page.touchables if one.name == "start"]
    x, y = (start.box.x + 9) / PANEL.width_px, (start.box.y + 9) / PANEL.height_px
    answers = []
    for index in range(TOUCHES):
        # Down on the target, then up beside it: nothing is chosen, and both are drawn.
        kind, place = ((pygame.FINGERDOWN, x), (pygame.FINGERUP, 0.001))[index % 2]
        began = time.perf_counter()
        pygame.event.post(pygame.event.Event(kind, finger_id=0, x=place, y=y))
        kiosk.turn(0.1)
        answers.append((time.perf_counter() - began) * 1000)
    floor = _floor(kiosk.window.surface)
    kiosk.background.stopping.set()
    kiosk.close()
    answers.sort()
    typical, worst = median(answers), answers[TOUCHES * 99 // 100]
    print(
        f"\nfinger to glass, 1080 × 1920: median {typical:.2f} ms, p99 {worst:.2f} ms "
        f"(a frame is {FRAME_MS:.1f}); {typical / floor:.2f} of drawing the whole glass once"
    )
    assert typical < FRAME_MS


def test_a_kiosk_that_nobody_touches_sleeps(hub: FakeHub, tmp_path: Path) -> None:
    (tmp_path / "token").write_text("secret")
    options = ("--hub", hub.url, "--token-file", str(tmp_path / "token"), "--virtual", "--mute")
    kiosk = _child("-m", "kiosk", *options, "--state-dir", str(tmp_path))
    bare = _child("-c", _BARE)
    time.sleep(5)
    used = [_cpu_s(one) for one in (kiosk, bare)]
    time.sleep(IDLE_S)
    share, floor = (
        (_cpu_s(one) - before) / IDLE_S for one, before in zip((kiosk, bare), used, strict=True)
    )
    for one in (kiosk, bare):
        one.kill()
        one.wait()
    print(
        f"\nidle: {share:.1%} of a core, {share / max(floor, 0.001):.1f} times "
        f"a bare loop that only looks for fingers ({floor:.1%})"
    )
    assert share <= IDLE_SHARE


def test_all_screens_and_a_voice_fit_in_memory() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "tests.bench.kiosk_memory"], capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    bare, full = (float(number) for number in done.stdout.split())
    print(
        f"\nmemory: {full:.0f} MB after every screen in every language and mode and a sentence "
        f"aloud, {full / bare:.1f} times a bare pygame ({bare:.0f} MB)"
    )
    assert full <= MEMORY_MB


_BARE = """
import time, pygame
pygame.display.init()
pygame.display.set_mode((1080, 1920))
while True:
    pygame.event.get()
    time.sleep(0.02)
"""


def _kiosk(hub: FakeHub, folder: Path) -> Kiosk:
    address = HubAddress(url=hub.url, device="kiosk", token="secret")
    settings = Settings(
        hub=hub.url, device="kiosk", panel=PANEL, state_dir=folder, virtual=True, mute=True
    )
    return Kiosk(Hub(address), settings)


def _until(done: Callable[[], bool], kiosk: Kiosk) -> None:
    give_up = time.monotonic() + 20
    while not done():
        assert time.monotonic() < give_up
        kiosk.turn(0.02)


def _floor(surface: pygame.Surface) -> float:
    """Milliseconds to fill the glass with a picture and bring it there."""
    picture = surface.copy()
    times = []
    for _ in range(50):
        began = time.perf_counter()
        surface.blit(picture, (0, 0))
        pygame.display.flip()
        times.append((time.perf_counter() - began) * 1000)
    return median(times)


def _child(*options: str) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [sys.executable, *options],
        env={**os.environ, "SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


def _cpu_s(process: "subprocess.Popen[bytes]") -> float:
    fields = Path(f"/proc/{process.pid}/stat").read_text("utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / _TICKS
