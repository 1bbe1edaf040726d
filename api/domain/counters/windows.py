"""The ticket at a window: start, finish, no-show, hold (R5, R8)."""

from datetime import datetime, timedelta

from api.contract.commands import (
    FinishTicket,
    HoldTicket,
    StartService,
    TransferTicket,
)
from api.contract.events import (
    Event,
    ServiceStarted,
    TicketHeld,
)
from api.domain.counters.questions import occupied, serving
from api.domain.hall import Hall
from api.domain.journeys.steps import done_here
from api.domain.privacy.said import reason as said_reason
from api.domain.refused import Refused
from api.domain.state import Ticket

# A working day, as for a pause: longer is a slip of the finger.
LONGEST_HOLD_MIN = 600


def start_service(hall: Hall, command: StartService, now: datetime) -> list[Event]:
    """The citizen stands at the window."""
    _, ticket = occupied(hall, command.counter)
    if ticket.state == "serving":
        raise Refused("already_serving", number=ticket.number)
    return [ServiceStarted(ticket=ticket.id, counter=command.counter)]


def finish_ticket(hall: Hall, command: FinishTicket, now: datetime) -> list[Event]:
    """The matter is done; on a journey, this step of it (R11)."""
    _, ticket = occupied(hall, command.counter)
    return [done_here(hall, ticket, implied=ticket.state == "called")]


def hold_ticket(hall: Hall, command: HoldTicket, now: datetime) -> list[Event]:
    """Set aside with a reason and a time to look again, or hold on what is set aside (R8)."""
    if command.number is None:
        counter, ticket = occupied(hall, command.counter)
    else:
        counter, ticket = serving(hall, command.counter), held_here(hall, command)
    reason = said_reason(command.reason)
    if not reason:
        raise Refused("hold_needs_reason")
    return [
        TicketHeld(
            ticket=ticket.id,
            counter=command.counter,
            reason=reason,
            staff=counter.staff or "",
            look_at=_look_at(hall, command.minutes, now),
        )
    ]


def _look_at(hall: Hall, minutes: int | None, now: datetime) -> datetime:
    """When the clerk must look again; nobody is set aside for good (R8)."""
    chosen = hall.settings.windows.hold_min if minutes is None else minutes
    if not 1 <= chosen <= LONGEST_HOLD_MIN:
        raise Refused("hold_minutes", minutes=chosen, longest=LONGEST_HOLD_MIN)
    return now + timedelta(minutes=chosen)


def held_here(hall: Hall, command: HoldTicket | TransferTicket) -> Ticket:
    """The ticket of the command's number that is held at its window. Raises Refused."""
    for ticket in hall.state.tickets.values():
        named = command.number in (ticket.id, ticket.number)
        if named and ticket.state == "held" and ticket.counter == command.counter:
            return ticket
    raise Refused("not_held_here", number=command.number or "", counter=command.counter)
