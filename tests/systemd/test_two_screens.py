"""Kiosk and wall on the two outputs of one machine: one compositor, each program on its own."""

import os
import pwd
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pygame
import pytest

from tests.systemd.unitfiles import SYSTEMD

FOLDER = SYSTEMD / "two-screens"
# Sway is slow without a card to draw on, and so are two programs that start at once.
WITHIN_S = 60.0
NAMES = {"kiosk": "HEADLESS-1", "wall": "HEADLESS-2"}
MODES = {"kiosk": (1080, 1920), "wall": (1920, 1080)}

needs_sway = pytest.mark.skipif(
    shutil.which("sway") is None or shutil.which("grim") is None,
    reason="sway and grim are not installed: scripts/system-tools installs them",
)


def test_each_program_is_named_as_the_compositor_knows_it() -> None:
    rules = (FOLDER / "two-screens.conf").read_text("utf-8")
    for program in ("quhao-kiosk", "quhao-display"):
        drop_in = (FOLDER / f"{program}.conf").read_text("utf-8")
        assert f"SDL_VIDEO_WAYLAND_WMCLASS={program}" in drop_in
        assert f'[app_id="{program}"]' in rules
        assert "After=two-screens.service" in drop_in


def test_the_compositor_lives_for_ever_and_as_nobody_else() -> None:
    unit = (FOLDER / "two-screens.service").read_text("utf-8").splitlines()
    assert "Restart=always" in unit
    assert "User=quhao-screens" in unit
    assert not any(line.startswith(("Requires", "BindsTo")) for line in unit)


@needs_sway
def test_both_are_seen_each_on_its_own_output(tmp_path: Path) -> None:
    with (
        compositor(tmp_path) as env,
        running("kiosk", env, tmp_path),
        running("wall", env, tmp_path),
    ):
        seen = {name: until_drawn(name, env, tmp_path) for name in NAMES}
    assert {name: one.get_size() for name, one in seen.items()} == MODES


@contextmanager
def compositor(folder: Path) -> Iterator[dict[str, str]]:
    """Sway with the rules we ship, on two outputs that exist in memory only; what programs need."""
    rules = (FOLDER / "two-screens.conf").read_text("utf-8")
    rules = rules.replace("HDMI-A-1", NAMES["kiosk"]).replace("HDMI-A-2", NAMES["wall"])
    rules = rules.replace("transform 90", "mode 1080x1920").replace(
        "transform normal", "mode 1920x1080"
    )
    config, place = folder / "rules", folder / "run"
    config.write_text(rules, "utf-8")
    place.mkdir(mode=0o700)
    env = {"XDG_RUNTIME_DIR": str(place), "SWAYSOCK": str(place / "sway.sock")}
    headless = {
        "WLR_BACKENDS": "headless",
        "WLR_RENDERER": "pixman",
        "WLR_HEADLESS_OUTPUTS": "2",
        "WLR_LIBINPUT_NO_DEVICES": "1",
    }
    argv = ["sway", "--config", str(config)]
    if os.getuid() == 0:
        # Sway refuses to be root.
        nobody = pwd.getpwnam("nobody")
        for path in (place, config):
            os.chown(path, nobody.pw_uid, nobody.pw_gid)
        for parent in (folder, *folder.parents[:2]):
            parent.chmod(parent.stat().st_mode | 0o011)
        argv = ["setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups", *argv]
    sway = subprocess.Popen(argv, env={**os.environ, **env, **headless}, stderr=subprocess.DEVNULL)
    try:
        yield {**env, "WAYLAND_DISPLAY": _socket(place)}
    finally:
        sway.kill()
        sway.wait()


def _socket(place: Path) -> str:
    for _ in range(int(WITHIN_S * 10)):
        found = [one.name for one in place.glob("wayland-*") if not one.name.endswith(".lock")]
        if found:
            return found[0]
        time.sleep(0.1)
    raise AssertionError("sway gave no socket")


@contextmanager
def running(name: str, env: dict[str, str], folder: Path) -> Iterator[None]:
    """A program as its unit runs it, with no hub to be found."""
    module, app = {"kiosk": ("kiosk", "quhao-kiosk"), "wall": ("display", "quhao-display")}[name]
    token = folder / f"{name}.token"
    token.write_text("t", "utf-8")
    argv = [sys.executable, "-m", module, "--token-file", str(token), "--hub", "http://127.0.0.1:9"]
    argv += ["--state-dir", str(folder)] if name == "kiosk" else ["--output", "1"]
    own = {"SDL_VIDEODRIVER": "wayland", "SDL_VIDEO_WAYLAND_WMCLASS": app}
    process = subprocess.Popen(argv, env={**os.environ, **env, **own}, stdout=subprocess.DEVNULL)
    try:
        yield
    finally:
        process.kill()
        process.wait()


def until_drawn(name: str, env: dict[str, str], folder: Path) -> pygame.Surface:
    """What is seen on an output once its own program has drawn on it."""
    picture = folder / f"{name}.png"
    for _ in range(int(WITHIN_S)):
        argv = ["grim", "-o", NAMES[name], str(picture)]
        subprocess.run(argv, env={**os.environ, **env}, check=False, capture_output=True)
        if picture.is_file():
            seen = pygame.image.load(picture)
            # The bare output has one colour; a kiosk is light, and a wall is not.
            if len(colours(seen)) > 8 and (light(seen) > 0.4) == (name == "kiosk"):
                return seen
        time.sleep(1)
    raise AssertionError(f"nothing came to the {name}")


def colours(picture: pygame.Surface) -> dict[tuple[int, int, int], int]:
    """How often each colour stands on a grid over the picture."""
    found: dict[tuple[int, int, int], int] = {}
    wide, high = picture.get_size()
    for x in range(0, wide, 8):
        for y in range(0, high, 8):
            red, green, blue, _ = picture.get_at((x, y))
            found[red, green, blue] = found.get((red, green, blue), 0) + 1
    return found


def light(picture: pygame.Surface) -> float:
    """Which part of the picture is nearly white: the ground of a kiosk, and never of a wall."""
    found = colours(picture)
    return sum(count for one, count in found.items() if min(one) > 200) / sum(found.values())
