"""Turns at windows, put together from the journal: who was there, with whom, and for how long."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from api.contract.events import (
    Event,
    ServiceStarted,
    StepFinished,
    StepSkipped,
    TicketCalled,
    TicketFinished,
    TicketHeld,
    TicketMissed,
    TicketTaken,
    TicketTransferred,
)
from api.domain.reports.figures import Happened

End = TicketFinished | StepFinished | TicketMissed | TicketHeld | TicketTransferred


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn:
    """One ticket at one window. `began` when it was started, else called; `end` is how it ended.

    `service` is "" when the ticket is of an earlier day.
    """

    ticket: str
    service: str
    counter: int
    staff: str
    began: datetime
    ended: datetime
    end: End

    @property
    def came(self) -> bool:
        """Whether the citizen was there."""
        return not isinstance(self.end, TicketMissed)

    @property
    def handling(self) -> timedelta:
        """How long it took."""
        return self.ended - self.began


def turns(rows: Sequence[Happened]) -> Iterator[Turn]:
    """All turns that ended in these rows, in the order in which they ended."""
    service: dict[str, str] = {}
    calls: dict[str, TicketCalled] = {}
    began: dict[str, datetime] = {}
    for row in rows:
        match row.event:
            case TicketCalled() as call:
                calls[call.ticket], began[call.ticket] = call, row.at
            case ServiceStarted(ticket=ticket):
                began[ticket] = row.at
            case (
                TicketFinished()
                | StepFinished()
                | TicketMissed()
                | TicketHeld()
                | TicketTransferred()
            ) as end:
                if (last := calls.pop(end.ticket, None)) is not None:
                    yield Turn(
                        ticket=end.ticket,
                        service=service.get(end.ticket, ""),
                        counter=last.counter,
                        staff=last.staff,
                        began=began[end.ticket],
                        ended=row.at,
                        end=end,
                    )
        service |= _moved(row.event)


def _moved(event: Event) -> dict[str, str]:
    """Which service a ticket needs from now on, if this event says so."""
    match event:
        case TicketTaken() | TicketTransferred():
            return {event.ticket: event.service}
        case (
            StepFinished(ticket=ticket, next_service=following)
            | StepSkipped(ticket=ticket, next_service=following)
        ) if following:
            return {ticket: following}
        case _:
            return {}
