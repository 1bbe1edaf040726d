"""A newcomer types `make run` in two terminals, or closes one without ending the demo."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from api.cli.demo.alone import AlreadyRuns, alone_in


def test_a_second_demo_in_the_same_folder_is_refused_with_the_way_out(tmp_path: Path) -> None:
    root = tmp_path / "hall"
    with alone_in(root), pytest.raises(AlreadyRuns, match="another --folder"), alone_in(root):
        raise AssertionError("two demos run from one folder")


def test_the_next_demo_may_run_when_the_first_has_ended(tmp_path: Path) -> None:
    for _ in range(2):
        with alone_in(tmp_path / "hall"):
            pass


def test_processes_left_behind_by_a_killed_demo_are_ended(tmp_path: Path) -> None:
    root = tmp_path / "hall"
    root.mkdir()
    asleep = [sys.executable, "-c", "print(flush=True); input()", "--token-file", "x"]
    left = subprocess.Popen(asleep, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    # On a busy machine it has no command line yet at this moment.
    assert left.stdout is not None
    assert left.stdout.readline()
    (root / "pids.json").write_text(json.dumps({"kiosk-1": left.pid}))

    with alone_in(root):
        assert left.wait(10) == -9
    assert not (root / "pids.json").exists()
    assert left.stdin is not None
    left.stdin.close()
    left.stdout.close()


def test_a_process_of_somebody_else_with_that_number_is_left_alone(tmp_path: Path) -> None:
    root = tmp_path / "hall"
    root.mkdir()
    (root / "pids.json").write_text(json.dumps({"kiosk-1": os.getpid()}))

    with alone_in(root):
        pass
