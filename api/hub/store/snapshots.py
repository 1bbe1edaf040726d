"""Snapshots: the fold so far, so that a start need not read the whole journal.

A snapshot is only a shortcut. One that this code cannot read is passed over, and the fold
begins earlier, at worst at the first event.
"""

import hashlib
import json
from datetime import datetime

import structlog
from sqlalchemy import Connection, delete, insert, select

from api.contract.wire import Unreadable, adapter, decode_strictly, encode
from api.domain.hall import Hall
from api.domain.settings import HallSettings
from api.domain.state import State
from api.hub.store.journal import events_after
from api.hub.store.tables import snapshots

log = structlog.get_logger()

# Grows whenever a fold comes to mean something else, though its words stay the same.
MEANING = 1
KEPT = 2


def shape() -> str:
    """Names what the state is made of, so that older code's snapshots are told apart."""
    schema = json.dumps(adapter(State).json_schema(), sort_keys=True)
    return hashlib.sha256(f"{MEANING} {schema}".encode()).hexdigest()


def save(connection: Connection, hall: str, state: State, at: datetime) -> None:
    """Keep `state`, and of the older snapshots only the newest."""
    connection.execute(
        insert(snapshots).values(
            hall=hall, sequence=state.sequence, shape=shape(), at=at, state=encode(state)
        )
    )
    newest = (
        select(snapshots.c.sequence)
        .where(snapshots.c.hall == hall)
        .order_by(snapshots.c.sequence.desc())
        .limit(KEPT)
    )
    connection.execute(
        delete(snapshots).where(snapshots.c.hall == hall, snapshots.c.sequence.not_in(newest))
    )


def newest_state(connection: Connection, hall: str) -> State:
    """The newest snapshot that this code can read; an empty hall if there is none."""
    rows = connection.execute(
        select(snapshots.c.sequence, snapshots.c.shape, snapshots.c.state)
        .where(snapshots.c.hall == hall)
        .order_by(snapshots.c.sequence.desc())
    )
    mine = shape()
    for row in rows:
        if row.shape != mine:
            log.info("snapshot of other code passed over", sequence=row.sequence)
            continue
        try:
            return decode_strictly(row.state, State)
        except Unreadable as error:
            log.warning("snapshot passed over", sequence=row.sequence, why=str(error))
    return State()


def fold(connection: Connection, settings: HallSettings) -> Hall:
    """The hall as it is: the newest readable snapshot and every event after it."""
    hall = Hall(settings, newest_state(connection, settings.hall.id))
    for one in events_after(connection, settings.hall.id, hall.state.sequence):
        hall.apply(one.event, one.at, one.sequence)
    return hall
