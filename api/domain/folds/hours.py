"""What happens to the hours of a day."""

from datetime import datetime

from api.contract.events import HoursChanged, HoursWithdrawn
from api.domain.state import ChangedHours, State


def hours_changed(state: State, event: HoursChanged, at: datetime) -> None:
    """Other hours hold on that date."""
    state.hours[event.date] = ChangedHours(
        spans=event.spans, reason=event.reason, words=event.words
    )


def hours_withdrawn(state: State, event: HoursWithdrawn, at: datetime) -> None:
    """The hours of hall.toml hold again."""
    del state.hours[event.date]
