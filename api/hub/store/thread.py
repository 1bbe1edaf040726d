"""The one thread that writes. Whatever fails in it ends the process."""

import asyncio
import os
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Concatenate, NoReturn, ParamSpec, TypeVar

import structlog
from sqlalchemy import Connection
from sqlalchemy.exc import OperationalError

from api.domain.refused import Refused
from api.hub.store.engine import reading_engine, writing_engine
from api.hub.store.migrate import migrate
from api.hub.store.reserve import RESERVE, Reserve

P = ParamSpec("P")
T = TypeVar("T")

log = structlog.get_logger()

# sysexits.h EX_IOERR.
EXIT_STATUS = 74


def end_process() -> NoReturn:
    """Leave at once, before anybody is told what may not be on the disk."""
    os._exit(EXIT_STATUS)


class StoreFull(Refused):
    """There is no room on the disk for what was asked; nothing of it has happened (F:S1)."""

    def __init__(self) -> None:
        super().__init__("store_full")


class Store:
    """The database of one state directory: one writer, any number of short readers.

    F:S3: after a failed write nobody knows what the disk holds, so there is no second try: the
    process ends, systemd starts it afresh, and the start reads what is really there. A disk that
    is full is another matter: SQLite has undone all of it and says so (F:S1).
    """

    def __init__(
        self,
        state_dir: Path,
        *,
        on_failure: Callable[[], object] = end_process,
        reserve: int = RESERVE,
    ) -> None:
        """Opens the database, and brings its tables up to date."""
        state_dir.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.folder = state_dir
        self._on_failure = on_failure
        self.state_dir = state_dir
        self._writing = writing_engine(state_dir)
        self._reading = reading_engine(state_dir)
        # Held for good: to take it from the pool and give it back costs as much as a statement.
        self._connection: Connection | None = None
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="writer")
        self._readers = ThreadPoolExecutor(2, thread_name_prefix="reader")
        self.reserve = Reserve(state_dir, reserve)
        self._open()
        self.reserve.hold()

    async def write(
        self, work: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Do `work` in a transaction of its own; it is on the disk when this returns.

        Raises StoreFull when there is no room for it, and then nothing of it is there.
        """
        return await asyncio.get_running_loop().run_in_executor(
            self._writer, lambda: self._commit(lambda c: work(c, *args, **kwargs))
        )

    async def scrub(self) -> bool:
        """Leave nothing of what was deleted in the log of writes; False if a reader was in the way.

        The main file was overwritten at the deletion itself; the log still has the pages before.
        """
        return await asyncio.get_running_loop().run_in_executor(self._writer, self._truncate_log)

    async def read(
        self, work: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Do `work` on what is committed."""
        return await asyncio.get_running_loop().run_in_executor(
            self._readers, lambda: self.read_now(work, *args, **kwargs)
        )

    def read_now(
        self, work: Callable[Concatenate[Connection, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """As `read`, in the caller's own thread: for the start, when nobody waits yet."""
        with self._reading.begin() as connection:
            return work(connection, *args, **kwargs)

    def close(self) -> None:
        """Finish what is under way and let go of the file."""
        self._writer.shutdown()
        self._readers.shutdown()
        if self._connection is not None:
            self._connection.close()
        self._writing.dispose()
        self._reading.dispose()

    def _open(self) -> None:
        try:
            migrate(self._writing)
        except OperationalError as error:
            # A start writes a little; it may be a start because the disk is full.
            if not _is_full(error):
                raise
            self.reserve.give_up()
            migrate(self._writing)

    def _truncate_log(self) -> bool:
        if self._connection is None:
            return True
        driver = self._connection.connection.dbapi_connection
        assert driver is not None
        # Citizens wait for the writer: it must not wait for a reader.
        driver.execute("PRAGMA busy_timeout=0")
        busy = driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        driver.execute("PRAGMA busy_timeout=10000")
        return not busy

    def _commit(self, work: Callable[[Connection], T]) -> T:
        try:
            if self._connection is None:
                self._connection = self._writing.connect()
            with self._connection.begin():
                return work(self._connection)
        except OperationalError as error:
            if _is_full(error):
                self.reserve.give_up()
                raise StoreFull from error
            self._fail()
            raise
        except BaseException:
            self._fail()
            raise

    def _fail(self) -> None:
        log.critical("a write failed, ending", exc_info=True)
        self._on_failure()


def _is_full(error: OperationalError) -> bool:
    return getattr(error.orig, "sqlite_errorcode", None) == sqlite3.SQLITE_FULL
