"""Backups: one encrypted file, made by hand or once a day, restored only into an empty folder."""

import shutil
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from peerdesk.domain import backups
from peerdesk.domain.clock import Clock
from peerdesk.domain.errors import DiskFull, NoRoomForBackup, NoRoomForVault
from peerdesk.domain.progress import Progress, unwatched
from peerdesk.domain.trail import Act
from peerdesk.services.desk import Desk, new_id, stamp
from peerdesk.storage import backup as backup_files
from peerdesk.storage import trail
from peerdesk.storage.backup import UNFINISHED, Backup
from peerdesk.storage.beginnings import BACKUPS
from peerdesk.storage.files import disk_troubles
from peerdesk.storage.header import RECORDS
from peerdesk.storage.session import Session
from peerdesk.storage.vault import Vault

_ROOM_TO_SPARE_BYTES = 64 * 1024 * 1024


def back_up(vault: Vault, to: Path, clock: Clock, progress: Progress = unwatched) -> Path:
    """Back the vault up to the file `to`, or into it under a neutral name if it is a folder.

    Gives the file's path; an existing file is never replaced, the new one gets a number. Raises
    NoRoomForBackup, FolderNotWritable, SaveFailed, DatabaseDamaged.
    """
    file = to / backups.file_name(clock.local())
    free = _free_name(file if to.is_dir() else to)
    try:
        vault.back_up(free, progress)
    except DiskFull as error:
        raise NoRoomForBackup from error
    return free


def check(file: Path) -> Backup:
    """What the backup holds, after comparing every hash; raises BackupUnreadable, VaultTooNew."""
    return backup_files.check(file)


def restore(file: Path, folder: Path) -> Backup:
    """Make a vault of the backup; the passphrase and recovery key of that time open it.

    Raises RestoreOverVault, BackupUnreadable, VaultTooNew, VaultBusy while another process makes
    a vault there, NoRoomForVault, FolderNotWritable, SaveFailed.
    """
    try:
        return backup_files.unpack(file, folder)
    except DiskFull as error:
        raise NoRoomForVault from error


def daily_backup_due(vault: Vault, clock: Clock) -> bool:
    """Whether no backup was made on this local day."""
    return backups.is_due(_names(vault), clock.local())


def back_up_daily(vault: Vault, clock: Clock, progress: Progress = unwatched) -> Path:
    """Make today's backup beside the records, and remove what is no longer needed.

    That is what the rule does not keep, and what a stopped process left unfinished.
    Raises NoRoomForBackup beforehand if it would fill the disk: what is being written comes first.
    """
    folder = vault.folder / BACKUPS
    with disk_troubles(folder):
        needed = 2 * (vault.folder / RECORDS).stat().st_size + _ROOM_TO_SPARE_BYTES
        folder.mkdir(mode=0o700, exist_ok=True)
        if shutil.disk_usage(folder).free < needed:
            raise NoRoomForBackup
        for left_behind in folder.glob(f"*{UNFINISHED}*"):
            left_behind.unlink(missing_ok=True)
    made = back_up(vault, folder, clock, progress)
    with disk_troubles(folder):
        for name in backups.outdated(_names(vault), ZoneInfo(clock.zone())):
            (folder / name).unlink(missing_ok=True)
    return made


def make(desk: Desk, to: Path, progress: Progress = unwatched) -> Path:
    """`back_up` for the worker at the desk: the audit trail says so."""
    made = back_up(desk.vault, to, desk.clock, progress)
    _note(desk)
    return made


def make_daily(desk: Desk, progress: Progress = unwatched) -> Path:
    """`back_up_daily` for the worker at the desk: the audit trail says so."""
    made = back_up_daily(desk.vault, desk.clock, progress)
    _note(desk)
    return made


def _note(desk: Desk) -> None:
    def write(session: Session) -> None:
        trail.add(session, new_id(desk), Act.BACKED_UP, stamp(desk))

    desk.vault.write_surely(write)


def newest(vault: Vault, clock: Clock) -> datetime | None:
    """When the newest backup beside the records was made, in local time; None without any.

    That is the time where the worker is now, wherever they were then.
    """
    zone = ZoneInfo(clock.zone())
    found = (backups.made_at(name, zone) for name in _names(vault))
    return max(filter(None, found), default=None)


def _names(vault: Vault) -> list[str]:
    folder = vault.folder / BACKUPS
    return [path.name for path in folder.iterdir()] if folder.is_dir() else []


def _free_name(file: Path) -> Path:
    candidate, number = file, 2
    while candidate.exists():
        candidate = file.with_name(f"{file.stem}-{number}{file.suffix}")
        number += 1
    return candidate
