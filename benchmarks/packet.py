"""A month's packet, 150 notes with their log, against its own words in bare reportlab paragraphs.

Ours also has an index that names pages, a table, and head, foot and link of every note.
"""

from collections.abc import Callable, Iterator
from html import escape
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2
from reportlab.lib.pagesizes import letter
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph, SimpleDocTemplate

from benchmarks.harness import Ratio, paired, timed
from benchmarks.paper import ANSWER, AT, QUESTIONS
from peerdesk.printing.application import ensure_gui_application
from peerdesk.printing.chapters import Chapter
from peerdesk.printing.fonts import FontShelf
from peerdesk.printing.records import Cover, Footer, PrintedNote, Section, SignatureBlock
from peerdesk.printing.tables import Table, TableColumn
from peerdesk.printing.work_paper import Filed, WorkPaper, note_line
from peerdesk.resource_files import resource

NOTES = 150
LINES_A_PARAGRAPH = 8


def measure(folder: Path) -> Iterator[Ratio]:
    """The drawing alone; reading the notes takes about 2 ms each beside it."""
    del folder
    application = ensure_gui_application()
    shelf, paper = FontShelf(resource("fonts")), _packet()

    def ours() -> bytes:
        return paper.drawn(shelf, AT).pdf

    theirs = _in_paragraphs(_words_of(ours()))
    name = f"packet of {NOTES} notes, reportlab"
    yield paired(name, timed(ours), timed(theirs), pairs=10, limit=3)
    del application


def _packet() -> WorkPaper:
    notes = [_note(number) for number in range(NOTES)]
    heads = ("Day", "Time", "Person", "Contact", "Outcome", "How and where", "Min")
    columns = tuple(TableColumn(head, 1.0) for head in heads)
    row = ("Tue Feb 3", "2:05 – 2:52 pm", "Noor A.", "One-on-one", "Met", "In person", "47")
    log = Chapter("Log of contacts", (), (Table(columns, (row,) * NOTES),), across=True)
    return WorkPaper(
        Cover("Record of work", "Rosa Delgado", "Harbor Peer Center", (("Period", "March 2026"),)),
        (log,),
        tuple(Filed(note_line(note), note) for note in notes),
        (),
        Footer("0195f3c2-7a41-7c22-9e0b-3d1f5a6b7c8d", "Record of work"),
    )


def _note(number: int) -> PrintedNote:
    """An ordinary note; no two of them are alike."""
    signed = SignatureBlock("Signed by", "Rosa Delgado", "CPSS", "March 12, 2026, 3:02 PM")
    return PrintedNote(
        title="One-on-one",
        person="Noor A.",
        programme="Harbor Peer Center",
        header_rows=(("When", "March 12, 2026, 2:05–2:52 PM"), ("Where", "Public library")),
        sections=tuple(Section(each, f"{ANSWER}This was day {number}.") for each in QUESTIONS),
        footer=Footer(f"0195f3c2-7a41-7c22-9e0b-{number:012}", "Contact note 1.0.0", "3fa9c1d2"),
        signatures=(signed,),
        when="March 12, 2026",
    )


def _words_of(pdf: bytes) -> list[str]:
    """The lines of the packet, as an outside reader finds them."""
    document = pypdfium2.PdfDocument(pdf)
    return [line for page in document for line in page.get_textpage().get_text_range().splitlines()]


def _in_paragraphs(lines: list[str]) -> Callable[[], bytes]:
    pdfmetrics.registerFont(TTFont("Bare", resource("fonts", "NotoSans-Regular.ttf")))
    style = ParagraphStyle("bare", fontName="Bare", fontSize=10.5, leading=15, spaceAfter=8)
    starts = range(0, len(lines), LINES_A_PARAGRAPH)
    parts = [" ".join(lines[start : start + LINES_A_PARAGRAPH]) for start in starts]

    def build() -> bytes:
        out = BytesIO()
        paragraphs: list[Any] = [Paragraph(escape(part), style) for part in parts]
        SimpleDocTemplate(out, pagesize=letter).build(paragraphs)
        return out.getvalue()

    return build
