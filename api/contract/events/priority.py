"""What the desk granted."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassGranted:
    """A ticket has a greater head start: who gave it, why, and class and clock then and now (R3).

    `clock` is never later than `clock_was`.
    """

    ticket: str
    number: str
    ticket_class: str
    was: str
    clock: datetime
    clock_was: datetime
    reason: str
    staff: str
    type: Literal["class_granted"] = "class_granted"
