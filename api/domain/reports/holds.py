"""Who was set aside, why, for how long, and whom nobody looked at in time (R8)."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import fmean

from api.contract.events import TicketHeld
from api.contract.views import Figure
from api.domain.reports.figures import Happened
from api.domain.settings import HallSettings


@dataclass(frozen=True, slots=True)
class Hold:
    """One time of being set aside; held on, it is another."""

    reason: str
    look_at: datetime | None
    held: timedelta
    overdue: bool


def holds(settings: HallSettings, rows: Sequence[Happened]) -> Iterator[Figure]:
    """By reason how many and how long on average, and how many were looked at too late."""
    ended = list(_holds(rows))
    by_reason: dict[str, list[float]] = defaultdict(list)
    for hold in ended:
        by_reason[hold.reason].append(hold.held / timedelta(minutes=1))
    for reason, minutes in sorted(by_reason.items()):
        yield Figure(rule="R8", name="holds", value=len(minutes), about=reason)
        yield Figure(rule="R8", name="hold_mean_min", value=fmean(minutes), about=reason)
    yield Figure(rule="R8", name="holds_overdue", value=sum(hold.overdue for hold in ended))


def _holds(rows: Sequence[Happened]) -> Iterator[Hold]:
    """Each hold up to what was done next with its ticket, or to the last row of the day."""
    held: dict[str, tuple[TicketHeld, datetime]] = {}
    for row in rows:
        ticket = getattr(row.event, "ticket", "")
        if ticket in held:
            yield _hold(*held.pop(ticket), row.at)
        if isinstance(row.event, TicketHeld):
            held[ticket] = row.event, row.at
    for event, since in held.values():
        yield _hold(event, since, rows[-1].at)


def _hold(event: TicketHeld, since: datetime, until: datetime) -> Hold:
    overdue = event.look_at is not None and until > event.look_at
    return Hold(event.reason, event.look_at, until - since, overdue)
