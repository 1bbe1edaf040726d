"""A wall that is started again repeats no call (F:N5)."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from api.contract.views import BoardView, CallLine
from display import sample
from display.told import Told

NOW = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)


def call(id: int) -> CallLine:
    return CallLine(id=id, number=f"A{id:03}", counter=1, called_at=NOW)


def board(*ids: int, day: str = "2026-11-23") -> BoardView:
    return replace(sample.busy(), calls=tuple(call(id) for id in ids), day=day)


def told_before(folder: Path, *ids: int) -> None:
    """A wall that told these calls and was then killed."""
    wall = Told(folder)
    wall.resume(board(*ids))
    for id in ids:
        wall(call(id), "announced", NOW)


def test_calls_that_were_told_before_the_wall_was_killed_are_known(tmp_path: Path) -> None:
    told_before(tmp_path, 7, 8)

    assert Told(tmp_path).resume(board(9, 8, 7)) == 8


def test_a_first_start_knows_of_none(tmp_path: Path) -> None:
    assert Told(tmp_path).resume(board(9, 8)) == 0
    assert Told(None).resume(board(9, 8)) == 0


def test_another_day_begins_afresh(tmp_path: Path) -> None:
    told_before(tmp_path, 7, 8)

    assert Told(tmp_path).resume(board(9, 8, day="2026-11-24")) == 0


def test_a_hub_with_a_new_journal_is_heard_from_its_first_call(tmp_path: Path) -> None:
    told_before(tmp_path, 700)

    assert Told(tmp_path).resume(board(9, 8)) == 0


def test_half_a_file_after_a_power_cut_is_no_reason_to_be_dark(tmp_path: Path) -> None:
    (tmp_path / "told.json").write_text('{"id": 8, "da')

    assert Told(tmp_path).resume(board(9, 8)) == 0


def test_a_full_disk_never_stops_the_wall(tmp_path: Path) -> None:
    wall = Told(tmp_path / "no such folder")
    wall.resume(board(9))

    wall(call(9), "announced", NOW)


def test_the_file_holds_numbers_and_a_day_only(tmp_path: Path) -> None:
    """R34."""
    told_before(tmp_path, 8)

    assert json.loads((tmp_path / "told.json").read_text()) == {"id": 8, "day": "2026-11-23"}
