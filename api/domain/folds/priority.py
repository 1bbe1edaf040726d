"""What happens to the class of a ticket."""

from datetime import datetime

from api.contract.events import ClassGranted
from api.domain.state import State


def class_granted(state: State, event: ClassGranted, at: datetime) -> None:
    """The ticket stands at another place of its line."""
    ticket = state.tickets[event.ticket]
    ticket.ticket_class, ticket.clock = event.ticket_class, event.clock
    ticket.class_reason = event.reason
