"""An opinion or a complaint: everything but what it says."""

from dataclasses import dataclass, field
from datetime import datetime

from api.contract.words import OpinionKind, OpinionState, Via


@dataclass(slots=True, kw_only=True)
class Opinion:
    """One in the book. `words` names its sealed texts, oldest first; `due` is an ISO date.

    `filed_at` is when it was filed, `since` when it was last opened.
    """

    reference: str
    kind: OpinionKind
    via: Via
    language: str
    service: str | None
    owner: str
    due: str
    filed_at: datetime
    since: datetime
    words: list[str] = field(default_factory=list)
    state: OpinionState = "filed"
    overdue: bool = False
    reopened: bool = False
    answered_at: datetime | None = None
