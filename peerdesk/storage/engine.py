"""Connections to the encrypted database, and what its errors mean to us.

The key goes to SQLCipher through its own call, never through SQL text, a URL or an exception.
Statements with their values never appear in an exception either (`hide_parameters`).
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlcipher3 import dbapi2 as sqlcipher

from peerdesk.domain.errors import (
    DatabaseDamaged,
    DiskFull,
    OthersAreWriting,
    SaveFailed,
    VaultError,
)

WRITES = "peerdesk_writes"
AT_ONCE = "peerdesk_writes_at_once"
_CONNECTIONS = 3  # the window's thread and two in the background
_BUSY_MS = 5000
_NEARLY_FULL_BYTES = 1 << 20
_PRAGMAS = (
    "cipher_memory_security = OFF",  # it costs 7-8 times; locking replaces the process instead
    "synchronous = FULL",
    "secure_delete = ON",
    "temp_store = MEMORY",
    "foreign_keys = ON",
    "cache_size = -8000",  # for each connection
    "journal_size_limit = 67108864",
)


def connect(path: Path, key: bytes | bytearray, *, journal: str = "WAL") -> Any:  # noqa: ANN401 - sqlcipher3 has no types
    """A connection with the key and every pragma set; raises DatabaseDamaged and its kin.

    The file is made when it is missing, so callers look first. `journal` is OFF for a copy that
    is thrown away if it is not finished.
    """
    try:
        connection = sqlcipher.connect(
            str(path), isolation_level=None, check_same_thread=False, timeout=_BUSY_MS / 1000
        )
    except sqlcipher.Error as error:
        raise meaning(error, path.parent) or SaveFailed from error
    try:
        connection.execute("PRAGMA cipher_log_level = NONE")  # else it writes to standard error
        connection.set_key(b"x'" + bytes(key).hex().encode() + b"'")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        for pragma in (f"journal_mode = {journal}", *_PRAGMAS):
            connection.execute(f"PRAGMA {pragma}")
    except sqlcipher.Error as error:
        connection.close()
        raise meaning(error, path.parent) or DatabaseDamaged from error
    return connection


def engine_for(path: Path, key: bytearray) -> Engine:
    """An engine with a connection for each thread; `key` is read whenever one is made."""
    engine = create_engine(
        "sqlite://",
        creator=lambda: connect(path, key),
        module=sqlcipher,
        poolclass=QueuePool,
        pool_size=_CONNECTIONS,
        max_overflow=0,
        hide_parameters=True,
    )
    event.listen(engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    """Transactions begin here: writers queue at the door, readers cannot write by mistake."""
    options = connection.get_execution_options()
    if not options.get(WRITES):
        connection.exec_driver_sql("PRAGMA query_only = ON")
        connection.exec_driver_sql("BEGIN")
        return
    connection.exec_driver_sql("PRAGMA query_only = OFF")
    if options.get(AT_ONCE):
        connection.exec_driver_sql("PRAGMA busy_timeout = 0")
    try:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    finally:
        if options.get(AT_ONCE):
            connection.exec_driver_sql(f"PRAGMA busy_timeout = {_BUSY_MS}")


@contextmanager
def database_troubles(folder: Path) -> Iterator[None]:
    """Turns what SQLite says about disk and file into our errors; faults of ours pass through."""
    try:
        yield
    except DBAPIError as error:
        if known := meaning(error.orig, folder):
            raise known from error
        raise
    except sqlcipher.Error as error:
        if known := meaning(error, folder):
            raise known from error
        raise


def meaning(error: BaseException | None, folder: Path) -> VaultError | None:
    """The failure of ours that this SQLite error means, None when it is a fault in PeerDesk."""
    primary = _primary_code(error)
    if primary == sqlcipher.SQLITE_FULL:
        return DiskFull()
    if primary in (sqlcipher.SQLITE_IOERR, sqlcipher.SQLITE_CANTOPEN):
        return DiskFull() if is_nearly_full(folder) else SaveFailed()
    if primary == sqlcipher.SQLITE_BUSY:
        return OthersAreWriting()
    if primary in (sqlcipher.SQLITE_READONLY, sqlcipher.SQLITE_LOCKED):
        return SaveFailed()
    if primary in (sqlcipher.SQLITE_CORRUPT, sqlcipher.SQLITE_NOTADB):
        return DatabaseDamaged()
    return None


def _primary_code(error: BaseException | None) -> int:
    """SQLite's code without its details. Copying pages gives its words only (sqlcipher3 0.6)."""
    code = getattr(error, "sqlite_errorcode", None)
    return _CODES_BY_WORDS.get(str(error), 0) if code is None else int(code) & 0xFF


_CODES_BY_WORDS = {
    "database or disk is full": sqlcipher.SQLITE_FULL,
    "disk I/O error": sqlcipher.SQLITE_IOERR,
    "unable to open database file": sqlcipher.SQLITE_CANTOPEN,
    "database is locked": sqlcipher.SQLITE_BUSY,
    "database disk image is malformed": sqlcipher.SQLITE_CORRUPT,
    "file is not a database": sqlcipher.SQLITE_NOTADB,
}


def require_room(folder: Path, needed_bytes: int) -> None:
    """Raises DiskFull before work begins that the disk has no room for."""
    if is_nearly_full(folder, needed_bytes):
        raise DiskFull


def is_nearly_full(folder: Path, needed_bytes: int = 0) -> bool:
    """Whether the disk has next to no room: that can show as an I/O error, or as no error."""
    try:
        return shutil.disk_usage(folder).free < needed_bytes + _NEARLY_FULL_BYTES
    except OSError:
        return False
