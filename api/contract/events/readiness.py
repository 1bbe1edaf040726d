"""How ready the hall was, and who said what time it is."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class NotReady:
    """A device, a part of the hub or a service, and what it lacked."""

    item: str
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadinessChecked:
    """The doors opened at `opening`, with these not ready and those not known (R14)."""

    opening: datetime
    red: tuple[NotReady, ...] = ()
    unknown: tuple[NotReady, ...] = ()
    type: Literal["readiness_checked"] = "readiness_checked"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockConfirmed:
    """The hall's clock goes on from `at`, on the word of `staff` (F:C2)."""

    at: datetime
    staff: str
    type: Literal["clock_confirmed"] = "clock_confirmed"
