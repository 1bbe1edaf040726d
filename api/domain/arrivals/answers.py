"""What is answered to whoever keeps the book of appointments."""

from collections.abc import Sequence

from api.contract.commands import BookAppointments, CancelAppointment, MoveAppointment
from api.contract.events import AppointmentBooked, AppointmentMoved, Event
from api.contract.views import AppointmentLine, AppointmentsTaken
from api.domain.arrivals.appointments import known_appointment
from api.domain.hall import Hall
from api.domain.state import Appointment

ABOUT_APPOINTMENTS = BookAppointments | MoveAppointment | CancelAppointment


def answer_appointments(
    hall: Hall, command: ABOUT_APPOINTMENTS, events: Sequence[Event]
) -> AppointmentsTaken | AppointmentLine:
    """What a list added, with the codes that the hall made; or the one that was changed."""
    if isinstance(command, MoveAppointment | CancelAppointment):
        return _line(known_appointment(hall, command.code))
    changed = [one for one in events if isinstance(one, AppointmentBooked | AppointmentMoved)]
    moved = sum(isinstance(one, AppointmentMoved) for one in changed)
    return AppointmentsTaken(
        booked=len(changed) - moved,
        moved=moved,
        unchanged=len(command.appointments) - len(changed),
        appointments=tuple(_line(hall.state.appointments[one.code]) for one in changed),
    )


def _line(one: Appointment) -> AppointmentLine:
    return AppointmentLine(
        code=one.code,
        day=one.day,
        service=one.service,
        booked_at=one.booked_at,
        ticket_class=one.ticket_class,
        language=one.language,
        state=one.state,
    )
