"""What must not stand in the journal: sealed on the way in, opened for whoever may read it."""

import hashlib
from dataclasses import dataclass, replace
from datetime import datetime
from secrets import token_hex
from typing import TYPE_CHECKING, TypeVar

from api.contract.commands import AnswerOpinion, FileOpinion, KeepPhone, ReopenOpinion
from api.contract.views import Written
from api.contract.wire import decode, encode
from api.domain.state import Opinion
from api.hub.orders import Private
from api.hub.store import sealed

if TYPE_CHECKING:
    from api.hub.hub import Hub

Letter = TypeVar("Letter", FileOpinion, AnswerOpinion, ReopenOpinion)
NAME_BYTES = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What is sealed: a text, and how its writer may be reached if he said so."""

    text: str
    contact: str = ""


def put_away(hub: "Hub", letter: Letter, words: Words) -> tuple[Letter, Private]:
    """`letter` naming where `words` will be, and the sealed words to be written beside it.

    The mark is made before the random name: the same letter sent again is the same act.
    """
    said, name = encode(words), token_hex(NAME_BYTES)
    closed = hub.seal.close(name, said)
    named = replace(letter, words=name, digest=hashlib.sha256(closed).hexdigest())
    return named, Private(name=name, words=closed, mark=hub.seal.mark(encode(letter) + said))


def put_away_phone(hub: "Hub", command: KeepPhone, phone: str) -> Private:
    """A telephone number, sealed under its ticket."""
    name = sealed.PHONE + command.ticket
    mark = hub.seal.mark(encode(command) + phone.encode())
    return Private(name=name, words=hub.seal.close(name, phone.encode()), mark=mark)


async def phone_of(hub: "Hub", ticket: str) -> str | None:
    """The number left under a ticket, for whatever sends messages; None without one."""
    name = sealed.PHONE + ticket
    found = await hub.store.read(sealed.read, hub.settings.hall.id, [name])
    return hub.seal.open(name, found[name][0]).decode() if name in found else None


async def written(hub: "Hub", opinion: Opinion) -> tuple[Written, ...]:
    """All that was written of an opinion, oldest first."""
    names = list(opinion.words)
    found = await hub.store.read(sealed.read, hub.settings.hall.id, names)
    return tuple(
        _opened(hub, name, part, *found[name])
        for name, part in zip(names, _parts(len(names)), strict=True)
        if name in found
    )


def _opened(hub: "Hub", name: str, part: str, closed: bytes, at: datetime) -> Written:
    words = decode(hub.seal.open(name, closed), Words)
    return Written(part=part, at=at, text=words.text, contact=words.contact)


def _parts(count: int) -> list[str]:
    """What is said and what is answered take turns."""
    return ["filed", "answer", "reopened", "answer"][:count]
