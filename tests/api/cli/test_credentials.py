"""An engineer gives a device its token and a clerk a PIN."""

import getpass
from pathlib import Path

import pytest

from api.cli.credentials import device, pin

EXAMPLE = Path("docs/examples/household.toml")


def test_a_device_of_the_hall_gets_a_token_of_256_bits(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert device("kiosk-1", hall=EXAMPLE, state_dir=tmp_path) == 0
    first = capsys.readouterr().out.strip()
    assert device("kiosk-1", hall=EXAMPLE, state_dir=tmp_path) == 0
    second = capsys.readouterr().out.strip()

    assert len(first) >= 43
    assert first != second


def test_a_device_that_the_hall_does_not_have_is_refused_with_those_it_has(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="kiosk-1, printer-1"):
        device("kiosk-9", hall=EXAMPLE, state_dir=tmp_path)


def test_a_pin_must_be_typed_twice_alike_and_be_long_enough(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    typed = iter(["135790", "135791", "1234", "1234", "135790", "135790"])
    monkeypatch.setattr(getpass, "getpass", lambda _prompt: next(typed))

    for _ in range(2):
        with pytest.raises(SystemExit, match="at least 6 digits"):
            pin("1001", hall=EXAMPLE, state_dir=tmp_path)
    assert pin("1001", hall=EXAMPLE, state_dir=tmp_path) == 0


def test_nobody_outside_the_hall_gets_a_pin(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="4711"):
        pin("4711", hall=EXAMPLE, state_dir=tmp_path)


def test_a_hall_file_with_mistakes_is_explained(tmp_path: Path) -> None:
    wrong = tmp_path / "hall.toml"
    wrong.write_text("[hall]\n", "utf-8")
    with pytest.raises(SystemExit, match=r"hall\.toml:1"):
        device("kiosk-1", hall=wrong, state_dir=tmp_path)


def test_a_state_folder_that_cannot_be_made_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(SystemExit, match="the state cannot be kept in"):
        device("kiosk-1", hall=EXAMPLE, state_dir=tmp_path / "file" / "state")


def test_a_pin_is_of_the_digits_that_every_keypad_has(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(getpass, "getpass", lambda _: "１３５７９１")
    with pytest.raises(SystemExit, match="at least 6 digits"):
        pin("1001", hall=EXAMPLE, state_dir=tmp_path / "state")
