"""`quhao demo`: prepare the folder, start the processes, say where to look, and stay."""

import shutil
import signal
import socket
import threading
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import httpx2
from cyclopts import Parameter

from api.cli.demo.alone import AlreadyRuns, alone_in
from api.cli.demo.cast import Stage, devices, hub
from api.cli.demo.clerks import open_counters
from api.cli.demo.folder import DemoFolder, prepare
from api.cli.demo.processes import Part, Troupe
from api.cli.demo.simulate import simulation
from api.cli.demo.words import say_where
from api.hub.hall_file import HallFileMistakes, load

EXAMPLE = Path("docs/examples/household.toml")
READY_WITHIN_S = 30.0


@Parameter(name="*")
@dataclass(frozen=True, slots=True, kw_only=True)
class DemoOptions:
    """How the demo runs.

    Parameters
    ----------
    hall
        The hall.toml to run; it is copied and not changed.
    folder
        Where the journal, the papers and the logs are kept between runs.
    port
        The hub's port; the next free one is taken if it is in use.
    lan
        Let other machines on the network see the pages.
    windows
        Open the kiosk and the wall in real windows.
    simulate
        Bring citizens and clerks, this many times faster than life; 0 for none.
    fresh
        Begin with an empty journal.
    printer_speed
        Millimetres of paper in a second; 0 prints at once.
    take_rate
        Numbers a kiosk may take, as "per second/burst"; the hub's own limit when empty.
    """

    hall: Path = EXAMPLE
    folder: Path = Path(".quhao")
    port: int = 8080
    lan: bool = False
    windows: bool = False
    simulate: float = 0
    fresh: bool = False
    printer_speed: int = 150
    take_rate: str = ""


def demo(options: DemoOptions | None = None) -> int:
    """Run a whole hall on this machine and show it in the browser."""
    options = options or DemoOptions()
    try:
        root = options.folder / load(options.hall).hall.id
        with alone_in(root):
            if options.fresh:
                shutil.rmtree(root, ignore_errors=True)
            prepared = prepare(options.hall, root)
            return _run(prepared, _stage(options), options.simulate)
    except (HallFileMistakes, AlreadyRuns) as mistake:
        print(mistake)
        return 1


def _stage(options: DemoOptions) -> Stage:
    port = _free(options.port)
    return Stage(
        url=f"http://127.0.0.1:{port}",
        listen=f"{'0.0.0.0' if options.lan else '127.0.0.1'}:{port}",
        screens="window" if options.windows else "virtual",
        printer_speed=options.printer_speed,
        take_rate=options.take_rate,
    )


def _run(folder: DemoFolder, stage: Stage, speed: float) -> int:
    stop = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, lambda *_: stop.set())
    troupe = Troupe(folder.place("log"), folder.root / "pids.json")
    try:
        troupe.start([hub(folder, stage)])
        if not _healthy(stage.url, stop):
            print(f"The hub did not start; see {folder.place('log') / 'hub.log'}")
            return 1
        open_counters(stage.url, folder.settings, folder.pins)
        troupe.start(devices(folder, stage) + _simulation(folder, stage, speed))
        say_where(folder, stage)
        while not stop.wait(1.0):
            pass
    finally:
        troupe.stop()
    return 0


def _simulation(folder: DemoFolder, stage: Stage, speed: float) -> list[Part]:
    return [simulation(folder, stage, speed)] if speed > 0 else []


def _healthy(url: str, stop: threading.Event) -> bool:
    limit = time.monotonic() + READY_WITHIN_S
    while time.monotonic() < limit and not stop.is_set():
        with suppress(httpx2.HTTPError):
            if httpx2.get(f"{url}/healthz", trust_env=False).is_success:
                return True
        stop.wait(0.05)
    return False


def _free(port: int) -> int:
    for candidate in range(port, port + 50):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            with suppress(OSError):
                probe.bind(("127.0.0.1", candidate))
                return candidate
    raise SystemExit(f"ports {port} to {port + 49} are all in use; give another with --port")
