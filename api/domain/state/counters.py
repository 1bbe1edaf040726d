"""A window."""

from dataclasses import dataclass
from datetime import datetime

from api.contract.words import CounterState, PauseReason


@dataclass(slots=True, kw_only=True)
class Counter:
    """A window. `ticket` is the id of the one called to it or served there.

    `checks` are the items of the check-list that its clerk confirmed.
    """

    number: int
    state: CounterState = "closed"
    staff: str | None = None
    since: datetime | None = None
    reason: PauseReason | None = None
    back_at: datetime | None = None
    ticket: str | None = None
    checks: tuple[str, ...] = ()
