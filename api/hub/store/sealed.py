"""Sealed words on the disk: beside the journal, and deleted for good when their time is over."""

from datetime import datetime

from sqlalchemy import Connection, delete, insert, select

from api.contract.events import Event, OpinionForgotten, PhoneForgotten
from api.hub.store.tables import sealed

# The only thing that is kept for a ticket, so one name each is enough.
PHONE = "phone "


def write(
    connection: Connection, hall: str, changes: dict[str, tuple[bytes, datetime] | None]
) -> None:
    """Put each name's new words in the place of the old ones; None deletes them."""
    connection.execute(
        delete(sealed).where(sealed.c.hall == hall, sealed.c.name.in_(list(changes)))
    )
    rows = [
        {"hall": hall, "name": name, "words": kept[0], "at": kept[1]}
        for name, kept in changes.items()
        if kept is not None
    ]
    if rows:
        connection.execute(insert(sealed), rows)


def read(connection: Connection, hall: str, names: list[str]) -> dict[str, tuple[bytes, datetime]]:
    """What is kept under each of these names; nothing for those that are deleted."""
    rows = connection.execute(select(sealed).where(sealed.c.hall == hall, sealed.c.name.in_(names)))
    return {row.name: (row.words, row.at) for row in rows}


def is_used(connection: Connection, hall: str) -> bool:
    """Whether anything is sealed at all."""
    found = connection.execute(select(sealed.c.name).where(sealed.c.hall == hall).limit(1))
    return found.first() is not None


def ended_by(event: Event) -> tuple[str, ...]:
    """The names whose words this event deletes."""
    if isinstance(event, OpinionForgotten):
        return event.words
    if isinstance(event, PhoneForgotten):
        return (PHONE + event.ticket,)
    return ()
