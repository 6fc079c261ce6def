"""Decide, log, draw, hand out: in this order, in this module alone."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from peerdesk.domain.errors import CannotCarryNotice, GlyphsMissing, NoCard
from peerdesk.domain.progress import Progress, unwatched
from peerdesk.domain.sharing import Layout, Medium, SharingRequest
from peerdesk.domain.trail import Act
from peerdesk.printing.card_content import card_text
from peerdesk.printing.daily import parts_for_every_day
from peerdesk.printing.document_pdf import render_note, render_record
from peerdesk.printing.fonts import FontShelf, characters_without_glyph
from peerdesk.printing.packet import PrintedRecord
from peerdesk.printing.phone_picture import QrPicture, phone_picture
from peerdesk.printing.pictures import PagePicture, page_count, page_picture
from peerdesk.printing.plan_paper import PlanPaper
from peerdesk.printing.plan_pdf import PlanPdf, render_plan
from peerdesk.printing.records import PaperSettings, PrintedNote
from peerdesk.printing.seal import check_password, sealed
from peerdesk.resource_files import resource
from peerdesk.services.desk import Desk, new_id, stamp
from peerdesk.services.sharing.along import NOTHING_ALONG, Along, along, enclosed, told_inside
from peerdesk.services.sharing.deciding import Verdict, weigh
from peerdesk.services.sharing.disclosing import (
    Departure,
    Disclosed,
    completed,
    disclose,
    handed_out,
    note_refusal,
)
from peerdesk.services.sharing.files import check_place
from peerdesk.services.sharing.paper import Sheet, read_sheet, texts
from peerdesk.services.sharing.stranger import StrangerSees, stranger_sees
from peerdesk.storage import trail
from peerdesk.storage.session import Session

ReadSheet = Callable[[Desk, Session, SharingRequest, Progress], Sheet]
"""Reads what a request asks for; papers of another shape bring one of their own."""


@dataclass(frozen=True, slots=True)
class Press:
    """What drawing needs once in a process: the bundled fonts and the size of the paper."""

    shelf: FontShelf = field(default_factory=lambda: FontShelf(resource("fonts")))
    settings: PaperSettings = field(default_factory=PaperSettings)


@dataclass(frozen=True, slots=True)
class Pages:
    """Pages to look at or to print, from memory; the readable bytes stay inside.

    `spilled` names parts of a plan that did not fit where they belong and stand on a further
    page or panel; `left_out` those that are on none. The person is told both. `verdict` is the
    answer they were drawn on, None for a paper about nobody. `stranger` is what somebody would
    learn who finds a paper that is carried; None for papers that are not.
    """

    count: int
    _pdf: bytes = field(repr=False)
    spilled: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    verdict: Verdict | None = None
    stranger: tuple[StrangerSees, ...] | None = None

    def picture(self, page: int, dots_per_inch: float) -> PagePicture:
        """One page, counted from 0, as pixels. Raises IndexError beyond the last one."""
        return page_picture(self._pdf, page, dots_per_inch)


@dataclass(frozen=True, slots=True)
class Way:
    """How something leaves: what reads it, and after which look.

    `seen` is the verdict of the pages that were looked at: with another one nothing leaves.
    """

    read: ReadSheet = read_sheet
    seen: Verdict | None = None


_ANY_WAY = Way()


@dataclass(frozen=True, slots=True)
class _Leaving:
    """In which form something leaves, and who watches it being made."""

    medium: Medium
    way: Way
    progress: Progress
    is_encrypted: bool = False


@dataclass(frozen=True, slots=True)
class _Read:
    """What was read in one view of the records: the sheet, the answer, and what goes along."""

    sheet: Sheet
    verdict: Verdict | None
    along: Along = NOTHING_ALONG


def missing_characters(desk: Desk, request: SharingRequest, press: Press) -> str:
    """Characters no bundled font can draw, each once, to be named before printing."""
    with desk.vault.reading() as session:
        sheet = read_sheet(desk, session, request, unwatched)
    return characters_without_glyph(press.shelf, texts(sheet))


def preview(
    desk: Desk,
    request: SharingRequest,
    press: Press,
    progress: Progress = unwatched,
    *,
    way: Way = _ANY_WAY,
) -> Pages:
    """The pages as they would leave, seen on this screen only; the trail says it was viewed.

    Raises SharingRefused, NothingToShare, DraftStaysHere, GlyphsMissing, NoCard,
    NoDailyPage.
    """
    read = _read(desk, request, way, progress)
    made = _drawn(read, request, press, desk.clock.now())
    with desk.vault.writing() as session:
        subject = read.sheet.held.person_id
        trail.add(session, new_id(desk), Act.DOCUMENT_VIEWED, stamp(desk), subject, "preview")
    return _pages(made, read.verdict, _stranger(read.sheet, request))


def print_pages(
    desk: Desk,
    request: SharingRequest,
    press: Press,
    progress: Progress = unwatched,
    *,
    way: Way = _ANY_WAY,
) -> Pages:
    """The pages for a printer; the disclosure is written before they exist.

    Raises SharingRefused, ChangedMeanwhile, NothingToShare, DraftStaysHere, GlyphsMissing, NoCard,
    NoDailyPage.
    """
    leaving, made = _disclosed(desk, request, press, _Leaving(Medium.PRINT, way, progress))
    completed(desk, leaving)
    return _pages(made, leaving.verdict)


def save_pdf(
    desk: Desk,
    request: SharingRequest,
    press: Press,
    path: Path,
    *,
    password: str = "",
    progress: Progress = unwatched,
    way: Way = _ANY_WAY,
) -> Path:
    """Write the pages to a file at a place the worker chose, and give its path.

    With a password only that opens it (AES-256). An existing file is never replaced: the name
    gets a number. Raises SharingRefused, ChangedMeanwhile, NothingToShare, DraftStaysHere,
    GlyphsMissing, NoCard, NoDailyPage, PasswordUnusable, FileNotWritten, DiskFull.
    """
    if password:
        check_password(password)
    check_place(path)
    how = _Leaving(Medium.PDF, way, progress, bool(password))
    leaving, made = _disclosed(desk, request, press, how)
    content = sealed(made.pdf, password) if password else made.pdf
    return handed_out(desk, leaving, path, content)


def card_as_qr(desk: Desk, request: SharingRequest) -> QrPicture:
    """The card of a plan as a picture for the person's own phone: plain text, disclosed first.

    `layout` counts for nothing here. Raises SharingRefused, NothingToShare, NoCard, and
    CannotCarryNotice for anyone outside.
    """
    if request.is_outside:
        raise CannotCarryNotice
    asked = replace(request, layout=Layout.CARD)
    read = _read(desk, asked, _ANY_WAY, unwatched)
    if not isinstance(read.sheet.printed, PlanPaper):
        raise NoCard
    picture = phone_picture(card_text(read.sheet.printed, limited=False))
    leaving = disclose(desk, asked, Departure(read.sheet.held, Medium.PHONE, seen=read.verdict))
    completed(desk, leaving)
    return picture


def _read(desk: Desk, request: SharingRequest, way: Way, progress: Progress) -> _Read:
    """Everything that would leave, and the answer on it, in one view of the records.

    What is refused is not drawn, and that it was asked for is written down.
    """
    with desk.vault.reading() as session:
        sheet = way.read(desk, session, request, progress)
        if sheet.held.person_id is None:
            return _Read(sheet, None)
        answer = weigh(desk, session, request, sheet.held)
        if answer.allowed:
            goes = along(desk, session, request, answer)
            printed, goes = told_inside(sheet.printed, goes)
            return _Read(replace(sheet, printed=printed), answer, goes)
    with desk.vault.writing() as session:
        note_refusal(desk, session, sheet.held.person_id, answer)
    raise answer.refusal()


def _disclosed(
    desk: Desk, request: SharingRequest, press: Press, how: _Leaving
) -> tuple[Disclosed, PlanPdf]:
    """Decision and disclosure in one transaction, then the bytes."""
    read = _read(desk, request, how.way, how.progress)
    sheet = read.sheet
    if missing := characters_without_glyph(press.shelf, (*texts(sheet), *read.along.texts())):
        raise GlyphsMissing(missing)
    if isinstance(sheet.printed, PlanPaper):
        _check_layout(sheet.printed, request.layout)
    seen = how.way.seen or read.verdict
    leaving = Departure(sheet.held, how.medium, how.is_encrypted, seen)
    going = disclose(desk, request, leaving)
    return going, _drawn(read, request, press, going.at)


def _check_layout(plan: PlanPaper, layout: Layout) -> None:
    """A form that makes no such paper leaves no trace of one. Raises NoCard, NoDailyPage."""
    if layout is Layout.CARD:
        card_text(plan)
    elif layout is Layout.DAILY:
        parts_for_every_day(plan)


def _drawn(read: _Read, request: SharingRequest, press: Press, at: datetime) -> PlanPdf:
    """The pages with what goes along; a plan is dated by its version, so each print is the same."""
    made = _alone(read.sheet, request, press, at)
    return enclosed(made, read.along, press.shelf, press.settings, at)


def _alone(sheet: Sheet, request: SharingRequest, press: Press, at: datetime) -> PlanPdf:
    printed, look = sheet.printed, press.settings
    if isinstance(printed, PlanPaper):
        layout, card = request.layout, request.card
        return render_plan(printed, layout, press.shelf, printed.dated, look, card)
    if isinstance(printed, PrintedRecord):
        pdf = render_record(printed, press.shelf, at, look)
    elif isinstance(printed, PrintedNote):
        pdf = render_note(printed, press.shelf, at, look)
    else:
        return printed.drawn(press.shelf, at, look)
    return PlanPdf(pdf, page_count(pdf))


def _stranger(sheet: Sheet, request: SharingRequest) -> tuple[StrangerSees, ...] | None:
    plan = sheet.printed
    return stranger_sees(plan, request.layout) if isinstance(plan, PlanPaper) else None


def _pages(
    made: PlanPdf,
    answer: Verdict | None,
    stranger: tuple[StrangerSees, ...] | None = None,
) -> Pages:
    return Pages(made.pages, made.pdf, made.spilled, made.left_out, answer, stranger)
