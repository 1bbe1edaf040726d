"""What happened on the way of a ticket through several queues (R11)."""

from dataclasses import dataclass
from typing import Literal

from api.contract.words import Awaits


@dataclass(frozen=True, slots=True, kw_only=True)
class Leg:
    """One step of a ticket's way, as it was planned when the number was taken."""

    service: str
    waits_for_signal: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class StepFinished:
    """A step was done and the ticket goes on, with its clock, to `next_service`.

    It waits there, or is pending while it `awaits` a signal. `into_void` when no window was open
    for that step at that moment: he waits, and the duty leader is told.
    """

    ticket: str
    counter: int
    service: str
    step: int
    next_step: int
    next_service: str
    awaits: Awaits | None = None
    into_void: bool = False
    implied: bool = False
    type: Literal["step_finished"] = "step_finished"


@dataclass(frozen=True, slots=True, kw_only=True)
class StepSkipped:
    """A step was taken out of the way, and why.

    `next_step` and `next_service` say where the ticket is now, if it stood at that very step;
    `ends` that there was nothing more to do.
    """

    ticket: str
    service: str
    step: int
    reason: str
    next_step: int | None = None
    next_service: str = ""
    awaits: Awaits | None = None
    ends: bool = False
    type: Literal["step_skipped"] = "step_skipped"


@dataclass(frozen=True, slots=True, kw_only=True)
class StepAdded:
    """A step was put into the way at place `step`, and why."""

    ticket: str
    service: str
    step: int
    reason: str
    waits_for_signal: bool = False
    type: Literal["step_added"] = "step_added"


@dataclass(frozen=True, slots=True, kw_only=True)
class StepReady:
    """The signal for a step came. `joins` when the ticket was pending for it and waits now."""

    ticket: str
    service: str
    step: int
    joins: bool
    type: Literal["step_ready"] = "step_ready"
