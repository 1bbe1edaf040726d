"""The past, from the journal: each event with the hall as it was before it (R38)."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, select

from api.contract.events import TicketCalled
from api.contract.views import Explanation
from api.contract.wire import decode_event
from api.domain.hall import Hall
from api.domain.reports import Happened
from api.domain.settings import HallSettings
from api.domain.tickets.explain import explain
from api.domain.wait.kept import week_of
from api.hub.store.engine import FILE, reading_engine
from api.hub.store.rows import Recorded
from api.hub.store.tables import journal


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """One row of the journal, read back: what happened, by whom, on which business day."""

    recorded: Recorded
    actor: str
    day: str


class NoJournal(FileNotFoundError):
    """The state folder holds no journal."""


def reading(state_dir: Path) -> Connection:
    """A connection that can only read, also while the hub runs. Raises NoJournal."""
    if not (state_dir / FILE).is_file():
        raise NoJournal(f"{state_dir} holds no {FILE}; give the hub's --state-dir")
    return reading_engine(state_dir).connect()


def pasts(connection: Connection, hall: str) -> Iterator[Past]:
    """Every row of one hall, from the first."""
    rows = connection.execute(
        select(journal).where(journal.c.hall == hall).order_by(journal.c.sequence)
    )
    for row in rows:
        recorded = Recorded(sequence=row.sequence, at=row.at, event=decode_event(row.payload))
        yield Past(recorded=recorded, actor=row.actor, day=row.day)


def happened_on(connection: Connection, hall: str, day: str) -> tuple[Happened, ...]:
    """The events of one business day, oldest first, as reports read them; none for no such day."""
    rows = connection.execute(
        select(journal)
        .where(journal.c.hall == hall, journal.c.day == day)
        .order_by(journal.c.sequence)
    )
    return tuple(
        Happened(at=row.at, actor=row.actor, event=decode_event(row.payload)) for row in rows
    )


def happened_in_week(connection: Connection, hall: str, day: str) -> tuple[Happened, ...]:
    """The events of all business days in the week of this one."""
    days = week_of(day)
    return tuple(row for one in days for row in happened_on(connection, hall, one))


def relive(
    connection: Connection,
    settings: HallSettings,
    watch: Callable[[Hall, Past], None],
    *,
    until: int | None = None,
) -> Hall:
    """Fold the journal up to row `until`, all of it if None, showing `watch` the hall before each
    event; the hall at the end."""
    hall = Hall(settings)
    for past in pasts(connection, settings.hall.id):
        if until is not None and past.recorded.sequence > until:
            break
        watch(hall, past)
        hall.apply(past.recorded.event, past.recorded.at, past.recorded.sequence)
    return hall


def explained(
    connection: Connection, settings: HallSettings, name: str, day: str = ""
) -> tuple[Explanation, ...]:
    """Every call of a number or of a ticket's id, on one business day or, if it is "", on any."""
    last = _last_call(connection, settings.hall.id, name, day)
    found: list[Explanation] = []

    def watch(before: Hall, past: Past) -> None:
        event = past.recorded.event
        if isinstance(event, TicketCalled) and _is(event, name) and day in ("", past.day):
            found.append(explain(before, event, past.recorded.at))

    if last is not None:
        relive(connection, settings, watch, until=last)
    return tuple(found)


def _last_call(connection: Connection, hall: str, name: str, day: str) -> int | None:
    """The row of the last such call, so that nothing after it, or nothing at all, is read."""
    rows = select(journal.c.sequence, journal.c.payload).where(
        journal.c.hall == hall,
        journal.c.type == "ticket_called",
        journal.c.payload.contains(name, autoescape=True),
    )
    if day:
        rows = rows.where(journal.c.day == day)
    for row in connection.execute(rows.order_by(journal.c.sequence.desc())):
        event = decode_event(row.payload)
        if isinstance(event, TicketCalled) and _is(event, name):
            return int(row.sequence)
    return None


def _is(call: TicketCalled, name: str) -> bool:
    return name in (call.number, call.ticket)
