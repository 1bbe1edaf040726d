"""An engineer on a Friday checks the hall before it runs."""

from pathlib import Path

import pytest

from api.cli.check import check

EXAMPLE = Path("docs/examples/household.toml")


def test_a_good_hall_is_called_well_formed(capsys: pytest.CaptureFixture[str]) -> None:
    assert check(EXAMPLE) == 0
    assert "well formed" in capsys.readouterr().out


def test_a_mistake_is_told_with_file_line_key_and_mend(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    wrong = tmp_path / "hall.toml"
    text = EXAMPLE.read_text("utf-8").replace('prefix = "B"', 'prefix = "A"')
    wrong.write_text(text, "utf-8")
    line = 1 + [row for row, words in enumerate(text.splitlines()) if words == 'prefix = "A"'][1]

    assert check(wrong) == 1

    told = capsys.readouterr().out
    assert f"{wrong}:{line}: services.1.prefix" in told
    assert "give each its own" in told


def test_a_file_that_is_not_there_is_said_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check(tmp_path / "none.toml") == 1
    assert "No such file" in capsys.readouterr().out
