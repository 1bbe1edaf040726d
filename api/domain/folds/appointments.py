"""What happens to an appointment."""

from datetime import date, datetime, timedelta

from api.contract.events import (
    AppointmentBooked,
    AppointmentCancelled,
    AppointmentCheckedIn,
    AppointmentMissed,
    AppointmentMoved,
)
from api.domain.state import Appointment, State

# Whoever comes with the code of another day is told which day it was.
KEPT = timedelta(days=7)


def appointment_booked(state: State, event: AppointmentBooked, at: datetime) -> None:
    """It stands in the book."""
    state.appointments[event.code] = Appointment(
        code=event.code,
        day=event.day,
        service=event.service,
        booked_at=event.booked_at,
        ticket_class=event.ticket_class,
        language=event.language,
        asked=event.asked,
        made_here=event.made_here,
    )


def appointment_moved(state: State, event: AppointmentMoved, at: datetime) -> None:
    """It is at another time, and stands again if it had been given up."""
    one = state.appointments[event.code]
    one.day, one.service, one.booked_at = event.day, event.service, event.booked_at
    one.ticket_class, one.language, one.asked = event.ticket_class, event.language, event.asked
    one.state = "booked"


def appointment_cancelled(state: State, event: AppointmentCancelled, at: datetime) -> None:
    """Given up."""
    state.appointments[event.code].state = "cancelled"


def appointment_checked_in(state: State, event: AppointmentCheckedIn, at: datetime) -> None:
    """He is here and has his number."""
    one = state.appointments[event.code]
    one.state, one.arrival, one.ticket = "checked_in", event.arrival, event.ticket


def appointment_missed(state: State, event: AppointmentMissed, at: datetime) -> None:
    """The hall closed without him."""
    state.appointments[event.code].state = "missed"


def forget_appointments(state: State) -> None:
    """Those of days long gone."""
    oldest = (date.fromisoformat(state.day) - KEPT).isoformat()
    state.appointments = {
        code: one for code, one in state.appointments.items() if one.day >= oldest
    }
