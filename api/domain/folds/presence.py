"""Since when a window is free and a ticket waits: kept by every event, whatever it is."""

from datetime import datetime

from api.contract.events import (
    Event,
    IdleEnded,
    IdleNoticed,
    ReturnOverdue,
)
from api.domain.state import Counter, State, Ticket


def idle_noticed(state: State, event: IdleNoticed, at: datetime) -> None:
    """The clerk knows, or the leader."""
    counter = state.counters[event.counter]
    counter.idle_since = event.since
    counter.told, counter.told_at = event.told, at


def idle_ended(state: State, event: IdleEnded, at: datetime) -> None:
    """Nobody is left waiting."""
    counter = state.counters[event.counter]
    counter.idle_since = counter.told = counter.told_at = None


def return_overdue(state: State, event: ReturnOverdue, at: datetime) -> None:
    """The clerk knows that he is late, or the leader."""
    counter = state.counters[event.counter]
    counter.told, counter.told_at = event.told, at


def follow(state: State, event: Event, at: datetime) -> None:
    """The marks of the ticket and of the window that `event` was about, after its own fold."""
    ticket = state.tickets.get(getattr(event, "ticket", ""))
    if ticket is not None:
        _waits(ticket, at)
    counter = state.counters.get(getattr(event, "counter", 0))
    if counter is not None:
        _is_free(counter, at)


def _waits(ticket: Ticket, at: datetime) -> None:
    waits = ticket.state == "waiting"
    ticket.waiting_since = (ticket.waiting_since or at) if waits else None


def _is_free(counter: Counter, at: datetime) -> None:
    if counter.state == "open" and counter.ticket is None:
        counter.free_since = counter.free_since or at
    else:
        # Somebody is served, or the window is not open: whatever was noticed is over.
        counter.free_since = counter.idle_since = None
        if counter.state != "paused":
            counter.told = counter.told_at = None
