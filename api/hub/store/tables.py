"""The tables. Nothing here that PostgreSQL could not do; every change to them is a migration."""

from datetime import UTC, datetime

from sqlalchemy import (
    Column,
    DateTime,
    Dialect,
    ForeignKeyConstraint,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class Instant(TypeDecorator[datetime]):
    """An aware moment, kept as UTC; SQLite alone would forget the zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """To UTC; a naive moment is a mistake."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"{value} has no zone")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Aware again."""
        return None if value is None else value.replace(tzinfo=value.tzinfo or UTC)


# R38: the only truth. Rows are added, never changed. What every act writes has no hidden row
# number and no index but its key: each would be one more page to sync (F:S6).
journal = Table(
    "journal",
    metadata,
    Column("hall", String(64), primary_key=True),
    Column("sequence", Integer, primary_key=True, autoincrement=False),
    Column("day", String(10), nullable=False),
    Column("at", Instant, nullable=False),
    Column("actor", String(80), nullable=False),
    Column("key", String(128)),
    Column("type", String(40), nullable=False),
    Column("payload", Text, nullable=False),
    Column("chain", LargeBinary(32), nullable=False),
    sqlite_with_rowid=False,
)

# The fold of the journal up to a sequence; `shape` names the code that could read it.
snapshots = Table(
    "snapshots",
    metadata,
    Column("hall", String(64), primary_key=True),
    Column("sequence", Integer, primary_key=True, autoincrement=False),
    Column("shape", String(64), nullable=False),
    Column("at", Instant, nullable=False),
    Column("state", LargeBinary, nullable=False),
)

# Faults §5: the same key gives the same answer, for 24 hours.
answers = Table(
    "answers",
    metadata,
    Column("hall", String(64), primary_key=True),
    Column("actor", String(80), primary_key=True),
    Column("key", String(128), primary_key=True),
    Column("request", LargeBinary(32), nullable=False),
    Column("status", Integer, nullable=False),
    Column("body", LargeBinary, nullable=False),
    Column("at", Instant, nullable=False),
    sqlite_with_rowid=False,
)

# One flat row a ticket, for reports (R37); it can be made again from the journal.
tickets = Table(
    "tickets",
    metadata,
    Column("hall", String(64), primary_key=True),
    Column("ticket", String(64), primary_key=True),
    Column("day", String(10), nullable=False),
    Column("number", String(16), nullable=False),
    Column("service", String(64), nullable=False),
    Column("ticket_class", String(64), nullable=False),
    Column("language", String(16), nullable=False),
    Column("kiosk", String(64)),
    Column("ahead", Integer, nullable=False),
    Column("clock", Instant, nullable=False),
    Column("taken_at", Instant, nullable=False),
    Column("first_called_at", Instant),
    Column("called_at", Instant),
    Column("started_at", Instant),
    Column("ended_at", Instant),
    Column("state", String(16), nullable=False),
    Column("counter", Integer),
    Column("staff", String(32)),
    Column("recalls", Integer, nullable=False),
    Column("returns", Integer, nullable=False),
    Index(None, "hall", "day"),
    sqlite_with_rowid=False,
)

# What citizens write, sealed; the journal names it and never says it (R34).
sealed = Table(
    "sealed",
    metadata,
    Column("hall", String(64), primary_key=True),
    Column("name", String(80), primary_key=True),
    Column("words", LargeBinary, nullable=False),
    Column("at", Instant, nullable=False),
    sqlite_with_rowid=False,
)

# Device tokens, of which only the SHA-256 is known here.
credentials = Table(
    "credentials",
    metadata,
    Column("hall", String(64), primary_key=True),
    Column("digest", LargeBinary(32), primary_key=True),
    Column("device", String(64), nullable=False),
    Column("role", String(16), nullable=False),
    Column("counter", Integer),
    Column("created", Instant, nullable=False),
    Column("revoked", Instant),
    Index(None, "hall", "device"),
)

# PINs of staff as argon2id strings.
pins = Table(
    "pins",
    metadata,
    Column("hall", String(64), primary_key=True),
    Column("staff", String(32), primary_key=True),
    Column("hashed", String(255), nullable=False),
    Column("created", Instant, nullable=False),
)

# Who is signed in, by the SHA-256 of the cookie.
sessions = Table(
    "sessions",
    metadata,
    Column("hall", String(64), primary_key=True),
    Column("digest", LargeBinary(32), primary_key=True),
    Column("staff", String(32), nullable=False),
    Column("created", Instant, nullable=False),
    Column("last_seen", Instant, nullable=False),
    Column("expires", Instant, nullable=False),
    ForeignKeyConstraint(["hall", "staff"], ["pins.hall", "pins.staff"], ondelete="CASCADE"),
)
