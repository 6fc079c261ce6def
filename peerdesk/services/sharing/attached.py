"""Attachments: looked at on this screen, printed, or given out as the file they are."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID

from peerdesk.domain.attachments import Attachment, MediaType
from peerdesk.domain.errors import AttachmentNotFound
from peerdesk.domain.sharing import Medium, SharingRequest
from peerdesk.domain.trail import Act
from peerdesk.printing.attached import AttachedPages, attached_pages
from peerdesk.printing.pictures import page_count
from peerdesk.printing.plan_pdf import PlanPdf
from peerdesk.printing.scanned import as_pdf
from peerdesk.printing.seal import check_password, sealed
from peerdesk.services.desk import Desk, new_id, stamp
from peerdesk.services.sharing.along import NOTHING_ALONG, Along, along, enclosed
from peerdesk.services.sharing.contents import Contents, contents
from peerdesk.services.sharing.deciding import Verdict, weigh
from peerdesk.services.sharing.disclosing import (
    Departure,
    completed,
    disclose,
    handed_out,
    note_refusal,
)
from peerdesk.services.sharing.files import check_place
from peerdesk.services.sharing.gate import Pages, Press
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


def preview_attachment(desk: Desk, request: SharingRequest, press: Press) -> AttachedPages | Pages:
    """What would leave, seen on this screen only. Raises SharingRefused, AttachmentNotFound."""
    going = _read(desk, request)
    pages = look_at(desk, going.file.attachment_id)
    if going.along == NOTHING_ALONG:
        return pages
    made = _enclosed(desk, going, press, desk.clock.now())
    return Pages(made.pages, made.pdf, verdict=going.verdict)


def print_attachment(
    desk: Desk, request: SharingRequest, press: Press, seen: Verdict | None = None
) -> AttachedPages | Pages:
    """Its pages for a printer; the disclosure is written before they exist.

    Raises SharingRefused, ChangedMeanwhile, AttachmentNotFound, AttachmentUnreadable.
    """
    going = _read(desk, request)
    departure = Departure(going.held, Medium.PRINT, seen=seen or going.verdict)
    leaving = disclose(desk, request, departure)
    if going.along == NOTHING_ALONG:
        pages: AttachedPages | Pages = attached_pages(_content(desk, going), going.file.media_type)
    else:
        made = _enclosed(desk, going, press, leaving.at)
        pages = Pages(made.pages, made.pdf, verdict=leaving.verdict)
    completed(desk, leaving)
    return pages


def save_attachment(
    desk: Desk,
    request: SharingRequest,
    press: Press,
    path: Path,
    *,
    password: str = "",
    seen: Verdict | None = None,
) -> Path:
    """Write it to a place the worker chose, and give its path.

    It goes as the file it is; to somebody outside as a PDF, with what must go along. Only a PDF
    can take a password. An existing file is never replaced: the name gets a number. Raises
    SharingRefused, ChangedMeanwhile, AttachmentNotFound, PasswordUnusable, FileNotWritten,
    DiskFull.
    """
    if password:
        check_password(password)
    check_place(path)
    going = _read(desk, request)
    is_pdf = going.along != NOTHING_ALONG or going.file.media_type is MediaType.PDF
    if password and not is_pdf:
        raise ValueError("only a PDF takes a password")
    departure = Departure(going.held, Medium.FILE, bool(password), seen or going.verdict)
    leaving = disclose(desk, request, departure)
    if going.along == NOTHING_ALONG:
        content = _content(desk, going)
    else:
        content = _enclosed(desk, going, press, leaving.at).pdf
    return handed_out(desk, leaving, path, sealed(content, password) if password else content)


@dataclass(frozen=True, slots=True)
class _Going:
    """A file on its way: its line, the answer on it, and what goes along."""

    file: Attachment
    held: Contents
    verdict: Verdict
    along: Along


def _read(desk: Desk, request: SharingRequest) -> _Going:
    """The file and the answer, in one view of the records; a refusal is written down."""
    with desk.vault.reading() as session:
        found = attachments.attachment(session, _wanted(request))
        held = contents(desk, session, request)
        answer = weigh(desk, session, request, held)
        if answer.allowed:
            return _Going(found, held, answer, along(desk, session, request, answer))
    with desk.vault.writing() as session:
        note_refusal(desk, session, found.person_id, answer)
    raise answer.refusal()


def _enclosed(desk: Desk, going: _Going, press: Press, at: datetime) -> PlanPdf:
    pdf = as_pdf(_content(desk, going), going.file.media_type)
    made = PlanPdf(pdf, page_count(pdf))
    return enclosed(made, going.along, press.shelf, press.settings, at)


def _wanted(request: SharingRequest) -> UUID:
    if request.selection.attachment_id is None:
        raise AttachmentNotFound
    return request.selection.attachment_id


def _content(desk: Desk, going: _Going) -> bytes:
    with desk.vault.reading() as session:
        return attachments.content(session, going.file.attachment_id)
