"""What must be ready before the doors open (R14)."""

from dataclasses import dataclass, field

from api.contract.words import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Readiness:
    """So many minutes before opening the board of readiness is looked at (R14).

    `least_free_mb` is what the hub's disk must have free. `checks_required`: nobody opens a window
    without the whole check-list.
    """

    before_min: int = 10
    least_free_mb: int = 200
    checks_required: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckItem:
    """One thing that a clerk looks after before he opens his window."""

    code: str
    names: Text = field(default_factory=dict)
