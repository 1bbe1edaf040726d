"""What devices say of themselves, and what time brings."""

from dataclasses import dataclass
from typing import Literal

from api.contract.words import HealthState


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportHealth:
    """A device says how it is (R36); the hub says it for a device it has lost."""

    device: str
    state: HealthState
    detail: str = ""
    type: Literal["report_health"] = "report_health"


@dataclass(frozen=True, slots=True, kw_only=True)
class RollDay:
    """The hub's clock has passed the hour at which the business day changes."""

    day: str
    type: Literal["roll_day"] = "roll_day"
