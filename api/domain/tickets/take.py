"""Taking a number: what a citizen may take now, and the queue clock it gets (R1–R3, R15)."""

from dataclasses import replace
from datetime import datetime, timedelta

from api.contract.commands import TakeTicket
from api.contract.events import Event, TicketTaken
from api.contract.phrases import words
from api.domain.counters.questions import staffed
from api.domain.hall import Hall
from api.domain.journeys.steps import way
from api.domain.opening.hours import closed_at, exception_words, is_open, today
from api.domain.opening.readiness import is_due
from api.domain.opening.service_hours import offered
from api.domain.paper import first_paper
from api.domain.refused import Refused
from api.domain.settings import Service, TicketClass
from api.domain.state import HUB_STORE, ticket_id
from api.domain.tickets.numbering import next_serial, written
from api.domain.tickets.priority import may_grant
from api.domain.told import offered_here
from api.domain.wait.told import if_taken


def take_ticket(hall: Hall, command: TakeTicket, now: datetime) -> list[Event]:
    """A number for the citizen, and its paper. Raises Refused."""
    service, ticket_class = chosen(hall, command.service, command.ticket_class, command.language)
    language = spoken(hall, command.language)
    if command.kiosk is not None:
        doors_are_open(hall, language, now)
        public_may_take(hall, service, ticket_class, now)
    else:
        desk_may_issue(hall, command.staff, now)
    reason = ""
    if not ticket_class.at_kiosk:
        reason = may_grant(hall, ticket_class, command.staff, command.reason)
    taken = issued(
        hall,
        service,
        ticket_class=ticket_class,
        clock=now - timedelta(minutes=ticket_class.head_start_min),
        language=language,
        token=command.token,
        kiosk=command.kiosk,
    )
    told = if_taken(hall, service.code, ticket_class.code, now)
    taken = replace(taken, class_reason=reason, staff=command.staff, forecast=told)
    return [replace(taken, large=command.large), *first_paper(hall, taken)]


def issued(
    hall: Hall,
    service: Service,
    *,
    ticket_class: TicketClass,
    clock: datetime,
    language: str,
    token: str,
    kiosk: str | None = None,
) -> TicketTaken:
    """The next number of a service, wherever it is taken: the hall has one order (R1).

    Raises Refused while the hub's disk is full: a number that may be forgotten is none (F:S1).
    """
    store = hall.state.devices.get(HUB_STORE)
    if store is not None and store.state == "dead":
        raise Refused("store_full")
    day, serial = hall.state.day, next_serial(hall, service)
    number = written(service, serial)
    order = hall.state.order + 1
    return TicketTaken(
        ticket=ticket_id(day, number),
        number=number,
        prefix=service.prefix,
        serial=serial,
        service=service.code,
        ticket_class=ticket_class.code,
        language=language,
        day=day,
        order=order,
        clock=clock,
        ahead=hall.lines.ahead(service.code, clock, order),
        token=token,
        kiosk=kiosk,
        steps=way(service),
    )


def chosen(
    hall: Hall, service_code: str, class_code: str, language: str
) -> tuple[Service, TicketClass]:
    """The service and the class of these codes. Raises Refused."""
    service = offered_here(hall, service_code, language)
    ticket_class = hall.settings.ticket_class(class_code)
    if ticket_class is None:
        raise Refused("no_such_class", ticket_class=class_code)
    return service, ticket_class


def spoken(hall: Hall, asked: str) -> str:
    """The language asked for, if the hall speaks it: the ticket carries it to every device."""
    languages = hall.settings.hall.languages
    return asked if asked in languages else languages[0]


def doors_are_open(hall: Hall, language: str, now: datetime) -> None:
    """The machine gives numbers in the posted hours only; after them the desk may (R15, R19)."""
    if not is_open(hall, now):
        told = exception_words(hall, today(hall, now)) or hall.settings.opening.words
        hours = words(told, language)
        raise Refused("hall_closed", hours=hours or "—")


def desk_may_issue(hall: Hall, staff: str, now: datetime) -> None:
    """The desk begins when the hall is made ready, and ends a grace after the doors (R19).

    Who stands in the door at closing gets his number; beyond that the leader decides.
    """
    member, closed = hall.settings.member(staff), closed_at(hall, now)
    if is_open(hall, now) or is_due(hall, now) or (member and member.role == "supervisor"):
        return
    grace = timedelta(minutes=hall.settings.closing.desk_grace_min)
    if closed is None or now > closed + grace:
        raise Refused("desk_closed", minutes=hall.settings.closing.desk_grace_min)


def public_may_take(hall: Hall, service: Service, ticket_class: TicketClass, now: datetime) -> None:
    """Whether a machine gives this now: in the service's own hours (R15), where somebody serves it.

    The desk may issue where the machine may not, such as an urgent class (R3).
    """
    if not offered(hall, service, now):
        raise Refused("service_closed", service=service.code, hours="、".join(service.hours))
    if not ticket_class.at_kiosk:
        raise Refused("class_not_at_kiosk", ticket_class=ticket_class.code)
    if not service.at_kiosk:
        raise Refused("service_not_at_kiosk", service=service.code)
    if not staffed(hall, service.code):
        raise Refused("service_unstaffed", service=service.code)
    for step in way(service):
        # R11, R18: no way is sold on which somebody will stand before closed windows.
        if not staffed(hall, step.service):
            raise Refused("journey_unserved", service=step.service)
