"""What a rating leaves on its ticket: that there was one, not which (R30)."""

from datetime import datetime

from api.contract.events import TicketRated
from api.domain.state import State


def ticket_rated(state: State, event: TicketRated, at: datetime) -> None:
    """Rated; the time of the first word counts, so that correcting has an end."""
    ticket = state.tickets[event.ticket]
    ticket.rated_at = ticket.rated_at or at
    ticket.rated_via = event.via
