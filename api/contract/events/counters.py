"""What happened to a window itself."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from api.contract.words import PauseReason


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterOpened:
    """A clerk took the window, having confirmed `checks` of the check-list (R14)."""

    counter: int
    staff: str
    checks: tuple[str, ...] = ()
    type: Literal["counter_opened"] = "counter_opened"


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterClosed:
    """The clerk signed off. `approver` agreed where that was needed (R18)."""

    counter: int
    staff: str
    approver: str = ""
    type: Literal["counter_closed"] = "counter_closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterPaused:
    """The window paused. `back_at` is when the clerk expects to be back, None if unknown.

    `approver` agreed where that was needed, while `waiting` could have been served here (R17).
    """

    counter: int
    staff: str
    reason: PauseReason
    back_at: datetime | None = None
    approver: str = ""
    waiting: int = 0
    type: Literal["counter_paused"] = "counter_paused"


@dataclass(frozen=True, slots=True, kw_only=True)
class CounterResumed:
    """The window serves again."""

    counter: int
    staff: str
    type: Literal["counter_resumed"] = "counter_resumed"
