"""Opening hours and the business day (R15). Local wall time, from the hall's own zone."""

import re
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from api.domain.settings import HallSettings, Opening

# How far ahead the next opening is looked for: longer than any holiday week.
LOOK_AHEAD_DAYS = 21

# 24:00 is a time at which a hall may close.
CLOCK = re.compile(r"([01][0-9]|2[0-3]|24(?=:00)):([0-5][0-9])")

Span = tuple[datetime, datetime]


def local(settings: HallSettings, now: datetime) -> datetime:
    """`now` on the hall's own wall clock."""
    return now.astimezone(ZoneInfo(settings.hall.timezone))


def business_day(settings: HallSettings, now: datetime) -> str:
    """The ISO date of the business day: it changes at `day_starts_at`, not at midnight."""
    starts = parse_clock(settings.hall.day_starts_at)
    return (local(settings, now) - starts).date().isoformat()


def spans(settings: HallSettings, day: date) -> tuple[Span, ...]:
    """When the hall is open on a date, as pairs of aware times."""
    return _spans(settings.opening, day, settings.hall.timezone)


def is_open(settings: HallSettings, now: datetime) -> bool:
    """Whether numbers are given at this moment."""
    return any(start <= now < end for start, end in spans(settings, local(settings, now).date()))


def opens_at(settings: HallSettings, now: datetime) -> datetime | None:
    """The next opening after `now`, or None when none is known."""
    today = local(settings, now).date()
    for ahead in range(LOOK_AHEAD_DAYS):
        for start, _ in spans(settings, today + timedelta(days=ahead)):
            if start > now:
                return start
    return None


def next_change(settings: HallSettings, now: datetime) -> datetime:
    """When the views next change by time alone: an opening, a closing or a new business day."""
    here = local(settings, now)
    midnight = datetime.combine(here.date(), time(), here.tzinfo)
    starts = parse_clock(settings.hall.day_starts_at)
    marks = [midnight + starts, midnight + timedelta(days=1) + starts]
    for ahead in (0, 1):
        for span in spans(settings, here.date() + timedelta(days=ahead)):
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


def _spans(opening: Opening, day: date, zone: str) -> tuple[Span, ...]:
    if day.isoformat() in opening.holidays:
        return ()
    midnight = datetime.combine(day, time(), ZoneInfo(zone))
    names = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
    written: tuple[str, ...] = getattr(opening, names[day.weekday()])
    pairs = (parse_span(words) for words in written)
    return tuple((midnight + start, midnight + end) for start, end in pairs)
