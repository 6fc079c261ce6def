"""Decide, log, draw, hand out: in this order, in this module alone."""

from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from peerdesk.domain.errors import GlyphsMissing, NoCard
from peerdesk.domain.progress import Progress, unwatched
from peerdesk.domain.sharing import Layout, Medium, SharingRequest, decide
from peerdesk.domain.trail import Act
from peerdesk.printing.card_content import card_text
from peerdesk.printing.document_pdf import render_note, render_record
from peerdesk.printing.fonts import FontShelf, characters_without_glyph
from peerdesk.printing.phone_picture import QrPicture, phone_picture
from peerdesk.printing.pictures import PagePicture, page_count, page_picture
from peerdesk.printing.plan_paper import PlanPaper
from peerdesk.printing.plan_pdf import PlanPdf, render_plan
from peerdesk.printing.records import PaperSettings, PrintedRecord
from peerdesk.printing.seal import check_password, sealed
from peerdesk.resource_files import resource
from peerdesk.services.desk import Desk, new_id, stamp
from peerdesk.services.sharing.disclosing import Departure, disclose, handed_out
from peerdesk.services.sharing.files import check_place
from peerdesk.services.sharing.paper import Sheet, read_sheet, texts
from peerdesk.storage import trail


@dataclass(frozen=True, slots=True)
class Press:
    """What drawing needs once in a process: the bundled fonts and the size of the paper."""

    shelf: FontShelf = field(default_factory=lambda: FontShelf(resource("fonts")))
    settings: PaperSettings = field(default_factory=PaperSettings)


@dataclass(frozen=True, slots=True)
class Pages:
    """Pages to look at or to print, from memory; the readable bytes stay inside.

    `spilled` names parts of a plan that did not fit where they belong and stand on a further
    page or panel; `left_out` those that are on none. The person is told both.
    """

    count: int
    _pdf: bytes = field(repr=False)
    spilled: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()

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

    Raises SharingRefused, NothingToShare, GlyphsMissing, NoCard.
    """
    decide(request)
    made = _drawn(read_sheet(desk, request, progress), request, press, desk.clock.now())
    with desk.vault.writing() as session:
        subject = request.selection.person_id
        trail.add(session, new_id(desk), Act.DOCUMENT_VIEWED, stamp(desk), subject, "preview")
    return _pages(made)


def print_pages(
    desk: Desk, request: SharingRequest, press: Press, progress: Progress = unwatched
) -> Pages:
    """The pages for a printer; the disclosure is written before they exist.

    Raises SharingRefused, NothingToShare, GlyphsMissing, NoCard.
    """
    _, made = _disclosed(desk, request, press, _Leaving(Medium.PRINT, progress=progress))
    return _pages(made)


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
    gets a number. Raises SharingRefused, NothingToShare, GlyphsMissing, NoCard, PasswordUnusable,
    FileNotWritten, DiskFull.
    """
    if password:
        check_password(password)
    check_place(path)
    leaving = _Leaving(Medium.PDF, bool(password), progress)
    departure, made = _disclosed(desk, request, press, leaving)
    content = sealed(made.pdf, password) if password else made.pdf
    return handed_out(desk, departure, path, content)


def card_as_qr(desk: Desk, request: SharingRequest) -> QrPicture:
    """The card of a plan as a picture for the person's own phone: plain text, disclosed first.

    `layout` counts for nothing here. Raises SharingRefused, NothingToShare, NoCard.
    """
    sheet = read_sheet(desk, replace(request, layout=Layout.CARD), unwatched)
    if not isinstance(sheet.printed, PlanPaper):
        raise NoCard
    picture = phone_picture(card_text(sheet.printed, limited=False))
    disclose(desk, request, Departure(sheet.person_id, sheet.document_ids, Medium.PHONE))
    return picture


def _disclosed(
    desk: Desk, request: SharingRequest, press: Press, leaving: _Leaving
) -> tuple[Departure, PlanPdf]:
    """Decision and disclosure in one transaction, then the bytes."""
    sheet = read_sheet(desk, request, leaving.progress)
    if missing := characters_without_glyph(press.shelf, texts(sheet)):
        raise GlyphsMissing(missing)
    if isinstance(sheet.printed, PlanPaper) and request.layout is Layout.CARD:
        card_text(sheet.printed)  # a form that makes no card leaves no trace of one
    departure = Departure(sheet.person_id, sheet.document_ids, leaving.medium, leaving.is_encrypted)
    return departure, _drawn(sheet, request, press, disclose(desk, request, departure))


def _drawn(sheet: Sheet, request: SharingRequest, press: Press, at: datetime) -> PlanPdf:
    """The pages. A plan is dated by its version, so that each print of it is the same."""
    printed = sheet.printed
    if isinstance(printed, PlanPaper):
        look, dated = press.settings, printed.dated
        return render_plan(printed, request.layout, press.shelf, dated, look, request.card)
    if isinstance(printed, PrintedRecord):
        pdf = render_record(printed, press.shelf, at, press.settings)
    else:
        pdf = render_note(printed, press.shelf, at, press.settings)
    return PlanPdf(pdf, page_count(pdf))


def _pages(made: PlanPdf) -> Pages:
    return Pages(made.pages, made.pdf, made.spilled, made.left_out)
