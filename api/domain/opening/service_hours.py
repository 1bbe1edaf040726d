"""The hours of one service: its own, as far as the hall is open (R15)."""

from datetime import date, datetime, timedelta

from api.domain.hall import Hall
from api.domain.opening.hours import (
    LOOK_AHEAD_DAYS,
    Span,
    closes_at,
    is_open,
    on_the_clock,
    opens_at,
    spans,
    today,
)
from api.domain.settings import Service


def service_spans(hall: Hall, service: Service, day: date) -> tuple[Span, ...]:
    """When numbers of a service are given on a date."""
    if not service.hours:
        return spans(hall, day)
    own = on_the_clock(service.hours, day, hall.settings.hall.timezone)
    return common(spans(hall, day), own)


def common(some: tuple[Span, ...], others: tuple[Span, ...]) -> tuple[Span, ...]:
    """The time that lies in both."""
    pairs = ((max(a[0], b[0]), min(a[1], b[1])) for a in some for b in others)
    return tuple((start, end) for start, end in pairs if start < end)


def offered(hall: Hall, service: Service, now: datetime) -> bool:
    """Whether numbers of a service are given at this moment."""
    if not service.hours:
        return is_open(hall, now)
    return any(start <= now < end for start, end in service_spans(hall, service, today(hall, now)))


def service_opens_at(hall: Hall, service: Service, now: datetime) -> datetime | None:
    """When its numbers are given next, or None when that is not known."""
    if not service.hours:
        return opens_at(hall, now)
    here = today(hall, now)
    for ahead in range(LOOK_AHEAD_DAYS):
        for start, _ in service_spans(hall, service, here + timedelta(days=ahead)):
            if start > now:
                return start
    return None


def service_closes_at(hall: Hall, service: Service, now: datetime) -> datetime | None:
    """When its numbers stop being given; None while they are not, or when they never stop."""
    if not service.hours:
        return closes_at(hall, now)
    around = service_spans(hall, service, today(hall, now))
    return next((end for start, end in around if start <= now < end), None)
