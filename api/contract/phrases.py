"""The phrasebook (R25): every word that a person reads or hears.

A folder per language, and in it a TOML file per surface; adding a language is adding a folder.
"""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from api.contract.words import Text

FALLBACK = "zh-Hant"

_BOOKS = files("api.contract") / "phrases"


class NoSuchPhrase(KeyError):
    """A key that the phrasebook of this language does not have."""


@cache
def languages() -> tuple[str, ...]:
    """The tags of all languages that have a phrasebook, the hall's own first."""
    found = sorted(one.name for one in _BOOKS.iterdir() if one.is_dir())
    return (FALLBACK, *(tag for tag in found if tag != FALLBACK))


@cache
def phrasebook(language: str) -> Mapping[str, str]:
    """All phrases of one language by dotted key, such as `kiosk.attract.title`."""
    parts = (one for one in (_BOOKS / language).iterdir() if one.name.endswith(".toml"))
    return {
        key: text
        for part in parts
        for key, text in _flatten(tomllib.loads(part.read_text("utf-8")), "")
    }


def phrase(language: str, key: str, /, **values: object) -> str:
    """One phrase with its values filled in; a language without a phrasebook gets Chinese.

    Raises NoSuchPhrase for an unknown key and KeyError for a value left out.
    """
    book = phrasebook(language if language in languages() else FALLBACK)
    if key not in book:
        raise NoSuchPhrase(f"{key} is not in the phrasebook of {language}")
    return book[key].format(**values)


def words(text: Text, language: str) -> str:
    """The hall's own words in one language, else in Chinese, else in any, else nothing."""
    return text.get(language) or text.get(FALLBACK) or next(iter(text.values()), "")


def _flatten(table: Mapping[str, object], path: str) -> list[tuple[str, str]]:
    rows: list[tuple[str, str]] = []
    for key, value in table.items():
        if isinstance(value, Mapping):
            rows += _flatten(value, f"{path}{key}.")
        else:
            rows.append((path + key, str(value)))
    return rows
