"""An appointment."""

from dataclasses import dataclass
from datetime import datetime

from api.contract.words import AppointmentState, Arrival


@dataclass(slots=True, kw_only=True)
class Appointment:
    """One line of the book: a code, a time and a service, and nothing about anybody (R34).

    `ticket` is the id of the number that was given at check-in.
    """

    code: str
    day: str
    service: str
    booked_at: datetime
    ticket_class: str
    language: str
    asked: str
    made_here: bool = False
    state: AppointmentState = "booked"
    arrival: Arrival | None = None
    ticket: str = ""
