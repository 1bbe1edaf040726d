"""櫃員制: what a window serves, changed while the hall is open (R9, R18).

An assignment is for its business day. What is meant for good stands in hall.toml.
"""

from collections.abc import Iterable
from datetime import datetime

from api.contract.commands import AssignServices, ResetServices
from api.contract.events import Event, ServicesAssigned, TicketReleased
from api.domain.counters.able import check_certified, check_some_certified
from api.domain.counters.questions import known, open_for
from api.domain.hall import Hall
from api.domain.journeys.steps import coming
from api.domain.privacy.said import reason as said_reason
from api.domain.refused import Refused
from api.domain.state import Ticket, needs_the_hall


def assign_services(hall: Hall, command: AssignServices, now: datetime) -> list[Event]:
    """These services and no others, with a reason; nothing if it is so already."""
    number = known(hall, command.counter).number
    _may_assign(hall, number, command.staff)
    services = _in_order(hall, command.services)
    reason = said_reason(command.reason)
    if not reason:
        raise Refused("assign_needs_reason")
    before = hall.posted_at(number)
    if set(services) == set(before):
        return []
    for service in services:
        if service not in before:
            # Who sits there could not take it: it would be said and not be so.
            check_certified(hall, number, service)
    _check_change(hall, number, services)
    assigned = ServicesAssigned(
        counter=number, services=services, before=before, staff=command.staff, reason=reason
    )
    return [*_released(hall, number, services), assigned]


def reset_services(hall: Hall, command: ResetServices, now: datetime) -> list[Event]:
    """As hall.toml says again; nothing if it is so already."""
    number = known(hall, command.counter).number
    _may_assign(hall, number, command.staff)
    if number not in hall.state.assignments:
        return []
    services = hall.settings.served_at(number)
    _check_change(hall, number, services)
    reset = ServicesAssigned(
        counter=number,
        services=services,
        before=hall.posted_at(number),
        staff=command.staff,
        reason=said_reason(command.reason),
        by_plan=True,
    )
    return [*_released(hall, number, services), reset]


def _may_assign(hall: Hall, counter: int, staff: str) -> None:
    """The leader; a clerk at his own window only where hall.toml says so."""
    member = hall.settings.member(staff)
    if member is None:
        raise Refused("no_such_staff", staff=staff)
    own = hall.settings.windows.clerks_assign and hall.counter(counter).staff == staff
    if member.role != "supervisor" and not own:
        raise Refused("assigning_is_leaders")


def _in_order(hall: Hall, services: Iterable[str]) -> tuple[str, ...]:
    """Each once, in hall.toml's order. Raises Refused for none, and for one that is none."""
    wanted = set(services)
    if not wanted:
        raise Refused("assign_needs_services")
    listed = tuple(one.code for one in hall.settings.services if one.code in wanted)
    for unknown in sorted(wanted.difference(listed)):
        raise Refused("no_such_service", service=unknown)
    return listed


def _check_change(hall: Hall, number: int, services: tuple[str, ...]) -> None:
    """Nobody is left waiting, and whoever sits there can still serve somebody (R18, R10)."""
    for service in hall.posted_at(number):
        if service not in services:
            _nobody_is_left(hall, number, service)
    staff = hall.counter(number).staff
    if staff is not None:
        check_some_certified(hall, number, services, staff)


def _nobody_is_left(hall: Hall, number: int, service: str) -> None:
    """While somebody sits here another window must be open; else another be able at all."""
    waiting = [one for one in hall.state.tickets.values() if _needs(hall, one, service)]
    serves = hall.counter(number).state != "closed" and service in hall.served_at(number)
    able = open_for(hall, service) if serves else hall.counters_for(service)
    if waiting and not set(able) - {number}:
        raise Refused("assign_strands", counter=number, service=service, waiting=len(waiting))


def _needs(hall: Hall, ticket: Ticket, service: str) -> bool:
    """Whether a ticket will be called for this service today, now or later on its way (R11).

    Whoever was sent to another window alone has that one.
    """
    if not needs_the_hall(ticket, hall.state.day):
        return False
    here = ticket.state in ("waiting", "pending") and ticket.service == service
    return here or service in coming(hall, ticket)


def _released(hall: Hall, number: int, services: tuple[str, ...]) -> list[Event]:
    """Whoever was sent to this window for what it serves no longer may go to others (R7)."""
    return [
        TicketReleased(ticket=one.id, counter=number)
        for one in hall.state.tickets.values()
        if one.state == "waiting" and one.to_counter == number and one.service not in services
    ]
