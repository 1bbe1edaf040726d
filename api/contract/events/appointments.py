"""What happened to an appointment (R12). An appointment is known by its code and nothing else."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from api.contract.words import Arrival, CheckInPlace


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointmentBooked:
    """It stands in the book. `asked` is the line it came from, so that the same line adds nothing.

    `made_here` when the hall made the code.
    """

    code: str
    day: str
    service: str
    booked_at: datetime
    ticket_class: str
    language: str
    asked: str
    made_here: bool = False
    type: Literal["appointment_booked"] = "appointment_booked"


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointmentMoved:
    """It is at another time, or for something else. `was_at` is when it had been."""

    code: str
    day: str
    service: str
    booked_at: datetime
    ticket_class: str
    language: str
    asked: str
    was_at: datetime
    type: Literal["appointment_moved"] = "appointment_moved"


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointmentCancelled:
    """It will not be kept."""

    code: str
    day: str
    service: str
    type: Literal["appointment_cancelled"] = "appointment_cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointmentCheckedIn:
    """He came, where and how far from his time; `ticket` is the number that he got."""

    code: str
    ticket: str
    service: str
    booked_at: datetime
    arrival: Arrival
    place: CheckInPlace
    type: Literal["appointment_checked_in"] = "appointment_checked_in"


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointmentMissed:
    """The hall closed and he had not come."""

    code: str
    day: str
    service: str
    booked_at: datetime
    type: Literal["appointment_missed"] = "appointment_missed"
