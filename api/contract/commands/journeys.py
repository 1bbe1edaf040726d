"""What is done about the steps of a ticket that goes through several queues (R11)."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkReady:
    """The outside says that a step may begin: the medicine is prepared, the form approved.

    `service` names the step, None where the ticket has only one that waits for a signal.
    """

    number: str
    service: str | None = None
    type: Literal["mark_ready"] = "mark_ready"


@dataclass(frozen=True, slots=True, kw_only=True)
class SkipStep:
    """The citizen does not need this step, for a stated reason; the last one ends the ticket."""

    number: str
    service: str
    reason: str
    type: Literal["skip_step"] = "skip_step"


@dataclass(frozen=True, slots=True, kw_only=True)
class AddStep:
    """The citizen needs one step more, right after the one where he is, for a stated reason."""

    number: str
    service: str
    reason: str
    waits_for_signal: bool = False
    type: Literal["add_step"] = "add_step"
