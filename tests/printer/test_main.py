"""The command: a test page that says how the printer is, a sample, and clear mistakes."""

import subprocess
import sys
from pathlib import Path

import pytest
import zxingcpp
from PIL import Image

from api.contract.sample_paper import NORMAL
from printer.trial import preview, trial
from tests.printer.fakes import QUICK, log_of, virtual


def run(*words: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "printer", *words]
    return subprocess.run(command, capture_output=True, text=True, timeout=30, check=False)


def test_the_test_page_comes_out_and_the_status_is_said_in_words(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with virtual(keep=tmp_path) as (_, port):
        assert trial(port, 576, "zh-Hant", QUICK) == 0
    said = capsys.readouterr().out
    assert "正常 (process_id)" in said
    assert "printed" in said
    # Before it a blank piece: what an earlier process may have left half printed is cut off.
    assert [bool(line["png"]) for line in log_of(tmp_path)] == [False, True]


def test_without_paper_the_test_says_so_and_fails(capsys: pytest.CaptureFixture[str]) -> None:
    with virtual() as (paper, port):
        paper.machine.faults.out = True
        assert trial(port, 576, "zh-Hant", QUICK) == 1
    assert "缺紙" in capsys.readouterr().out


def test_a_printer_that_is_not_there_is_said_to_be_offline(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert trial("tcp:127.0.0.1:1", 576, "en", QUICK) == 1
    assert "no answer" in capsys.readouterr().out


def test_a_sample_needs_no_printer(tmp_path: Path) -> None:
    path = tmp_path / "ticket.png"
    assert preview(path, 576) == 0
    (code,) = zxingcpp.read_barcodes(Image.open(path).convert("L"))
    assert code.text == NORMAL.url


def test_a_wrong_address_is_answered_with_the_right_shapes(tmp_path: Path) -> None:
    token = tmp_path / "token"
    token.write_text("secret")
    answer = run("--printer", "lp0", "--token-file", str(token))
    assert answer.returncode == 2
    assert "usb:/dev/usb/lp0" in answer.stderr


def test_without_a_token_the_way_to_get_one_is_said() -> None:
    answer = run("--printer", "tcp:127.0.0.1:9")
    assert answer.returncode == 2
    assert "quhao device printer-1 --hall" in answer.stderr
