"""How a call is worded in each spoken language: the phrasebook's, and some that are only spoken.

A spoken-only language is one file in `spoken/`; its keys are those of the phrasebook's `voice`.
"""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from api.contract.phrases import languages, phrase

_SPOKEN = files("api.contract") / "spoken"


@cache
def spoken_languages() -> tuple[str, ...]:
    """The tags of all languages in which a call can be worded, the written ones first."""
    found = sorted(one.name for one in _SPOKEN.iterdir() if one.name.endswith(".toml"))
    return (*languages(), *(name.removesuffix(".toml") for name in found))


def wording(language: str, key: str) -> str:
    """The sentence of this key, such as "call", with its places for values open.

    Raises KeyError for a language that is not among `spoken_languages`.
    """
    if language in languages():
        places = {name: f"{{{name}}}" for name in ("number", "counter", "count")}
        return phrase(language, f"voice.{key}", **places)
    return _book(language)[key]


def name_of(language: str) -> str:
    """The language's own name."""
    if language in languages():
        return phrase(language, "language.name")
    return _book(language)["name"]


@cache
def _book(language: str) -> Mapping[str, str]:
    if language not in spoken_languages():
        raise KeyError(language)
    return tomllib.loads((_SPOKEN / f"{language}.toml").read_text("utf-8"))
