"""What a report is counted from."""

from dataclasses import dataclass
from datetime import datetime

from api.contract.events import Event
from api.contract.views import Figure

__all__ = ["Figure", "Happened", "minutes_between"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """One row of the journal, as reports read it: when (UTC), by whom, what."""

    at: datetime
    actor: str
    event: Event


def minutes_between(since: datetime, until: datetime) -> float:
    """How long it was, in minutes."""
    return (until - since).total_seconds() / 60
