"""The duty leader was called, came, and settled it (R22)."""

from dataclasses import dataclass
from typing import Literal

from api.contract.words import LeaderReason


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaderCalled:
    """The clerk `staff` called the duty leader to the window."""

    call: str
    counter: int
    staff: str
    reason: LeaderReason
    words: str = ""
    type: Literal["leader_called"] = "leader_called"


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaderCallAcknowledged:
    """The leader `staff` is on his way."""

    call: str
    counter: int
    staff: str
    type: Literal["leader_call_acknowledged"] = "leader_call_acknowledged"


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaderCallEnded:
    """The leader `staff` has settled it."""

    call: str
    counter: int
    staff: str
    type: Literal["leader_call_ended"] = "leader_call_ended"
