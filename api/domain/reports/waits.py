"""Whether waits came as they were told: the honesty of the ranges on tickets (R21, R25)."""

from collections.abc import Iterator, Sequence

from api.contract.events import Forecast, TicketCalled, TicketTaken
from api.contract.views import WaitRange
from api.domain.reports.figures import Figure, Happened
from api.domain.settings import HallSettings
from api.domain.wait.kept import kept, promises
from api.domain.wait.rounded import rounded


def waits(settings: HallSettings, rows: Sequence[Happened]) -> Iterator[Figure]:
    """Of those who were told a range and called today: how many within it, how many by its end."""
    told = list(_told(rows))
    yield Figure(rule="R21", name="range_told", value=len(told))
    if told:
        inside = sum(one.low <= wait and kept(one, wait) for one, wait in told)
        yield Figure(rule="R21", name="range_kept_pct", value=100 * inside / len(told))
    promised = [(one, wait) for one, wait in told if promises(one)]
    if promised:
        by_then = sum(kept(one, wait) for one, wait in promised)
        yield Figure(rule="R21", name="range_promise_kept_pct", value=100 * by_then / len(promised))


def _told(rows: Sequence[Happened]) -> Iterator[tuple[WaitRange, float]]:
    """The range on each ticket and the minutes until its first call."""
    taken: dict[str, tuple[Forecast, Happened]] = {}
    for row in rows:
        match row.event:
            case TicketTaken(forecast=Forecast() as forecast):
                taken[row.event.ticket] = (forecast, row)
            case TicketCalled(ticket=ticket) if ticket in taken:
                forecast, began = taken.pop(ticket)
                yield rounded(forecast), (row.at - began.at).total_seconds() / 60
