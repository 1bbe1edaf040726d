"""The wall by itself: frames a second while it moves, a core while it stands, memory."""

import os
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from statistics import median, quantiles

os.environ["SDL_VIDEODRIVER"] = "dummy"

from display.compose import compose
from display.content import Calling
from display.draw import Motion
from display.fitting import Fitting
from display.motion import pulse, slide
from display.pictures import SCENES, sight_of
from display.settings import Settings
from tests.bench.hall import running_hub

CALLS = 60
FRAME_S = 1 / 30
LIMIT_PER_S, LIMIT_CORE, LIMIT_MB = 30.0, 0.10, 150.0
STILL_S = 20.0


def main() -> int:
    """Measure, print, and say whether the limits hold."""
    frames = _frames()
    slowest_ms = quantiles(frames, n=100)[98]
    per_s = 1000 / slowest_ms
    print(f"frames: median {median(frames):.2f} ms, p99 {slowest_ms:.2f} ms: {per_s:.0f} a second")
    with tempfile.TemporaryDirectory() as folder:
        core, mb = _standing(Path(folder))
    print(f"standing: {100 * core:.1f} % of a core (limit {100 * LIMIT_CORE:.0f}), {mb:.0f} MB")
    return 1 if per_s < LIMIT_PER_S or core > LIMIT_CORE or mb > LIMIT_MB else 0


def _frames() -> list[float]:
    """Each frame of the slide and the pulse of one call after another, at 1080p."""
    fitting = Fitting(Settings(virtual=True))
    sight = sight_of(SCENES["crowded"])
    layout = fitting.layout(sight)
    words = compose(sight, layout, fitting.ruler)
    call = words.call
    assert isinstance(call, Calling)
    took = []
    for number in range(CALLS):
        said = replace(words, call=replace(call, number=f"A{number:03}"))
        for frame in range(12):
            since_s = frame * FRAME_S
            began = time.perf_counter()
            motion = Motion(white=pulse(since_s), slide=slide(since_s))
            fitting.screen.show(fitting.wall.draw(said, layout, motion))
            took.append((time.perf_counter() - began) * 1000)
    fitting.screen.close()
    return took


def _standing(folder: Path) -> tuple[float, float]:
    """The share of a core and the megabytes of a wall on which nothing is called."""
    with running_hub(folder, walls=1) as hub:
        token = folder / "wall.token"
        token.write_text(hub.tokens["wall-1"], "utf-8")
        url = f"http://127.0.0.1:{hub.port}"
        argv = [sys.executable, "-m", "display", "--virtual", "--hub", url]
        argv += ["--token-file", str(token), "--device", "wall-1"]
        process = subprocess.Popen(argv, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            time.sleep(5)
            before = _busy_s(process.pid)
            time.sleep(STILL_S)
            return (_busy_s(process.pid) - before) / STILL_S, _resident_mb(process.pid)
        finally:
            process.kill()
            process.wait()


def _busy_s(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text("utf-8").rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _resident_mb(pid: int) -> float:
    lines = Path(f"/proc/{pid}/status").read_text("utf-8").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM")) / 1024


if __name__ == "__main__":
    sys.exit(main())
