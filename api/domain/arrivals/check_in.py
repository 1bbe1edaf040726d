"""Checking in: who has an appointment, or took a number by phone, is here now (R12, R13)."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from api.contract.commands import CheckInAppointment, Command, LapseAppointments
from api.contract.events import AppointmentCheckedIn, AppointmentMissed, Event, TicketTaken
from api.contract.words import Arrival
from api.domain.arrivals.appointments import known_appointment
from api.domain.arrivals.booking import CLASS, open_then
from api.domain.arrivals.slots import clock_words
from api.domain.hall import Hall
from api.domain.opening.hours import is_open, last_closing
from api.domain.paper import first_paper
from api.domain.refused import Refused
from api.domain.settings import TicketClass
from api.domain.state import Appointment
from api.domain.tickets.take import (
    chosen,
    desk_may_issue,
    doors_are_open,
    issued,
    public_may_take,
    spoken,
)


def check_in_appointment(hall: Hall, command: CheckInAppointment, now: datetime) -> list[Event]:
    """A number for an appointment, once; whoever says so again is given the same one (R12).

    In time he stands where he had stood from his hour on: clock = booked time - head start. Who
    is later than the hall allows is as welcome as anybody, and joins as one without appointment.
    """
    one = known_appointment(hall, command.code)
    if one.state == "checked_in" and one.ticket in hall.state.tickets:
        return []
    _expected_today(hall, one)
    arrival = _arrival(hall, one, now)
    taken = _number(hall, command, now, late=arrival == "late")
    came = AppointmentCheckedIn(
        code=one.code,
        ticket=taken.ticket,
        service=one.service,
        booked_at=one.booked_at,
        arrival=arrival,
        place=command.place,
    )
    return [taken, came, *first_paper(hall, taken)]


def _number(hall: Hall, command: CheckInAppointment, now: datetime, *, late: bool) -> TicketTaken:
    """The number of an appointment: at its booked time, or of who is late, at his arrival."""
    one = known_appointment(hall, command.code)
    wanted = "normal" if late and one.ticket_class == CLASS else one.ticket_class
    language = spoken(hall, one.language)
    service, ticket_class = chosen(hall, one.service, wanted, language)
    if not late:
        _promise_holds(hall, one, language, now)
    elif command.place == "desk":
        desk_may_issue(hall, command.staff, now)
    else:
        doors_are_open(hall, language, now)
        allowed = replace(service, at_kiosk=True), replace(ticket_class, at_kiosk=True)
        public_may_take(hall, *allowed, now)
    taken = issued(
        hall,
        service,
        ticket_class=ticket_class,
        clock=_from(now if late else one.booked_at, ticket_class),
        language=language,
        token=command.token,
        kiosk=command.kiosk,
    )
    return replace(taken, appointment=one.code, booked_at=one.booked_at)


def lapse_appointments(hall: Hall, command: LapseAppointments, now: datetime) -> list[Event]:
    """Whoever has not come by closing is counted; he may still come, while the day lasts."""
    return [
        AppointmentMissed(code=one.code, day=one.day, service=one.service, booked_at=one.booked_at)
        for one in hall.state.appointments.values()
        if one.state == "booked" and closed_for(hall, one.day, now)
    ]


def appointments_due(hall: Hall, now: datetime) -> Iterator[Command]:
    """At closing, those appointments that were not kept."""
    days = {one.day for one in hall.state.appointments.values() if one.state == "booked"}
    if any(closed_for(hall, day, now) for day in days):
        yield LapseAppointments()


def closed_for(hall: Hall, day: str, now: datetime) -> bool:
    """Whether numbers are no longer given on this business day."""
    if day != hall.state.day:
        return day < hall.state.day
    closing = last_closing(hall, day)
    return closing is not None and now >= closing


def _expected_today(hall: Hall, one: Appointment) -> None:
    if one.state == "cancelled":
        raise Refused("appointment_over")
    if one.day != hall.state.day:
        when = clock_words(hall, one.booked_at)
        raise Refused("appointment_other_day", day=one.day, time=when)


def _arrival(hall: Hall, one: Appointment, now: datetime) -> Arrival:
    """How he came to his time. Raises Refused when he is too early to wait in the hall."""
    rule = hall.settings.appointments
    earliest = one.booked_at - timedelta(minutes=rule.early_min)
    if now < earliest:
        booked, begins = clock_words(hall, one.booked_at), clock_words(hall, earliest)
        raise Refused("appointment_early", time=booked, begins=begins)
    if now < one.booked_at:
        return "early"
    return "on_time" if now <= one.booked_at + timedelta(minutes=rule.late_min) else "late"


def _promise_holds(hall: Hall, one: Appointment, language: str, now: datetime) -> None:
    """Who comes in time was promised to be served, whether or not a window is open already.

    Only where the hall is closed today at that time, against its posted hours, can nobody be.
    """
    if not is_open(hall, now) and not open_then(hall, one.booked_at):
        doors_are_open(hall, language, now)


def _from(moment: datetime, ticket_class: TicketClass) -> datetime:
    return moment - timedelta(minutes=ticket_class.head_start_min)
