"""Tokens and PINs in the database, given before the hub ever ran."""

import os
from pathlib import Path

from api.hub.credentials import add_device
from tests.api.hub.given import SETTINGS


def test_what_the_person_who_sets_up_makes_is_nobody_elses_to_read(tmp_path: Path) -> None:
    """The journal begins in this file, and the PINs are in it."""
    before = os.umask(0o022)
    try:
        add_device(tmp_path / "state", "test", SETTINGS.devices[0])
        assert os.umask(0o022) == 0o022
    finally:
        os.umask(before)
    made = [tmp_path / "state", *(tmp_path / "state").iterdir()]
    assert len(made) > 1
    assert {one.stat().st_mode & 0o077 for one in made} == {0}
