"""The ticket at a window: start, finish, no-show, hold, transfer (R5, R7, R8)."""

from datetime import datetime

from api.contract.commands import (
    FinishTicket,
    HoldTicket,
    MarkNoShow,
    StartService,
    TransferTicket,
)
from api.contract.events import (
    Event,
    ServiceStarted,
    TicketFinished,
    TicketHeld,
    TicketMissed,
    TicketTransferred,
)
from api.domain.counters import known, occupied, open_for
from api.domain.hall import Hall
from api.domain.refused import Refused
from api.domain.said import reason as said_reason
from api.domain.state import Ticket


def start_service(hall: Hall, command: StartService, now: datetime) -> list[Event]:
    """The citizen stands at the window."""
    _, ticket = occupied(hall, command.counter)
    if ticket.state == "serving":
        raise Refused("already_serving", number=ticket.number)
    return [ServiceStarted(ticket=ticket.id, counter=command.counter)]


def finish_ticket(hall: Hall, command: FinishTicket, now: datetime) -> list[Event]:
    """The matter is done."""
    _, ticket = occupied(hall, command.counter)
    implied = ticket.state == "called"
    return [TicketFinished(ticket=ticket.id, counter=command.counter, implied=implied)]


def mark_no_show(hall: Hall, command: MarkNoShow, now: datetime) -> list[Event]:
    """Nobody came (R5)."""
    _, ticket = occupied(hall, command.counter)
    if ticket.state == "serving":
        raise Refused("not_called", number=ticket.number)
    return [TicketMissed(ticket=ticket.id, counter=command.counter)]


def hold_ticket(hall: Hall, command: HoldTicket, now: datetime) -> list[Event]:
    """Set aside with a reason (R8)."""
    _, ticket = occupied(hall, command.counter)
    reason = said_reason(command.reason)
    if not reason:
        raise Refused("hold_needs_reason")
    return [TicketHeld(ticket=ticket.id, counter=command.counter, reason=reason)]


def transfer_ticket(hall: Hall, command: TransferTicket, now: datetime) -> list[Event]:
    """Send on to one service or one window, never into a void (R7)."""
    _, ticket = occupied(hall, command.counter)
    if (command.service is None) == (command.to_counter is None):
        raise Refused("transfer_needs_one_place")
    if command.service is not None:
        service = _service_to(hall, command.service, ticket)
    else:
        service = _counter_to(hall, command.to_counter or 0, ticket)
    return [
        TicketTransferred(
            ticket=ticket.id,
            counter=command.counter,
            service=service,
            to_counter=command.to_counter,
        )
    ]


def _service_to(hall: Hall, service: str, ticket: Ticket) -> str:
    if hall.settings.service(service) is None:
        raise Refused("no_such_service", service=service)
    if not open_for(hall, service):
        raise Refused("transfer_into_void", number=ticket.number)
    return service


def _counter_to(hall: Hall, number: int, ticket: Ticket) -> str:
    if ticket.service not in hall.served_at(known(hall, number).number):
        able = hall.counters_for(ticket.service)
        raise Refused(
            "service_not_here",
            counter=number,
            service=ticket.service,
            counters="、".join(str(one) for one in able),
        )
    if hall.counter(number).state != "open":
        raise Refused("transfer_into_void", number=ticket.number)
    return ticket.service
