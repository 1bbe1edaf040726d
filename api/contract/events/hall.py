"""What happened to the day and to the devices."""

from dataclasses import dataclass
from typing import Literal

from api.contract.words import HealthState


@dataclass(frozen=True, slots=True, kw_only=True)
class DayStarted:
    """The business day began; numbering starts afresh.

    `hours` are its spans where they were changed before it began, None for those of hall.toml.
    `open_windows` had a clerk from the day before.
    """

    day: str
    hours: tuple[str, ...] | None = None
    open_windows: tuple[int, ...] = ()
    type: Literal["day_started"] = "day_started"


@dataclass(frozen=True, slots=True, kw_only=True)
class HealthChanged:
    """A device is in another state than before (R36)."""

    device: str
    state: HealthState
    detail: str = ""
    type: Literal["health_changed"] = "health_changed"
