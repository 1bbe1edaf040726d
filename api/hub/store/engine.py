"""Engines on the one database. The settings are those that faults.md §2 measured as safe."""

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event

FILE = "quhao.db"

# `synchronous` comes first: a journal mode switched before it runs under another setting, and
# WAL without FULL lost every acknowledged ticket when the plug was pulled.
_PRAGMAS = (
    "synchronous=FULL",
    "journal_mode=WAL",
    "wal_autocheckpoint=200",
    "busy_timeout=10000",
    "foreign_keys=ON",
    # R34: what is deleted is overwritten.
    "secure_delete=ON",
)


def writing_engine(state_dir: Path) -> Engine:
    """One connection at most, whose transactions hold the write lock from their first word."""
    engine = create_engine(
        f"sqlite:///{state_dir / FILE}",
        pool_size=1,
        max_overflow=0,
        connect_args={"check_same_thread": False},
    )
    _prepare(engine, "BEGIN IMMEDIATE")
    return engine


def reading_engine(state_dir: Path) -> Engine:
    """Connections that see only what is committed, and can change nothing."""
    engine = create_engine(
        f"sqlite:///{state_dir / FILE}", connect_args={"check_same_thread": False}
    )
    _prepare(engine, "BEGIN", "query_only=ON")
    return engine


def _prepare(engine: Engine, begin: str, *more: str) -> None:
    @event.listens_for(engine, "connect")
    def connect(dbapi: Any, _record: object) -> None:
        # The driver's own transactions would begin late and upgrade from read to write.
        dbapi.isolation_level = None
        for pragma in (*_PRAGMAS, *more):
            dbapi.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def start(connection: Connection) -> None:
        # Straight to the driver: this stands before every act of the hall.
        driver = connection.connection.dbapi_connection
        assert driver is not None
        driver.cursor().execute(begin)
