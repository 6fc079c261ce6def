"""Documents as PDF bytes: one note, or a person's record with cover and index.

The same input gives the same bytes: dates come in as arguments, and nothing else varies. Nothing
in the file's own description names a person.
"""

from collections.abc import Callable
from datetime import datetime

from peerdesk.printing import blocks
from peerdesk.printing.flow import Strip
from peerdesk.printing.fonts import FontShelf
from peerdesk.printing.page import Page, frame, framed, text_width
from peerdesk.printing.pdf_file import written
from peerdesk.printing.record_index import cover_pages, index_pages
from peerdesk.printing.records import STANDARD, PaperSettings, PrintedNote, PrintedRecord
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
    on_note: Callable[[int, int], None] = lambda _laid, _all: None,
) -> bytes:
    """A person's record: cover, index with page numbers and links, then every note in order.

    `on_note` hears how many of all notes are laid out; what it raises ends the work. Raises as
    `render_note` does.
    """
    setter = Typesetter(shelf)
    with shelf.lock:
        notes = []
        for place, note in enumerate(record.notes, 1):
            notes.append(_note_pages(setter, note, settings, anchor=f"note-{place}"))
            on_note(place, len(record.notes))
        cover = cover_pages(setter, record, settings)
        index = index_pages(setter, record, settings, len(cover), [len(note) for note in notes])
        pages = [*cover, *index, *(one for note in notes for one in note)]
        return written(setter, pages, record.cover.title, record.language, created_at)


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
    return framed(around, _note_strips(setter, note, settings), anchor, entry)


def _note_strips(setter: Typesetter, note: PrintedNote, settings: PaperSettings) -> list[Strip]:
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
