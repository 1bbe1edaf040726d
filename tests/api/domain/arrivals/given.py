"""A hall that takes appointments and gives numbers by phone, for the stories of R12 and R13."""

from dataclasses import replace

from api.contract.commands import (
    BookAppointments,
    Booking,
    CheckInAppointment,
    CheckInTicket,
    TakeRemoteTicket,
)
from api.contract.events import Event
from api.contract.words import CheckInPlace
from api.domain.settings import Appointments, HallSettings, Remote
from api.domain.settings import TicketClass as Class
from tests.api.domain.hall import SETTINGS, named

WITH_ARRIVALS: HallSettings = replace(
    SETTINGS,
    classes=(
        *SETTINGS.classes,
        Class(
            code="appointment",
            names=named("預約", "Appointment"),
            head_start_min=10,
            at_kiosk=False,
        ),
    ),
    appointments=Appointments(enabled=True, per_slot=2),
    remote=Remote(enabled=True, per_hour=2),
)
CODE = "K7Q2MX"


def row(
    time: str = "10:00", code: str = CODE, service: str = "A", line: int = 2, **more: str
) -> Booking:
    """One line of a list."""
    return Booking(time=time, code=code, service=service, line=line, **more)


def books(*rows: Booking, chance: str = "chance") -> BookAppointments:
    """Somebody hands a list in."""
    return BookAppointments(appointments=rows or (row(),), chance=chance)


def comes(
    code: str = CODE, place: CheckInPlace = "kiosk", kiosk: str | None = None
) -> CheckInAppointment:
    """Who has the appointment is here."""
    return CheckInAppointment(code=code, place=place, kiosk=kiosk, token="t")


def by_phone(service: str = "A", ticket_class: str = "normal") -> TakeRemoteTicket:
    """A citizen takes a number at home."""
    return TakeRemoteTicket(service=service, ticket_class=ticket_class, token="t")


def is_here(number: str = "A001", place: CheckInPlace = "desk") -> CheckInTicket:
    """The holder of a number by phone has come."""
    return CheckInTicket(number=number, place=place)


def of_type(events: list[Event], kind: type) -> list[Event]:
    """Those of one kind."""
    return [one for one in events if isinstance(one, kind)]
