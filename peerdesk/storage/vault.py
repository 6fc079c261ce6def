"""The vault's door: nothing is read from or written to the database in any other way."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from hmac import compare_digest
from pathlib import Path
from threading import Lock
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session
from sqlcipher3 import dbapi2 as sqlcipher

from peerdesk.domain.errors import (
    DatabaseDamaged,
    DatabaseMissing,
    DiskFull,
    KeyIsChanging,
    SaveFailed,
    VaultError,
    VaultLocked,
)
from peerdesk.domain.progress import Progress, unwatched
from peerdesk.domain.vaults import VaultHeader
from peerdesk.storage import backup, beginnings, lock_file, migrate, reserve
from peerdesk.storage import header as header_files
from peerdesk.storage.beginnings import BACKUPS
from peerdesk.storage.engine import (
    AT_ONCE,
    WRITES,
    connect,
    database_troubles,
    engine_for,
    is_nearly_full,
    require_room,
)
from peerdesk.storage.files import disk_troubles, private_folder, reserve_place
from peerdesk.storage.header import RECORDS

Result = TypeVar("Result")


class Vault:
    """An open vault, from unlock to lock. One process has it; three threads may use it."""

    def __init__(
        self, folder: Path, header: VaultHeader, vault_key: bytes, lock: lock_file.LockFile
    ) -> None:
        self.folder = folder
        self._header = header
        self._key = bytearray(vault_key)
        self._lock = lock
        self._engine: Engine | None = engine_for(folder / RECORDS, self._key)
        self._joined: Session | None = None
        self._one_key = Lock()  # a copy is all under one key, with the header that opens it
        self._key_is_changing = False

    @classmethod
    def create(cls, folder: Path, header: VaultHeader, vault_key: bytes) -> "Vault":
        """A new, empty vault in a folder that is empty, not there yet, or where one was only begun.

        The header is written last: without it the folder holds no vault. Raises VaultExists,
        VaultBusy, FolderNotWritable, DiskFull; what was begun is removed then.
        """
        vault = cls(folder, header, vault_key, beginnings.begin(folder))
        try:
            private_folder(folder / BACKUPS)
            vault._build()
        except BaseException:
            vault.abandon()
            raise
        return vault

    @classmethod
    def open(
        cls,
        folder: Path,
        header: VaultHeader,
        vault_key: bytes,
        schema: migrate.Schema = migrate.CURRENT,
    ) -> "Vault":
        """The vault of this folder, its tables brought up to date first if they are older.

        Raises VaultBusy, DatabaseMissing, DatabaseDamaged (a wrong key looks the same),
        VaultTooNew, MigrationFailed. The caller checks the header's code (`crypto.keys`).
        """
        records = folder / RECORDS
        if not records.is_file():
            raise DatabaseMissing
        if not records.stat().st_size:
            raise DatabaseDamaged  # SQLite would take it for a new database
        vault = cls(folder, header, vault_key, lock_file.acquire(folder))
        try:
            vault._prepare_surely(schema)
        except BaseException:
            vault.close()
            raise
        return vault

    @property
    def header(self) -> VaultHeader:
        """The header as it stands in `vault.json`."""
        return self._header

    @property
    def is_open(self) -> bool:
        """False from `close` on."""
        return self._engine is not None

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """One consistent view of the records; writing in it is refused by the database."""
        if self._joined is not None:
            yield self._joined
            return
        with self._session({}) as session:
            yield session

    @contextmanager
    def writing(self, *, at_once: bool = False) -> Iterator[Session]:
        """One transaction: committed at the end, rolled back on any error.

        Another writer is waited for, some seconds at most; `at_once` waits for nobody. Raises
        DiskFull, OthersAreWriting, SaveFailed, KeyIsChanging, DatabaseDamaged, VaultLocked;
        nothing was written then.
        """
        if self._joined is not None:
            yield self._joined
            self._joined.flush()
            return
        with self._session({WRITES: True, AT_ONCE: at_once}) as session:
            yield session
            session.commit()
        reserve.keep(self.folder)

    @contextmanager
    def together(self) -> Iterator[Session]:
        """One transaction around many: `reading` and `writing` inside it join in.

        For writing very much at once, in a process that shows nothing meanwhile: only one thread
        may use the vault. Any error drops the whole. Raises what `writing` raises.
        """
        with self.writing() as session:
            self._joined = session
            try:
                yield session
            finally:
                self._joined = None

    def look(self, statement: str, values: Mapping[str, object]) -> list[tuple[Any, ...]]:
        """The rows of one statement that only reads, where a transaction would cost more than it.

        Raises DatabaseDamaged, VaultLocked.
        """
        with database_troubles(self.folder):
            connection = self._opened().raw_connection()
            try:
                rows: list[tuple[Any, ...]] = (
                    connection.cursor().execute(statement, values).fetchall()
                )
            finally:
                connection.close()
        return rows

    def write_surely(self, work: Callable[[Session], Result]) -> Result:
        """`work` in one transaction; on a full disk the reserve is given up and it runs again.

        For drafts: what someone is writing must be kept. The reserve comes back by itself with
        the first write after there is room. Raises what `writing` raises if that was not enough.
        """
        try:
            with self.writing() as session:
                return work(session)
        except DiskFull:
            if self._joined is not None or not reserve.give_up(self.folder):
                raise
        with self._session({WRITES: True}) as session:
            result = work(session)
            session.commit()
            return result

    def replace_header(self, header: VaultHeader) -> None:
        """Write this header, both copies, and use it from now on."""
        if self._engine is None:
            raise VaultLocked
        header_files.write(self.folder, header)
        self._header = header

    def rekey(self, vault_key: bytes) -> None:
        """Encrypt the whole database anew with `vault_key`, in one transaction.

        A crash before it ends leaves the old key valid, afterwards the new one: the header must
        hold both meanwhile. A copy that is being made is waited for. Whoever writes meanwhile is
        told so at once (KeyIsChanging) instead of standing still. Raises DiskFull and its kin.
        """
        with self._one_key:
            self._key_is_changing = True
            try:
                self._rekey(vault_key)
            finally:
                self._key_is_changing = False

    def _rekey(self, vault_key: bytes) -> None:
        path = self.folder / RECORDS
        require_room(self.folder, path.stat().st_size)  # the log grows as large as the records
        self._opened().dispose()
        with database_troubles(self.folder):
            with closing(connect(path, self._key)) as connection:
                # Digits only, so nothing can be injected; SQLCipher offers no parameter here.
                connection.execute(f"PRAGMA rekey = \"x'{vault_key.hex()}'\"")
            try:
                # On a full disk the statement above says nothing; only a look tells.
                connect(path, vault_key).close()
            except DatabaseDamaged as error:
                raise DiskFull() if is_nearly_full(self.folder) else SaveFailed() from error
        self._key[:] = vault_key
        self._opened().dispose()  # a connection made meanwhile would have the old key

    def holds(self, vault_key: bytes) -> bool:
        """Whether the records are encrypted with this key."""
        return compare_digest(self._key, vault_key)

    def back_up(self, to: Path, progress: Progress = unwatched) -> None:
        """Everything as of now in one file, encrypted with the same key and proven whole.

        Raises DiskFull, FolderNotWritable, SaveFailed, DatabaseDamaged; no file is left then.
        """
        self._opened()
        beside = to.with_name(to.name + backup.UNFINISHED)
        with self._one_key:
            key, header = bytes(self._key), header_files.rendered(self._header)
            try:
                backup.copy_records(self.folder / RECORDS, beside, key, progress)
                backup.pack(to, header, beside)
            finally:
                beside.unlink(missing_ok=True)

    def close(self) -> None:
        """Fold the write-ahead log into the database, close it and let others in."""
        self._shut()
        self._lock.release()

    def abandon(self) -> None:
        """Close a vault that was just created and leave its folder as empty as it was."""
        self._shut()
        beginnings.take_back(self.folder, self._lock)

    def _shut(self) -> None:
        if self._engine is None:
            return
        engine, self._engine = self._engine, None
        # What cannot be folded in now is safe in the log and read again at the next opening.
        with suppress(SQLAlchemyError, sqlcipher.Error, VaultError), engine.connect() as connection:
            _driver(connection).execute("PRAGMA wal_checkpoint(TRUNCATE)")
        engine.dispose()
        self._key[:] = bytes(len(self._key))

    def _opened(self) -> Engine:
        if self._engine is None:
            raise VaultLocked
        return self._engine

    @contextmanager
    def _session(self, options: dict[str, bool]) -> Iterator[Session]:
        if self._key_is_changing and options.get(WRITES):
            raise KeyIsChanging
        engine = self._opened().execution_options(**options)
        with database_troubles(self.folder), Session(engine, expire_on_commit=False) as session:
            yield session

    def _build(self) -> None:
        with disk_troubles(self.folder):
            reserve_place(self.folder / RECORDS)
        with self._session({WRITES: True}) as session:
            migrate.create_schema(session.connection())
            session.commit()
        reserve.keep(self.folder)
        header_files.write(self.folder, self._header)
        beginnings.finish(self.folder)

    def _prepare_surely(self, schema: migrate.Schema) -> None:
        """Even opening needs a little room, for the write-ahead log and its index."""
        try:
            self._prepare(schema)
        except DiskFull:
            if not reserve.give_up(self.folder):
                raise
            self._prepare(schema)

    def _prepare(self, schema: migrate.Schema) -> None:
        engine = self._opened()
        beginnings.finish(self.folder)
        if migrate.is_due(engine, schema):
            copy = self.folder / BACKUPS / f"before-{schema.newest}{backup.ENDING}"
            migrate.bring_up_to_date(engine, lambda: self.back_up(copy), schema)
        reserve.keep(self.folder)


def _driver(connection: Connection) -> Any:  # noqa: ANN401 - sqlcipher3 has no types
    """SQLCipher's own connection, for what is done outside any transaction."""
    return connection.connection.driver_connection
