"""A window."""

from dataclasses import dataclass
from datetime import datetime

from api.contract.words import CounterState, PauseReason, Told


@dataclass(slots=True, kw_only=True)
class Counter:
    """A window. `ticket` is the id of the one called to it or served there.

    `checks` are the items of the check-list that its clerk confirmed.
    `free_since` is when it last had nobody before it while open; `idle_since` when the people
    whom it leaves waiting began to, once that was noticed, and `told` who knows of it (R20), or
    of its clerk's being late from a pause that `approver` agreed to (R16).
    """

    number: int
    state: CounterState = "closed"
    staff: str | None = None
    since: datetime | None = None
    reason: PauseReason | None = None
    back_at: datetime | None = None
    ticket: str | None = None
    checks: tuple[str, ...] = ()
    free_since: datetime | None = None
    idle_since: datetime | None = None
    told: Told | None = None
    told_at: datetime | None = None
    approver: str = ""
