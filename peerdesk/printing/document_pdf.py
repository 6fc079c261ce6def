"""Documents as PDF bytes: one note, or a person's record of notes and plans with its index.

The same input gives the same bytes: dates come in as arguments, and nothing else varies. Nothing
in the file's own description names a person.
"""

from collections.abc import Callable
from datetime import datetime

from peerdesk.printing import blocks
from peerdesk.printing.flow import Strip
from peerdesk.printing.fonts import FontShelf
from peerdesk.printing.letters import LetterPaper, letter_pages
from peerdesk.printing.packet import Printed, PrintedRecord
from peerdesk.printing.page import Page, frame, framed, text_width
from peerdesk.printing.pdf_file import written
from peerdesk.printing.plan_paper import PlanPaper
from peerdesk.printing.plan_pdf import full_pages
from peerdesk.printing.record_index import anchor_of, cover_pages, index_pages
from peerdesk.printing.records import STANDARD, PaperSettings, PrintedNote
from peerdesk.printing.text import Typesetter
from peerdesk.wording.paper import paper_words


def render_note(
    note: PrintedNote, shelf: FontShelf, created_at: datetime, settings: PaperSettings = STANDARD
) -> bytes:
    """One document as a PDF, not encrypted.

    `created_at` is an instant with its offset; the file carries it in UTC. Raises GlyphsMissing
    when a character cannot be drawn. Needs a QGuiApplication; works in any thread.
    """
    setter = Typesetter(shelf)
    with shelf.lock:
        pages = _note_pages(setter, note, settings)
        return written(setter, pages, note.title, note.language, created_at)


def render_record(
    record: PrintedRecord,
    shelf: FontShelf,
    created_at: datetime,
    settings: PaperSettings = STANDARD,
    on_document: Callable[[int, int], None] = lambda _laid, _all: None,
) -> bytes:
    """A person's record: cover, index with page numbers and links, then all documents in order.

    `on_document` hears how many of all are laid out; what it raises ends the work. Raises as
    `render_note` does.
    """
    setter = Typesetter(shelf)
    with shelf.lock:
        laid = []
        for place, document in enumerate(record.documents, 1):
            laid.append(document_pages(setter, document, settings, anchor_of(place)))
            on_document(place, len(record.documents))
        cover = cover_pages(setter, record, settings)
        index = index_pages(setter, record, settings, len(cover), [len(pages) for pages in laid])
        pages = [*cover, *index, *(one for pages in laid for one in pages)]
        return written(setter, pages, record.cover.title, record.language, created_at)


def document_pages(
    setter: Typesetter, document: Printed, settings: PaperSettings, anchor: str
) -> list[Page]:
    """One document as pages among others; the first one has the name `anchor`."""
    if isinstance(document, PlanPaper):
        return full_pages(setter, document, settings, anchor)
    if isinstance(document, LetterPaper):
        return letter_pages(setter, document, settings, anchor)
    return _note_pages(setter, document, settings, anchor)


def _note_pages(
    setter: Typesetter, note: PrintedNote, settings: PaperSettings, anchor: str = ""
) -> list[Page]:
    around = frame(
        setter,
        settings,
        paper_words(note.language),
        programme=note.programme,
        running=" · ".join(filter(None, (note.person, note.title, note.when))),
        footer=note.footer,
        mark=note.mark,
    )
    entry = " · ".join(filter(None, (note.title, note.when)))
    return framed(around, note_strips(setter, note, settings), anchor, entry)


def note_strips(setter: Typesetter, note: PrintedNote, settings: PaperSettings) -> list[Strip]:
    """All that a note says, from its title to its last correction."""
    column = blocks.Column(setter, text_width(settings), settings.text_points)
    strips = blocks.title(column, note.title, note.person, note.status)
    strips += blocks.facts(column, note.header_rows)
    for part in note.sections:
        strips += blocks.section(column, part)
    for block in note.signatures:
        strips += blocks.signature(column, block)
    for made in note.corrections:
        strips += blocks.correction(column, made, paper_words(note.language))
    return strips
