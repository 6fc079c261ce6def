"""What goes wrong on the way out of the vault: leave, paper, files."""

from pathlib import Path

from peerdesk.domain.errors.root import PeerDeskError


class SharingError(PeerDeskError):
    """Something may not, or cannot, leave the vault."""


class SharingRefused(SharingError):
    """The decision was no; `reason` is a code of `consent.md`, `missing` its tokens.

    `consent_id` is the consent whose failure is told. `purpose` and `categories` are what was
    asked, so that the paper that would make it possible can be named.
    """

    def __init__(
        self,
        reason: str,
        missing: frozenset[str] = frozenset(),
        consent_id: str | None = None,
        purpose: str = "",
        categories: frozenset[str] = frozenset(),
    ) -> None:
        super().__init__(reason)
        self.reason = reason
        self.missing = missing
        self.consent_id = consent_id
        self.purpose = purpose
        self.categories = categories


class DraftStaysHere(SharingError):
    """What nobody has signed or kept goes to no one outside."""


class RosterStaysHere(SharingError):
    """The list of a group goes to nobody: each member has a note of their own."""


class ChangedMeanwhile(SharingError):
    """The record is no longer what was looked at, so it was not handed out."""


class CannotCarryNotice(SharingError):
    """The form of leaving has no room for the notice that must go along (42 CFR 2.32)."""


class NothingToShare(SharingError):
    """Nothing falls into the period or selection."""


class FileNotWritten(SharingError):
    """The chosen place cannot be written."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.path = path


class PrintingError(PeerDeskError):
    """A page cannot be drawn as it should be."""


class GlyphsMissing(PrintingError):
    """No bundled font draws these characters; `characters` has each once."""

    def __init__(self, characters: str) -> None:
        super().__init__(characters)
        self.characters = characters


class NoCard(PrintingError):
    """The form has nothing that may stand on a card."""


class NoDailyPage(PrintingError):
    """The form has no part for every day, or the person put it away."""


class PasswordUnusable(PrintingError):
    """The password for a file is empty, or longer than the file format can hold."""


class PrinterRefused(PrintingError):
    """The system's printer took no pages."""
