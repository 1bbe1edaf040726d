"""POST /counters/{n}/services and below."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ServicesRequest:
    """POST /counters/{n}/services: all that the window serves from now on, and why."""

    services: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ResetRequest:
    """POST /counters/{n}/services/reset"""

    reason: str = ""
