"""Every letter of the phrasebook and of the hall's words is swapped for one that nobody writes.

What then still shows another letter was written by code.
"""

import re
import string
import unicodedata
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any, TypeVar

import pytest

from api.contract import phrases

# One that is as wide as Han, so that lines break as they do, and one that is not.
WIDE, NARROW = "\u3400", "\u0138"
# Fields of a view that are the hall's words or a person's, and not in several languages.
_OWN_WORDS = {"web", "kiosk"}
# What is no word: numbers of tickets, prefixes of services, dates and times, a yes-sign; and codes,
# which have no vowels so that no word comes out of them.
_VALUE = re.compile(r"(?<!\w)(?:[A-Z]{1,2}\d*|[B-DF-HJ-NP-TV-Z2-9]{6,8})(?!\w)")
T = TypeVar("T")


def mark(text: str) -> str:
    """Every letter swapped; marks, figures and places for values stay."""
    parts = [literal + ("" if name is None else f"{{{name}}}") for literal, name in _parts(text)]
    return "".join(parts)


def _parts(text: str) -> Iterator[tuple[str, str | None]]:
    for literal, name, _, _ in string.Formatter().parse(text):
        yield "".join(map(_swapped, literal)), name


def _swapped(letter: str) -> str:
    if not letter.isalpha():
        return letter
    return WIDE if unicodedata.east_asian_width(letter) in "WF" else NARROW


def marked(value: T) -> T:
    """A view with the hall's words marked, wherever they stand in it."""
    found: Any = value
    match value:
        case Mapping():
            found = {tag: _marked_item(text) for tag, text in value.items()}
        case tuple():
            found = tuple(marked(one) for one in value)
        case _ if is_dataclass(value) and not isinstance(value, type):
            found = replace(value, **dict(_changed(value)))
    return found  # type: ignore[no-any-return]


def _marked_item(said: str | tuple[str, ...]) -> str | tuple[str, ...]:
    return mark(said) if isinstance(said, str) else tuple(map(mark, said))


def _changed(value: Any) -> Iterator[tuple[str, object]]:
    for one in fields(value):
        inner = getattr(value, one.name)
        if one.name in _OWN_WORDS:
            yield one.name, mark(inner)
        elif isinstance(inner, tuple | Mapping) or is_dataclass(inner):
            yield one.name, marked(inner)


@contextmanager
def marked_phrases() -> Iterator[None]:
    """Within this, the phrasebook of every language is marked."""
    book = phrases.phrasebook

    @cache
    def swapped(language: str) -> Mapping[str, str]:
        return {key: mark(text) for key, text in book(language).items()}

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(phrases, "phrasebook", swapped)
        yield


def foreign(said: list[str]) -> set[str]:
    """What was said in letters that nobody marked."""
    return {text for text in said if any(map(_unmarked, _VALUE.sub("", text)))}


def _unmarked(letter: str) -> bool:
    return letter.isalpha() and letter not in (WIDE, NARROW)
