"""Which notices stand at a moment, and when that changes by time alone (R27, R28)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from api.contract.words import NoticeKind, Surface, Text
from api.domain.hall import Hall
from api.domain.opening.hours import business_day, local, parse_clock, parse_span
from api.domain.settings import HallSettings, Notice
from api.domain.settings.notices import is_film

# What each role's screen is called where somebody says where a notice is shown.
SURFACES: dict[str, Surface] = {"display": "wall", "kiosk": "kiosk", "counter": "counter"}
EVERYWHERE: tuple[Surface, ...] = ("wall", "kiosk", "counter", "phone")


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """One notice of hall.toml or of today, alike. An end of None is never."""

    id: str
    kind: NoticeKind
    words: Text
    starts_at: datetime | None
    ends_at: datetime | None
    daily: str = ""
    shown_on: tuple[str, ...] = ()
    by_hand: bool = False
    file: str = ""
    for_s: int = 0


def notices(hall: Hall) -> Iterator[Standing]:
    """Every notice that there is, whenever it stands: the hall's own, then those put up."""
    for place, one in enumerate(hall.settings.notices, start=1):
        yield _written(hall.settings, f"hall-{place}", one)
    for posted in hall.state.notices.values():
        yield Standing(
            id=posted.id,
            kind=posted.kind,
            words=posted.words,
            starts_at=posted.starts_at,
            ends_at=posted.ends_at,
            shown_on=posted.shown_on,
            by_hand=True,
        )


def stands(hall: Hall, one: Standing, now: datetime) -> bool:
    """Whether it is shown at `now`: never before its start, never from its end on (R27)."""
    if over(one, now) or (one.starts_at is not None and now < one.starts_at):
        return False
    if not one.daily:
        return True
    start, end = _on(hall, one.daily, local(hall.settings, now).date())
    return start <= now < end


def over(one: Standing, now: datetime) -> bool:
    """Whether its end has come."""
    return one.ends_at is not None and now >= one.ends_at


def next_turn(hall: Hall, after: datetime) -> datetime | None:
    """When a notice next begins or ends by time alone; None when none does."""
    return min((mark for mark in _marks(hall, after) if mark > after), default=None)


def parse_moment(words: str, zone: str, *, ends: bool = False) -> datetime:
    """ "2026-10-01 09:00", or a day: its beginning, or its end with `ends`. Raises ValueError."""
    day_words, _, clock = words.strip().partition(" ")
    day = date.fromisoformat(day_words)
    if day.isoformat() != day_words:
        raise ValueError(f"{words!r} is not a day such as 2026-10-01")
    midnight = datetime.combine(day, time(), ZoneInfo(zone))
    if clock:
        return midnight + parse_clock(clock)
    return midnight + timedelta(days=1) if ends else midnight


def day_ends_at(settings: HallSettings, moment: datetime) -> datetime:
    """When the business day of that moment gives way to the next."""
    day = date.fromisoformat(business_day(settings, moment)) + timedelta(days=1)
    midnight = datetime.combine(day, time(), ZoneInfo(settings.hall.timezone))
    return midnight + parse_clock(settings.hall.day_starts_at)


@lru_cache(maxsize=256)
def _moment(words: str, zone: str, *, ends: bool) -> datetime | None:
    return parse_moment(words, zone, ends=ends) if words else None


def _written(settings: HallSettings, id: str, one: Notice) -> Standing:
    zone = settings.hall.timezone
    return Standing(
        id=id,
        kind=one.kind,
        words=one.words,
        starts_at=_moment(one.starts, zone, ends=False),
        ends_at=_moment(one.ends, zone, ends=True),
        daily=one.daily,
        shown_on=one.shown_on,
        file=one.file,
        for_s=0 if is_film(one.file) else one.for_s,
    )


def _marks(hall: Hall, after: datetime) -> Iterator[datetime]:
    today = local(hall.settings, after).date()
    for one in notices(hall):
        yield from (mark for mark in (one.starts_at, one.ends_at) if mark is not None)
        if one.daily:
            for ahead in (0, 1):
                yield from _on(hall, one.daily, today + timedelta(days=ahead))


def _on(hall: Hall, daily: str, day: date) -> tuple[datetime, datetime]:
    midnight = datetime.combine(day, time(), ZoneInfo(hall.settings.hall.timezone))
    start, end = parse_span(daily)
    return midnight + start, midnight + end
