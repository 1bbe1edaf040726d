"""A hall's own tickets: what its hall.toml names is read, and every mistake has a mend."""

from base64 import b64decode
from io import BytesIO
from pathlib import Path
from random import Random

import pytest
from PIL import Image

from api.contract.layout import shipped, shipped_text
from api.domain.checks.tickets import layout_mistakes
from api.hub.hall_file import Finding, HallFileMistakes, load
from api.hub.ticket_files import LARGEST_LOGO

EXAMPLE = Path(__file__).parents[3] / "docs/examples/household.toml"


def hall(folder: Path, tickets: str) -> Path:
    """A hall.toml in this folder with these [tickets]."""
    path = folder / "hall.toml"
    path.write_text(f"{EXAMPLE.read_text('utf-8')}\n[tickets]\n{tickets}\n", "utf-8")
    return path


def findings(path: Path) -> list[Finding]:
    """What is wrong with it."""
    with pytest.raises(HallFileMistakes) as refused:
        load(path)
    return refused.value.findings


def edited(folder: Path, old: str, new: str) -> list[Finding]:
    """What is wrong with the package's template once `old` is `new`."""
    text = shipped_text("standard")
    assert old in text
    (folder / "ours.toml").write_text(text.replace(old, new, 1), "utf-8")
    return findings(hall(folder, 'standard = "ours.toml"'))


def mark(width: int, height: int) -> bytes:
    """A PNG of this size."""
    file = BytesIO()
    Image.frombytes("L", (width, height), Random(1).randbytes(width * height)).save(file, "PNG")
    return file.getvalue()


def test_a_hall_without_tickets_of_its_own_has_those_of_the_package() -> None:
    tickets = load(EXAMPLE).tickets
    assert (tickets.standard, tickets.large, tickets.logo) == (None, None, "")


@pytest.mark.parametrize("name", ["standard", "large"])
def test_the_templates_of_the_package_keep_the_rules_of_a_template(name: str) -> None:
    assert layout_mistakes(shipped("large" if name == "large" else "standard")) == []


def test_templates_and_logo_beside_the_hall_file_are_read(tmp_path: Path) -> None:
    smaller = shipped_text("standard").replace("size_mm = 17", "size_mm = 13")
    (tmp_path / "ours.toml").write_text(smaller, "utf-8")
    (tmp_path / "mark.png").write_bytes(mark(40, 20))
    tickets = load(hall(tmp_path, 'standard = "ours.toml"\nlogo = "mark.png"')).tickets
    assert tickets.standard is not None
    assert [one.size_mm for one in tickets.standard.pieces if one.show == "number"] == [13]
    assert b64decode(tickets.logo) == mark(40, 20)


@pytest.mark.parametrize(
    ("old", "new", "key", "problem", "mend"),
    [
        ("size_mm = 17", "size_mm = 11.5", "pieces.4.size_mm", "11.5 mm", "from 12 to 30 mm"),
        ("size_mm = 5", "size_mm = 3", "pieces.1.size_mm", "hall is 3 mm", "from 3.5 to 12"),
        ("size_mm = 25", "size_mm = 10", "pieces.12.size_mm", "code is 10 mm", "from 20 to 40"),
        ("size_mm = 5", "sise_mm = 5", "pieces.1.sise_mm", "no such key", "write size_mm"),
        ("gap_mm = 3.5", "gap_mm = -1", "pieces.4.gap_mm", "gap is -1", "from 0 to 30"),
        ('show = "number"', 'show = "hall"', "pieces", "not show its number", "add a piece"),
        ('show = "hall"', 'show = "number"', "pieces.4.show", "shown twice", "remove one"),
        ('show = "hall"', 'show = "holl"', "pieces.1.show", "none of", "one of the words"),
        ('show = "hall"', 'show = "words"', "pieces.1.words", "no words in zh-Hant", "words ="),
        (
            'show = "hall"',
            'show = "hall"\nwords = {zh-Hant = "x"}',
            "pieces.1.words",
            "from the hub",
            "remove them",
        ),
        ("size_mm = 17", 'size_mm = "big"', "pieces.4.size_mm", "no number", "without quotes"),
        ("size_mm = 17", "size_mm = big", "TOML", "Invalid value", "as TOML is written"),
        ('weight = "bold"', 'weight = "fat"', "pieces.2.weight", "none of", "words named"),
    ],
)  # fmt: skip
def test_a_mistake_in_a_template_is_told_with_its_mend(
    tmp_path: Path, old: str, new: str, key: str, problem: str, mend: str
) -> None:
    (found,) = [one for one in edited(tmp_path, old, new) if one.key == key]
    assert found.line > 0
    assert problem in found.problem
    assert mend in found.mend


@pytest.mark.parametrize(
    ("tickets", "problem", "mend"),
    [
        ('standard = "none.toml"', "there is no file", "ticket-preview --new none.toml"),
        ("large = 3", "no name of a file", "in quotes"),
        ('logo = "none.png"', "there is no file", "beside hall.toml"),
        ('logo = "hall.toml"', "no PNG", "write a PNG file"),
        ('logo = "noise.png"', "bytes", f"at most {LARGEST_LOGO // 1024} kB"),
        ('logo = "long.png"', "1 × 3000 dots", "2000 dots a side"),
        ('logo = "half.png"', "cut short", "write a PNG file"),
        ('logo = "head.png"', "0 × 0 dots", "write a PNG file"),
    ],
)
def test_a_file_that_cannot_be_used_is_told_at_its_line(
    tmp_path: Path, tickets: str, problem: str, mend: str
) -> None:
    (tmp_path / "noise.png").write_bytes(mark(400, 200))
    (tmp_path / "long.png").write_bytes(mark(1, 3000))
    (tmp_path / "half.png").write_bytes(mark(40, 20)[:-20])
    (tmp_path / "head.png").write_bytes(mark(40, 20)[:8])
    path = hall(tmp_path, tickets)
    (found,) = findings(path)
    assert path.read_text("utf-8").split("\n")[found.line - 1] == tickets
    assert problem in found.problem
    assert mend in found.mend


def test_a_key_that_tickets_do_not_have_is_refused(tmp_path: Path) -> None:
    (found,) = findings(hall(tmp_path, 'standart = "ours.toml"'))
    assert (found.key, found.problem) == ("tickets.standart", "there is no such key")
    assert "standard" in found.mend
