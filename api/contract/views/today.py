"""The hall's day as everybody must know it now."""

from dataclasses import dataclass, field
from datetime import datetime

from api.contract.words import HallState, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class TodayLine:
    """Whether the hall is open, until when, and what is other than usual (R15, R19).

    `hours` are today's spans, such as "08:00-12:00"; `exception` tells the citizens why today is
    not as posted, empty when it is. `closes_at` is when numbers stop being given, None while
    closed; `opens_at` the next opening, None while open or when none is known. `remaining` people
    still need the hall: whoever is here at closing is served (延時服務).
    """

    state: HallState = "closed"
    hours: tuple[str, ...] = ()
    exception: Text = field(default_factory=dict)
    closes_at: datetime | None = None
    closing_soon: bool = False
    opens_at: datetime | None = None
    remaining: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class DateHours:
    """A date whose hours are not those of its weekday, for the supervisor.

    `changed` while running, and so to be withdrawn; otherwise it stands in hall.toml.
    """

    date: str
    hours: tuple[str, ...]
    words: Text
    reason: str = ""
    changed: bool = False
