"""Why a ticket was called when it was (R2, R4, R38). Numbers only, and the 工號 of the clerk."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Waited:
    """A ticket that the window could have called at that moment.

    `class_reason` is why the desk granted its class, "" for a class taken as it is.
    """

    ticket: str
    number: str
    service: str
    ticket_class: str
    clock: datetime
    taken_at: datetime
    returns: int = 0
    class_reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """One call. `by_clock` when the queue clock decided, else `reason` says what did.

    `waited` is everybody whom the window could have called, in the order of the clock; `passed`
    are those of them with an earlier clock: none, unless it was called out of turn.
    """

    ticket: str
    number: str
    day: str
    counter: int
    staff: str
    at: datetime
    by_clock: bool
    reason: str
    waited: tuple[Waited, ...]
    passed: tuple[Waited, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanations:
    """Every call of one number, oldest first."""

    number: str
    calls: tuple[Explanation, ...]
