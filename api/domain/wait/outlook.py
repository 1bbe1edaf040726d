"""The outlook: what everybody's wait will be, as far as the hall knows it."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Literal

from api.contract.events import Forecast
from api.domain.wait.glance import NOTHING, Glance

Because = Literal["paused_until", "paused", "closed", "passed", "slower", "opened", "faster"]

# Older than this it says nothing any more: whoever makes it has stopped.
GOOD_FOR = timedelta(seconds=45)


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason: the phrase `citizen.because.<key>` with its values."""

    key: Because
    counter: int = 0
    until: datetime | None = None
    count: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """A range that moved at `at`, and why; the weightiest reasons first."""

    at: datetime
    later: bool
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlook:
    """Made at `at`. `tickets` are of those who wait, by id; `asked` by service and class, of a
    number taken now. Who waits for what no open window serves is in neither: nobody knows.
    `glance` is the hall that was looked at, `seen` as it was when somebody was told what he is
    told, and `moved` why that is another than before.
    """

    at: datetime
    tickets: dict[str, Forecast]
    asked: dict[tuple[str, str], Forecast]
    glance: Glance = NOTHING
    seen: dict[str, Glance] = field(default_factory=dict)
    moved: dict[str, Moved] = field(default_factory=dict)

    def is_good(self, now: datetime) -> bool:
        """Whether it may still be told to anybody."""
        return now - self.at <= GOOD_FOR
