"""POST /counters/{n}/call-leader"""

from dataclasses import dataclass

from api.contract.words import LeaderReason


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaderRequest:
    """One press is enough; a kind and a word if there is time."""

    reason: LeaderReason = "help"
    words: str = ""
