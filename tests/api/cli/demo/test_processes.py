"""The demo keeps its processes alive, as systemd would."""

import json
import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from api.cli.demo import processes
from api.cli.demo.processes import Part, Troupe


@pytest.fixture
def troupe(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Troupe]:
    monkeypatch.setattr(processes, "RESTART_AFTER_S", 0.0)
    made = Troupe(tmp_path, tmp_path / "pids.json")
    yield made
    made.stop()


def says_its_pid(tmp_path: Path) -> tuple[Part, Path]:
    """A part that writes its pid into a fifo when it is up, and then waits for ever."""
    fifo = tmp_path / "up"
    os.mkfifo(fifo)
    code = f"import os,time; open({str(fifo)!r},'w').write(str(os.getpid())); time.sleep(999)"
    return Part("part", (sys.executable, "-c", code)), fifo


def test_a_process_that_is_killed_comes_back(troupe: Troupe, tmp_path: Path) -> None:
    part, fifo = says_its_pid(tmp_path)
    troupe.start([part])
    first = int(fifo.read_text())

    os.kill(first, signal.SIGKILL)
    second = int(fifo.read_text())

    assert second != first


def test_the_pids_file_says_who_is_who(troupe: Troupe, tmp_path: Path) -> None:
    part, fifo = says_its_pid(tmp_path)
    troupe.start([part])
    pid = int(fifo.read_text())

    assert json.loads((tmp_path / "pids.json").read_text()) == {"part": pid}


def test_the_end_of_the_demo_is_the_end_of_every_process(troupe: Troupe, tmp_path: Path) -> None:
    part, fifo = says_its_pid(tmp_path)
    troupe.start([part])
    pid = int(fifo.read_text())

    troupe.stop()

    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)
    assert not (tmp_path / "pids.json").exists()


def test_what_a_process_says_is_in_its_log(troupe: Troupe, tmp_path: Path) -> None:
    fifo = tmp_path / "said"
    os.mkfifo(fifo)
    code = f"print('good morning', flush=True); open({str(fifo)!r},'w').write('x'); input()"
    troupe.start([Part("talker", (sys.executable, "-c", code))])
    fifo.read_text()

    assert "good morning" in (tmp_path / "talker.log").read_text()
