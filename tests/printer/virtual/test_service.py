"""The virtual printer seen from the hall page, and as a process of its own."""

import base64
import io
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from time import monotonic, sleep

import pytest
from PIL import Image

from api.client.address import HubAddress
from api.client.hub import Hub
from api.contract.mirror import Input, MirrorView
from api.contract.sample_paper import NORMAL, VIEW
from printer.control import process_id_request
from printer.encode import page
from printer.layout import ticket
from printer.port import opener
from printer.raster import WIDE, draw
from printer.virtual.__main__ import Options, hand, virtual_printer
from printer.virtual.line import TcpLine
from printer.virtual.model import Model
from printer.virtual.service import VirtualPrinter
from tests.printer.fake_hub import FakeHub, serving

TICKET = page(draw(ticket(NORMAL, VIEW), WIDE)) + process_id_request(42)


def until(happened: Callable[[], object], meanwhile: Callable[[], object]) -> None:
    end = monotonic() + 20
    while not happened():
        meanwhile()
        assert monotonic() < end, "it never happened"


def test_the_hall_page_sees_the_papers_and_sets_faults() -> None:
    hub = FakeHub()
    with serving(hub) as url:
        line = TcpLine("127.0.0.1", 0)
        way = Hub(HubAddress(url=url, device="paper-1", token="secret"))
        printer = VirtualPrinter(line, Model(speed_mm_s=0), hub=way)
        hub.look(MirrorView(watched=True, asked=1))
        until(lambda: hub.showings, lambda: printer.turn(0.01))
        first = hub.showings[0]
        assert (first["screen"], first["picture"]) == ("paper", "")
        assert first["facts"]["tickets"] == 0

        port = opener(f"tcp:127.0.0.1:{line.port}")()
        assert port.write(TICKET[:4096], 1)
        rest = TICKET[4096:]
        while rest:
            rest = rest[port.write(rest, 0.1) :]
            printer.turn(0)
        until(lambda: len(hub.showings) == 2, lambda: printer.turn(0.01))
        shown = hub.showings[1]
        picture = Image.open(io.BytesIO(base64.b64decode(shown["picture"])))
        assert picture.size == (shown["width"], shown["height"])
        assert (shown["facts"]["tickets"], shown["facts"]["last"]) == (1, "0042")
        assert shown["facts"]["paper"] == "ok"

        hand = Input(id=1, kind="set", name="out", value="on")
        hub.look(MirrorView(watched=True, asked=1, inputs=(hand,)))
        until(lambda: len(hub.showings) == 3, lambda: printer.turn(0.01))
        assert hub.showings[2]["facts"]["paper"] == "out"
        assert printer.machine.faults.out
        printer.background.stopping.set()
        printer.close()
        port.close()


@pytest.mark.parametrize(
    ("one", "changed"),
    [
        (Input(kind="set", name="cover", value="on"), True),
        (Input(kind="set", name="out_after", value="500"), True),
        (Input(kind="set", name="off_after", value="500"), True),
        (Input(kind="set", name="out_after", value="soon"), False),
        (Input(kind="set", name="after", value="5"), False),
        (Input(kind="set", name="__class__", value="on"), False),
        (Input(kind="touch", x=1, y=1), False),
    ],
)
def test_only_known_hands_change_the_printer(one: Input, changed: bool) -> None:
    printer = VirtualPrinter(TcpLine("127.0.0.1", 0), Model())
    assert printer.set(one) == changed
    printer.close()


def test_as_a_process_on_a_pty_it_prints_keeps_and_ends_when_told(tmp_path: Path) -> None:
    path, keep = tmp_path / "printer", tmp_path / "papers"
    command = [sys.executable, "-m", "printer.virtual", "--pty", str(path), "--speed", "0"]
    with subprocess.Popen([*command, "--keep", str(keep)], stderr=subprocess.DEVNULL) as process:
        until(path.exists, lambda: sleep(0.02))
        port = opener(f"serial:{path}")()
        heard, rest = b"", TICKET
        while rest:
            rest = rest[port.write(rest, 1) :]
        end = monotonic() + 20
        while b"0042" not in heard and monotonic() < end:
            heard += port.read(0.1)
        port.close()
        process.terminate()
        assert process.wait(10) == 0
    assert heard == b"\x37\x220042\x00"
    (line,) = [json.loads(one) for one in (keep / "log.jsonl").read_text().splitlines()]
    assert (line["sequence"], line["png"], line["process_id"]) == (1, "0001.png", "0042")
    with Image.open(keep / "0001.png") as paper:
        assert paper.width == WIDE
    assert not path.exists()


@pytest.mark.parametrize("fault", ["jam", "out_after", "out_after=soon", "out=3", "model"])
def test_a_fault_that_there_is_not_is_refused_with_those_there_are(
    fault: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert virtual_printer(Options(listen="127.0.0.1:0", fault=(fault,))) == 2
    assert "near, out, cover, cutter" in capsys.readouterr().err


def test_a_printer_can_be_broken_from_the_start() -> None:
    printer = VirtualPrinter(TcpLine("127.0.0.1", 0), Model())
    for fault in ("cutter", "off_after=3000"):
        assert printer.set(hand(fault))
    assert printer.machine.faults.cutter
    assert printer.machine.coming == {"off": 3000}
    printer.close()


def test_papers_of_an_earlier_run_are_never_written_over(tmp_path: Path) -> None:
    for name in ("0001.png", "0002.png"):
        printer = VirtualPrinter(TcpLine("127.0.0.1", 0), Model(speed_mm_s=0), keep=tmp_path)
        printer.machine.receive(TICKET)
        printer.turn(0)
        printer.close()
        assert (tmp_path / name).exists()
