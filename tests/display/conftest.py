"""No screen for these tests: SDL draws into memory."""

import os

import pytest

os.environ["SDL_VIDEODRIVER"] = "dummy"

from api.screen.paint import Fonts
from display.draw import ruler_of
from display.layout import Ruler


@pytest.fixture(scope="session")
def ruler() -> Ruler:
    """Measures words in the real typeface."""
    return ruler_of(Fonts())
