"""The rows of the people who are signed in."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from api.hub.store.tables import sessions


@dataclass(slots=True, kw_only=True)
class SignedIn:
    """One session; `saved` is the `last_seen` that the disk has."""

    staff: str
    created: datetime
    last_seen: datetime
    expires: datetime
    saved: datetime


def load(connection: Connection, hall: str) -> dict[bytes, SignedIn]:
    """All sessions by digest."""
    rows = connection.execute(select(sessions).where(sessions.c.hall == hall))
    return {
        row.digest: SignedIn(
            staff=row.staff,
            created=row.created,
            last_seen=row.last_seen,
            expires=row.expires,
            saved=row.last_seen,
        )
        for row in rows
    }


def add(connection: Connection, hall: str, digest: bytes, one: SignedIn) -> None:
    """Somebody signed in."""
    connection.execute(
        insert(sessions).values(
            hall=hall,
            digest=digest,
            staff=one.staff,
            created=one.created,
            last_seen=one.last_seen,
            expires=one.expires,
        )
    )


def remove(connection: Connection, hall: str, digests: list[bytes]) -> None:
    """These are signed out."""
    connection.execute(
        delete(sessions).where(sessions.c.hall == hall, sessions.c.digest.in_(digests))
    )


def seen(connection: Connection, hall: str, when: dict[bytes, datetime]) -> None:
    """When these were last heard of."""
    connection.execute(
        update(sessions)
        .where(sessions.c.hall == hall, sessions.c.digest == bindparam("of_digest"))
        .values(last_seen=bindparam("seen")),
        [{"of_digest": digest, "seen": at} for digest, at in when.items()],
    )
