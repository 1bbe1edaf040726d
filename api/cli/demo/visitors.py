"""Simulated people who do not come unannounced: appointments, and numbers by phone (R12, R13)."""

import random
import time
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from api.cli.demo.clerks import sign_in
from api.client.hub import Hub, HubLost, HubRefused
from api.contract.commands import Booking
from api.contract.requests import BookingsRequest, CheckInRequest, RemoteRequest
from api.contract.views import AppointmentBook, AppointmentsTaken, Ticket
from api.domain.settings import HallSettings

# In life: how often somebody with an appointment or a number by phone comes to the desk.
MEAN_BETWEEN_S = 240.0
KEPT_SHARE = 0.85
# So many ahead are in the book when the demo begins, a quarter of an hour apart or more.
BOOKED, APART_MIN = 8, 15


def bookings(settings: HallSettings, now: datetime, chance: random.Random) -> BookingsRequest:
    """A list of appointments from now on, by the hall's own clock, no slot fuller than it may."""
    services = settings.appointments.services or tuple(one.code for one in settings.services)
    here = now.astimezone(ZoneInfo(settings.hall.timezone))
    quota = settings.appointments.per_slot
    apart_min = max(APART_MIN, settings.appointments.slot_min // quota if quota else 0)
    times = [here + timedelta(minutes=apart_min * place) for place in range(1, BOOKED + 1)]
    rows = tuple(
        Booking(service=chance.choice(services), time=f"{one:%Y-%m-%d %H:%M}", line=line)
        for line, one in enumerate(times, start=2)
    )
    return BookingsRequest(appointments=rows)


def visitors(
    url: str, settings: HallSettings, staff: str, pin: str, speed: float, chance: random.Random
) -> None:
    """Bring them for ever, as far as the hall receives such visitors."""
    hub = sign_in(url, staff=staff, pin=pin)
    if settings.appointments.enabled:
        with suppress(HubLost, HubRefused):
            list_ = bookings(settings, datetime.now(UTC), chance)
            hub.send("/appointments", AppointmentsTaken, list_)
    while settings.appointments.enabled or settings.remote.enabled:
        time.sleep(chance.expovariate(speed / MEAN_BETWEEN_S))
        with suppress(HubLost, HubRefused):
            _who_is_due(hub, settings)
        with suppress(HubLost, HubRefused):
            _by_phone(hub, settings, speed, chance)


def _who_is_due(hub: Hub, settings: HallSettings) -> None:
    """The next who may check in, does, at the desk."""
    if not settings.appointments.enabled:
        return
    book = hub.get("/appointments", AppointmentBook)
    due = [one for one in book.appointments if one.may_check_in and one.state == "booked"]
    if due:
        hub.send(f"/appointments/{due[0].code}/check-in", Ticket, CheckInRequest())


def _by_phone(hub: Hub, settings: HallSettings, speed: float, chance: random.Random) -> None:
    """Somebody takes a number at home, and most of them come."""
    if not settings.remote.enabled:
        return
    services = settings.remote.services or tuple(one.code for one in settings.services)
    taken = hub.send("/remote-tickets", Ticket, RemoteRequest(service=chance.choice(services)))
    time.sleep(MEAN_BETWEEN_S / speed)
    if chance.random() < KEPT_SHARE:
        hub.send(f"/tickets/{taken.number}/check-in", Ticket)
