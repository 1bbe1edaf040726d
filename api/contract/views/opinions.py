"""Opinions and complaints: what the citizen, the owner and the supervisor are shown (R30)."""

from dataclasses import dataclass
from datetime import datetime

from api.contract.words import OpinionKind, OpinionState, Text, Via


@dataclass(frozen=True, slots=True, kw_only=True)
class OpinionCount:
    """How many are open, and how many of these are past their due day. Never what they say."""

    open: int = 0
    overdue: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class OpinionLine:
    """One in the book, as its owner and the supervisor see it in a list."""

    reference: str
    kind: OpinionKind
    state: OpinionState
    owner: str
    post: Text
    filed_at: datetime
    due: str
    overdue: bool
    via: Via
    language: str
    service: str | None = None
    answered_at: datetime | None = None
    reopened: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OpinionList:
    """GET /opinions: open ones first, by due day; a clerk's list has only his own."""

    opinions: tuple[OpinionLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """What the citizen takes away: the reference to say aloud, the secret to keep, the due day."""

    reference: str
    due: str
    secret: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """One text of an opinion: what was filed, an answer, what was added when it was reopened."""

    part: str
    at: datetime
    text: str
    contact: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpinionText:
    """POST /opinions/{reference}/read: all that was written, oldest first."""

    opinion: OpinionLine
    written: tuple[Written, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MyOpinion:
    """POST /opinions/mine: where it stands and what was answered."""

    reference: str
    state: OpinionState
    due: str
    may_reopen: bool
    answers: tuple[Written, ...] = ()
