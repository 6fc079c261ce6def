"""Attachments: a paper plan someone already keeps, a picture that calms, a scan of a signed page.

What a file is, is told by its bytes and never by its name; a name that says otherwise is refused.
"""

import re
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import PurePath
from typing import Final
from uuid import UUID

from peerdesk.domain.errors import AttachmentTooLarge, AttachmentTypeLies, AttachmentTypeUnknown
from peerdesk.domain.text import clean

MOST_BYTES: Final = 20 * 1024 * 1024
MOST_PIXELS: Final = 64_000_000
"""A larger picture would take more than 256 MB to draw, which Qt refuses as well."""
LONGEST_NAME: Final = 120

_BEGINS_WITHIN = 1024  # where readers look for the beginning of a PDF


class MediaType(StrEnum):
    """What an attachment can be, by the names of the internet's registry."""

    PDF = "application/pdf"
    JPEG = "image/jpeg"
    PNG = "image/png"

    @property
    def ending(self) -> str:
        """How its files end."""
        return _ENDINGS[self]

    @property
    def kind(self) -> str:
        """What people call it."""
        return _ENDINGS[self].removeprefix(".").upper().replace("JPG", "JPEG")


_ENDINGS = {MediaType.PDF: ".pdf", MediaType.JPEG: ".jpg", MediaType.PNG: ".png"}

_BEGINNINGS = (
    (re.compile(rb"\xff\xd8\xff"), MediaType.JPEG),
    (re.compile(rb"\x89PNG\r\n\x1a\n"), MediaType.PNG),
    (re.compile(rb"%PDF-\d"), MediaType.PDF),
)
_OTHERS = (
    (re.compile(rb".{4}ftyp(?:hei|hev|mif|msf)", re.DOTALL), "HEIC"),
    (re.compile(rb".{4}ftyp", re.DOTALL), "video"),
    (re.compile(rb"II\*\0|MM\0\*"), "TIFF"),
    (re.compile(rb"GIF8"), "GIF"),
    (re.compile(rb"RIFF.{4}WEBP", re.DOTALL), "WebP"),
    (re.compile(rb"PK\x03\x04|\xd0\xcf\x11\xe0"), "Word, Office or ZIP"),
    (re.compile(rb"MZ|\x7fELF|#!"), "program"),
    (re.compile(rb"\s*<"), "web page"),
)
_CLAIMS = {
    **dict.fromkeys((".jpg", ".jpeg", ".jpe", ".jfif"), "JPEG"),
    **dict.fromkeys((".heic", ".heif"), "HEIC"),
    **dict.fromkeys((".tif", ".tiff"), "TIFF"),
    **dict.fromkeys((".htm", ".html", ".xhtml", ".svg"), "web page"),
    **dict.fromkeys((".doc", ".docx", ".odt", ".rtf", ".xls", ".xlsx", ".zip"), "Office or ZIP"),
    **dict.fromkeys((".exe", ".com", ".bat", ".cmd", ".js", ".sh", ".msi", ".scr"), "program"),
    **dict.fromkeys((".mp3", ".m4a", ".wav", ".mp4", ".mov"), "sound or video"),
    ".pdf": "PDF",
    ".png": "PNG",
    ".gif": "GIF",
    ".webp": "WebP",
    **dict.fromkeys((".txt", ".md", ".csv"), "text"),
}


@dataclass(frozen=True, slots=True)
class Attachment:
    """One attachment without its content; `size` in bytes, `sha256` of what is kept.

    It belongs to a person, and where `document_id` is given to one of their documents, as the
    answer to `link_id`. `name` is unique there, so that an answer can name it.
    """

    attachment_id: UUID
    person_id: UUID
    document_id: UUID | None
    link_id: str
    name: str
    media_type: MediaType
    size: int
    sha256: str
    added_at: datetime
    added_by: UUID


def media_type(content: bytes, name: str) -> MediaType:
    """What the content is.

    Raises AttachmentTooLarge, AttachmentTypeUnknown, and AttachmentTypeLies where the name of the
    file says something else.
    """
    if len(content) > MOST_BYTES:
        raise AttachmentTooLarge(len(content) // 1024 // 1024, MOST_BYTES // 1024 // 1024)
    found = _found(content)
    claimed = _CLAIMS.get(PurePath(name).suffix.lower(), "")
    if found is None:
        raise AttachmentTypeUnknown(_other(content) or "unknown")
    if claimed and claimed != found.kind:
        raise AttachmentTypeLies(claimed, found.kind)
    return found


def kept_name(name: str, kind: MediaType) -> str:
    """The file's own name as it is kept: without a folder, hidden characters or odd length."""
    bare = PurePath(" ".join(clean(name.replace("\\", "/").replace("\0", "")).text.split()))
    stem = bare.stem if bare.suffix.lower() in _CLAIMS else bare.name
    return f"{stem[: LONGEST_NAME - len(kind.ending)].strip(' .') or kind.kind}{kind.ending}"


def free_name(name: str, taken: frozenset[str]) -> str:
    """The name, with a number where another attachment of the same place has it."""
    bare, number, free = PurePath(name), 2, name
    while free in taken:
        free = f"{bare.stem} {number}{bare.suffix}"
        number += 1
    return free


def _found(content: bytes) -> MediaType | None:
    for beginning, kind in _BEGINNINGS:
        if beginning.match(content):
            return kind
    if _other(content):
        return None
    late = _BEGINNINGS[-1][0].search(content[:_BEGINS_WITHIN])  # some scanners write a line first
    return MediaType.PDF if late else None


def _other(content: bytes) -> str:
    """What a file is that cannot be kept, "" when nobody can tell."""
    return next((kind for beginning, kind in _OTHERS if beginning.match(content)), "")
