"""A virtual printer on a real line, the service, and the hub between them."""

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic

import zxingcpp
from PIL import Image

from api.client.address import HubAddress
from api.client.hub import Hub
from api.contract.mirror import Input
from printer.service import PrinterService, Settings
from printer.talk import Limits
from printer.virtual.line import Line, TcpLine
from printer.virtual.model import Model
from printer.virtual.service import VirtualPrinter
from tests.printer.fake_hub import FakeHub, job, serving

# Times for tests against a printer that answers at once.
QUICK = Limits(
    answer_s=0.2, probe_s=0.3, write_s=0.3, ticket_s=0.6, heartbeat_s=0.05, after_miss_s=0.01
)
_PATIENCE_S = 20.0


@contextmanager
def virtual(
    line: Line | None = None,
    *,
    model: Model | None = None,
    keep: Path | None = None,
    fault: str = "",
) -> Iterator[tuple[VirtualPrinter, str]]:
    """A virtual printer in a thread of its own, with a fault from the start; and its address."""
    at = line or TcpLine("127.0.0.1", 0)
    printer = VirtualPrinter(at, model or Model(speed_mm_s=0), keep=keep)
    if fault:
        assert printer.set(Input(kind="set", name=fault, value="on"))
        printer.turn(0)
    stop = threading.Event()

    def turns() -> None:
        while not stop.is_set():
            printer.turn(0.01)

    thread = threading.Thread(target=turns)
    thread.start()
    try:
        yield printer, f"tcp:127.0.0.1:{at.port}" if isinstance(at, TcpLine) else ""
    finally:
        stop.set()
        thread.join()
        printer.close()


@contextmanager
def service(url: str, port: str, limits: Limits = QUICK) -> Iterator[PrinterService]:
    """The printer service, not yet turning."""
    hub = Hub(HubAddress(url=url, device="printer-1", token="secret"))
    running = PrinterService(hub, Settings(device="printer-1", hub=url, port=port), limits=limits)
    try:
        yield running
    finally:
        running.background.stopping.set()
        running.close()


def turn_until(running: PrinterService, happened: Callable[[], object]) -> None:
    """Turn the loop until something has happened; a test that waits too long is red."""
    end = monotonic() + _PATIENCE_S
    while not happened():
        running.turn(0.02)
        running.background.check()
        assert monotonic() < end, f"it never happened; the printer is {running.state}"


@contextmanager
def hall(
    hub: FakeHub,
    *,
    model: Model | None = None,
    keep: Path | None = None,
    limits: Limits = QUICK,
    line: Line | None = None,
    port: str = "",
) -> Iterator[tuple[VirtualPrinter, PrinterService]]:
    """A hub, a virtual printer and the service between them."""
    with (
        serving(hub) as url,
        virtual(line, model=model, keep=keep) as (paper, address),
        service(url, port or address, limits) as printer,
    ):
        yield paper, printer


def log_of(folder: Path) -> list[dict[str, object]]:
    """The virtual printer's log, a line for each cut."""
    file = folder / "log.jsonl"
    return [json.loads(line) for line in file.read_text().splitlines()] if file.exists() else []


def papers(folder: Path) -> list[str]:
    """The QR contents of each paper that came out, as a phone would read them."""
    found: list[str] = []
    for line in log_of(folder):
        if line["png"]:
            codes = zxingcpp.read_barcodes(Image.open(folder / str(line["png"])).convert("L"))
            found += [code.text for code in codes]
    return found


__all__ = ["FakeHub", "job", "serving"]
