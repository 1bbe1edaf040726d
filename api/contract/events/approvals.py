"""What became of a request for consent (R16-R18, R22)."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from api.contract.commands.approvals import Wish


@dataclass(frozen=True, slots=True, kw_only=True)
class ApprovalAsked:
    """`staff` asked for `wish` at the window of `clerk`, while `waiting` could be served there.

    `code` is the refusal that a supervisor may set aside; unanswered at `deadline`, it lapses.
    """

    approval: str
    counter: int
    staff: str
    clerk: str
    wish: Wish
    code: str
    waiting: int
    deadline: datetime
    words: str = ""
    type: Literal["approval_asked"] = "approval_asked"


@dataclass(frozen=True, slots=True, kw_only=True)
class ApprovalGranted:
    """The supervisor `staff` agreed, for `minutes` if he set them; what follows is the act."""

    approval: str
    counter: int
    staff: str
    minutes: int | None = None
    words: str = ""
    type: Literal["approval_granted"] = "approval_granted"


@dataclass(frozen=True, slots=True, kw_only=True)
class ApprovalRefused:
    """The supervisor `staff` did not agree, and said why."""

    approval: str
    counter: int
    staff: str
    words: str
    type: Literal["approval_refused"] = "approval_refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class ApprovalWithdrawn:
    """It is needed no longer: taken back, or `overtaken` by another request or by the act."""

    approval: str
    counter: int
    staff: str
    overtaken: bool = False
    type: Literal["approval_withdrawn"] = "approval_withdrawn"


@dataclass(frozen=True, slots=True, kw_only=True)
class ApprovalLapsed:
    """Nobody answered by the deadline."""

    approval: str
    counter: int
    type: Literal["approval_lapsed"] = "approval_lapsed"
