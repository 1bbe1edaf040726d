"""What is done about appointments (R12)."""

from dataclasses import dataclass
from typing import Literal

from api.contract.words import CheckInPlace


@dataclass(frozen=True, slots=True, kw_only=True)
class Booking:
    """One line of a list of appointments, as somebody wrote it; `line` is where it stands there.

    `time` is "09:30" or "2026-03-02 09:30" by the hall's clock. Without a `code` the hall makes
    one. There is no place for a name, an id or a phone number (R34).
    """

    service: str
    time: str
    code: str = ""
    language: str = ""
    ticket_class: str = ""
    line: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class BookAppointments:
    """Somebody hands in a list. `day` is that of times without a date, today if empty.

    `chance` is what the hall's own codes are made of.
    """

    appointments: tuple[Booking, ...]
    day: str = ""
    chance: str = ""
    type: Literal["book_appointments"] = "book_appointments"


@dataclass(frozen=True, slots=True, kw_only=True)
class MoveAppointment:
    """An appointment is to be at another time, or for another service."""

    code: str
    time: str
    service: str | None = None
    type: Literal["move_appointment"] = "move_appointment"


@dataclass(frozen=True, slots=True, kw_only=True)
class CancelAppointment:
    """The appointment will not be kept."""

    code: str
    type: Literal["cancel_appointment"] = "cancel_appointment"


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckInAppointment:
    """Who has an appointment is here. `kiosk` is the device whose printer gives the paper.

    `staff` is who checks him in at the desk.
    """

    code: str
    place: CheckInPlace = "desk"
    kiosk: str | None = None
    staff: str = ""
    token: str = ""
    type: Literal["check_in_appointment"] = "check_in_appointment"


@dataclass(frozen=True, slots=True, kw_only=True)
class LapseAppointments:
    """The hall has closed: whoever has not come by now did not keep the appointment."""

    type: Literal["lapse_appointments"] = "lapse_appointments"
