"""Times, dates and the time zone of a hall.toml (R15)."""

from collections.abc import Iterator
from datetime import date
from zoneinfo import ZoneInfo

from api.domain.mistake import Mistake, Path
from api.domain.opening.hours import WEEKDAYS, parse_clock, parse_span
from api.domain.settings import HallSettings


def hours(settings: HallSettings) -> Iterator[Mistake]:
    """Every time that is none, and every span that overlaps."""
    yield from _zone(settings.hall.timezone)
    yield from _day_start(settings.hall.day_starts_at)
    for day in WEEKDAYS:
        yield from span_mistakes(("opening", day), getattr(settings.opening, day))
    yield from _holidays(settings.opening.holidays)


def _zone(zone: str) -> Iterator[Mistake]:
    try:
        ZoneInfo(zone)
    except (KeyError, ValueError, OSError):
        problem = f"{zone[:60]!r} is no time zone"
        yield Mistake(("hall", "timezone"), problem, 'write "Asia/Taipei"')


def _day_start(words: str) -> Iterator[Mistake]:
    where, mend = ("hall", "day_starts_at"), 'write a time such as "03:00"'
    try:
        starts = parse_clock(words)
    except ValueError as error:
        yield Mistake(where, str(error), mend)
        return
    if starts.days:
        yield Mistake(where, "24:00 is the 00:00 of the day after", mend)


def span_mistakes(key: Path, spans: tuple[str, ...]) -> Iterator[Mistake]:
    """Spans under one key that are none, or overlap."""
    ends_before = None
    for place, words in enumerate(spans):
        where = (*key, place)
        try:
            start, end = parse_span(words)
        except ValueError as error:
            yield Mistake(where, str(error), 'write "08:00-17:00"')
            continue
        if ends_before is not None and start < ends_before:
            yield Mistake(where, f"{words} overlaps the one before", "put them in order")
        ends_before = end


def _holidays(holidays: tuple[str, ...]) -> Iterator[Mistake]:
    for place, words in enumerate(holidays):
        # Only this one spelling is looked up later; 20261010 would be a holiday on which we open.
        if not is_date(words):
            where = ("opening", "holidays", place)
            yield Mistake(where, f"{words!r} is no date", 'write a date such as "2026-10-10"')


def is_date(words: str) -> bool:
    """Whether this is an ISO date in its one spelling."""
    try:
        return date.fromisoformat(words).isoformat() == words
    except ValueError:
        return False
