"""Bring the tables up to what this code knows, in one transaction, at the start of the hub."""

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, Engine, inspect, text

if TYPE_CHECKING:
    from alembic.config import Config

# A test holds this equal to the newest file in migrations/versions. Naming it here keeps a
# usual start from loading the migration library at all.
HEAD = "0002"


def migrate(engine: Engine) -> None:
    """Create or upgrade the tables, all or nothing (F:V3)."""
    with engine.begin() as connection:
        if _version(connection) == HEAD:
            return
        from alembic import command

        command.upgrade(alembic_config(connection), "head")


def alembic_config(connection: Connection) -> "Config":
    """Alembic's settings for one open connection."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    return config


def _version(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    found: str | None = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    return found
