"""The chain through the journal: each row holds a digest of itself and of all before it (R38).

A changed, missing or inserted row breaks it at its place. Whoever can write the database can
also make the chain anew; so the head, written down elsewhere, is what proves a whole day.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, select

from api.hub.store.tables import journal

# What stands before the first row.
BEGINNING = bytes(hashlib.sha256().digest_size)
LINKED = ("hall", "sequence", "day", "at", "actor", "key", "type", "payload")


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """How many rows are sound, the digest of the last of them, and what is wrong after it."""

    sound: int
    head: bytes
    wrong: str = ""


def link(before: bytes, row: Mapping[str, Any]) -> bytes:
    """The digest of `row` after `before`: SHA-256 over both, the row as a JSON list."""
    said = json.dumps([_plain(row[name]) for name in LINKED], ensure_ascii=False)
    return hashlib.sha256(before + said.encode()).digest()


def head(connection: Connection, hall: str) -> bytes:
    """The digest of the last row, which the next one is linked to."""
    found: bytes | None = connection.execute(
        select(journal.c.chain)
        .where(journal.c.hall == hall)
        .order_by(journal.c.sequence.desc())
        .limit(1)
    ).scalar()
    return BEGINNING if found is None else found


def verify(connection: Connection, hall: str) -> Verdict:
    """Read the whole journal of one hall, and say where it is not what was written."""
    before, sound = BEGINNING, 0
    rows = connection.execute(
        select(journal).where(journal.c.hall == hall).order_by(journal.c.sequence)
    )
    for row in rows.mappings():
        if row["sequence"] != sound + 1:
            wrong = f"row {sound + 1} is missing: row {row['sequence']} comes next"
            return Verdict(sound=sound, head=before, wrong=wrong)
        linked = link(before, dict(row))
        if linked != row["chain"]:
            wrong = f"row {row['sequence']} is not as it was written"
            return Verdict(sound=sound, head=before, wrong=wrong)
        before, sound = linked, sound + 1
    return Verdict(sound=sound, head=before)


def _plain(value: object) -> object:
    return value.astimezone(UTC).isoformat() if isinstance(value, datetime) else value
