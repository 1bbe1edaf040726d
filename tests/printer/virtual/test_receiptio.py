"""Somebody else's program, npm's receiptio, asks the virtual printer how it is and prints on it.

It knows only the port 9100 of an address, so that the printer has an address of this machine to
itself. `make setup-dev` installs it.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

from printer.virtual.line import TcpLine
from tests.printer.fakes import log_of, virtual

RECEIPTIO = Path(sys.prefix) / "node_modules" / "receiptio" / "bin" / "cli.js"
# One for each process that tests: 127.x.y.z is this machine, whatever x, y and z are.
ADDRESS = f"127.91.{os.getpid() // 250 % 250}.{1 + os.getpid() % 250}"
TICKET = """\
^^^A057
領藥 Pharmacy|12:34
-
{code:https://example.org/t/1;option:qrcode,4,l}
"""


@pytest.fixture
def papers(tmp_path: Path) -> Path:
    return tmp_path / "papers"


@contextmanager
def printing(papers: Path | None = None, fault: str = "") -> Iterator[None]:
    """A virtual printer where receiptio looks for one."""
    with virtual(TcpLine(ADDRESS, 9100), keep=papers, fault=fault):
        yield


def receiptio(*options: str, source: str = "") -> int:
    """What receiptio says of it: its exit status."""
    node = shutil.which("node", path=f"{sys.prefix}/bin:{os.environ['PATH']}")
    assert node is not None, "there is no Node here: run `make setup-dev`"
    assert RECEIPTIO.exists(), "receiptio is missing: run `make setup-dev`"
    command = [node, str(RECEIPTIO), "-d", ADDRESS, *options]
    return subprocess.run(command, input=source, text=True, timeout=60, check=False).returncode


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        ("", 100),  # online
        ("near", 100),  # it does not look at the near-end sensor
        ("cover", 101),  # coveropen
        ("out", 102),  # paperempty
        ("cutter", 103),  # error
        ("unplugged", 105),  # disconnect
    ],
)
def test_it_is_told_how_the_printer_is(fault: str, said: int) -> None:
    """F:R1, F:R2, F:R4, F:R5, F:R7: our status bytes mean the same to others."""
    with printing(fault=fault):
        assert receiptio("-q") == said


def test_it_prints_a_ticket_whose_code_a_phone_can_read(papers: Path) -> None:
    """It finds out what the printer is, has its news told (GS a) and asks when it is done."""
    with printing(papers):
        assert receiptio("-l", "zh-hant", "-c", "48", source=TICKET) == 0
    (line,) = [one for one in log_of(papers) if one["png"]]
    paper = Image.open(papers / str(line["png"])).convert("L")
    assert [code.text for code in zxingcpp.read_barcodes(paper)] == ["https://example.org/t/1"]


def test_it_prints_nothing_where_there_is_no_paper(papers: Path) -> None:
    """F:R2"""
    with printing(papers, "out"):
        assert receiptio("-l", "zh-hant", "-c", "48", source=TICKET) == 102
    assert log_of(papers) == []
