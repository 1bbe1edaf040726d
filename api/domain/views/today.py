"""What everybody must know of the hall's day now (R15, R19)."""

from datetime import datetime, timedelta

from api.contract.views import DateHours, TodayLine
from api.contract.words import HallState
from api.domain.hall import Hall
from api.domain.opening.hours import closes_at, exception_words, is_open, opens_at, today, written
from api.domain.state import needs_the_hall


def today_line(hall: Hall, now: datetime) -> TodayLine:
    """The hall's day at `now`."""
    day, closing = today(hall, now), closes_at(hall, now)
    open_now = is_open(hall, now)
    soon = timedelta(minutes=hall.settings.closing.soon_min)
    return TodayLine(
        state=hall_state(hall, now),
        hours=written(hall, day),
        exception=exception_words(hall, day),
        closes_at=closing,
        closing_soon=closing is not None and closing - now <= soon,
        opens_at=None if open_now else opens_at(hall, now),
        remaining=sum(needs_the_hall(one, hall.state.day) for one in hall.state.tickets.values()),
    )


def hall_state(hall: Hall, now: datetime) -> HallState:
    """Open by the posted hours; 延時服務 while somebody still needs the hall after them (R19)."""
    if is_open(hall, now):
        return "open"
    staffed_now = any(counter.state != "closed" for counter in hall.state.counters.values())
    needed = any(needs_the_hall(one, hall.state.day) for one in hall.state.tickets.values())
    return "extended" if staffed_now and needed else "closed"


def date_hours(hall: Hall, now: datetime) -> tuple[DateHours, ...]:
    """Every date from today on whose hours are not those of its weekday, in order."""
    here = today(hall, now).isoformat()
    written_down = {
        one.date: DateHours(date=one.date, hours=one.hours, words=one.words)
        for one in hall.settings.opening.exceptions
    }
    changed = {
        date: DateHours(
            date=date, hours=one.spans, words=one.words, reason=one.reason, changed=True
        )
        for date, one in hall.state.hours.items()
    }
    return tuple(one for date, one in sorted({**written_down, **changed}.items()) if date >= here)
