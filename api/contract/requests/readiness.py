"""POST /clock, and the check-list of POST /counters/{n}/open."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockRequest:
    """POST /clock: what time it is now, with its offset from UTC."""

    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenRequest:
    """POST /counters/{n}/open: the codes of the check-list that the clerk confirms (R14)."""

    checks: tuple[str, ...] = ()
