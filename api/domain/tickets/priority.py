"""綠色通道: a greater head start, granted at the desk with a reason (R2, R3)."""

from datetime import datetime, timedelta

from api.contract.commands import GrantClass
from api.contract.events import ClassGranted, Event
from api.contract.words import TicketState
from api.domain.arrivals.booking import CLASS
from api.domain.hall import Hall
from api.domain.privacy.said import reason as said_reason
from api.domain.refused import Refused
from api.domain.settings import TicketClass
from api.domain.state import AT_COUNTER, OVER, Ticket
from api.domain.tickets.desk import known_ticket

# Whoever is called already needs no head start; whoever is done, nothing.
NOT_YET_CALLED: tuple[TicketState, ...] = ("waiting", "pending", "held", "missed")


def grant_class(hall: Hall, command: GrantClass, now: datetime) -> list[Event]:
    """Give a ticket a class with a greater head start. Raises Refused."""
    ticket = known_ticket(hall, command.number, *NOT_YET_CALLED)
    if ticket.state in AT_COUNTER:
        raise Refused("ticket_at_counter", number=ticket.number, counter=ticket.counter or 0)
    if ticket.state in OVER:
        raise Refused("ticket_settled", number=ticket.number)
    wanted = hall.settings.ticket_class(command.ticket_class)
    if wanted is None:
        raise Refused("no_such_class", ticket_class=command.ticket_class)
    reason = may_grant(hall, wanted, command.staff, command.reason)
    if wanted.head_start_min <= head_start_min(hall, ticket.ticket_class):
        raise Refused("class_not_greater", number=ticket.number, ticket_class=wanted.code)
    return [
        ClassGranted(
            ticket=ticket.id,
            number=ticket.number,
            ticket_class=wanted.code,
            was=ticket.ticket_class,
            clock=granted_clock(hall, ticket, wanted),
            clock_was=ticket.clock,
            reason=reason,
            staff=command.staff,
        )
    ]


def granted_clock(hall: Hall, ticket: Ticket, wanted: TicketClass) -> datetime:
    """arrival − head start, as if he had had the class from the start; never a later clock.

    Reckoned from the ticket's own clock, so that one who came back keeps the places that he gave
    up (R6) and an appointment counts from its booked time. The floor is what the bound on head
    starts allows, should hall.toml have changed them since the number was taken.
    """
    more_min = wanted.head_start_min - head_start_min(hall, ticket.ticket_class)
    stood_from = min(ticket.taken_at, ticket.booked_at or ticket.taken_at)
    floor = stood_from - timedelta(minutes=wanted.head_start_min)
    return min(ticket.clock, max(ticket.clock - timedelta(minutes=more_min), floor))


def may_grant(hall: Hall, wanted: TicketClass, staff: str, reason: str) -> str:
    """The reason as it will be kept, if this member of staff may grant this class with it (R2).

    Raises Refused without a reason, to a clerk for a class that is the leader's to grant, and to
    anybody for the one that is had by an appointment alone (R12).
    """
    if wanted.code == CLASS:
        raise Refused("class_of_appointment", ticket_class=wanted.code)
    member = hall.settings.member(staff)
    if wanted.granted_by == "supervisor" and (member is None or member.role != "supervisor"):
        raise Refused("class_of_leader", ticket_class=wanted.code)
    said = said_reason(reason)
    if not said:
        raise Refused("class_needs_reason", ticket_class=wanted.code)
    return said


def head_start_min(hall: Hall, ticket_class: str) -> int:
    """The head start of a class in minutes; none for a class that hall.toml has no more."""
    found = hall.settings.ticket_class(ticket_class)
    return found.head_start_min if found else 0
