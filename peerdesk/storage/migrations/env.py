"""What Alembic needs to know: the vault's own connection, and that SQLite can undo its DDL."""

from alembic import context

context.configure(
    connection=context.config.attributes["connection"],
    render_as_batch=True,
    transactional_ddl=True,
)
context.run_migrations()
