"""The lines that several views share: the hall, its services, windows and tickets."""

from dataclasses import replace
from datetime import datetime

from api.contract.phrases import phrase
from api.contract.views import ClassLine, CounterLine, HallLine, QueueLine, ServiceLine
from api.contract.words import ServiceState, Text
from api.domain.arrivals.booking import CLASS
from api.domain.counters.questions import staffed, take_over
from api.domain.hall import Hall
from api.domain.opening.forecast import called_after_closing
from api.domain.opening.hours import exception_words, is_open, today
from api.domain.opening.service_hours import offered, service_closes_at, service_opens_at
from api.domain.settings import Service
from api.domain.state import Ticket
from api.domain.tickets.desk import returns_left
from api.domain.told import documents_line, told
from api.domain.views.journeys import planned, step_lines
from api.domain.wait.told import range_if_taken, range_left


def hall_line(hall: Hall) -> HallLine:
    """The hall as it is written in hall.toml."""
    here = hall.settings.hall
    return HallLine(
        names=here.names,
        hours=hall.settings.opening.words,
        timezone=here.timezone,
        languages=here.languages,
        service_phone=here.service_phone,
        complaint_phone=here.complaint_phone,
        web=here.web,
        duty_leader=here.duty_leader,
        duty_leader_phone=here.duty_leader_phone,
    )


def service_lines(hall: Hall, now: datetime) -> tuple[ServiceLine, ...]:
    """Every service in hall.toml's order."""
    return tuple(_service_line(hall, service, now) for service in hall.settings.services)


def told_lines(hall: Hall, now: datetime) -> tuple[ServiceLine, ...]:
    """The same, each with all that the matter needs (R24)."""
    lines = zip(service_lines(hall, now), hall.settings.services, strict=True)
    return tuple(replace(line, told=told(service)) for line, service in lines)


def _service_line(hall: Hall, service: Service, now: datetime) -> ServiceLine:
    given = offered(hall, service, now)
    return ServiceLine(
        code=service.code,
        names=service.names,
        details=service.details,
        documents=documents_line(service),
        prefix=service.prefix,
        state=_service_state(hall, service) if given else "closed",
        waiting=len(hall.lines.waiting(service.code)),
        counters=hall.counters_for(service.code),
        opens_at=None if given else service_opens_at(hall, service, now),
        closes_at=service_closes_at(hall, service, now),
        after_closing=called_after_closing(hall, service.code, now) if given else None,
        steps=planned(hall, service),
        reason={} if given else _why_closed(hall, service, now),
        group=service.group,
        wait=range_if_taken(hall, service.code, now),
    )


def _why_closed(hall: Hall, service: Service, now: datetime) -> Text:
    """What a citizen reads beside a service that he cannot choose now (R15)."""
    if not is_open(hall, now):
        return exception_words(hall, today(hall, now)) or hall.settings.opening.words
    hours = "、".join(service.hours)
    return {tag: phrase(tag, "hours.service", hours=hours) for tag in hall.settings.hall.languages}


def _service_state(hall: Hall, service: Service) -> ServiceState:
    way = (service.code, *(step.service for step in service.then))
    return "open" if all(staffed(hall, one) for one in way) else "unstaffed"


def class_lines(hall: Hall) -> tuple[ClassLine, ...]:
    """Every class in hall.toml's order."""
    return tuple(
        ClassLine(
            code=one.code,
            names=one.names,
            details=one.details,
            head_start_min=one.head_start_min,
            at_kiosk=one.at_kiosk,
            granted_by="appointment" if one.code == CLASS else one.granted_by,
        )
        for one in hall.settings.classes
    )


def counter_lines(hall: Hall) -> tuple[CounterLine, ...]:
    """Every window, by number."""
    return tuple(counter_line(hall, one.number) for one in hall.settings.counters)


def counter_line(hall: Hall, number: int) -> CounterLine:
    """One window as the wall names it; who takes over only while it is paused (R16)."""
    counter = hall.counter(number)
    ticket = hall.at_counter(number)
    member = hall.settings.member(counter.staff or "")
    return CounterLine(
        counter=number,
        state=counter.state,
        number=ticket.number if ticket else None,
        reason=counter.reason,
        back_at=counter.back_at,
        see_counters=take_over(hall, number) if counter.state == "paused" else (),
        staff=counter.staff or "",
        department=member.department if member else {},
        post=member.post if member else {},
        names=member.names if member and hall.settings.windows.show_names else {},
    )


def missed_words(hall: Hall, ticket: Ticket) -> Text:
    """What 過號 means for this citizen now, in every language of the hall: no punishment (R6)."""
    times, places = returns_left(hall, ticket), hall.settings.calling.return_after
    key = "missed.comes_back" if times else "missed.at_desk"
    return {
        tag: phrase(tag, key, number=ticket.number, places=places, times=times)
        for tag in hall.settings.hall.languages
    }


def line_ahead(hall: Hall, ticket: Ticket, rank: int, now: datetime) -> QueueLine:
    """A ticket that waits, with what its holder is told of his wait."""
    line = queue_line(hall, ticket, rank=rank)
    return replace(line, wait=range_left(hall, ticket, now))


def queue_line(hall: Hall, ticket: Ticket, *, rank: int = 0) -> QueueLine:
    """A ticket as a clerk sees it in a list."""
    return QueueLine(
        id=ticket.id,
        yesterday=ticket.day != hall.state.day,
        number=ticket.number,
        service=ticket.service,
        ticket_class=ticket.ticket_class,
        state=ticket.state,
        taken_at=ticket.taken_at,
        clock=ticket.clock,
        language=ticket.language,
        rank=rank,
        reason=ticket.reason,
        to_counter=ticket.to_counter,
        responsible=ticket.responsible or "",
        note=ticket.note,
        returns_left=returns_left(hall, ticket),
        awaits=ticket.awaits,
        steps=step_lines(ticket),
        class_reason=ticket.class_reason,
        booked_at=ticket.booked_at,
        remote=ticket.remote,
    )
