"""POST /tickets/{number}/ready, /skip-step and /add-step"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadyRequest:
    """POST /tickets/{number}/ready: which step, where a ticket has several that wait."""

    service: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SkipStepRequest:
    """POST /tickets/{number}/skip-step"""

    service: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AddStepRequest:
    """POST /tickets/{number}/add-step: right after the step where the ticket is."""

    service: str
    reason: str
    waits_for_signal: bool = False
