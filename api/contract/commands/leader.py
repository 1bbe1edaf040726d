"""The duty leader (值班領導) is called and comes (R22)."""

from dataclasses import dataclass
from typing import Literal

from api.contract.words import LeaderReason


@dataclass(frozen=True, slots=True, kw_only=True)
class CallLeader:
    """A clerk needs the duty leader at the window `counter`."""

    counter: int
    reason: LeaderReason = "help"
    words: str = ""
    type: Literal["call_leader"] = "call_leader"


@dataclass(frozen=True, slots=True, kw_only=True)
class AcknowledgeLeaderCall:
    """The leader `staff` has seen the call and comes."""

    call: str
    staff: str
    type: Literal["acknowledge_leader_call"] = "acknowledge_leader_call"


@dataclass(frozen=True, slots=True, kw_only=True)
class EndLeaderCall:
    """The leader `staff` has settled what he was called for."""

    call: str
    staff: str
    type: Literal["end_leader_call"] = "end_leader_call"
