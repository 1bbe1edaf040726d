"""Appointments and remote tickets: who came, how, and how long they waited (R12, R13)."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime
from statistics import fmean

from api.contract.events import (
    AppointmentBooked,
    AppointmentCancelled,
    AppointmentCheckedIn,
    AppointmentMissed,
    AppointmentMoved,
    RemoteTicketLapsed,
    TicketCalled,
    TicketCancelled,
    TicketCheckedIn,
    TicketTaken,
)
from api.contract.views import Figure
from api.domain.reports.figures import Happened
from api.domain.settings import HallSettings

SECONDS = 60


def arrivals(settings: HallSettings, rows: Sequence[Happened]) -> Iterator[Figure]:
    """What became of appointments and of remote tickets, and the waits of each way of coming."""
    yield from _appointments(rows)
    yield from _remote(rows)
    yield from _waits(rows)


def _appointments(rows: Sequence[Happened]) -> Iterator[Figure]:
    kinds = Counter(type(row.event) for row in rows)
    came = [row.event for row in rows if isinstance(row.event, AppointmentCheckedIn)]
    how = Counter(one.arrival for one in came)
    missed = {row.event.code for row in rows if isinstance(row.event, AppointmentMissed)}
    # Who came after closing was counted out, and was served all the same.
    never = missed - {one.code for one in came}
    by_service = Counter(one.service for one in came)
    yield Figure(rule="R12", name="appointments_booked", value=kinds[AppointmentBooked])
    yield Figure(rule="R12", name="appointments_moved", value=kinds[AppointmentMoved])
    yield Figure(rule="R12", name="appointments_cancelled", value=kinds[AppointmentCancelled])
    for service, kept in sorted(by_service.items()):
        yield Figure(rule="R12", name="appointments_kept", value=kept, about=service)
    yield Figure(rule="R12", name="appointments_early", value=how["early"])
    yield Figure(rule="R12", name="appointments_on_time", value=how["on_time"])
    yield Figure(rule="R12", name="appointments_late", value=how["late"])
    yield Figure(rule="R12", name="appointments_no_show", value=len(never))


def _remote(rows: Sequence[Happened]) -> Iterator[Figure]:
    taken = {r.event.ticket for r in rows if isinstance(r.event, TicketTaken) and r.event.remote}
    came = sum(isinstance(row.event, TicketCheckedIn) for row in rows)
    given_up = sum(
        isinstance(row.event, TicketCancelled) and row.event.ticket in taken for row in rows
    )
    lapsed = sum(isinstance(row.event, RemoteTicketLapsed) for row in rows)
    yield Figure(rule="R13", name="remote_taken", value=len(taken))
    yield Figure(rule="R13", name="remote_checked_in", value=came)
    yield Figure(rule="R13", name="remote_cancelled", value=given_up)
    yield Figure(rule="R13", name="remote_lapsed", value=lapsed)


def _waits(rows: Sequence[Happened]) -> Iterator[Figure]:
    """From being there to the first call; who came before his hour had not begun to wait."""
    since: dict[str, tuple[str, datetime]] = {}
    waits: dict[str, list[float]] = {"appointment": [], "remote": [], "walk_in": []}
    for row in rows:
        match row.event:
            case TicketTaken(ticket=ticket, booked_at=datetime() as booked):
                since[ticket] = ("appointment", max(row.at, booked))
            case TicketTaken(ticket=ticket, remote=False):
                since[ticket] = ("walk_in", row.at)
            case TicketCheckedIn(ticket=ticket):
                since[ticket] = ("remote", row.at)
            case TicketCalled(ticket=ticket) if ticket in since:
                way, began = since.pop(ticket)
                waits[way].append(max(0.0, (row.at - began).total_seconds() / SECONDS))
    for way, minutes in waits.items():
        if minutes:
            yield Figure(rule="R12", name=f"{way}_wait_min", value=fmean(minutes))
