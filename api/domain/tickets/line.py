"""The lines: who waits for each service, in the order of the queue clock (R1, R2)."""

from bisect import bisect_left, insort
from collections.abc import Iterator
from datetime import datetime

from api.domain.state import Ticket

Place = tuple[datetime, int, str]


class Lines:
    """Waiting tickets per service, sorted by (clock, order of arrival).

    It is derived from the tickets and holds nothing of its own, so it is never stored.
    """

    def __init__(self, tickets: Iterator[Ticket]) -> None:
        self._places: dict[str, list[Place]] = {}
        for ticket in tickets:
            self.join(ticket)

    def join(self, ticket: Ticket | None) -> None:
        """Put a ticket in line if it waits."""
        if ticket is not None and ticket.state == "waiting":
            insort(self._places.setdefault(ticket.service, []), _place(ticket))

    def leave(self, ticket: Ticket | None) -> None:
        """Take a ticket out of line if it waits."""
        if ticket is not None and ticket.state == "waiting":
            line = self._places[ticket.service]
            del line[bisect_left(line, _place(ticket))]

    def waiting(self, service: str) -> list[Place]:
        """The line of one service, first in line first; not to be changed."""
        return self._places.get(service, [])

    def services(self) -> list[str]:
        """The services for which somebody waits."""
        return [service for service, line in self._places.items() if line]

    def ahead(self, service: str, clock: datetime, order: int) -> int:
        """How many wait for this service before that place."""
        return bisect_left(self.waiting(service), (clock, order, ""))


def _place(ticket: Ticket) -> Place:
    return (ticket.clock, ticket.order, ticket.id)
