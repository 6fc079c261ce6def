"""Every failure PeerDesk expects, as one hierarchy.

    PeerDeskError
    ├── VaultError          the folder, its header, its keys, its database
    ├── DocumentError       a document cannot take this step
    ├── PersonError         a person's record cannot take this step
    ├── SharingError        something may not, or cannot, leave the vault
    ├── AttachmentError     a scan or a picture cannot be kept, shown or taken away
    ├── FormError           a form file or its answers
    ├── PrintingError       a page cannot be drawn as it should be
    └── InputError          what was typed or handed in cannot be read

Errors carry facts (ids, counts, field names), never a person's data; `peerdesk/wording` owns
the sentences, one for each leaf.
"""

from pathlib import Path
from uuid import UUID


class PeerDeskError(Exception):
    """A failure we expect. Anything else is a bug and reaches the crash dialog."""


# --- The vault ---------------------------------------------------------------------------------


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


class NoRoomForBackup(DiskFull):
    """A backup would fill the disk, which must keep room for what is being written."""


class SaveFailed(VaultError):
    """Writing failed for a reason other than a full disk."""


class KeyIsChanging(SaveFailed):
    """The records are being encrypted anew; nothing can be written until that is done."""


class CouldNotOpen(SaveFailed):
    """The disk did not let PeerDesk read the vault's files, or write down that it was opened."""


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


# --- Documents ---------------------------------------------------------------------------------


class DocumentError(PeerDeskError):
    """The document cannot take this step."""


class DocumentNotFound(DocumentError):
    """No such document in this vault."""


class AlreadySigned(DocumentError):
    """Signed documents are amended, never edited."""


class NotSigned(DocumentError):
    """The step needs a signed document."""


class NotTheAuthor(DocumentError):
    """Only the author may change or sign a draft."""


class AnswersMissing(DocumentError):
    """Something needed for signing is missing; `link_ids` in the order of the form."""

    def __init__(self, link_ids: tuple[str, ...]) -> None:
        super().__init__(link_ids)
        self.link_ids = link_ids


class ReasonMissing(DocumentError):
    """An addendum, an amendment, a late entry or a mark as error needs its reason."""


class ChainBroken(DocumentError):
    """A signature or a link of the chain does not hold."""

    def __init__(self, revision_id: UUID) -> None:
        super().__init__(revision_id)
        self.revision_id = revision_id


class SignatureInvalid(DocumentError):
    """The signature was not made by this key over exactly these bytes."""


# --- People ------------------------------------------------------------------------------------


class PersonError(PeerDeskError):
    """A person's record cannot take this step."""


class PersonNotFound(PersonError):
    """No such person in this vault."""


class WordsMissing(PersonError):
    """A goal needs the person's words."""


class NameMissing(PersonError):
    """A person needs a name or a nickname."""


class StatusNotReachable(PersonError):
    """The participation status cannot follow the present one (`recovery-plans.md` §6)."""

    def __init__(self, present: str, wanted: str) -> None:
        super().__init__(present, wanted)
        self.present, self.wanted = present, wanted


# --- Sharing -----------------------------------------------------------------------------------


class SharingError(PeerDeskError):
    """Something may not, or cannot, leave the vault."""


class SharingRefused(SharingError):
    """The decision was no; `reason` is a code of `consent.md`."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class NothingToShare(SharingError):
    """Nothing falls into the period or selection."""


class FileNotWritten(SharingError):
    """The chosen place cannot be written."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.path = path


# --- Attachments -------------------------------------------------------------------------------


class AttachmentError(PeerDeskError):
    """A scan or a picture cannot be kept, shown or taken away."""


class AttachmentTooLarge(AttachmentError):
    """The file is larger than may be kept; both in whole megabytes."""

    def __init__(self, found: int, most: int) -> None:
        super().__init__(found, most)
        self.found, self.most = found, most


class AttachmentTypeUnknown(AttachmentError):
    """The file is no PDF, JPEG or PNG; `found` is what it seems to be, or "unknown"."""

    def __init__(self, found: str) -> None:
        super().__init__(found)
        self.found = found


class AttachmentTypeLies(AttachmentError):
    """The name of the file says one thing, its content another."""

    def __init__(self, claimed: str, found: str) -> None:
        super().__init__(claimed, found)
        self.claimed, self.found = claimed, found


class AttachmentUnreadable(AttachmentError):
    """The file is damaged or breaks off; `found` is its kind."""

    def __init__(self, found: str) -> None:
        super().__init__(found)
        self.found = found


class PictureTooLarge(AttachmentError):
    """The picture has more dots than can be drawn; both sides in pixels."""

    def __init__(self, width: int, height: int) -> None:
        super().__init__(width, height)
        self.width, self.height = width, height


class PdfTooLong(AttachmentError):
    """The PDF has more pages than may be kept."""

    def __init__(self, pages: int, most: int) -> None:
        super().__init__(pages, most)
        self.pages, self.most = pages, most


class PdfLocked(AttachmentError):
    """The PDF opens only with a password."""


class AttachmentNotFound(AttachmentError):
    """No such attachment in this vault."""


class AttachmentFrozen(AttachmentError):
    """A signed version names the attachment, so it stays."""


class OriginalNotDeleted(AttachmentError):
    """The file an attachment was made from could not be deleted, or is another one by now."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.path = path


# --- Forms -------------------------------------------------------------------------------------


class FormError(PeerDeskError):
    """A form file or its answers."""


class FormRefused(FormError):
    """The form does not open: the file's name, the linkId where known, and a reason code."""

    def __init__(self, file: str, link_id: str | None, reason: str) -> None:
        super().__init__(file, link_id, reason)
        self.file, self.link_id, self.reason = file, link_id, reason


class FormUnknown(FormError):
    """No form of this name and version is in the library."""


class FormNameTaken(FormError):
    """The file has the name and version of a form that is in use, and says something else."""

    def __init__(self, file: str) -> None:
        super().__init__(file)
        self.file = file


class ResponseUnreadable(FormError):
    """Stored or imported answers are not a QuestionnaireResponse for this form."""


class AnswersUnreadable(FormError):
    """Plain answers are not one JSON object by linkId."""


class AnswersMisfit(FormError):
    """Plain answers that the form cannot take; nothing was made of them. `count` tells how many."""

    def __init__(self, count: int) -> None:
        super().__init__(count)
        self.count = count


# --- Printing ----------------------------------------------------------------------------------


class PrintingError(PeerDeskError):
    """A page cannot be drawn as it should be."""


class GlyphsMissing(PrintingError):
    """No bundled font draws these characters; `characters` has each once."""

    def __init__(self, characters: str) -> None:
        super().__init__(characters)
        self.characters = characters


class NoCard(PrintingError):
    """The form has nothing that may stand on a card."""


class PasswordUnusable(PrintingError):
    """The password for a file is empty, or longer than the file format can hold."""


class PrinterRefused(PrintingError):
    """The system's printer took no pages."""


# --- Input -------------------------------------------------------------------------------------


class InputError(PeerDeskError):
    """What was typed or handed in cannot be read."""


class TimeUnreadable(InputError):
    """The *When* field cannot be read as a time or a span."""


class TimeDoesNotExist(InputError):
    """The clock skipped this time on that day; `instead` is how far it had got by then, HH:MM."""

    def __init__(self, instead: str) -> None:
        super().__init__(instead)
        self.instead = instead


class TimeHappensTwice(InputError):
    """The clock showed `time` (HH:MM) twice on that day; which one is meant must be asked."""

    def __init__(self, time: str) -> None:
        super().__init__(time)
        self.time = time


class EndBeforeStart(InputError):
    """The end comes before the start."""


class ZoneUnknown(InputError):
    """No time zone of this name in the tz database."""


class ProfileUnknown(InputError):
    """No rule profile of this name."""


class ProfileUnreadable(InputError):
    """A rule profile's file cannot be used: the profile's name and a reason code with its key."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(name, reason)
        self.name, self.reason = name, reason


class LinesUnreadable(InputError):
    """A file of phone lines cannot be used: its name and a reason code with its key."""

    def __init__(self, file: str, reason: str) -> None:
        super().__init__(file, reason)
        self.file, self.reason = file, reason


class FileUnreadable(InputError):
    """A file that was named on the command line cannot be read."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path


class PassphraseNotGiven(InputError):
    """The command line found no passphrase: an empty file, or nobody there to type it."""


class PassphrasesDiffer(InputError):
    """A new passphrase was typed differently the second time."""


class PinUnusable(InputError):
    """An exit PIN is `least` to `most` digits, and not the same digit throughout."""

    def __init__(self, least: int, most: int) -> None:
        super().__init__(least, most)
        self.least, self.most = least, most


class RecoveryKeyMistyped(InputError):
    """Letters of the recovery key are missing, foreign or do not fit their check."""
