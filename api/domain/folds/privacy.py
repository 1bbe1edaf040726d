"""That a number is kept under a ticket; which number, no state ever holds (R34)."""

from datetime import datetime

from api.contract.events import PhoneForgotten, PhoneKept
from api.domain.state import State


def phone_kept(state: State, event: PhoneKept, at: datetime) -> None:
    """Kept until then at the latest."""
    state.phones[event.ticket] = event.until


def phone_forgotten(state: State, event: PhoneForgotten, at: datetime) -> None:
    """Deleted."""
    state.phones.pop(event.ticket, None)
