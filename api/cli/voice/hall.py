"""What of a hall.toml and of a state folder the voice's commands need."""

import sys
from pathlib import Path

from api.contract.spoken import spoken_languages
from api.domain.settings import HallSettings
from api.hub.hall_file import HallFileMistakes, load
from api.voice.bank import Bank
from api.voice.manifest import BadManifest
from api.voice.tokens import Token, closed_set


def settings_of(hall: Path) -> HallSettings:
    """The hall, or an end with its mistakes."""
    try:
        return load(hall)
    except HallFileMistakes as mistakes:
        sys.exit(str(mistakes))


def tokens_of(settings: HallSettings, language: str) -> tuple[Token, ...]:
    """All that this hall says in a language."""
    prefixes = [one.prefix for one in settings.services]
    counters = [one.number for one in settings.counters]
    return closed_set(language, prefixes=prefixes, counters=counters)


def bank_of(state_dir: Path, language: str) -> Bank:
    """The bank of a language, or an end with what is wrong with it."""
    if language not in spoken_languages():
        sys.exit(f"nobody has worded a call in {language!r}; take {', '.join(spoken_languages())}")
    try:
        return Bank(banks_in(state_dir), language)
    except (BadManifest, OSError) as error:
        sys.exit(f"the recordings of {language} in {state_dir} cannot be read: {error}")


def banks_in(state_dir: Path) -> Path:
    """Where the banks stand in a state folder."""
    return state_dir / "voice"
