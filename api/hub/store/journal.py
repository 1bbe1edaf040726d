"""The journal on disk: append in one transaction, read in order (R38)."""

import json
from collections.abc import Iterator

from sqlalchemy import Connection, bindparam, delete, func, insert, select, update

from api.contract.wire import decode_event
from api.hub.store import sealed
from api.hub.store.rows import SAME, Answer, JournalLine, Recorded, Writing, ticket_row
from api.hub.store.tables import answers, journal, tickets

_UPDATE_TICKET = (
    update(tickets)
    .where(tickets.c.hall == bindparam("of_hall"), tickets.c.ticket == bindparam("of_ticket"))
    .values(
        {name: bindparam(name) for name in SAME}
        | {"first_called_at": func.coalesce(tickets.c.first_called_at, bindparam("called_at"))}
    )
)


def append(connection: Connection, writing: Writing) -> None:
    """Write all of it. The caller's transaction makes it one act, or none."""
    if writing.journal:
        connection.execute(insert(journal), writing.journal)
    if writing.answers:
        connection.execute(insert(answers), writing.answers)
    if writing.taken:
        rows = [ticket_row(writing.hall, one) for one in writing.taken.values()]
        connection.execute(insert(tickets), rows)
    if writing.sealed:
        sealed.write(connection, writing.hall, writing.sealed)
    if writing.touched:
        connection.execute(_UPDATE_TICKET, _changes(writing))


def events_after(connection: Connection, hall: str, sequence: int) -> Iterator[Recorded]:
    """Every event after `sequence`, in order, for the fold."""
    rows = connection.execute(
        select(journal.c.sequence, journal.c.at, journal.c.payload)
        .where(journal.c.hall == hall, journal.c.sequence > sequence)
        .order_by(journal.c.sequence)
    )
    for row in rows:
        yield Recorded(sequence=row.sequence, at=row.at, event=decode_event(row.payload))


def page_after(
    connection: Connection, hall: str, sequence: int, limit: int
) -> tuple[JournalLine, ...]:
    """At most `limit` rows after `sequence`, in order, for a reader."""
    rows = connection.execute(
        select(journal)
        .where(journal.c.hall == hall, journal.c.sequence > sequence)
        .order_by(journal.c.sequence)
        .limit(limit)
    )
    return tuple(
        JournalLine(
            sequence=row.sequence,
            day=row.day,
            at=row.at,
            actor=row.actor,
            type=row.type,
            payload=json.loads(row.payload),
        )
        for row in rows
    )


def kept_answers(connection: Connection, hall: str) -> dict[tuple[str, str], Answer]:
    """Every answer that is still kept, by actor and key."""
    rows = connection.execute(select(answers).where(answers.c.hall == hall))
    return {
        (row.actor, row.key): Answer(
            request=row.request, status=row.status, body=row.body, at=row.at
        )
        for row in rows
    }


def drop_answers(connection: Connection, hall: str, keys: list[tuple[str, str]]) -> None:
    """Forget these answers."""
    connection.execute(
        delete(answers).where(
            answers.c.hall == hall,
            answers.c.actor == bindparam("of_actor"),
            answers.c.key == bindparam("of_key"),
        ),
        [{"of_actor": actor, "of_key": key} for actor, key in keys],
    )


def _changes(writing: Writing) -> list[dict[str, object]]:
    return [
        {"of_hall": writing.hall, "of_ticket": one.id} | {name: getattr(one, name) for name in SAME}
        for one in writing.touched.values()
    ]
