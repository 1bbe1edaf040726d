"""A wall whose line is cut, whose hub is killed, that is killed itself: how soon it is right again.

The cut is a real one, between two network namespaces, and needs root and `ip`. A reader that never
reads follows all the while: the hub must not grow by it (F:N4–N7).
"""

import json
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from api.client.address import HubAddress
from api.client.hub import Hub
from api.contract.requests import NextRequest, TakeRequest
from api.contract.views import CounterAnswer, Ticket
from tests.bench.hall import Running, running_hub

SPACE, HERE, THERE = "quhao-cut", "quhao-here", "quhao-there"
HUB, WALL = "10.254.77.1", "10.254.77.2"
LIMIT_S, LIMIT_MB = 2.0, 8.0
# Until both ends have given the line up.
CUT_S = 20.0
STALLED_CALLS = 200
_POLL_S = 0.01


@dataclass
class Wall:
    """One wall on the far side of the cable, and what it has told."""

    hub: Running
    folder: Path
    unit: Hub
    kiosk: Hub
    shown: str | None = None
    process: "subprocess.Popen[bytes] | None" = field(default=None)

    @property
    def told(self) -> list[tuple[int, str]]:
        """Id and how of each call, as the wall wrote them down."""
        file = self.folder / "told.jsonl"
        lines = file.read_text("utf-8").splitlines() if file.exists() else []
        return [(one["id"], one["shown"]) for one in map(json.loads, lines)]

    def start(self) -> None:
        """Begin, or begin again."""
        token = self.folder / "wall.token"
        token.write_text(self.hub.tokens["wall-1"], "utf-8")
        argv = ["ip", "netns", "exec", SPACE, sys.executable, "-m", "display", "--virtual"]
        argv += ["--hub", f"http://{HUB}:{self.hub.port}", "--device", "wall-1"]
        argv += ["--token-file", str(token), "--state-dir", str(self.folder)]
        argv += ["--announcements", str(self.folder / "told.jsonl")]
        quiet = subprocess.DEVNULL
        self.process = subprocess.Popen(argv, stdout=quiet, stderr=quiet)

    def kill(self) -> None:
        """As a power cut would."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()

    def call(self) -> None:
        """Somebody takes a number and is called."""
        self.kiosk.send("/tickets", Ticket, TakeRequest(service="A"))
        answer = self.unit.send(
            "/counters/1/call-next", CounterAnswer, NextRequest(after=self.shown)
        )
        self.shown = answer.ticket

    def right_after(self, began_s: float, known: int) -> float:
        """Seconds from `began_s` until more than `known` calls have been told."""
        while len(self.told) <= known:
            time.sleep(_POLL_S)
            if time.monotonic() - began_s > 60:
                raise RuntimeError("the wall never came back")
        return time.monotonic() - began_s


def main() -> int:
    """Live through each loss, and say how soon the wall was right again."""
    with tempfile.TemporaryDirectory() as place, _cable():
        folder = Path(place)
        with running_hub(folder, walls=2, host=HUB) as hub, _wall(hub, folder) as wall:
            took = {"network cut": _cut(wall), "wall killed": _killed(wall)}
            grown_mb = _stalled(wall)
            twice = _twice(wall)
    for what, seconds in took.items():
        print(f"{what}: right again after {seconds:.2f} s (limit {LIMIT_S:g})")
    print(f"told aloud twice: {twice} (limit 0)")
    print(f"reader stalled: the hub has grown by {grown_mb:.1f} MB (limit {LIMIT_MB:g})")
    return 1 if twice or max(took.values()) > LIMIT_S or grown_mb > LIMIT_MB else 0


def _cut(wall: Wall) -> float:
    """F:N4, F:N5: a call is made while nobody can hear it."""
    known = len(wall.told)
    _ip("link", "set", HERE, "down")
    wall.call()
    time.sleep(CUT_S)
    _ip("link", "set", HERE, "up")
    return wall.right_after(time.monotonic(), known)


def _killed(wall: Wall) -> float:
    """From the moment that the new process runs its first own line, as systemd starts it."""
    wall.kill()
    known = len(wall.told)
    wall.call()
    time.sleep(1)
    began_s = time.monotonic()
    wall.start()
    return wall.right_after(began_s, known)


def _stalled(wall: Wall) -> float:
    """F:N7: how much the hub grows while one who follows never reads."""
    before = _resident_mb(_hub_pid(wall.folder))
    with socket.create_connection(("127.0.0.1", wall.hub.port)) as line:
        token = wall.hub.headers("wall-2")["Authorization"]
        head = ("GET /api/views/board/stream HTTP/1.1", f"Host: {HUB}", f"Authorization: {token}")
        line.sendall("\r\n".join([*head, "", ""]).encode())
        for _ in range(STALLED_CALLS):
            wall.call()
    return _resident_mb(_hub_pid(wall.folder)) - before


def _twice(wall: Wall) -> int:
    aloud = Counter(id for id, how in wall.told if how == "announced")
    return sum(times - 1 for times in aloud.values())


@contextmanager
def _wall(hub: Running, folder: Path) -> Iterator[Wall]:
    url = f"http://127.0.0.1:{hub.port}"
    lines = [
        Hub(HubAddress(url=url, device=one, token=hub.tokens[one]))
        for one in ("counter-1", "kiosk-1")
    ]
    wall = Wall(hub=hub, folder=folder, unit=lines[0], kiosk=lines[1])
    wall.start()
    try:
        wall.call()
        wall.right_after(time.monotonic(), 0)
        yield wall
    finally:
        wall.kill()


@contextmanager
def _cable() -> Iterator[None]:
    """Two ends of one cable, the far one in a network of its own."""
    _ip("netns", "add", SPACE)
    try:
        _ip("link", "add", HERE, "type", "veth", "peer", "name", THERE, "netns", SPACE)
        _ip("addr", "add", f"{HUB}/30", "dev", HERE)
        _ip("link", "set", HERE, "up")
        _ip("-n", SPACE, "addr", "add", f"{WALL}/30", "dev", THERE)
        _ip("-n", SPACE, "link", "set", THERE, "up")
        _ip("-n", SPACE, "link", "set", "lo", "up")
        yield
    finally:
        _ip("netns", "del", SPACE)


def _ip(*words: str) -> None:
    subprocess.run(["ip", *words], check=True)


def _hub_pid(folder: Path) -> int:
    """The process that keeps its journal in that folder."""
    for one in Path("/proc").glob("[0-9]*/cmdline"):
        words = one.read_bytes().split(b"\0") if one.exists() else []
        if b"api.hub" in words and str(folder).encode() in words:
            return int(one.parent.name)
    raise RuntimeError("the hub is gone")


def _resident_mb(pid: int) -> float:
    lines = Path(f"/proc/{pid}/status").read_text("utf-8").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmRSS")) / 1024


if __name__ == "__main__":
    if os.getuid() != 0:
        sys.exit("a network of one's own needs root: run as root, or `sudo -E make bench`")
    sys.exit(main())
