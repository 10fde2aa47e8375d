"""What Alembic runs: every revision that is due, in the one transaction that the caller has begun."""

from alembic import context

from crackdown.store.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transactional_ddl=True,
)
context.run_migrations()
