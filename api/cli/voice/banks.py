"""`quhao voice list`, `fill`, `export` and `import`: which clips there are, and where they go."""

import sys
from collections.abc import Iterator
from pathlib import Path

from api.cli.voice.hall import bank_of, banks_in, settings_of, tokens_of
from api.contract.spoken import name_of
from api.domain.settings import HallSettings
from api.voice.bundle import BadBundle, packed, taken_in
from api.voice.cache import Cache
from api.voice.manifest import BadManifest
from api.voice.speaker import Speaker
from api.voice.synthesis import CannotSpeak, Espeak


def list_voices(*, hall: Path, state_dir: Path) -> int:
    """Say of each language of the hall what is recorded, what a machine says, what is missing.

    Parameters
    ----------
    hall
        The hall.toml.
    state_dir
        The state folder with the hall's recordings.
    """
    settings = settings_of(hall)
    machine = Espeak().languages()
    for language in settings.voice.languages or settings.hall.languages:
        for line in _lines(settings, state_dir, language, machine):
            print(line)
    return 0


def fill(language: str, *, hall: Path, state_dir: Path) -> int:
    """Put a machine's clips where nobody has recorded yet: placeholders, and marked as such.

    Parameters
    ----------
    language
        Which language.
    hall
        The hall.toml, which says what there is to say.
    state_dir
        The state folder with the hall's recordings.
    """
    bank = bank_of(state_dir, language)
    missing = bank.missing(tokens_of(settings_of(hall), language))
    try:
        clips = Speaker(Cache(None)).said([one.text for one in missing], language)
        for token, clip in zip(missing, clips, strict=True):
            bank.put(token, clip, "synthesised")
    except (CannotSpeak, OSError) as error:
        sys.exit(f"no placeholders: {error}")
    print(f"{language}: {len(missing)} placeholders, marked as synthesised")
    return 0


def export(language: str, file: Path, *, state_dir: Path) -> int:
    """Write a language's recordings to one file, for another hall.

    Parameters
    ----------
    language
        Which language.
    file
        The file to write, such as voice-nan.zip.
    state_dir
        The state folder with the hall's recordings.
    """
    bank = bank_of(state_dir, language)
    if not bank.manifest.clips:
        sys.exit(f"nothing is recorded in {language} yet")
    try:
        file.write_bytes(packed(bank))
    except OSError as error:
        sys.exit(f"the recordings cannot be written to {file}: {error}")
    print(f"{file}: {len(bank.manifest.clips)} clips in {name_of(language)}")
    return 0


def import_bank(file: Path, *, state_dir: Path) -> int:
    """Take in the recordings of another hall; every part of the file is verified first.

    Parameters
    ----------
    file
        A file that `quhao voice export` has written.
    state_dir
        The state folder with this hall's recordings.
    """
    try:
        bank = taken_in(file.read_bytes(), banks_in(state_dir))
    except (BadBundle, BadManifest, OSError) as error:
        sys.exit(f"{file} is not taken in: {error}")
    print(f"{name_of(bank.language)}: {len(bank.manifest.clips)} clips")
    return 0


def _lines(
    settings: HallSettings, state_dir: Path, language: str, machine: tuple[str, ...]
) -> Iterator[str]:
    bank, tokens = bank_of(state_dir, language), tokens_of(settings, language)
    missing = bank.missing(tokens)
    placeholders = [one for one in missing if bank.clip(one, "synthesised") is not None]
    recorded = len(tokens) - len(missing)
    yield (
        f"{language} {name_of(language)}: {recorded} of {len(tokens)} recorded, "
        f"{len(placeholders)} placeholders (synthesised)"
    )
    if not missing:
        return
    if len(placeholders) == len(missing) or language in machine:
        yield "  until all are recorded, a machine speaks (espeak-ng)"
    else:
        yield "  until all are recorded, this language is not said"
    yield f"  to record: {'、'.join(one.text for one in missing)}"
