"""Decide, log, draw, hand out: in this order, in this module alone."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from peerdesk.domain.errors import GlyphsMissing
from peerdesk.domain.sharing import Decision, Medium, SharingRequest, decide
from peerdesk.domain.trail import Act, Disclosure
from peerdesk.printing.document_pdf import render_note, render_record
from peerdesk.printing.fonts import FontShelf, characters_without_glyph
from peerdesk.printing.pictures import PagePicture, page_count, page_picture
from peerdesk.printing.records import PaperSettings, PrintedRecord
from peerdesk.printing.seal import check_password, sealed
from peerdesk.resource_files import resource
from peerdesk.services.desk import Desk, new_id, stamp
from peerdesk.services.sharing.files import check_place, written_beside
from peerdesk.services.sharing.paper import Sheet, read_sheet, texts
from peerdesk.storage import trail

Progress = Callable[[int, int], None]
"""Told how many of how many notes are done; it may raise to stop."""


def unwatched(done: int, of: int) -> None:
    """Progress that nobody looks at."""
    del done, of


@dataclass(frozen=True, slots=True)
class Press:
    """What drawing needs once in a process: the bundled fonts and the size of the paper."""

    shelf: FontShelf = field(default_factory=lambda: FontShelf(resource("fonts")))
    settings: PaperSettings = field(default_factory=PaperSettings)


@dataclass(frozen=True, slots=True)
class Pages:
    """Pages to look at or to print, from memory; the readable bytes stay inside."""

    count: int
    _pdf: bytes = field(repr=False)

    def picture(self, page: int, dots_per_inch: float) -> PagePicture:
        """One page, counted from 0, as pixels. Raises IndexError beyond the last one."""
        return page_picture(self._pdf, page, dots_per_inch)


@dataclass(frozen=True, slots=True)
class _Leaving:
    """In which form something leaves, and who watches it being made."""

    medium: Medium
    is_encrypted: bool = False
    progress: Progress = unwatched


def missing_characters(desk: Desk, request: SharingRequest, press: Press) -> str:
    """Characters no bundled font can draw, each once, to be named before printing."""
    return characters_without_glyph(press.shelf, texts(read_sheet(desk, request, unwatched)))


def preview(
    desk: Desk, request: SharingRequest, press: Press, progress: Progress = unwatched
) -> Pages:
    """The pages as they would leave, seen on this screen only; the trail says it was viewed.

    Raises SharingRefused, NothingToShare, GlyphsMissing.
    """
    decide(request)
    pdf = _drawn(read_sheet(desk, request, progress), press, desk.clock.now())
    with desk.vault.writing() as session:
        subject = request.selection.person_id
        trail.add(session, new_id(desk), Act.DOCUMENT_VIEWED, stamp(desk), subject, "preview")
    return Pages(page_count(pdf), pdf)


def print_pages(
    desk: Desk, request: SharingRequest, press: Press, progress: Progress = unwatched
) -> Pages:
    """The pages for a printer; the disclosure is written before they exist.

    Raises SharingRefused, NothingToShare, GlyphsMissing.
    """
    pdf = _disclosed(desk, request, press, _Leaving(Medium.PRINT, progress=progress))
    return Pages(page_count(pdf), pdf)


def save_pdf(
    desk: Desk,
    request: SharingRequest,
    press: Press,
    path: Path,
    *,
    password: str = "",
    progress: Progress = unwatched,
) -> Path:
    """Write the pages to a file at a place the worker chose, and give its path.

    With a password only that opens it (AES-256). An existing file is never replaced: the name
    gets a number. Raises SharingRefused, NothingToShare, GlyphsMissing, PasswordUnusable,
    FileNotWritten, DiskFull.
    """
    if password:
        check_password(password)
    check_place(path)
    leaving = _Leaving(Medium.PDF, bool(password), progress)
    pdf = _disclosed(desk, request, press, leaving)
    return written_beside(path, sealed(pdf, password) if password else pdf)


def _disclosed(desk: Desk, request: SharingRequest, press: Press, leaving: _Leaving) -> bytes:
    """Decision and disclosure in one transaction, then the bytes."""
    sheet = read_sheet(desk, request, leaving.progress)
    if missing := characters_without_glyph(press.shelf, texts(sheet)):
        raise GlyphsMissing(missing)
    written = stamp(desk)
    with desk.vault.writing() as session:
        entry = _entry(desk, request, decide(request), sheet, leaving)
        if entry is not None:
            trail.add_disclosure(session, entry, written)
        trail.add(session, new_id(desk), Act.DISCLOSED, written, sheet.person_id, leaving.medium)
    return _drawn(sheet, press, written.at)


def _entry(
    desk: Desk, request: SharingRequest, decision: Decision, sheet: Sheet, leaving: _Leaving
) -> Disclosure | None:
    """The line of the disclosure log; a paper about nobody discloses nobody."""
    if sheet.person_id is None:
        return None
    return Disclosure(
        disclosure_id=new_id(desk),
        at=desk.clock.now(),
        worker_id=desk.signer.worker_id,
        person_id=sheet.person_id,
        recipient=request.recipient,
        purpose=request.purpose,
        basis=f"{decision.reason}: {decision.basis}",
        medium=leaving.medium,
        document_ids=sheet.document_ids,
        period_from=request.selection.from_day,
        period_to=request.selection.to_day,
        is_encrypted=leaving.is_encrypted,
    )


def _drawn(sheet: Sheet, press: Press, at: datetime) -> bytes:
    if isinstance(sheet.printed, PrintedRecord):
        return render_record(sheet.printed, press.shelf, at, press.settings)
    return render_note(sheet.printed, press.shelf, at, press.settings)
