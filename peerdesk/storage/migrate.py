"""Bringing the tables up to date, with the safeguards of the house.

A copy comes first. Then, in one transaction with foreign keys off: triggers dropped, revisions
run, foreign keys checked, triggers made anew, rows counted again. Whatever fails, the
transaction is rolled back and the copy stays. Alembic is imported only when there is work.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import SQLAlchemyError

from peerdesk.domain.errors import DatabaseDamaged, DiskFull, MigrationFailed, VaultTooNew
from peerdesk.storage.engine import WRITES, database_troubles, meaning
from peerdesk.storage.tables import Base
from peerdesk.storage.tables.search import SEARCH_STATEMENTS
from peerdesk.storage.triggers import TRIGGERS

_VERSION_TABLE = "alembic_version"
_MAKE_VERSION_TABLE = (
    f"CREATE TABLE {_VERSION_TABLE} (version_num VARCHAR(32) NOT NULL, "
    f"CONSTRAINT {_VERSION_TABLE}_pkc PRIMARY KEY (version_num))"
)


@dataclass(frozen=True, slots=True)
class Schema:
    """The tables this PeerDesk knows: revisions in `scripts`, the newest of them, the triggers.

    Revisions are numbered "0001", "0002" and so on, without branches.
    """

    scripts: Path
    newest: str
    triggers: tuple[str, ...]


CURRENT = Schema(Path(__file__).parent / "migrations", "0005", TRIGGERS)


def create_schema(connection: Connection) -> None:
    """All tables, search indexes and triggers of today, in a new database.

    A test holds this equal to what the revisions build.
    """
    Base.metadata.create_all(connection)
    for statement in (*SEARCH_STATEMENTS, *CURRENT.triggers, _MAKE_VERSION_TABLE):
        connection.exec_driver_sql(statement)
    connection.execute(
        text(f"INSERT INTO {_VERSION_TABLE} VALUES (:newest)"),  # noqa: S608 - a constant
        {"newest": CURRENT.newest},
    )


def is_due(engine: Engine, schema: Schema = CURRENT) -> bool:
    """Whether revisions are waiting; raises VaultTooNew, DatabaseDamaged without a version."""
    with engine.connect() as connection, database_troubles(Path()):
        found = _version(connection)
    if found > int(schema.newest):
        raise VaultTooNew(found, int(schema.newest))
    return found < int(schema.newest)


def bring_up_to_date(
    engine: Engine, keep_copy: Callable[[], None], schema: Schema = CURRENT
) -> None:
    """Run the waiting revisions after `keep_copy` has kept one.

    Raises MigrationFailed, or DiskFull and its kin; nothing was changed then.
    """
    keep_copy()
    with engine.connect() as plain, _without_foreign_keys(plain):
        connection = plain.execution_options(**{WRITES: True})
        try:
            with connection.begin():
                _upgrade(connection, schema)
        except SQLAlchemyError as error:
            known = meaning(getattr(error, "orig", None), Path())
            raise known if isinstance(known, DiskFull) else MigrationFailed() from error


def _upgrade(connection: Connection, schema: Schema) -> None:
    before = _row_counts(connection)
    for name in _names(connection, "type = 'trigger'"):
        connection.exec_driver_sql(f'DROP TRIGGER "{name}"')
    _run_revisions(connection, schema)
    for statement in schema.triggers:
        connection.exec_driver_sql(statement)
    if connection.exec_driver_sql("PRAGMA foreign_key_check").first():
        raise MigrationFailed
    after = _row_counts(connection)
    if any(after.get(table, 0) < count for table, count in before.items()):
        raise MigrationFailed


def _run_revisions(connection: Connection, schema: Schema) -> None:
    from alembic import command  # noqa: PLC0415 - a quarter of a second, needed once a year
    from alembic.config import Config  # noqa: PLC0415
    from alembic.util import CommandError  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(schema.scripts).replace("%", "%%"))
    config.attributes["connection"] = connection
    try:
        command.upgrade(config, schema.newest)
    except CommandError as error:
        raise MigrationFailed from error


@contextmanager
def _without_foreign_keys(connection: Connection) -> Iterator[None]:
    """SQLite ignores this switch inside a transaction, so it is set on the driver before one."""
    driver = connection.connection.driver_connection
    if driver is None:
        raise MigrationFailed
    driver.execute("PRAGMA foreign_keys = OFF")
    try:
        yield
    finally:
        driver.execute("PRAGMA foreign_keys = ON")


def _version(connection: Connection) -> int:
    if not _names(connection, f"name = '{_VERSION_TABLE}'"):
        raise DatabaseDamaged
    found = connection.exec_driver_sql(f"SELECT version_num FROM {_VERSION_TABLE}").scalar()  # noqa: S608 - a constant
    try:
        return int(str(found))
    except ValueError as error:
        raise DatabaseDamaged from error


def _row_counts(connection: Connection) -> dict[str, int]:
    """How many rows each table of ours has; the search indexes keep tables of their own."""
    virtual = tuple(f"{name}_" for name in _names(connection, "sql LIKE 'CREATE VIRTUAL%'"))
    plain = "type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE 'sqlite%'"
    tables = [name for name in _names(connection, plain) if not name.startswith(virtual)]
    return {
        table: connection.exec_driver_sql(f'SELECT count(*) FROM "{table}"').scalar_one()  # noqa: S608 - names from the schema
        for table in tables
    }


def _names(connection: Connection, which: str) -> list[str]:
    query = f"SELECT name FROM sqlite_master WHERE {which} ORDER BY name"  # noqa: S608 - constants
    return list(connection.exec_driver_sql(query).scalars())
