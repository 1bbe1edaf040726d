"""Recalls, missed calls and returns (R5, R6)."""

from collections import Counter
from collections.abc import Iterator, Sequence

from api.contract.events import TicketLapsed, TicketMissed, TicketRecalled, TicketReturned
from api.domain.reports.figures import Figure, Happened
from api.domain.settings import HallSettings

# By which door somebody came back, from who is named in the journal.
DOORS = {"citizen": "phone", "device": "kiosk", "staff": "desk"}


def missed(settings: HallSettings, rows: Sequence[Happened]) -> Iterator[Figure]:
    """How often the hall called again, whom it passed over, and who came back."""
    events = [row.event for row in rows]
    no_shows = [one for one in events if isinstance(one, TicketMissed)]
    recalls = sum(isinstance(one, TicketRecalled) for one in events)
    yield Figure(rule="R5", name="recalls", value=recalls)
    by_itself = sum(one.by_itself for one in no_shows)
    yield Figure(rule="R5", name="missed_by_itself", value=by_itself)
    clerks = Counter(one.staff for one in no_shows if not one.by_itself)
    for staff, times in sorted(clerks.items()):
        yield Figure(rule="R5", name="missed_by_clerk", value=times, about=staff)
    doors = Counter(_door(row.actor) for row in rows if isinstance(row.event, TicketReturned))
    yield Figure(rule="R6", name="returned", value=sum(doors.values()))
    for door, times in sorted(doors.items()):
        yield Figure(rule="R6", name="returned", value=times, about=door)
    lapsed = sum(isinstance(one, TicketLapsed) for one in events)
    yield Figure(rule="R6", name="missed_lapsed", value=lapsed)


def _door(actor: str) -> str:
    return DOORS.get(actor.partition(":")[0], actor)
