"""What goes wrong with the vault: its folder, header, keys and database."""

from pathlib import Path

from peerdesk.domain.errors.root import PeerDeskError


class VaultError(PeerDeskError):
    """Something about the vault folder, its header, its keys or its database."""


class NoVaultHere(VaultError):
    """The folder holds no vault."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.folder = folder


class VaultExists(VaultError):
    """The folder already holds a vault, or something else."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.folder = folder


class FolderNotWritable(VaultError):
    """PeerDesk may not write in the folder."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.folder = folder


class FolderNotReadable(VaultError):
    """PeerDesk may not look into the folder, or there is no folder of that name."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.folder = folder


class WrongPassphrase(VaultError):
    """No key slot opens with what was typed; the next try is possible after `seconds`."""

    def __init__(self, seconds: int = 0) -> None:
        super().__init__(seconds)
        self.seconds = seconds


class WrongRecoveryKey(VaultError):
    """The recovery key is well formed, but no key slot opens with it; `seconds` as above."""

    def __init__(self, seconds: int = 0) -> None:
        super().__init__(seconds)
        self.seconds = seconds


class WaitBeforeNextTry(VaultError):
    """Too many wrong passphrases in a row; the next try is possible after `seconds`."""

    def __init__(self, seconds: int) -> None:
        super().__init__(seconds)
        self.seconds = seconds


class WrongPin(VaultError):
    """The exit PIN was wrong; `left` tries are left, with 0 only the passphrase leads out."""

    def __init__(self, left: int) -> None:
        super().__init__(left)
        self.left = left


class WorkerUnclear(VaultError):
    """A recovery key opened a vault of several workers; none, or more than one, has this name."""


class WeakPassphrase(VaultError):
    """The passphrase would be guessed too soon."""


class VaultTooNew(VaultError):
    """The vault was written by a later PeerDesk."""

    def __init__(self, found: int, known: int) -> None:
        super().__init__(found, known)
        self.found, self.known = found, known


class HeaderMissing(VaultError):
    """Neither `vault.json` nor its spare copy is there."""


class HeaderDamaged(VaultError):
    """Neither `vault.json` nor its spare copy can be read."""


class HeaderForged(VaultError):
    """The header does not carry the code that only the vault key can make."""


class DatabaseDamaged(VaultError):
    """The database cannot be read with its key, or fails its own check."""


class DatabaseMissing(VaultError):
    """The header is there, the database is not."""


class VaultBusy(VaultError):
    """Another running PeerDesk has the vault open."""

    def __init__(self, process_id: int, host: str) -> None:
        super().__init__(process_id, host)
        self.process_id, self.host = process_id, host


class DiskFull(VaultError):
    """The disk has no room; nothing was written."""


class NoRoomToOpen(DiskFull):
    """The disk has too little room even to open the vault."""


class NoRoomForVault(DiskFull):
    """The disk has too little room for a new vault; nothing of it was kept."""


class NoRoomForBackup(DiskFull):
    """A backup would fill the disk, which must keep room for what is being written."""


class SaveFailed(VaultError):
    """Writing failed for a reason other than a full disk."""


class KeyIsChanging(SaveFailed):
    """The records are being encrypted anew; nothing can be written until that is done."""


class OthersAreWriting(SaveFailed):
    """Something else was being written all the while; nothing was written here."""


class CouldNotOpen(SaveFailed):
    """The disk did not let PeerDesk read the vault's files, or write down that it was opened."""


class DeskNotShown(VaultError):
    """The vault was opened and closed again, as its window could not be shown."""


class VaultLocked(VaultError):
    """The vault was closed meanwhile."""


class BackupUnreadable(VaultError):
    """The file is no backup, or a damaged one."""


class RestoreOverVault(VaultError):
    """Restoring never writes over an existing vault."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.folder = folder


class MigrationFailed(VaultError):
    """Bringing the database up to date failed; the copy made before it is untouched."""
