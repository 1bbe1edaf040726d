"""The book of appointments at a moment, for whoever receives people (R12)."""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime, timedelta
from itertools import islice

from api.contract.views import AppointmentBook, AppointmentCount, AppointmentLine
from api.domain.hall import Hall
from api.domain.state import Appointment

# More than anybody reads at a window; the count of all is given beside it.
SHOWN = 50


def book(hall: Hall, day: str, now: datetime) -> AppointmentBook:
    """All appointments of one day, today's if none is named."""
    there = _of_day(hall, day or hall.state.day)
    return AppointmentBook(
        day=day or hall.state.day,
        count=appointment_count(hall, there, now),
        appointments=tuple(appointment_line(hall, one, now) for one in there),
    )


def expected(hall: Hall, now: datetime, services: Iterable[str]) -> tuple[AppointmentLine, ...]:
    """Who has not come yet of today's, for any of `services`, the earliest first."""
    wanted = frozenset(services)
    lines = (
        appointment_line(hall, one, now)
        for one in _of_day(hall, hall.state.day)
        if one.state in ("booked", "missed") and one.service in wanted
    )
    return tuple(islice(lines, SHOWN))


def todays_count(hall: Hall, now: datetime) -> AppointmentCount:
    """Today's appointments, counted."""
    return appointment_count(hall, _of_day(hall, hall.state.day), now)


def appointment_count(hall: Hall, there: Iterable[Appointment], now: datetime) -> AppointmentCount:
    """How many of these are where."""
    lines = [appointment_line(hall, one, now) for one in there]
    states = Counter(one.state for one in lines)
    return AppointmentCount(
        booked=states["booked"],
        due=sum(one.may_check_in and one.state == "booked" for one in lines),
        late=sum(one.late for one in lines),
        checked_in=states["checked_in"],
        missed=states["missed"],
        cancelled=states["cancelled"],
    )


def appointment_line(hall: Hall, one: Appointment, now: datetime) -> AppointmentLine:
    """One appointment as staff sees it."""
    rule = hall.settings.appointments
    ticket = hall.state.tickets.get(one.ticket)
    to_come = one.state in ("booked", "missed") and one.day == hall.state.day
    earliest = one.booked_at - timedelta(minutes=rule.early_min)
    latest = one.booked_at + timedelta(minutes=rule.late_min)
    return AppointmentLine(
        code=one.code,
        day=one.day,
        service=one.service,
        booked_at=one.booked_at,
        ticket_class=one.ticket_class,
        language=one.language,
        state=one.state,
        may_check_in=to_come and now >= earliest,
        late=one.state == "booked" and to_come and now > latest,
        arrival=one.arrival,
        ticket=one.ticket,
        number=ticket.number if ticket else "",
    )


def _of_day(hall: Hall, day: str) -> list[Appointment]:
    there = (one for one in hall.state.appointments.values() if one.day == day)
    return sorted(there, key=lambda one: (one.booked_at, one.code))
