"""POST /opinions and below, POST /citizen/{token}/opinions."""

from dataclasses import dataclass

from api.contract.words import OpinionKind


@dataclass(frozen=True, slots=True, kw_only=True)
class OpinionRequest:
    """What the citizen writes, and how he may be reached if he wants to be: both are sealed."""

    text: str
    contact: str = ""
    kind: OpinionKind = "opinion"
    service: str | None = None
    language: str = "zh-Hant"


@dataclass(frozen=True, slots=True, kw_only=True)
class AssignRequest:
    """POST /opinions/{reference}/assign: the 工號 of the new owner."""

    owner: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerRequest:
    """POST /opinions/{reference}/answer: sealed as well."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MineRequest:
    """POST /opinions/mine: the two words on the citizen's receipt."""

    reference: str
    secret: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReopenRequest:
    """POST /opinions/mine/reopen: and what is still wanting."""

    reference: str
    secret: str
    text: str
