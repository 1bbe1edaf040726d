"""What happened to the hours of a day."""

from dataclasses import dataclass, field
from typing import Literal

from api.contract.words import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class HoursChanged:
    """From now on these spans hold on that date, none of them when the hall is closed (R15)."""

    date: str
    spans: tuple[str, ...]
    reason: str
    staff: str
    words: Text = field(default_factory=dict)
    type: Literal["hours_changed"] = "hours_changed"


@dataclass(frozen=True, slots=True, kw_only=True)
class HoursWithdrawn:
    """From now on the hours of hall.toml hold again on that date."""

    date: str
    staff: str
    type: Literal["hours_withdrawn"] = "hours_withdrawn"
