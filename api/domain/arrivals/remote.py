"""Remote tickets: a number taken by phone, and its holder's arrival at the hall (R13).

It has its place in the hall's one order of numbers from the moment it is taken, and nobody waits
for it: until its holder has checked in, it is passed over. Then it keeps its clock, but not more
than `keep_min` of it, so that whoever comes to the hall knows that only those can still be put
before him who come within `keep_min` minutes after him, however early they took their number.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta

from api.contract.commands import CheckInTicket, Command, LapseRemoteTicket, TakeRemoteTicket
from api.contract.events import Event, RemoteTicketLapsed, TicketCheckedIn
from api.domain.arrivals.check_in import closed_for
from api.domain.hall import Hall
from api.domain.opening.hours import is_open, last_closing, local, parse_span
from api.domain.paper import paper_if_any
from api.domain.refused import Refused
from api.domain.settings import Service
from api.domain.state import OVER, Ticket, is_expected
from api.domain.tickets.desk import known_ticket
from api.domain.tickets.take import chosen, doors_are_open, issued, public_may_take, spoken


def take_remote_ticket(hall: Hall, command: TakeRemoteTicket, now: datetime) -> list[Event]:
    """A number that cannot be called before its holder is here. Raises Refused."""
    rule = hall.settings.remote
    service, ticket_class = chosen(hall, command.service, command.ticket_class, command.language)
    if not offered_by_phone(hall, service):
        raise Refused("not_by_phone", service=service.code)
    language = spoken(hall, command.language)
    if not in_remote_hours(hall, now):
        if rule.hours:
            raise Refused("phone_hours", hours="、".join(rule.hours))
        doors_are_open(hall, language, now)
    if is_open(hall, now):
        public_may_take(hall, service, ticket_class, now)
    elif not ticket_class.at_kiosk:
        raise Refused("class_not_at_kiosk", ticket_class=ticket_class.code)
    if left_this_hour(hall, service.code, now) < 1:
        raise Refused("phone_quota", service=service.code, per_hour=rule.per_hour)
    taken = issued(
        hall,
        service,
        ticket_class=ticket_class,
        clock=now - timedelta(minutes=ticket_class.head_start_min),
        language=language,
        token=command.token,
    )
    return [replace(taken, awaits="check_in", remote=True)]


def check_in_ticket(hall: Hall, command: CheckInTicket, now: datetime) -> list[Event]:
    """Its holder is here; who says so twice stays where he is. Raises Refused."""
    ticket = known_ticket(hall, command.number, "pending")
    if ticket.lapsed:
        raise Refused("ticket_lapsed", number=ticket.number)
    if not ticket.remote:
        raise Refused("no_check_in", number=ticket.number)
    if ticket.state in OVER:
        raise Refused("ticket_settled", number=ticket.number)
    if not is_expected(ticket):
        return []
    came = TicketCheckedIn(
        ticket=ticket.id,
        clock=clock_from(hall, ticket, now),
        place=command.place,
        kiosk=command.kiosk,
    )
    return [came, *paper_if_any(hall, ticket.id, command.kiosk)]


def lapse_ticket(hall: Hall, command: LapseRemoteTicket, now: datetime) -> list[Event]:
    """Nobody came for it."""
    ticket = hall.state.tickets.get(command.ticket)
    if ticket is None or not is_expected(ticket):
        raise Refused("no_such_ticket", number=command.ticket)
    return [RemoteTicketLapsed(ticket=ticket.id, service=ticket.service)]


def remote_due(hall: Hall, now: datetime) -> Iterator[Command]:
    """Remote tickets that are no longer kept: the time has passed, or the hall has closed."""
    for ticket in hall.state.tickets.values():
        if is_expected(ticket) and (
            now >= _runs_out(hall, ticket) or closed_for(hall, ticket.day, now)
        ):
            yield LapseRemoteTicket(ticket=ticket.id)


def clock_from(hall: Hall, ticket: Ticket, now: datetime) -> datetime:
    """The clock of a remote ticket whose holder comes `now`: his own, if he comes soon enough."""
    held = now - ticket.taken_at
    kept = timedelta(minutes=hall.settings.remote.keep_min)
    return ticket.clock + max(held - kept, timedelta())


def place_kept_until(hall: Hall, ticket: Ticket) -> datetime:
    """Up to when its holder finds his whole place; after it he loses a minute for each minute."""
    return ticket.taken_at + timedelta(minutes=hall.settings.remote.keep_min)


def kept_until(hall: Hall, ticket: Ticket) -> datetime:
    """When a remote ticket ends whose holder has not come: in time, or with the hall."""
    closing = last_closing(hall, ticket.day)
    end = _runs_out(hall, ticket)
    return end if closing is None else min(end, closing)


def offered_by_phone(hall: Hall, service: Service) -> bool:
    """Whether numbers for this service are given by phone: none that no machine gives."""
    rule = hall.settings.remote
    wanted = not rule.services or service.code in rule.services
    return rule.enabled and service.at_kiosk and wanted


def in_remote_hours(hall: Hall, now: datetime) -> bool:
    """Whether numbers are given by phone now: only on a day on which the hall still opens."""
    rule = hall.settings.remote
    if not rule.hours:
        return is_open(hall, now)
    closing = last_closing(hall, hall.state.day)
    here = local(hall.settings, now)
    passed = timedelta(hours=here.hour, minutes=here.minute, seconds=here.second)
    within = any(start <= passed < end for start, end in map(parse_span, rule.hours))
    return within and closing is not None and now < closing


def left_this_hour(hall: Hall, service: str, now: datetime) -> int:
    """How many more may be given by phone in this hour; one given up is not given again."""
    hour = local(hall.settings, now).replace(minute=0, second=0, microsecond=0)
    given = sum(
        1
        for one in hall.state.tickets.values()
        if one.remote and one.service == service and one.taken_at >= hour
    )
    return max(0, hall.settings.remote.per_hour - given)


def _runs_out(hall: Hall, ticket: Ticket) -> datetime:
    return ticket.taken_at + timedelta(minutes=hall.settings.remote.lapse_min)
