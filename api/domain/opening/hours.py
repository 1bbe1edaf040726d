"""Opening hours and the business day (R15). Local wall time, from the hall's own zone."""

import re
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from api.contract.words import Text
from api.domain.hall import Hall
from api.domain.settings import HallSettings, Opening

# How far ahead the next opening is looked for: longer than any holiday week.
LOOK_AHEAD_DAYS = 21

# 24:00 is a time at which a hall may close.
CLOCK = re.compile(r"([01][0-9]|2[0-3]|24(?=:00)):([0-5][0-9])")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")

Span = tuple[datetime, datetime]


def local(settings: HallSettings, now: datetime) -> datetime:
    """`now` on the hall's own wall clock."""
    return now.astimezone(ZoneInfo(settings.hall.timezone))


def today(hall: Hall, now: datetime) -> date:
    """The date on the hall's own calendar; for the business day see `business_day`."""
    return local(hall.settings, now).date()


def business_day(settings: HallSettings, now: datetime) -> str:
    """The ISO date of the business day: it changes at `day_starts_at`, not at midnight."""
    starts = parse_clock(settings.hall.day_starts_at)
    return (local(settings, now) - starts).date().isoformat()


def posted(opening: Opening, day: date) -> tuple[str, ...]:
    """The spans that hall.toml gives a date, as they are written."""
    exception = opening.exception(day.isoformat())
    if exception is not None:
        return exception.hours
    if day.isoformat() in opening.holidays:
        return ()
    written: tuple[str, ...] = getattr(opening, WEEKDAYS[day.weekday()])
    return written


def written(hall: Hall, day: date) -> tuple[str, ...]:
    """The spans of a date as they are written: changed while running, else of hall.toml (R15)."""
    changed = hall.state.hours.get(day.isoformat())
    return posted(hall.settings.opening, day) if changed is None else changed.spans


def exception_words(hall: Hall, day: date) -> Text:
    """What citizens are told of a date that is not as its weekday; empty when it is."""
    changed = hall.state.hours.get(day.isoformat())
    if changed is not None:
        return changed.words
    exception = hall.settings.opening.exception(day.isoformat())
    return exception.words if exception else {}


def spans(hall: Hall, day: date) -> tuple[Span, ...]:
    """When the hall is open on a date, as pairs of aware times."""
    return on_the_clock(written(hall, day), day, hall.settings.hall.timezone)


def is_open(hall: Hall, now: datetime) -> bool:
    """Whether numbers are given at this moment."""
    return _around(hall, now) is not None


def opens_at(hall: Hall, now: datetime) -> datetime | None:
    """The next opening after `now`, or None when none is known."""
    here = today(hall, now)
    for ahead in range(LOOK_AHEAD_DAYS):
        for start, _ in spans(hall, here + timedelta(days=ahead)):
            if start > now:
                return start
    return None


def opened_at(hall: Hall, now: datetime) -> datetime | None:
    """When the doors opened that are open now; None while closed, or when they never close."""
    return _edge(hall, now, 0)


def closes_at(hall: Hall, now: datetime) -> datetime | None:
    """When numbers stop being given; None while closed, or when the hall never closes."""
    return _edge(hall, now, 1)


def closed_at(hall: Hall, now: datetime) -> datetime | None:
    """The last closing up to `now`, None when it was before yesterday."""
    here = today(hall, now)
    ends = [end for ago in (0, 1) for _, end in spans(hall, here - timedelta(days=ago))]
    return max((end for end in ends if end <= now), default=None)


def last_closing(hall: Hall, day: str) -> datetime | None:
    """When the hall closes for the last time on a date, None when it does not open or close."""
    closings = [end for _, end in spans(hall, date.fromisoformat(day))]
    last = max(closings, default=None)
    return None if last is None or is_open(hall, last) else last


def next_change(hall: Hall, now: datetime) -> datetime:
    """When the views next change by time alone: an opening, a closing, a reminder, a new day."""
    here = local(hall.settings, now)
    midnight = datetime.combine(here.date(), time(), here.tzinfo)
    starts = parse_clock(hall.settings.hall.day_starts_at)
    marks = [midnight + starts, midnight + timedelta(days=1) + starts]
    soon = timedelta(minutes=hall.settings.closing.soon_min)
    ready = timedelta(minutes=hall.settings.readiness.before_min)
    for ahead in (0, 1):
        day = here.date() + timedelta(days=ahead)
        for start, end in spans(hall, day):
            marks += (start - ready, start, end - soon, end)
        for service in hall.settings.services:
            for span in on_the_clock(service.hours, day, hall.settings.hall.timezone):
                marks += span
    return min(mark for mark in marks if mark > now)


def parse_span(words: str) -> tuple[timedelta, timedelta]:
    """ "HH:MM-HH:MM" as two times since midnight; 24:00 may end it. Raises ValueError."""
    start, _, end = words.partition("-")
    first, last = parse_clock(start), parse_clock(end)
    if first >= last:
        raise ValueError(f"{words!r} does not run forward within one day")
    return first, last


@lru_cache(maxsize=64)
def parse_clock(words: str) -> timedelta:
    """ "HH:MM" as the time since midnight. Raises ValueError."""
    written = CLOCK.fullmatch(words.strip())
    if written is None:
        raise ValueError(f"{words!r} is not a time of day such as 08:30")
    return timedelta(hours=int(written[1]), minutes=int(written[2]))


@lru_cache(maxsize=512)
def on_the_clock(words: tuple[str, ...], day: date, zone: str) -> tuple[Span, ...]:
    """Spans as they are written on the clock of a zone, in UTC. Raises ValueError."""
    midnight = datetime.combine(day, time(), ZoneInfo(zone))
    pairs = (parse_span(one) for one in words)
    return tuple(
        ((midnight + start).astimezone(UTC), (midnight + end).astimezone(UTC))
        for start, end in pairs
    )


def _around(hall: Hall, now: datetime) -> Span | None:
    return next((one for one in spans(hall, today(hall, now)) if one[0] <= now < one[1]), None)


def _edge(hall: Hall, now: datetime, side: int) -> datetime | None:
    """The start (0) or end (1) of the time that the hall is open without a break around `now`."""
    edge, step = None, timedelta(microseconds=(-1, 0)[side])
    for _ in range(4):
        span = _around(hall, edge + step if edge else now)
        if span is None:
            return edge
        edge = span[side]
    # Midnight after midnight: a hall that is open day and night.
    return None
