"""What every test stands on: no screen, no sound, no hurry, and a folder for pictures."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

# Before pygame is imported anywhere: tests draw in memory and are silent.
os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

# A Pi under load is slow, and that is no fault of the rule under test.
settings.register_profile("quhao", deadline=None)
settings.load_profile("quhao")


@pytest.fixture
def picture_folder(tmp_path: Path) -> Path:
    """Where a test marked `pictures` draws: docs/pictures under `make pictures`, else nowhere."""
    chosen = os.environ.get("QUHAO_PICTURES")
    folder = Path(chosen) if chosen else tmp_path
    folder.mkdir(parents=True, exist_ok=True)
    return folder
