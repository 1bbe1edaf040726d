"""The book of appointments: handing a list in, moving and cancelling one (R12)."""

from datetime import UTC, datetime

from api.contract.commands import BookAppointments, CancelAppointment, MoveAppointment
from api.contract.events import AppointmentCancelled, AppointmentMoved, Event
from api.domain.arrivals import codes
from api.domain.arrivals.appointment_list import AppointmentList
from api.domain.arrivals.booking import Asked, moment, offered, open_then, understood
from api.domain.arrivals.slots import clock_words, full, slot_of
from api.domain.hall import Hall
from api.domain.opening.hours import business_day
from api.domain.refused import Refused
from api.domain.state import Appointment


def book_appointments(hall: Hall, command: BookAppointments, now: datetime) -> list[Event]:
    """The whole list, or nothing of it: Refused says of each wrong line what to mend.

    A line that was handed in before changes nothing, however often it comes again.
    """
    if not hall.settings.appointments.enabled:
        raise Refused("no_appointments")
    read = [understood(hall, row, command.day or hall.state.day) for row in command.appointments]
    wrong = [one for found in read if isinstance(found, list) for one in found]
    asked = [one for one in read if isinstance(one, Asked)]
    book = AppointmentList(hall, command.chance, asked)
    for one in asked:
        wrong += book.add(one)
    if wrong:
        said = "\n".join(str(one) for one in sorted(wrong, key=lambda one: one.line))
        raise Refused("appointments_to_mend", count=len(wrong)).because(said)
    return list(book.events)


def move_appointment(hall: Hall, command: MoveAppointment, now: datetime) -> list[Event]:
    """Another time or service. What a list asked for stays known, so that the same list handed in
    again does not undo the move. Moving one to where it is changes nothing.
    """
    one = _to_come(hall, command.code)
    service = command.service or one.service
    if not offered(hall, service):
        raise Refused("no_appointments_for", service=service)
    at = _time(hall, command.time, one.day, now)
    if (service, at) == (one.service, one.booked_at):
        return []
    slot = slot_of(hall, service, at)
    if full(hall, slot, (o for o in hall.state.appointments.values() if o is not one)):
        raise Refused("slot_full", time=clock_words(hall, slot[1]))
    moved = AppointmentMoved(
        code=one.code,
        day=business_day(hall.settings, at),
        service=service,
        booked_at=at,
        ticket_class=one.ticket_class,
        language=one.language,
        asked=one.asked,
        was_at=one.booked_at,
    )
    return [moved]


def cancel_appointment(hall: Hall, command: CancelAppointment, now: datetime) -> list[Event]:
    """It will not be kept, and its place is free for somebody else."""
    one = _to_come(hall, command.code)
    return [AppointmentCancelled(code=one.code, day=one.day, service=one.service)]


def known_appointment(hall: Hall, code: str) -> Appointment:
    """The appointment of this code, however it was keyed in. Raises Refused."""
    one = hall.state.appointments.get(codes.keyed(code))
    if one is None:
        raise Refused("no_such_appointment")
    return one


def _to_come(hall: Hall, code: str) -> Appointment:
    one = known_appointment(hall, code)
    if one.state == "checked_in":
        raise Refused("appointment_kept")
    if one.state == "cancelled" or one.day < hall.state.day:
        raise Refused("appointment_over")
    return one


def _time(hall: Hall, words: str, day: str, now: datetime) -> datetime:
    """A time to come: one that is past would put him before those who wait since then (R2)."""
    try:
        at = moment(hall, words, day).astimezone(UTC)
    except ValueError:
        raise Refused("appointment_time", time=words[:40]) from None
    if at < now or not open_then(hall, at):
        raise Refused("appointment_time", time=words[:40])
    return at
