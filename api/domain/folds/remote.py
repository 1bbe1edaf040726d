"""What happens to a ticket that was taken away from the hall."""

from datetime import datetime

from api.contract.events import RemoteTicketLapsed, TicketCheckedIn
from api.domain.state import State


def ticket_checked_in(state: State, event: TicketCheckedIn, at: datetime) -> None:
    """In line, at the clock that the event names."""
    ticket = state.tickets[event.ticket]
    ticket.state, ticket.awaits = "waiting", None
    ticket.clock, ticket.checked_in_at = event.clock, at
    ticket.kiosk = event.kiosk or ticket.kiosk


def remote_ticket_lapsed(state: State, event: RemoteTicketLapsed, at: datetime) -> None:
    """No longer kept."""
    ticket = state.tickets[event.ticket]
    ticket.state, ticket.awaits, ticket.ended_at = "cancelled", None, at
    ticket.lapsed = True
