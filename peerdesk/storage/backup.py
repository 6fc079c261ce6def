"""A backup is one file: a zip that holds the header and the encrypted records, packed as is.

    contents.json   format, and the SHA-256 and size of the other two
    vault.json      the header as it stood: old backups keep old key slots
    records.db      a consistent copy of the database, under the same key

Nothing in it is readable without a passphrase; its structure and hashes can be checked without.
"""

import json
import os
import zipfile
from contextlib import closing
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import IO, Any

from peerdesk.domain.errors import (
    BackupUnreadable,
    DatabaseDamaged,
    HeaderDamaged,
    RestoreOverVault,
    VaultExists,
    VaultTooNew,
)
from peerdesk.domain.progress import Progress
from peerdesk.domain.vaults import VaultHeader
from peerdesk.storage import beginnings
from peerdesk.storage import header as header_files
from peerdesk.storage.engine import connect, database_troubles
from peerdesk.storage.files import (
    disk_troubles,
    open_private,
    reserve_place,
    settle_folder,
)
from peerdesk.storage.header import HEADER, RECORDS

ENDING = ".pdbackup"
UNFINISHED = ".unfinished"
FORMAT = 1
_CONTENTS = "contents.json"
_PAGES_AT_ONCE = 2000
_CHUNK_BYTES = 1 << 20
_MOST_HEADER_BYTES = 1 << 20
_NO_DATE = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Backup:
    """A backup whose structure and hashes are right: its header, and how large the records are."""

    header: VaultHeader
    records_bytes: int


def copy_records(source: Path, to: Path, key: bytes | bytearray, progress: Progress) -> None:
    """Copy the database page by page to a new file and prove every page of the copy.

    The copy shows one moment, whatever is written meanwhile: a read transaction holds it. Its
    connection is its own, so the window's two stay free. Raises DatabaseDamaged, DiskFull and
    their kin.
    """
    with disk_troubles(to.parent):
        reserve_place(to)
    with (
        database_troubles(to.parent),
        closing(connect(source, key)) as origin,
        closing(connect(to, key, journal="OFF")) as target,
    ):
        _copy_pages(origin, target, progress)
        _prove(target)


def pack(to: Path, header: bytes, records: Path) -> None:
    """Write the backup beside its place, wait for the disk, then put it in its place."""
    beside = to.with_name(to.name + UNFINISHED + "-pack")
    with disk_troubles(to.parent):
        try:
            descriptor = open_private(beside, os.O_RDWR | os.O_TRUNC)
            with os.fdopen(descriptor, "w+b") as file:
                _pack_into(file, header, records)
                file.flush()
                os.fsync(file.fileno())
            beside.replace(to)
            settle_folder(to.parent)
        finally:
            beside.unlink(missing_ok=True)


def check(file: Path) -> Backup:
    """What the backup holds, after comparing every hash; raises BackupUnreadable, VaultTooNew."""
    with _opened(file) as archive:
        return _checked(archive)


def unpack(file: Path, folder: Path) -> Backup:
    """Make a vault of the backup in a folder that is empty, not there yet, or only begun.

    Raises RestoreOverVault, BackupUnreadable, VaultTooNew, VaultBusy, DiskFull,
    FolderNotWritable; what was begun is removed then. The header comes last: without it the
    folder holds no vault.
    """
    with _opened(file) as archive:
        found = _checked(archive)
        try:
            lock = beginnings.begin(folder)
        except VaultExists as error:
            raise RestoreOverVault(folder) from error
        try:
            with disk_troubles(folder):
                _extract(archive, folder / RECORDS)
                header_files.write(folder, found.header)
                beginnings.finish(folder)
        except BaseException:
            beginnings.take_back(folder, lock)
            raise
        lock.release()
    return found


def _copy_pages(source: Any, target: Any, progress: Progress) -> None:  # noqa: ANN401 - sqlcipher3 has no types
    def report(_status: int, remaining: int, total: int) -> None:
        progress(total - remaining, total)

    source.execute("BEGIN")
    try:
        source.execute("SELECT count(*) FROM sqlite_master").fetchone()
        source.backup(target, pages=_PAGES_AT_ONCE, progress=report)
    finally:
        source.rollback()


def _prove(target: Any) -> None:  # noqa: ANN401 - sqlcipher3 has no types
    """Every page carries its code, and the structure is whole; raises DatabaseDamaged."""
    if target.execute("PRAGMA cipher_integrity_check").fetchone() is not None:
        raise DatabaseDamaged
    if target.execute("PRAGMA quick_check").fetchone() != ("ok",):
        raise DatabaseDamaged


def _pack_into(file: IO[bytes], header: bytes, records: Path) -> None:
    contents = {
        "format": FORMAT,
        HEADER: {"sha256": sha256(header).hexdigest(), "bytes": len(header)},
        RECORDS: {"sha256": _digest_of(records), "bytes": records.stat().st_size},
    }
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr(zipfile.ZipInfo(_CONTENTS, _NO_DATE), json.dumps(contents))
        archive.writestr(zipfile.ZipInfo(HEADER, _NO_DATE), header)
        info = zipfile.ZipInfo(RECORDS, _NO_DATE)
        info.file_size = records.stat().st_size
        with archive.open(info, "w") as packed, records.open("rb") as source:
            _stream(source, packed)


def _opened(file: Path) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(file)
    except (OSError, ValueError, zipfile.BadZipFile) as error:
        raise BackupUnreadable from error


def _checked(archive: zipfile.ZipFile) -> Backup:
    try:
        contents = json.loads(_small(archive, _CONTENTS))
        header = _small(archive, HEADER)
        _is_known(contents["format"])
        _same(contents[HEADER]["sha256"], sha256(header).hexdigest())
        with archive.open(_stored(archive, RECORDS)) as records:
            _same(contents[RECORDS]["sha256"], _digest(records))
        return Backup(header_files.parse(header), archive.getinfo(RECORDS).file_size)
    except (OSError, EOFError, ValueError, KeyError, TypeError) as error:
        raise BackupUnreadable from error
    except (RecursionError, NotImplementedError, zipfile.BadZipFile, HeaderDamaged) as error:
        raise BackupUnreadable from error


def _is_known(found: object) -> None:
    if type(found) is not int or found < FORMAT:
        raise BackupUnreadable
    if found > FORMAT:
        raise VaultTooNew(found, FORMAT)


def _same(written: str, computed: str) -> None:
    if written != computed:
        raise BackupUnreadable


def _small(archive: zipfile.ZipFile, name: str) -> bytes:
    info = _stored(archive, name)
    if info.file_size > _MOST_HEADER_BYTES:
        raise BackupUnreadable
    return archive.read(info)


def _stored(archive: zipfile.ZipFile, name: str) -> zipfile.ZipInfo:
    """The entry, which must be packed as is: then no small file can swell to fill the disk."""
    info = archive.getinfo(name)
    if info.compress_type != zipfile.ZIP_STORED or info.file_size != info.compress_size:
        raise BackupUnreadable
    return info


def _extract(archive: zipfile.ZipFile, records: Path) -> None:
    with (
        archive.open(_stored(archive, RECORDS)) as packed,
        os.fdopen(open_private(records, os.O_WRONLY | os.O_TRUNC), "wb") as file,
    ):
        _stream(packed, file)
        file.flush()
        os.fsync(file.fileno())


def _stream(source: IO[bytes], to: IO[bytes]) -> None:
    while chunk := source.read(_CHUNK_BYTES):
        to.write(chunk)


def _digest_of(path: Path) -> str:
    with path.open("rb") as file:
        return _digest(file)


def _digest(file: IO[bytes]) -> str:
    digest = sha256()
    while chunk := file.read(_CHUNK_BYTES):
        digest.update(chunk)
    return digest.hexdigest()
