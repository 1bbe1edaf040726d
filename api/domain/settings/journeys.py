"""A journey: the services that follow on the first, under the same number (R11)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A step after the first. `waits_for_signal`: only once the outside says that it is ready."""

    service: str
    waits_for_signal: bool = False
