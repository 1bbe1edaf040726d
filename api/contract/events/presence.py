"""A window was noticed to idle while people waited, or its clerk to be late (R16, R20)."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from api.contract.words import Told


@dataclass(frozen=True, slots=True, kw_only=True)
class IdleNoticed:
    """The open window called nobody though `waiting` could be served there, since `since`."""

    counter: int
    staff: str
    since: datetime
    waiting: int
    told: Told
    type: Literal["idle_noticed"] = "idle_noticed"


@dataclass(frozen=True, slots=True, kw_only=True)
class IdleEnded:
    """Nobody waits for it any more; others served them, or they went."""

    counter: int
    staff: str
    type: Literal["idle_ended"] = "idle_ended"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnOverdue:
    """The clerk was to be back from the pause at `back_at`."""

    counter: int
    staff: str
    back_at: datetime
    told: Told
    type: Literal["return_overdue"] = "return_overdue"
