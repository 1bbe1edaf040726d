"""A telephone number under a ticket: only where the hall allows it, and never for long (R34)."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from api.contract.commands import Command, ForgetPhone, KeepPhone
from api.contract.events import Event, PhoneForgotten, PhoneKept
from api.domain.hall import Hall
from api.domain.refused import Refused
from api.domain.state import OVER


def keep_phone(hall: Hall, command: KeepPhone, now: datetime) -> list[Event]:
    """A number is left for messages about a ticket that still needs the hall."""
    privacy = hall.settings.privacy
    if not privacy.phone:
        raise Refused("no_phones_kept")
    ticket = hall.state.tickets.get(command.ticket)
    if ticket is None:
        raise Refused("no_such_ticket", number=command.ticket.rpartition("-")[2])
    if ticket.state in OVER:
        raise Refused("ticket_settled", number=ticket.number)
    return [PhoneKept(ticket=ticket.id, until=now + timedelta(hours=privacy.keep_hours))]


def forget_phone(hall: Hall, command: ForgetPhone, now: datetime) -> list[Event]:
    """Delete it; nothing, if there is none."""
    if command.ticket not in hall.state.phones:
        return []
    return [PhoneForgotten(ticket=command.ticket, asked=command.asked)]


def phones_due(hall: Hall, now: datetime) -> Iterator[Command]:
    """Numbers whose time is over: nobody has to think of it."""
    for ticket, until in hall.state.phones.items():
        if now >= until or not hall.settings.privacy.phone or _over(hall, ticket, now):
            yield ForgetPhone(ticket=ticket)


def _over(hall: Hall, id: str, now: datetime) -> bool:
    """Whether the ticket has been over for the grace, or is of a day that is gone."""
    ticket = hall.state.tickets.get(id)
    if ticket is None:
        return True
    grace = timedelta(minutes=hall.settings.privacy.grace_min)
    return ticket.state in OVER and now - (ticket.ended_at or now) >= grace
