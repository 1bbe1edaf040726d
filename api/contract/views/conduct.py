"""Consent, calls for the leader, absence and promises, as staff see them (R16-R18, R20-R22)."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from api.contract.words import ApprovalState, LeaderReason, PauseReason, Told


@dataclass(frozen=True, slots=True, kw_only=True)
class ApprovalLine:
    """A request for consent: what exactly, who asks, and what became of it.

    `code` is the refusal that would be set aside and `rule` its rule; `reason` and `minutes` are
    those of a pause; `granted_min` what the supervisor allowed instead, `answer` his words.
    """

    id: str
    counter: int
    staff: str
    act: Literal["pause", "close"]
    reason: PauseReason | None
    minutes: int | None
    words: str
    code: str
    rule: str
    waiting: int
    asked_at: datetime
    deadline: datetime
    state: ApprovalState
    by: str = ""
    answer: str = ""
    granted_min: int | None = None
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaderCallLine:
    """An open call for the duty leader; `by` is on his way since `acknowledged_at`."""

    id: str
    counter: int
    staff: str
    reason: LeaderReason
    words: str
    called_at: datetime
    by: str = ""
    acknowledged_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AbsenceLine:
    """A window that idles while `waiting` people wait, or whose clerk is late from a pause.

    `since` is when it began; whether the leader was `told` of it, or only the clerk.
    """

    counter: int
    staff: str
    kind: Literal["idle", "overdue"]
    since: datetime
    waiting: int
    told: Told


@dataclass(frozen=True, slots=True, kw_only=True)
class PauseLine:
    """A window on a pause: why, who agreed, and when its clerk must be back."""

    counter: int
    staff: str
    reason: PauseReason
    since: datetime
    back_at: datetime | None
    approver: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AllowanceLine:
    """What a clerk has left of today's personal pauses: whole minutes, and times."""

    staff: str
    minutes_left: int
    times_left: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LateLine:
    """A number about to be late, or late, against what the service promises (R21).

    Of kind "range" is one who waits longer than his own paper said.
    """

    number: str
    service: str
    kind: Literal["wait", "handling", "range"]
    promised_at: datetime
    late: bool
    counter: int | None = None
