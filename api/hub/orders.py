"""An order: one command on its way to the writer, and what is answered to it."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass

from api.contract.commands import Command
from api.contract.wire import encode
from api.domain.hall import Hall

Guard = Callable[[Hall], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """The HTTP status and body of an answer."""

    status: int
    body: bytes


def no_guard(_hall: Hall) -> None:
    """Nothing more to check."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Private:
    """Sealed words that are written in the same commit as what comes of a command (R34).

    `mark` takes the place of the digest of what was asked, which words in plain would betray.
    """

    name: str
    words: bytes
    mark: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """A command, who gives it and under which key; the hub's own orders have none.

    `guard` raises Refused when the hall's state forbids this sender the act. It runs after the
    key was looked up, so that a repeated act gets its answer even if it could not be done now.
    """

    command: Command
    actor: str
    key: str | None = None
    request: bytes = b""
    status: int = 200
    guard: Guard = no_guard
    private: Private | None = None


def request_digest(command: Command) -> bytes:
    """Tells two acts apart: the SHA-256 of what was asked."""
    return hashlib.sha256(encode(command)).digest()
