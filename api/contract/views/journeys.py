"""The steps of a journey, as the citizen and the clerk see them (R11)."""

from dataclasses import dataclass, field

from api.contract.words import StepState, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class StepLine:
    """One step. `ready` once the outside signal has come that `waits_for_signal` speaks of.

    `names` stand where a citizen reads it; a clerk's page has those of the services.
    """

    service: str
    state: StepState
    names: Text = field(default_factory=dict)
    waits_for_signal: bool = False
    ready: bool = False
