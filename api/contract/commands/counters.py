"""What is done to a window itself."""

from dataclasses import dataclass
from typing import Literal

from api.contract.words import PauseReason


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenCounter:
    """A clerk takes the window and begins to serve; `checks` are what he looked after (R14)."""

    counter: int
    staff: str
    checks: tuple[str, ...] = ()
    type: Literal["open_counter"] = "open_counter"


@dataclass(frozen=True, slots=True, kw_only=True)
class CloseCounter:
    """The clerk signs off; `by` is the supervisor who has it done at another's window."""

    counter: int
    by: str = ""
    type: Literal["close_counter"] = "close_counter"


@dataclass(frozen=True, slots=True, kw_only=True)
class PauseCounter:
    """The clerk must leave the window for a while (R16). `minutes` is how long, None if unknown.

    `by` is the supervisor who has it done at another's window, "" when the clerk does it.
    """

    counter: int
    reason: PauseReason
    minutes: int | None = None
    by: str = ""
    type: Literal["pause_counter"] = "pause_counter"


@dataclass(frozen=True, slots=True, kw_only=True)
class ResumeCounter:
    """The clerk is back at the window."""

    counter: int
    type: Literal["resume_counter"] = "resume_counter"
