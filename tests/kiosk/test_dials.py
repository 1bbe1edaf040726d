"""Loudspeaker and light as the staff set them: now, after a restart, and where there is no dial."""

from pathlib import Path

from kiosk.dials import Dials
from kiosk.states import Adjust

PLAIN = Adjust(6, 8)


def backlight(folder: Path, most: int) -> Path:
    """A panel's light as the kernel shows it."""
    panel = folder / "panel"
    panel.mkdir(parents=True)
    (panel / "max_brightness").write_text(f"{most}\n")
    (panel / "brightness").write_text("1\n")
    return panel / "brightness"


def test_what_was_set_is_there_after_the_next_start(tmp_path: Path) -> None:
    Dials(tmp_path / "state", backlights=tmp_path).set(Adjust(3, 5))
    assert Dials(tmp_path / "state").kept(PLAIN) == Adjust(3, 5)


def test_the_light_is_a_share_of_what_the_panel_can(tmp_path: Path) -> None:
    light = backlight(tmp_path / "lights", 255)
    Dials(tmp_path, backlights=tmp_path / "lights").set(Adjust(0, 5))
    assert light.read_text() == "127"


def test_a_panel_is_never_quite_dark(tmp_path: Path) -> None:
    light = backlight(tmp_path / "lights", 4)
    Dials(tmp_path, backlights=tmp_path / "lights").set(Adjust(0, 0))
    assert light.read_text() == "1"


def test_a_file_that_nobody_wrote_so_is_as_none(tmp_path: Path) -> None:
    for content in (b"", b"{", b'{"volume": 99, "brightness": 1}', b"\xff"):
        (tmp_path / "dials.json").write_bytes(content)
        assert Dials(tmp_path).kept(PLAIN) == PLAIN


def test_a_disk_that_cannot_be_written_costs_only_the_memory(tmp_path: Path) -> None:
    (tmp_path / "state").write_text("a file where the folder should be")
    Dials(tmp_path / "state").set(Adjust(3, 5))
    assert Dials(tmp_path / "state").kept(PLAIN) == PLAIN
