"""Opinions and complaints (R30). What was written is never in a command: it is sealed elsewhere.

`words` names where the sealed text is, `digest` is the SHA-256 of it as it is kept, in hex.
"""

from dataclasses import dataclass
from typing import Literal

from api.contract.words import OpinionKind, Via


@dataclass(frozen=True, slots=True, kw_only=True)
class FileOpinion:
    """A citizen says something to the hall and wants it answered."""

    kind: OpinionKind
    via: Via
    words: str
    digest: str
    language: str = "zh-Hant"
    service: str | None = None
    type: Literal["file_opinion"] = "file_opinion"


@dataclass(frozen=True, slots=True, kw_only=True)
class AssignOpinion:
    """The supervisor `by` makes a member of staff its owner."""

    reference: str
    owner: str
    by: str
    type: Literal["assign_opinion"] = "assign_opinion"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadOpinion:
    """A member of staff is about to read what was written (R38)."""

    reference: str
    by: str
    type: Literal["read_opinion"] = "read_opinion"


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerOpinion:
    """The owner, or a supervisor, answers."""

    reference: str
    by: str
    words: str
    digest: str
    type: Literal["answer_opinion"] = "answer_opinion"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReopenOpinion:
    """The citizen is not content with the answer; once."""

    reference: str
    words: str
    digest: str
    type: Literal["reopen_opinion"] = "reopen_opinion"


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkOverdue:
    """The due day has gone by without an answer."""

    reference: str
    type: Literal["mark_overdue"] = "mark_overdue"


@dataclass(frozen=True, slots=True, kw_only=True)
class ForgetOpinion:
    """It was answered so long ago that what was written is kept no longer (R34)."""

    reference: str
    type: Literal["forget_opinion"] = "forget_opinion"
