"""Who is next: the smallest (clock, order of arrival) a counter may serve (R1, R2)."""

from datetime import datetime

from api.contract.events import Candidate
from api.domain.hall import Hall
from api.domain.state import Ticket
from api.domain.tickets.line import Place

# Why a ticket was called, as the journal tells it.
BY_CLOCK = "clock"


def next_for(
    hall: Hall, counter: int, *, also: Ticket | None = None
) -> tuple[Ticket | None, tuple[Candidate, ...]]:
    """The ticket that `counter` must call now, and the first of each service it looked at.

    `also` joins a line at this very moment, for the next step of its journey (R11).
    """
    heads = []
    for service in hall.served_at(counter):
        place = _head(hall, service, counter)
        first = hall.state.tickets[place[2]] if place else None
        joins = also if also is not None and also.service == service else None
        heads += sorted(filter(None, (first, joins)), key=_turn)[:1]
    looked_at = tuple(map(_candidate, heads))
    return min(heads, key=_turn, default=None), looked_at


def waiting_at(hall: Hall, counter: int) -> list[Ticket]:
    """All that `counter` could serve, in the order in which it would call them."""
    places = [
        place
        for service in hall.served_at(counter)
        for place in hall.lines.waiting(service)
        if _may_come(hall, place, counter)
    ]
    return [hall.state.tickets[place[2]] for place in sorted(places)]


def _head(hall: Hall, service: str, counter: int) -> Place | None:
    line = hall.lines.waiting(service)
    return next((place for place in line if _may_come(hall, place, counter)), None)


def _may_come(hall: Hall, place: Place, counter: int) -> bool:
    """A ticket sent to one counter waits for that counter only (R7)."""
    return hall.state.tickets[place[2]].to_counter in (None, counter)


def _turn(ticket: Ticket) -> tuple[datetime, int]:
    return ticket.clock, ticket.order


def _candidate(ticket: Ticket) -> Candidate:
    return Candidate(
        service=ticket.service, number=ticket.number, clock=ticket.clock, ticket=ticket.id
    )
