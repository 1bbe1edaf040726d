"""What citizens thought of the service, by service and window; never by person (R30)."""

from collections import Counter
from collections.abc import Iterator, Sequence

from api.contract.events import TicketFinished, TicketRated
from api.contract.views import Figure
from api.domain.reports.figures import Happened
from api.domain.settings import HallSettings
from api.domain.voices.ratings import BEST, WORST


def ratings(settings: HallSettings, rows: Sequence[Happened]) -> Iterator[Figure]:
    """How many of each grade, by service and by window; how many were low, and why."""
    said = list(_last_words(rows).values())
    finished = sum(isinstance(row.event, TicketFinished) for row in rows)
    share = 100 * len(said) / finished if finished else 0.0
    yield Figure(rule="R30", name="rated_pct", value=share)
    for service in settings.services:
        yield from _grades([one for one in said if one.service == service.code], service.code)
    for counter in settings.counters:
        here = [one for one in said if one.counter == counter.number]
        yield from _grades(here, f"counter {counter.number}")
    why = Counter(one.reason or "unsaid" for one in said if one.low)
    for reason, times in sorted(why.items()):
        yield Figure(rule="R30", name="low_reason", value=times, about=reason)


def _last_words(rows: Sequence[Happened]) -> dict[str, TicketRated]:
    """One rating for each ticket: a slip of the finger that was mended does not count."""
    return {row.event.ticket: row.event for row in rows if isinstance(row.event, TicketRated)}


def _grades(said: Sequence[TicketRated], about: str) -> Iterator[Figure]:
    if not said:
        return
    tally = Counter(one.grade for one in said)
    for grade in range(WORST, BEST + 1):
        yield Figure(rule="R30", name=f"grade_{grade}", value=tally[grade], about=about)
    low = 100 * sum(one.low for one in said) / len(said)
    yield Figure(rule="R30", name="low_pct", value=low, about=about)
