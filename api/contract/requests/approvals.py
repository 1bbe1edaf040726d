"""POST /counters/{n}/ask, /approvals/{id} and below."""

from dataclasses import dataclass
from typing import Literal

from api.contract.words import PauseReason


@dataclass(frozen=True, slots=True, kw_only=True)
class AskRequest:
    """POST /counters/{n}/ask: the act, as it would be sent by itself, and why it is needed."""

    act: Literal["pause", "close"] = "pause"
    reason: PauseReason = "personal"
    minutes: int | None = None
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class GrantRequest:
    """POST /approvals/{id}/grant: other minutes than were asked, and a word to the clerk."""

    minutes: int | None = None
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeclineRequest:
    """POST /approvals/{id}/refuse: why not."""

    words: str
