"""The command `quhao-kiosk`: a mistake in its settings is one line that says the way out."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.__main__ import DEFAULTS
from tests.architecture import ROOT


@pytest.mark.parametrize(
    ("options", "says"),
    [
        ([], "`quhao device kiosk-1 "),
        (["--token-file", "README.md"], "holds no token"),
    ],
)
def test_a_mistake_is_one_line_without_a_traceback(options: list[str], says: str) -> None:
    environment = {key: word for key, word in os.environ.items() if key != "CREDENTIALS_DIRECTORY"}
    answer = subprocess.run(
        [sys.executable, "-m", "kiosk", *options],
        cwd=ROOT,
        env={**environment, "PYGAME_HIDE_SUPPORT_PROMPT": "1"},
        capture_output=True,
        text=True,
    )
    assert answer.returncode != 0
    assert answer.stdout == ""
    assert says in answer.stderr
    assert answer.stderr.count("\n") == 1


def test_a_panel_without_pixels_is_one_line(tmp_path: Path) -> None:
    token = tmp_path / "token"
    token.write_text("s3cret")
    answer = subprocess.run(
        [sys.executable, "-m", "kiosk", "--token-file", str(token), "--panel-px", "wide"],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert answer.stderr == "quhao-kiosk: expected WIDTHxHEIGHT such as 1080x1920, got 'wide'\n"


def test_the_kiosk_goes_by_the_name_of_the_examples() -> None:
    assert DEFAULTS.device == "kiosk-1"
    assert 'id = "kiosk-1"' in (ROOT / "docs/examples/household.toml").read_text("utf-8")
