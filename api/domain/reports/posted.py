"""The hours that were posted on a business day, as its journal tells them (R15)."""

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from api.contract.events import DayStarted, HoursChanged, HoursWithdrawn
from api.domain.opening.hours import Span, on_the_clock, parse_clock, posted
from api.domain.reports.figures import Happened
from api.domain.settings import HallSettings

DAY = timedelta(days=1)


def posted_spans(settings: HallSettings, rows: Sequence[Happened]) -> tuple[Span, ...]:
    """When the hall was to be open. Hours that were changed count from then on, not before.

    Empty when no day began.
    """
    start = next((row.event for row in rows if isinstance(row.event, DayStarted)), None)
    if start is None:
        return ()
    day = date.fromisoformat(start.day)
    hours = {one: posted(settings.opening, one) for one in (day, day + DAY)}
    if start.hours is not None:
        hours[day] = start.hours
    since, end = _business_day(settings, day)
    found: list[Span] = []
    for row in rows:
        changed = row.event
        if isinstance(changed, HoursChanged | HoursWithdrawn):
            about = date.fromisoformat(changed.date)
            if about in hours:
                found += clipped(_spans(settings, hours), since, row.at)
                since = row.at
                again = posted(settings.opening, about)
                hours[about] = changed.spans if isinstance(changed, HoursChanged) else again
    return merged([*found, *clipped(_spans(settings, hours), since, end)])


def clipped(spans: Iterable[Span], since: datetime, until: datetime) -> list[Span]:
    """What of the spans lies between the two."""
    cut = ((max(start, since), min(end, until)) for start, end in spans)
    return [(start, end) for start, end in cut if start < end]


def merged(spans: Iterable[Span]) -> tuple[Span, ...]:
    """The spans in order, those that touch or overlap as one."""
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return tuple(found)


def minutes(spans: Iterable[Span]) -> float:
    """How long they are together, if none overlaps another."""
    return sum(((end - start).total_seconds() for start, end in spans), 0.0) / 60


def _spans(settings: HallSettings, hours: dict[date, tuple[str, ...]]) -> list[Span]:
    zone = settings.hall.timezone
    return [span for day, words in hours.items() for span in on_the_clock(words, day, zone)]


def _business_day(settings: HallSettings, day: date) -> Span:
    midnight = datetime.combine(day, time(), ZoneInfo(settings.hall.timezone))
    starts = midnight + parse_clock(settings.hall.day_starts_at)
    return starts.astimezone(UTC), (starts + DAY).astimezone(UTC)
