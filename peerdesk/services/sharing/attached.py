"""Attachments: looked at on this screen, printed, or given out as the file they are."""

from pathlib import Path
from uuid import UUID

from peerdesk.domain.attachments import Attachment, MediaType
from peerdesk.domain.errors import AttachmentNotFound
from peerdesk.domain.sharing import Medium, SharingRequest, decide
from peerdesk.domain.trail import Act
from peerdesk.printing.attached import AttachedPages, attached_pages
from peerdesk.printing.seal import check_password, sealed
from peerdesk.services.desk import Desk, new_id, stamp
from peerdesk.services.sharing.disclosing import Departure, disclose, handed_out
from peerdesk.services.sharing.files import check_place
from peerdesk.storage import attachments, trail


def look_at(desk: Desk, attachment_id: UUID) -> AttachedPages:
    """Its pages for the worker's own eyes, from memory; the trail says that it was viewed.

    Raises AttachmentNotFound, AttachmentUnreadable.
    """
    with desk.vault.writing() as session:
        found = attachments.attachment(session, attachment_id)
        content = attachments.content(session, attachment_id)
        detail = str(attachment_id)
        trail.add(
            session, new_id(desk), Act.ATTACHMENT_VIEWED, stamp(desk), found.person_id, detail
        )
    return attached_pages(content, found.media_type)


def preview_attachment(desk: Desk, request: SharingRequest) -> AttachedPages:
    """What would leave, seen on this screen only. Raises SharingRefused, AttachmentNotFound."""
    decide(request)
    return look_at(desk, _wanted(request))


def print_attachment(desk: Desk, request: SharingRequest) -> AttachedPages:
    """Its pages for a printer; the disclosure is written before they exist.

    Raises SharingRefused, AttachmentNotFound, AttachmentUnreadable.
    """
    found = _line(desk, request)
    disclose(desk, request, Departure(found.person_id, (found.attachment_id,), Medium.PRINT))
    return attached_pages(_content(desk, found), found.media_type)


def save_attachment(desk: Desk, request: SharingRequest, path: Path, *, password: str = "") -> Path:
    """Write it as the file it is to a place the worker chose, and give its path.

    Only a PDF can take a password. An existing file is never replaced: the name gets a number.
    Raises SharingRefused, AttachmentNotFound, PasswordUnusable, FileNotWritten, DiskFull.
    """
    if password:
        check_password(password)
    check_place(path)
    found = _line(desk, request)
    if password and found.media_type is not MediaType.PDF:
        raise ValueError("only a PDF takes a password")
    leaving = Departure(found.person_id, (found.attachment_id,), Medium.FILE, bool(password))
    disclose(desk, request, leaving)
    content = _content(desk, found)
    return handed_out(desk, leaving, path, sealed(content, password) if password else content)


def _wanted(request: SharingRequest) -> UUID:
    if request.selection.attachment_id is None:
        raise AttachmentNotFound
    return request.selection.attachment_id


def _line(desk: Desk, request: SharingRequest) -> Attachment:
    with desk.vault.reading() as session:
        return attachments.attachment(session, _wanted(request))


def _content(desk: Desk, found: Attachment) -> bytes:
    with desk.vault.reading() as session:
        return attachments.content(session, found.attachment_id)
