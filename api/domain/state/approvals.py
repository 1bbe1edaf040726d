"""A request for the supervisor's consent, and a call for the duty leader."""

from dataclasses import dataclass
from datetime import datetime

from api.contract.commands import Wish
from api.contract.words import ApprovalState, LeaderReason


@dataclass(slots=True, kw_only=True)
class Approval:
    """A request. `staff` asked, `clerk` is at the window, `by` and `answer` are the supervisor's.

    `minutes` is for how long he agreed, None for what was asked.
    """

    id: str
    counter: int
    staff: str
    clerk: str
    wish: Wish
    code: str
    waiting: int
    asked_at: datetime
    deadline: datetime
    words: str = ""
    state: ApprovalState = "asked"
    by: str = ""
    answer: str = ""
    minutes: int | None = None
    ended_at: datetime | None = None


@dataclass(slots=True, kw_only=True)
class LeaderCall:
    """A call for the duty leader that is not settled yet; `by` is on his way."""

    id: str
    counter: int
    staff: str
    reason: LeaderReason
    called_at: datetime
    words: str = ""
    by: str = ""
    acknowledged_at: datetime | None = None
