"""What windows serve, where tickets can be sent, what is held, whose certificates end (R7–R10)."""

from collections.abc import Iterator
from dataclasses import fields
from datetime import date, datetime

from api.contract.views import (
    CertificateLine,
    CounterTarget,
    HeldLine,
    SentOnLine,
    ServiceTarget,
    Targets,
    WindowLine,
)
from api.domain.counters.certificates import valid_until
from api.domain.counters.questions import open_for
from api.domain.hall import Hall
from api.domain.settings import Service, Staff
from api.domain.state import Ticket
from api.domain.tickets.transfers import counters_to, services_to
from api.domain.views.lines import queue_line


def window_line(hall: Hall, number: int) -> WindowLine:
    """What one window serves, and by whose word."""
    assigned = hall.state.assignments.get(number)
    return WindowLine(
        counter=number,
        posted=hall.posted_at(number),
        serves=hall.served_at(number),
        assigned_by=assigned.staff if assigned else "",
        reason=assigned.reason if assigned else "",
        since=assigned.since if assigned else None,
    )


def targets(hall: Hall, ticket: Ticket, counter: int) -> Targets:
    """Where a ticket at, or held at, `counter` can be sent now (R7)."""
    return Targets(
        services=tuple(_service_target(hall, code) for code in services_to(hall, ticket)),
        counters=tuple(_counter_target(hall, one) for one in counters_to(hall, ticket, counter)),
    )


def held_lines(hall: Hall, now: datetime, *, counter: int | None = None) -> tuple[HeldLine, ...]:
    """What is held in the hall, or at one window; what to look at first stands first (R8)."""
    held = [
        _held_line(hall, one, one.counter, now)
        for one in hall.state.tickets.values()
        if one.state == "held" and one.counter is not None
        if counter in (None, one.counter)
    ]
    return tuple(sorted(held, key=lambda one: one.look_at or one.taken_at))


def sent_on_lines(hall: Hall) -> tuple[SentOnLine, ...]:
    """Who waits anew after a transfer, and where he will be called (R7)."""
    sent = [
        one
        for one in hall.state.tickets.values()
        if one.state == "waiting" and one.sent_on_at is not None
    ]
    return tuple(
        _sent_on_line(hall, one) for one in sorted(sent, key=lambda one: (one.clock, one.order))
    )


def certificate_lines(hall: Hall, staff: Staff, *services: str) -> Iterator[CertificateLine]:
    """The clerk's certificates that end soon, and those he lacks among `services` (R10)."""
    soon = hall.settings.windows.certificate_warning_days
    for service in hall.settings.services:
        until = valid_until(staff, service.code) if service.certificate else None
        days = _days_left(hall.state.day, until)
        lacking = service.certificate and until is None and service.code in services
        if lacking or (days is not None and days <= soon):
            yield _certificate_line(staff, service, until, days)


def _service_target(hall: Hall, code: str) -> ServiceTarget:
    service = hall.settings.service(code)
    names = service.names if service else {}
    return ServiceTarget(service=code, names=names, counters=open_for(hall, code))


def _counter_target(hall: Hall, number: int) -> CounterTarget:
    staff = hall.counter(number).staff or ""
    member = hall.settings.member(staff)
    return CounterTarget(counter=number, staff=staff, post=member.post if member else {})


def _held_line(hall: Hall, ticket: Ticket, counter: int, now: datetime) -> HeldLine:
    line = queue_line(hall, ticket)
    return HeldLine(
        **{one.name: getattr(line, one.name) for one in fields(line)},
        counter=counter,
        look_at=ticket.look_at,
        overdue=ticket.look_at is not None and now >= ticket.look_at,
        targets=targets(hall, ticket, counter),
    )


def _sent_on_line(hall: Hall, ticket: Ticket) -> SentOnLine:
    service = hall.settings.service(ticket.service)
    here = ticket.to_counter
    return SentOnLine(
        number=ticket.number,
        service=ticket.service,
        names=service.names if service else {},
        counters=(here,) if here is not None else open_for(hall, ticket.service),
        yesterday=ticket.day != hall.state.day,
    )


def _days_left(day: str, until: str | None) -> int | None:
    if not day or until is None:
        return None
    return (date.fromisoformat(until) - date.fromisoformat(day)).days


def _certificate_line(
    staff: Staff, service: Service, until: str | None, days: int | None
) -> CertificateLine:
    return CertificateLine(
        staff=staff.number, service=service.code, names=service.names, until=until, days=days
    )
