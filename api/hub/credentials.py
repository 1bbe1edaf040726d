"""Device tokens and PINs in the database, for the hub and for the person who sets it up.

A token is known here only by its SHA-256: whoever steals the file cannot speak as a device.
The functions may be used while the hub runs; it sees the change within a second.
"""

import hashlib
import os
import secrets
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from argon2 import PasswordHasher
from sqlalchemy import Connection, delete, insert, select, update

from api.domain.settings import Device
from api.hub.senders import Sender
from api.hub.store.engine import writing_engine
from api.hub.store.migrate import migrate
from api.hub.store.tables import credentials, pins

TOKEN_BYTES = 32
PIN_DIGITS = 6


class BadPin(ValueError):
    """A PIN that is too short, or not of digits."""


def digest(secret: str) -> bytes:
    """What is kept of a token or a session: its SHA-256; 256 random bits need no more."""
    return hashlib.sha256(secret.encode()).digest()


def add_device(state_dir: Path, hall_id: str, device: Device) -> str:
    """Give `device` a new token, which is returned and never seen again; older ones end."""
    token = secrets.token_urlsafe(TOKEN_BYTES)
    with _database(state_dir) as connection:
        _revoke(connection, hall_id, device.id)
        connection.execute(
            insert(credentials).values(
                hall=hall_id,
                digest=digest(token),
                device=device.id,
                role=device.role,
                counter=device.counter,
                created=datetime.now(UTC),
            )
        )
    return token


def remove_device(state_dir: Path, hall_id: str, device: str) -> bool:
    """Take the device's token back; False if it had none."""
    with _database(state_dir) as connection:
        return _revoke(connection, hall_id, device)


def set_pin(state_dir: Path, hall_id: str, staff: str, pin: str) -> None:
    """Give a member of staff a PIN; whoever is signed in with the old one is not any longer.

    Raises BadPin.
    """
    if len(pin) < PIN_DIGITS or not (pin.isascii() and pin.isdigit()):
        raise BadPin(f"a PIN has at least {PIN_DIGITS} digits")
    hashed = PasswordHasher().hash(pin)
    with _database(state_dir) as connection:
        # Sessions go with the row they belong to.
        connection.execute(delete(pins).where(pins.c.hall == hall_id, pins.c.staff == staff))
        connection.execute(
            insert(pins).values(hall=hall_id, staff=staff, hashed=hashed, created=datetime.now(UTC))
        )


def valid_tokens(connection: Connection, hall_id: str) -> Mapping[bytes, Sender]:
    """Every device that holds a token, by the token's digest."""
    rows = connection.execute(
        select(credentials).where(credentials.c.hall == hall_id, credentials.c.revoked.is_(None))
    )
    return {
        row.digest: Sender(role=row.role, device=row.device, counter=row.counter, digest=row.digest)
        for row in rows
    }


def hashed_pin(connection: Connection, hall_id: str, staff: str) -> str | None:
    """The argon2id string of a PIN, None without one."""
    found: str | None = connection.execute(
        select(pins.c.hashed).where(pins.c.hall == hall_id, pins.c.staff == staff)
    ).scalar()
    return found


def _revoke(connection: Connection, hall_id: str, device: str) -> bool:
    done = connection.execute(
        update(credentials)
        .where(
            credentials.c.hall == hall_id,
            credentials.c.device == device,
            credentials.c.revoked.is_(None),
        )
        .values(revoked=datetime.now(UTC))
    )
    return done.rowcount > 0


@contextmanager
def _database(state_dir: Path) -> Iterator[Connection]:
    """One transaction on a state directory that the hub may be using too."""
    state_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
    # Whoever furnishes the hall makes its files, and they are nobody else's to read.
    before = os.umask(0o077)
    engine = writing_engine(state_dir)
    try:
        migrate(engine)
        with engine.begin() as connection:
            yield connection
    finally:
        engine.dispose()
        os.umask(before)
