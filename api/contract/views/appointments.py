"""The book of appointments, for staff, and what a list added to it (R12)."""

from dataclasses import dataclass
from datetime import datetime

from api.contract.words import AppointmentState, Arrival


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointmentLine:
    """One appointment: never whose it is (R34).

    `may_check_in` from the earliest time that the hall allows on; `late` when the time that it is
    kept for is over. `number` and `ticket` (its id) are those that were given at check-in.
    """

    code: str
    day: str
    service: str
    booked_at: datetime
    ticket_class: str
    language: str
    state: AppointmentState
    may_check_in: bool = False
    late: bool = False
    arrival: Arrival | None = None
    ticket: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointmentCount:
    """The appointments of the day: `due` may check in now, `late` should have come already."""

    booked: int = 0
    due: int = 0
    late: int = 0
    checked_in: int = 0
    missed: int = 0
    cancelled: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointmentsTaken:
    """What a list added; `unchanged` lines were known. `appointments` are those new or moved."""

    booked: int
    moved: int
    unchanged: int
    appointments: tuple[AppointmentLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AppointmentBook:
    """The appointments of one day, by time."""

    day: str
    count: AppointmentCount
    appointments: tuple[AppointmentLine, ...]
