"""Appointments: handing a list in, changing one, checking in (R12)."""

from typing import Annotated

from fastapi import APIRouter, Query, Request, Response

from api.contract.commands import (
    BookAppointments,
    Booking,
    CancelAppointment,
    CheckInAppointment,
    MoveAppointment,
)
from api.contract.requests import BookingsRequest, CheckInRequest, MoveRequest
from api.contract.views import AppointmentBook
from api.domain import views
from api.domain.arrivals.appointment_file import bookings, text_of
from api.domain.arrivals.codes import keyed
from api.domain.hall import Hall
from api.hub.arrival import in_the_hall, place_of
from api.hub.citizens import act_privately
from api.hub.described import described
from api.hub.exchange import act, answered, content_of, hub_of, read, sender_of
from api.hub.guarded import LIST_LIMIT, Guarded
from api.hub.routes.samples import APPOINTMENT, APPOINTMENTS, TICKET
from api.hub.strangers import address_of

router = APIRouter(prefix="/api/appointments", tags=["appointments"], route_class=Guarded)

CSV = "text/csv"
LIST = BookingsRequest(
    appointments=(Booking(service="A", time="09:30", code="K7Q2MX"),), day="2026-11-23"
)


@router.post("", **described("Hand in a list of appointments", APPOINTMENTS, asks=LIST, key=True))
async def hand_in(
    request: Request, day: Annotated[str, Query(pattern=r"^(\d{4}-\d\d-\d\d)?$")] = ""
) -> Response:
    """As JSON, or as CSV (Content-Type: text/csv, `?day=`). The whole list or nothing of it."""
    if request.headers.get("Content-Type", "").partition(";")[0].strip() == CSV:
        rows = bookings(text_of(await content_of(request, limit=LIST_LIMIT)))
        return await act(request, BookAppointments(appointments=rows, day=day))
    body = await read(request, BookingsRequest, limit=LIST_LIMIT)
    return await act(request, BookAppointments(appointments=body.appointments, day=body.day or day))


@router.get("", **described("The appointments of a day", AppointmentBook))
async def book(
    request: Request, day: Annotated[str, Query(pattern=r"^(\d{4}-\d\d-\d\d)?$")] = ""
) -> Response:
    """Codes, times and services, today's if no day is named."""
    hub = hub_of(request)
    return answered(views.book(hub.hall, day, hub.clock.now()))


@router.post(
    "/{code}/move",
    **described("Move an appointment", APPOINTMENT, asks=MoveRequest(time="10:15"), key=True),
)
async def move(request: Request, code: str) -> Response:
    """To another time, or another service."""
    body = await read(request, MoveRequest)
    return await act(request, MoveAppointment(code=code, time=body.time, service=body.service))


@router.post("/{code}/cancel", **described("Cancel an appointment", APPOINTMENT, key=True))
async def cancel(request: Request, code: str) -> Response:
    """It will not be kept."""
    return await act(request, CancelAppointment(code=code))


@router.post(
    "/{code}/check-in",
    **described("Here for an appointment", TICKET, asks=CheckInRequest(), key=True),
)
async def check_in(request: Request, code: str) -> Response:
    """At a kiosk, at the desk, or by a phone that shows the arrival code; twice is once."""
    body, sender = await read(request, CheckInRequest), sender_of(request)
    command = CheckInAppointment(
        code=code, place=place_of(request), kiosk=sender.device, staff=sender.staff or ""
    )
    here = in_the_hall(request, body.arrival_code)

    def no_guess(hall: Hall) -> None:
        here(hall)
        if command.place == "phone":
            known = keyed(code) in hall.state.appointments
            hub_of(request).screens.arrival.named(address_of(request), known=known)

    return await act_privately(request, command, guard=no_guess)
