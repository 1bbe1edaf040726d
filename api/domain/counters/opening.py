"""A window opens and closes (R14, R18–R20)."""

from collections.abc import Iterator
from datetime import datetime

from api.contract.commands import CloseCounter, OpenCounter
from api.contract.events import CounterClosed, CounterOpened, Event
from api.domain.counters.able import check_some_certified
from api.domain.counters.asked import overtaken
from api.domain.counters.consent import Consent, given_by, without_objection
from api.domain.counters.pause import release_tied
from api.domain.counters.questions import known, only_here
from api.domain.hall import Hall
from api.domain.journeys.steps import on_their_way
from api.domain.opening.readiness import confirmed
from api.domain.refused import Refused
from api.domain.state import Ticket


def open_counter(hall: Hall, command: OpenCounter, now: datetime) -> list[Event]:
    """One clerk takes one window."""
    counter = known(hall, command.counter)
    if hall.settings.member(command.staff) is None:
        raise Refused("no_such_staff", staff=command.staff)
    if counter.state != "closed":
        if counter.staff == command.staff:
            raise Refused("already_open", counter=counter.number)
        raise Refused("counter_in_use", counter=counter.number, staff=counter.staff or "")
    for other in hall.state.counters.values():
        if other.staff == command.staff:
            raise Refused("staff_elsewhere", staff=command.staff, counter=other.number)
    check_some_certified(hall, counter.number, hall.posted_at(counter.number), command.staff)
    checks = confirmed(hall, command.checks)
    return [CounterOpened(counter=command.counter, staff=command.staff, checks=checks)]


def close_counter(hall: Hall, command: CloseCounter, now: datetime) -> list[Event]:
    """Sign off, unless somebody would be left waiting at it (R18, R19)."""
    clerk = known(hall, command.counter).staff or ""
    events = closed_by(hall, command, now, given_by(hall, command.by, clerk=clerk))
    return [*overtaken(hall, command.counter, command.by or clerk), *events]


def closed_by(hall: Hall, command: CloseCounter, now: datetime, consent: Consent) -> list[Event]:
    """The same, with somebody's consent to what the clerk may not do alone."""
    counter = known(hall, command.counter)
    if counter.state == "closed":
        raise Refused("counter_not_open", counter=counter.number)
    without_objection(_nobody_left_behind(hall, counter.number), consent)
    closed = CounterClosed(
        counter=counter.number, staff=counter.staff or "", approver=consent.approver
    )
    return [*release_tied(hall, counter.number), closed]


def left_alone(hall: Hall, number: int) -> list[Ticket]:
    """Who waits, or will, and can be served at no other open window (R18, R19)."""
    return [*only_here(hall, number), *on_their_way(hall, number)]


def _nobody_left_behind(hall: Hall, number: int) -> Iterator[Refused]:
    """The clerk answers for what is at the window or held there, until it is handed over (R8)."""
    for ticket in hall.state.tickets.values():
        if ticket.counter == number and ticket.state in ("called", "serving", "held"):
            code = "held_here" if ticket.state == "held" else "counter_busy"
            yield Refused(code, counter=number, number=ticket.number)
    alone = left_alone(hall, number)
    if alone:
        yield Refused("last_counter", counter=number, waiting=len(alone))
