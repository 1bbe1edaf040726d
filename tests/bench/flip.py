"""Press, commit, flip: how long a call takes to the wall, beside the floor of the same run.

Twenty walls and sixteen counter units follow the hub meanwhile: one wall and one pressing unit are
whole, the others read what those would read.
"""

import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from statistics import median, quantiles

import httpx2

from api.client.address import HubAddress
from api.client.hub import Hub
from api.contract.requests import NextRequest
from api.contract.views import CounterAnswer
from tests.bench.hall import Running, running, running_hub, takers
from tests.bench.load import run

PRESSES, WARM_UP = 300, 30
WALLS, UNITS = 20, 16
LIMIT, LIMIT_P99_MS = 2.0, 100.0
# A clerk is quick, and never this quick.
PAUSE_S = 0.08

# Presses once; the id that the wall will say.
Press = Callable[[], int]


def main() -> int:
    """Measure, print, and say whether the limits hold."""
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
        options = (one, "{port}")
        with running("tests.bench.floor_stream", *options) as port:
            floor = _floor(f"http://127.0.0.1:{port}/api")
        with running_hub(Path(other), walls=WALLS) as hub:
            ours = _ours(hub)
    ratio = median(ours) / median(floor)
    p99 = quantiles(ours, n=100)[98]
    for name, found in (("floor", floor), ("ours", ours)):
        print(
            f"{name:<6} median {median(found):6.2f} ms  p99 {quantiles(found, n=100)[98]:6.2f} ms"
        )
    print(f"ratio of medians {ratio:.2f} (limit {LIMIT}), p99 {p99:.1f} ms (limit {LIMIT_P99_MS})")
    return 1 if ratio > LIMIT or p99 > LIMIT_P99_MS else 0


def _floor(url: str) -> list[float]:
    with httpx2.Client(trust_env=False) as http, _wall("bare", url) as flips:

        def press() -> int:
            return int(http.post(f"{url}/call", json={"after": None}).json()["id"])

        return _measure(press, flips)


def _ours(hub: Running) -> list[float]:
    url = f"http://127.0.0.1:{hub.port}"
    run(hub.port, takers(hub, 8), PRESSES + 4 * WARM_UP)
    with ExitStack() as stack:
        for number in range(2, WALLS + 1):
            stack.enter_context(_follower(hub, f"wall-{number}", "/views/board"))
        for number in range(1, UNITS + 1):
            stack.enter_context(_follower(hub, f"counter-{number}", f"/views/counter/{number}"))
        address = HubAddress(url=url, device="counter-1", token=hub.tokens["counter-1"])
        unit = stack.enter_context(Hub(address))
        token = hub.tokens["wall-1"]
        flips = stack.enter_context(_wall("ours", f"{url}/api", token))
        shown: list[str | None] = [None]

        def press() -> int:
            path = "/counters/1/call-next"
            answer = unit.send(path, CounterAnswer, NextRequest(after=shown[0]))
            shown[0] = answer.ticket
            # The wall says a call's id, the unit a ticket: they are matched by their order.
            return 0 if answer.advanced else -1

        return _measure(press, flips)


def _measure(press: Press, flips: Iterator[int]) -> list[float]:
    next(flips)
    found = []
    for place in range(WARM_UP + PRESSES):
        began = time.monotonic_ns()
        if press() < 0:
            continue
        took_ms = (next(flips) - began) / 1e6
        if place >= WARM_UP:
            found.append(took_ms)
        time.sleep(PAUSE_S)
    return found


@contextmanager
def _wall(*argv: str) -> Iterator[Iterator[int]]:
    """The moments of the flips of a wall; the first is that it follows."""
    command = [sys.executable, "-m", "tests.bench.walls", *argv]
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    assert process.stdout is not None
    lines = (line.split() for line in process.stdout)
    try:
        yield (int(one[1]) for one in lines if len(one) == 2 and one[0].isdigit())
    finally:
        # SDL makes an event of SIGTERM, and nobody looks at events here.
        process.kill()
        process.wait()


@contextmanager
def _follower(hub: Running, device: str, path: str) -> Iterator[None]:
    """Reads a view as a device would, and does nothing with it."""
    http = httpx2.Client(trust_env=False, timeout=30, headers=hub.headers(device))
    begun = threading.Event()

    def follow() -> None:
        try:
            with http.stream("GET", f"http://127.0.0.1:{hub.port}/api{path}/stream") as answer:
                for _ in answer.iter_raw():
                    begun.set()
        except (httpx2.HTTPError, OSError, RuntimeError):
            return

    threading.Thread(target=follow, daemon=True).start()
    begun.wait(10)
    yield


if __name__ == "__main__":
    sys.exit(main())
