"""Whoever sets up a hall looks at its ticket before a citizen does, with no hub and no printer."""

from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from api.cli.ticket_preview import Wanted, ticket_preview

EXAMPLE = Path("docs/examples/household.toml")
PLAIN = Wanted()


def test_a_ticket_is_drawn_without_any_file(tmp_path: Path) -> None:
    out = tmp_path / "ticket.png"
    assert ticket_preview(out=out) == 0
    with Image.open(out) as picture:
        assert picture.width == 576 + 48
        assert picture.height > 800


def test_the_hall_s_own_ticket_on_narrow_paper(tmp_path: Path) -> None:
    wide, narrow = tmp_path / "wide.png", tmp_path / "narrow.png"
    asked = Wanted(width=58, language="vi", priority=True, copy=1)
    assert ticket_preview(EXAMPLE, wanted=asked, out=narrow) == 0
    assert ticket_preview(EXAMPLE, wanted=replace(asked, width=80), out=wide) == 0
    with Image.open(narrow) as picture:
        assert picture.width == 384 + 48


def test_the_package_s_template_is_a_hall_s_to_begin_with(tmp_path: Path) -> None:
    own, out = tmp_path / "ours.toml", tmp_path / "ticket.png"
    assert ticket_preview(new=own) == 0
    assert ticket_preview(wanted=replace(PLAIN, template=own), out=out) == 0
    usual = tmp_path / "usual.png"
    ticket_preview(out=usual)
    assert out.read_bytes() == usual.read_bytes()

    text = own.read_text("utf-8")
    own.write_text(text.replace("size_mm = 17", "size_mm = 13"), "utf-8")
    ticket_preview(wanted=replace(PLAIN, template=own), out=out)
    assert out.read_bytes() != usual.read_bytes()


def test_a_file_that_is_there_is_never_written_over(tmp_path: Path) -> None:
    own = tmp_path / "ours.toml"
    own.write_text("ours")
    assert ticket_preview(new=own) == 1
    assert own.read_text() == "ours"


def test_a_wrong_template_is_told_with_file_line_and_mend(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    own = tmp_path / "ours.toml"
    ticket_preview(new=own)
    text = own.read_text("utf-8").replace("size_mm = 17", "size_mm = 9")
    own.write_text(text, "utf-8")
    line = text.split("\n").index("size_mm = 9") + 1
    assert ticket_preview(wanted=replace(PLAIN, template=own), out=tmp_path / "x.png") == 1
    told = capsys.readouterr().out
    assert f"{own}:{line}: pieces.4.size_mm: number is 9 mm; write a size from 12 to 30 mm" in told


def test_a_language_without_a_phrasebook_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ticket_preview(wanted=replace(PLAIN, language="fr"), out=tmp_path / "x.png") == 1
    assert "zh-Hant" in capsys.readouterr().out
