"""What goes wrong with scans and pictures."""

from pathlib import Path

from peerdesk.domain.errors.root import PeerDeskError


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
