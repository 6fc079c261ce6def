"""Scans and pictures kept with a person's record: added, listed, taken away; never a file beside.

What is inside is proven to open before it is kept, and what a camera wrote about place and time
is left out. Looking at one and taking it out of the vault is `services.sharing`.
"""

import hashlib
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from peerdesk.domain.attachments import (
    MOST_BYTES,
    Attachment,
    MediaType,
    free_name,
    kept_name,
    media_type,
)
from peerdesk.domain.errors import (
    AttachmentFrozen,
    AttachmentTooLarge,
    FileUnreadable,
    OriginalNotDeleted,
)
from peerdesk.domain.plain_pictures import plain_picture
from peerdesk.domain.trail import Act
from peerdesk.forms.exact_json import exact_text
from peerdesk.printing.attached import attached_pages
from peerdesk.services.desk import Desk, new_id, stamp
from peerdesk.storage import attachments as rows
from peerdesk.storage import people, revisions, trail
from peerdesk.storage.session import Session


@dataclass(frozen=True, slots=True)
class Original:
    """A file as it was read, before anything is kept of it."""

    path: Path
    content: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Belonging:
    """Where an attachment belongs: to a person, or to an answer of one of their documents."""

    person_id: UUID
    document_id: UUID | None = None
    link_id: str = ""


def read_original(path: Path) -> Original:
    """Read a file that someone chose. Raises FileUnreadable, AttachmentTooLarge."""
    try:
        if not path.is_file():  # a folder, a device, or nothing
            raise FileUnreadable(str(path))
        size = path.stat().st_size
        if size > MOST_BYTES:
            raise AttachmentTooLarge(size // 1024 // 1024, MOST_BYTES // 1024 // 1024)
        return Original(path, path.read_bytes())
    except OSError as error:
        raise FileUnreadable(str(path)) from error


def add(desk: Desk, original: Original, belongs: Belonging) -> Attachment:
    """Keep a file. The same file for the same place is kept once.

    Raises AttachmentTooLarge, AttachmentTypeUnknown, AttachmentTypeLies, AttachmentUnreadable,
    PictureTooLarge, PdfTooLong, PdfLocked, PersonNotFound, DiskFull.
    """
    kind = media_type(original.content, original.path.name)
    content = original.content
    if kind is not MediaType.PDF:
        content = plain_picture(content, kind).content
    attached_pages(content, kind)
    digest = hashlib.sha256(content).hexdigest()
    with desk.vault.writing() as session:
        people.summary(session, belongs.person_id)
        beside = _beside(session, belongs)
        same = [one for one in beside if (one.sha256, one.link_id) == (digest, belongs.link_id)]
        if same:
            return same[0]
        taken = frozenset(one.name for one in beside)
        name = free_name(kept_name(original.path.name, kind), taken)
        written = stamp(desk)
        added = Attachment(
            attachment_id=new_id(desk),
            person_id=belongs.person_id,
            document_id=belongs.document_id,
            link_id=belongs.link_id,
            name=name,
            media_type=kind,
            size=len(content),
            sha256=digest,
            added_at=written.at,
            added_by=written.worker_id,
        )
        rows.add(session, added, content, written.device_id)
        _note(desk, session, Act.ATTACHMENT_ADDED, added)
    return added


def of_person(desk: Desk, person_id: UUID) -> list[Attachment]:
    """Everything kept for a person, the newest first, without any content."""
    with desk.vault.reading() as session:
        return rows.of_person(session, person_id)


def of_document(desk: Desk, document_id: UUID) -> list[Attachment]:
    """What belongs to one document, the newest first, without any content."""
    with desk.vault.reading() as session:
        return rows.of_document(session, document_id)


def attachment(desk: Desk, attachment_id: UUID) -> Attachment:
    """One line. Raises AttachmentNotFound."""
    with desk.vault.reading() as session:
        return rows.attachment(session, attachment_id)


def is_frozen(desk: Desk, attachment_id: UUID) -> bool:
    """Whether a signed version names it, so that it has to stay. Raises AttachmentNotFound."""
    with desk.vault.reading() as session:
        return _frozen(session, rows.attachment(session, attachment_id))


def remove(desk: Desk, attachment_id: UUID) -> None:
    """Take one out of the record for good; the audit trail keeps that it was there.

    Raises AttachmentFrozen, AttachmentNotFound.
    """
    with desk.vault.writing() as session:
        found = rows.attachment(session, attachment_id)
        if _frozen(session, found):
            raise AttachmentFrozen
        rows.remove(session, attachment_id)
        _note(desk, session, Act.ATTACHMENT_REMOVED, found)


def delete_original(original: Original) -> None:
    """Delete the file that was added, if it is still the very one. Raises OriginalNotDeleted."""
    try:
        if original.path.read_bytes() != original.content:
            raise OriginalNotDeleted(original.path)
        original.path.unlink()
    except OSError as error:
        raise OriginalNotDeleted(original.path) from error


def _beside(session: Session, belongs: Belonging) -> list[Attachment]:
    """What an attachment shares its place with: those of the document, or of the person alone."""
    if belongs.document_id is not None:
        return rows.of_document(session, belongs.document_id)
    return [one for one in rows.of_person(session, belongs.person_id) if one.document_id is None]


def _frozen(session: Session, found: Attachment) -> bool:
    """Whether any signed version of its document holds its name as an answer."""
    if found.document_id is None:
        return False
    named = exact_text(found.name).encode()
    return any(named in one.response for one in revisions.of(session, found.document_id))


def _note(desk: Desk, session: Session, act: Act, about: Attachment) -> None:
    """Which file, by its hash, which the chain of the trail commits to; never a name."""
    subject = about.document_id or about.person_id
    trail.add(session, new_id(desk), act, stamp(desk), subject, rows.trace(about))
