"""The first tables."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    """Make every table."""
    _answers()
    _credentials()
    _journal()
    _pins()
    _snapshots()
    _tickets()
    _sessions()


def _answers() -> None:
    op.create_table(
        "answers",
        sa.Column("hall", sa.String(length=64), nullable=False),
        sa.Column("actor", sa.String(length=80), nullable=False),
        sa.Column("key", sa.String(length=128), nullable=False),
        sa.Column("request", sa.LargeBinary(length=32), nullable=False),
        sa.Column("status", sa.Integer(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("hall", "actor", "key", name=op.f("pk_answers")),
        sqlite_with_rowid=False,
    )


def _credentials() -> None:
    op.create_table(
        "credentials",
        sa.Column("hall", sa.String(length=64), nullable=False),
        sa.Column("digest", sa.LargeBinary(length=32), nullable=False),
        sa.Column("device", sa.String(length=64), nullable=False),
        sa.Column("role", sa.String(length=16), nullable=False),
        sa.Column("counter", sa.Integer()),
        sa.Column("created", INSTANT, nullable=False),
        sa.Column("revoked", INSTANT),
        sa.PrimaryKeyConstraint("hall", "digest", name=op.f("pk_credentials")),
    )
    op.create_index(op.f("ix_credentials_hall_device"), "credentials", ["hall", "device"])


def _journal() -> None:
    op.create_table(
        "journal",
        sa.Column("hall", sa.String(length=64), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("day", sa.String(length=10), nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("actor", sa.String(length=80), nullable=False),
        sa.Column("key", sa.String(length=128)),
        sa.Column("type", sa.String(length=40), nullable=False),
        sa.Column("payload", sa.Text(), nullable=False),
        sa.Column("chain", sa.LargeBinary(length=32), nullable=False),
        sa.PrimaryKeyConstraint("hall", "sequence", name=op.f("pk_journal")),
        sqlite_with_rowid=False,
    )


def _pins() -> None:
    op.create_table(
        "pins",
        sa.Column("hall", sa.String(length=64), nullable=False),
        sa.Column("staff", sa.String(length=32), nullable=False),
        sa.Column("hashed", sa.String(length=255), nullable=False),
        sa.Column("created", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("hall", "staff", name=op.f("pk_pins")),
    )


def _snapshots() -> None:
    op.create_table(
        "snapshots",
        sa.Column("hall", sa.String(length=64), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("shape", sa.String(length=64), nullable=False),
        sa.Column("at", INSTANT, nullable=False),
        sa.Column("state", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("hall", "sequence", name=op.f("pk_snapshots")),
    )


def _tickets() -> None:
    op.create_table(
        "tickets",
        sa.Column("hall", sa.String(length=64), nullable=False),
        sa.Column("ticket", sa.String(length=64), nullable=False),
        sa.Column("day", sa.String(length=10), nullable=False),
        sa.Column("number", sa.String(length=16), nullable=False),
        sa.Column("service", sa.String(length=64), nullable=False),
        sa.Column("ticket_class", sa.String(length=64), nullable=False),
        sa.Column("language", sa.String(length=16), nullable=False),
        sa.Column("kiosk", sa.String(length=64)),
        sa.Column("ahead", sa.Integer(), nullable=False),
        sa.Column("clock", INSTANT, nullable=False),
        sa.Column("taken_at", INSTANT, nullable=False),
        sa.Column("first_called_at", INSTANT),
        sa.Column("called_at", INSTANT),
        sa.Column("started_at", INSTANT),
        sa.Column("ended_at", INSTANT),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("counter", sa.Integer()),
        sa.Column("staff", sa.String(length=32)),
        sa.Column("recalls", sa.Integer(), nullable=False),
        sa.Column("returns", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("hall", "ticket", name=op.f("pk_tickets")),
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_tickets_hall_day"), "tickets", ["hall", "day"])


def _sessions() -> None:
    op.create_table(
        "sessions",
        sa.Column("hall", sa.String(length=64), nullable=False),
        sa.Column("digest", sa.LargeBinary(length=32), nullable=False),
        sa.Column("staff", sa.String(length=32), nullable=False),
        sa.Column("created", INSTANT, nullable=False),
        sa.Column("last_seen", INSTANT, nullable=False),
        sa.Column("expires", INSTANT, nullable=False),
        sa.ForeignKeyConstraint(
            ["hall", "staff"],
            ["pins.hall", "pins.staff"],
            name=op.f("fk_sessions_hall_staff"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("hall", "digest", name=op.f("pk_sessions")),
    )
