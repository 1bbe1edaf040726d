"""What became of opinions and complaints (R30). None of these says what was written (R34).

`words` names where the sealed text is kept, `digest` is the SHA-256 of it as it is kept, in hex.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from api.contract.words import OpinionKind, Via


@dataclass(frozen=True, slots=True, kw_only=True)
class OpinionFiled:
    """An opinion is in the book, with an owner and the day by which it is answered."""

    reference: str
    year: str
    serial: int
    kind: OpinionKind
    via: Via
    words: str
    digest: str
    owner: str
    due: str
    language: str = "zh-Hant"
    service: str | None = None
    type: Literal["opinion_filed"] = "opinion_filed"


@dataclass(frozen=True, slots=True, kw_only=True)
class OpinionAssigned:
    """It has another owner."""

    reference: str
    owner: str
    by: str
    type: Literal["opinion_assigned"] = "opinion_assigned"


@dataclass(frozen=True, slots=True, kw_only=True)
class OpinionRead:
    """Somebody of the staff read what was written (R38)."""

    reference: str
    by: str
    type: Literal["opinion_read"] = "opinion_read"


@dataclass(frozen=True, slots=True, kw_only=True)
class OpinionAnswered:
    """It was answered; `filed_at` is when it was filed, or opened again."""

    reference: str
    by: str
    words: str
    digest: str
    filed_at: datetime
    late: bool = False
    type: Literal["opinion_answered"] = "opinion_answered"


@dataclass(frozen=True, slots=True, kw_only=True)
class OpinionReopened:
    """The citizen was not content; it is due once more."""

    reference: str
    words: str
    digest: str
    due: str
    type: Literal["opinion_reopened"] = "opinion_reopened"


@dataclass(frozen=True, slots=True, kw_only=True)
class OpinionOverdue:
    """The due day went by without an answer."""

    reference: str
    owner: str
    due: str
    type: Literal["opinion_overdue"] = "opinion_overdue"


@dataclass(frozen=True, slots=True, kw_only=True)
class OpinionForgotten:
    """What was written, and the answers, are deleted: `words` names all of them (R34)."""

    reference: str
    words: tuple[str, ...]
    type: Literal["opinion_forgotten"] = "opinion_forgotten"
