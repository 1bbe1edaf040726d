"""The unsettled press on disk."""

from pathlib import Path

from kiosk.memory import Memory
from kiosk.states import Press

PRESS = Press(key="k1", service="A", ticket_class="normal", language="zh-Hant", at=50.0)


def test_a_press_outlives_the_process_with_its_age(tmp_path: Path) -> None:
    Memory(tmp_path).keep(PRESS, wall=1000.0, now=52.0)
    # A new process: its own clock starts elsewhere, the wall clock went on by 30 s.
    left = Memory(tmp_path).kept(wall=1030.0, now=7.0)
    assert left is not None
    assert left.key == "k1"
    assert 7.0 - left.at == 32.0


def test_a_settled_press_is_gone(tmp_path: Path) -> None:
    memory = Memory(tmp_path)
    memory.keep(PRESS, wall=0.0, now=50.0)
    memory.forget("k1")
    assert memory.kept(wall=0.0, now=0.0) is None
    assert list(tmp_path.iterdir()) == []


def test_settling_an_old_press_leaves_a_newer_one(tmp_path: Path) -> None:
    memory = Memory(tmp_path)
    memory.keep(PRESS, wall=0.0, now=50.0)
    memory.forget("k0")
    assert memory.kept(wall=0.0, now=0.0) is not None


def test_half_a_file_was_never_sent_and_is_no_press(tmp_path: Path) -> None:
    (tmp_path / "press.json").write_text('{"key": "k1", "serv')
    assert Memory(tmp_path).kept(wall=0.0, now=0.0) is None


def test_a_folder_that_cannot_be_written_does_not_stop_the_kiosk(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    memory = Memory(tmp_path / "file" / "folder")
    memory.keep(PRESS, wall=0.0, now=50.0)
    assert memory.kept(wall=0.0, now=0.0) is None
