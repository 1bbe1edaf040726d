"""What is done for a ticket away from a window: return, cancel (R6)."""

from datetime import datetime, timedelta

from api.contract.commands import CancelTicket, ReturnTicket
from api.contract.events import Event, TicketCancelled, TicketReturned
from api.contract.words import TicketState
from api.domain.hall import Hall
from api.domain.refused import Refused
from api.domain.state import AT_COUNTER, OVER, Ticket

NOT_AT_A_COUNTER: tuple[TicketState, ...] = ("waiting", "pending", "held", "missed")


def return_ticket(hall: Hall, command: ReturnTicket, now: datetime) -> list[Event]:
    """Back in line behind the n-th, a limited number of times (R6)."""
    ticket = known_ticket(hall, command.number, "missed")
    if ticket.state != "missed":
        raise Refused("not_missed", number=ticket.number)
    if not returns_left(hall, ticket):
        raise Refused("returned_too_often", number=ticket.number, times=ticket.returns)
    clock = return_clock(hall, ticket)
    return [
        TicketReturned(
            ticket=ticket.id,
            clock=clock,
            returns=ticket.returns + 1,
            behind=hall.lines.ahead(ticket.service, clock, ticket.order),
        )
    ]


def returns_left(hall: Hall, ticket: Ticket) -> int:
    """How many more times this number may come back after a missed call (R6)."""
    return max(0, hall.settings.calling.return_times - ticket.returns)


def return_clock(hall: Hall, ticket: Ticket) -> datetime:
    """max(own clock, just after the clock of the n-th in line), n from hall.toml (R6).

    One millisecond behind, because an equal clock would be decided by the order of arrival,
    and the one who comes back arrived first.
    """
    line = hall.lines.waiting(ticket.service)[: hall.settings.calling.return_after]
    if not line:
        return ticket.clock
    return max(ticket.clock, line[-1][0] + timedelta(milliseconds=1))


def cancel_ticket(hall: Hall, command: CancelTicket, now: datetime) -> list[Event]:
    """Give the number up."""
    ticket = known_ticket(hall, command.number, *NOT_AT_A_COUNTER)
    if ticket.state in AT_COUNTER:
        raise Refused("ticket_at_counter", number=ticket.number, counter=ticket.counter or 0)
    if ticket.state in OVER:
        raise Refused("ticket_settled", number=ticket.number)
    return [TicketCancelled(ticket=ticket.id)]


def known_ticket(hall: Hall, number: str, *wanted: TicketState) -> Ticket:
    """The ticket meant by this number, see `Hall.find`. Raises Refused when there is none."""
    ticket = hall.find(number, *wanted)
    if ticket is None:
        raise Refused("no_such_ticket", number=number)
    return ticket
