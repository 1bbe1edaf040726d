"""What is done so that the hall is ready in time."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckReadiness:
    """The doors have just opened: write down what was not ready (R14)."""

    opening: datetime
    type: Literal["check_readiness"] = "check_readiness"


@dataclass(frozen=True, slots=True, kw_only=True)
class ConfirmClock:
    """The duty leader says what time it is, for a machine that cannot know (F:C2)."""

    at: datetime
    staff: str = ""
    type: Literal["confirm_clock"] = "confirm_clock"
