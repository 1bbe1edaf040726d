"""A call taken apart into the smallest things that are recorded. Pure: it makes no sound.

A hall says few things, so a person can record them all: the sentences without their values, the
letters, the figures, and each counter whole, 「十二號櫃檯」.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from api.contract.spoken import wording
from api.voice.figures import cardinal, digit, letter

Kind = Literal["call", "recall", "moved"]
TokenKind = Literal["piece", "letter", "digit", "counter"]
# What follows a token before the next: nothing, a breath between words, a comma.
Pause = Literal["none", "word", "comma"]

_PARTS = re.compile(r"\{(\w+)\}|([，、,。])|([^{}，、,。]+)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Announced:
    """A call as it is said. `moved`: its ticket was called to another counter before (R7).

    `recall` says that it is said again (R5). `yesterday` and `priority` as the wall shows them.
    """

    number: str
    counter: int
    kind: Kind = "call"
    priority: bool = False
    yesterday: bool = False


@dataclass(frozen=True, slots=True)
class Token:
    """One recorded thing. `id` names it in a bank, `text` is what is read out."""

    id: str
    text: str


@dataclass(frozen=True, slots=True)
class Said:
    """A token in a call, and the pause after it."""

    token: Token
    pause: Pause


def said(call: Announced, language: str) -> tuple[Said, ...]:
    """The tokens of a call in order. Raises KeyError for a language without words."""
    which = "yesterday" if call.yesterday else "priority" if call.priority else "number"
    tokens: list[Said] = []
    for place, text in _parts(wording(language, call.kind)):
        if place == "number":
            tokens += _sentence(wording(language, which), call, language)
        else:
            tokens += _part(place, text, call, language)
    return tuple(_joined(tokens))


def closed_set(
    language: str, *, prefixes: Iterable[str], counters: Iterable[int]
) -> tuple[Token, ...]:
    """All that a hall with these prefixes and counters ever says in a language, each once."""
    calls = [
        Announced(number=prefix, counter=counter, kind=kind, priority=priority, yesterday=yesterday)
        for prefix in prefixes
        for counter in counters
        for kind, priority, yesterday in _VARIANTS
    ]
    used = [one.token for call in calls for one in said(call, language)]
    figures = [_token("digit", figure, digit(figure, language)) for figure in "0123456789"]
    found = {token.id: token for token in (*used, *figures)}
    return tuple(sorted(found.values(), key=_in_order))


_VARIANTS: tuple[tuple[Kind, bool, bool], ...] = (
    *(("call", False, False), ("recall", False, False), ("moved", False, False)),
    *(("call", True, False), ("call", False, True)),
)


def _sentence(text: str, call: Announced, language: str) -> Iterator[Said]:
    for place, part in _parts(text):
        yield from _part(place, part, call, language)


def _parts(text: str) -> Iterator[tuple[str, str]]:
    for found in _PARTS.finditer(text):
        if found[1] or found[2] or found[3].strip():
            yield found[1] or "", found[2] or (found[3] or "").strip()


def _part(place: str, text: str, call: Announced, language: str) -> list[Said]:
    if place == "number":
        return [*_number(call.number, language)]
    if place == "counter":
        count = cardinal(call.counter, language)
        words = wording(language, "counter").format(count=count)
        return [Said(_token("counter", str(call.counter), words), "word")]
    if text in "，、,。":
        return [Said(Token("", ""), "comma")]
    return [Said(_token("piece", text, text), "word")]


def _number(number: str, language: str) -> Iterator[Said]:
    """Letters and figures one by one, close together, with a breath after the last."""
    plain = [one for one in number if one.isalnum()]
    for place, one in enumerate(plain):
        pause: Pause = "none" if place + 1 < len(plain) else "word"
        if one.isdigit():
            yield Said(_token("digit", one, digit(one, language)), pause)
        else:
            yield Said(_token("letter", one, letter(one, language)), pause)


def _joined(tokens: list[Said]) -> Iterator[Said]:
    """Commas become the pause of what stands before them; nothing follows the last."""
    for one, after in zip(tokens, [*tokens[1:], None], strict=True):
        if one.token.id:
            comma = after is not None and not after.token.id
            yield Said(one.token, "none" if after is None else "comma" if comma else one.pause)


def _token(kind: TokenKind, name: str, text: str) -> Token:
    return Token(f"{kind}:{name}", text)


def _in_order(token: Token) -> tuple[int, int, str]:
    kind, _, name = token.id.partition(":")
    number = int(name) if name.isdigit() else 0
    return ("digit", "letter", "counter", "piece").index(kind), number, name
