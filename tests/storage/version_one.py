"""Vaults as the first version left them, made from today's: the tables and columns it had."""

from pathlib import Path

from sqlalchemy import Connection, insert, select
from sqlalchemy import sql as tables

from peerdesk.crypto import keys
from peerdesk.crypto.stretching import stretch
from peerdesk.storage import header as header_files
from peerdesk.storage.engine import WRITES, engine_for
from peerdesk.storage.header import RECORDS
from peerdesk.storage.migrate import CURRENT, Schema, bring_up_to_date

_LATER = ("attachment", "consent_event", "emergency_record", "party", "person_merge")
FIRST = Schema(
    CURRENT.scripts,
    "0001",
    tuple(
        one
        for one in CURRENT.triggers
        if "merge_item" not in one and not any(f"ON {table}" in one for table in _LATER)
    ),
)
_OWN = (
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search_words%' "
    "AND name NOT LIKE 'search_grams%' AND name <> 'alembic_version'"
)


def vault_key(folder: Path, passphrase: str) -> bytes:
    """The key of a closed vault's records."""
    header = header_files.read(folder).header
    return keys.open_slot(header, stretch(passphrase, header.salt, header.cost)).vault_keys[0]


def take_back(folder: Path, key: bytes) -> None:
    """Give a closed vault the tables of the first version, with every row they can hold."""
    new, old = folder / RECORDS, folder / "first.db"
    here, there = engine_for(new, bytearray(key)), engine_for(old, bytearray(key))
    bring_up_to_date(there, lambda: None, FIRST)
    with here.connect() as source, there.connect() as plain:
        target = plain.execution_options(**{WRITES: True})
        with target.begin():
            target.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
            for table in list(target.exec_driver_sql(_OWN).scalars()):
                _copy(source, target, table)
            for index in ("search_words", "search_grams"):
                target.exec_driver_sql(f"INSERT INTO {index}({index}) VALUES('rebuild')")
    here.dispose()
    there.dispose()
    for ending in ("", "-wal", "-shm"):
        folder.joinpath(RECORDS + ending).unlink(missing_ok=True)
    old.rename(new)


def _copy(source: Connection, target: Connection, table: str) -> None:
    """The rows of one table, as far as its columns were there."""
    names = [column[1] for column in target.exec_driver_sql(f'PRAGMA table_info("{table}")')]
    held = tables.table(table, *map(tables.column, names))
    if rows := source.execute(select(held)).mappings().all():
        target.execute(insert(held), [dict(row) for row in rows])
