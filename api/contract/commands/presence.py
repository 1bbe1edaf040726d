"""Nobody at a window that should serve: the hub notices, the hour does the rest (R16, R20)."""

from dataclasses import dataclass
from typing import Literal

from api.contract.words import Told


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeAbsence:
    """An open window idles while people wait, or a pause lasts longer than was said."""

    counter: int
    told: Told = "clerk"
    type: Literal["notice_absence"] = "notice_absence"


@dataclass(frozen=True, slots=True, kw_only=True)
class EndIdle:
    """Nobody waits any more for the window that was noticed to idle."""

    counter: int
    type: Literal["end_idle"] = "end_idle"
