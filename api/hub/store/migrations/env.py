"""How Alembic meets the database: on the connection it is given, tables changed by copying."""

from alembic import context

from api.hub.store.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    compare_type=True,
    transactional_ddl=True,
)
context.run_migrations()
