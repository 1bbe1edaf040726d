"""Whether the windows kept the posted hours: opened late, closed early (R15)."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime

from api.contract.events import CounterClosed, CounterOpened, DayStarted, HoursChanged
from api.domain.opening.hours import Span, local, on_the_clock
from api.domain.opening.service_hours import common
from api.domain.reports.figures import Figure, Happened
from api.domain.reports.posted import clipped, merged, minutes, posted_spans
from api.domain.settings import HallSettings

LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)
FAR_AHEAD = datetime(9000, 1, 1, tzinfo=UTC)


def opening(settings: HallSettings, rows: Sequence[Happened]) -> Iterator[Figure]:
    """By service, and by window where hall.toml says when somebody should be at it.

    A day that is not over is counted as if nothing more happened in it.
    """
    spans, there = posted_spans(settings, rows), _attended(rows)
    for service in settings.services:
        expected = _own(settings, spans, service.hours)
        windows = settings.counters_for(service.code)
        together = merged(span for number in windows for span in there.get(number, ()))
        yield from _kept(service.code, expected, together)
    for counter in settings.counters:
        if counter.hours:
            expected = _own(settings, spans, counter.hours)
            yield from _kept(f"counter {counter.number}", expected, there.get(counter.number, ()))
    changes = sum(isinstance(row.event, HoursChanged) for row in rows)
    yield Figure(rule="R15", name="hours_changed", value=changes)


def _kept(about: str, expected: Sequence[Span], there: Sequence[Span]) -> Iterator[Figure]:
    late: list[Span] = []
    early: list[Span] = []
    for start, end in expected:
        within = clipped(there, start, end)
        late.append((start, within[0][0] if within else end))
        early.append((within[-1][1] if within else end, end))
    yield Figure(rule="R15", name="opened_late_min", value=minutes(late), about=about)
    yield Figure(rule="R15", name="closed_early_min", value=minutes(early), about=about)


def _own(settings: HallSettings, spans: tuple[Span, ...], hours: tuple[str, ...]) -> Sequence[Span]:
    """The posted hours as far as these hours of its own reach."""
    if not hours:
        return spans
    days = {local(settings, moment).date() for span in spans for moment in span}
    zone = settings.hall.timezone
    own = tuple(one for day in sorted(days) for one in on_the_clock(hours, day, zone))
    return common(spans, own)


def _attended(rows: Sequence[Happened]) -> dict[int, list[Span]]:
    """When somebody was signed in at each window; one still open from the day before, always."""
    since: dict[int, datetime] = {}
    found: dict[int, list[Span]] = {}
    for row in rows:
        match row.event:
            case DayStarted(open_windows=windows):
                since |= dict.fromkeys(windows, LONG_AGO)
            case CounterOpened(counter=number):
                since[number] = row.at
            case CounterClosed(counter=number):
                found.setdefault(number, []).append((since.pop(number, LONG_AGO), row.at))
    for number, start in since.items():
        found.setdefault(number, []).append((start, FAR_AHEAD))
    return found
