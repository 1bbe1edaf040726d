"""The tables come from migrations alone, and are what the code thinks they are."""

from pathlib import Path

import pytest
from alembic import command
from alembic.script import ScriptDirectory
from sqlalchemy import Engine, Table, text
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable

from api.hub.store.engine import reading_engine, writing_engine
from api.hub.store.migrate import HEAD, alembic_config, migrate
from api.hub.store.tables import metadata


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    return writing_engine(tmp_path)


def pragma(engine: Engine, name: str) -> object:
    with engine.connect() as connection:
        return connection.exec_driver_sql(f"PRAGMA {name}").scalar()


def test_an_empty_database_is_brought_up_and_then_lacks_nothing(engine: Engine) -> None:
    migrate(engine)
    with engine.begin() as connection:
        command.check(alembic_config(connection))


def test_bringing_up_twice_changes_nothing(engine: Engine) -> None:
    migrate(engine)
    before = pragma(engine, "schema_version")
    migrate(engine)
    assert pragma(engine, "schema_version") == before


def test_the_head_that_the_start_looks_for_is_the_newest_file(engine: Engine) -> None:
    with engine.begin() as connection:
        scripts = ScriptDirectory.from_config(alembic_config(connection))
        assert scripts.get_current_head() == HEAD


def test_a_migration_that_fails_leaves_nothing_behind(
    engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE sessions (mine INTEGER)"))
    with pytest.raises(Exception, match="already exists"):
        migrate(engine)
    with engine.connect() as connection:
        found = connection.execute(text("SELECT name FROM sqlite_master WHERE type = 'table'"))
        assert found.scalars().all() == ["sessions"]


@pytest.mark.parametrize("table", metadata.sorted_tables, ids=lambda table: str(table))
def test_every_table_is_one_that_postgresql_could_have(table: Table) -> None:
    words = str(CreateTable(table).compile(dialect=postgresql.dialect()))  # type: ignore[no-untyped-call]
    assert "TIMESTAMP WITHOUT" not in words


def test_the_writer_is_durable_and_the_reader_cannot_write(tmp_path: Path, engine: Engine) -> None:
    migrate(engine)
    reader = reading_engine(tmp_path)
    assert pragma(engine, "synchronous") == 2
    assert pragma(engine, "journal_mode") == "wal"
    assert pragma(engine, "foreign_keys") == 1
    # R34: some builds of SQLite do so unasked, others must be told.
    assert pragma(engine, "secure_delete") == 1
    with reader.connect() as connection, pytest.raises(Exception, match="readonly"):
        connection.execute(text("DELETE FROM journal"))
