"""A two-page note as PDF, against the same words in bare reportlab paragraphs, and LibreOffice.

"The same words" is what the finished note prints, taken from a first rendering: head, answers,
signature and page foot. The yardstick sets them as paragraphs in the same bundled face.
"""

import shutil
import subprocess
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
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
from peerdesk.printing.application import ensure_gui_application
from peerdesk.printing.document_pdf import render_note
from peerdesk.printing.fonts import FontShelf
from peerdesk.printing.records import Footer, PrintedNote, Section, SignatureBlock
from peerdesk.resource_files import resource

AT = datetime(2026, 3, 12, 15, 0, tzinfo=UTC)
ANSWER = (
    "We met at the library and talked about the week. She said the new hours leave her tired, "
    "and that the mornings are the hard part. We looked at the bus times together; she chose the "
    "7:40 and wrote it on a card. She asked what to say to her supervisor about the Thursday "
    "group, and we tried three sentences out loud until one felt like hers. "
)
QUESTIONS = ("Why we met", "What I did", "What Noor said and did", "What is next")


def measure(folder: Path) -> Iterator[Ratio]:
    """Against reportlab, and against LibreOffice where it is installed."""
    application = ensure_gui_application()
    shelf, note = FontShelf(resource("fonts")), _two_pages()

    def ours() -> bytes:
        return render_note(note, shelf, AT)

    words = _words_of(ours())
    theirs = _in_paragraphs(words)
    yield paired("two-page note, reportlab", timed(ours), timed(theirs), pairs=40, limit=1.5)
    if office := shutil.which("soffice"):
        convert = _by_office(office, folder, words)
        yield paired("two-page note, LibreOffice", timed(ours), timed(convert), pairs=5, limit=0.2)
    else:
        print("two-page note, LibreOffice: not installed here, not measured")
    del application


def _two_pages() -> PrintedNote:
    """A signed note of an ordinary length that fills two pages."""
    signed = SignatureBlock("Signed by", "Rosa Delgado", "CPSS", "March 12, 2026, 3:02 PM")
    return PrintedNote(
        title="Contact note",
        person="Noor A.",
        programme="Harbor Peer Center",
        header_rows=(("When", "March 12, 2026, 2:05–2:52 PM"), ("Where", "Public library")),
        sections=tuple(Section(question, ANSWER * 3) for question in QUESTIONS),
        footer=Footer("0195f3c2-7a41-7c22-9e0b-3d1f5a6b7c8d", "Contact note 1.0.0", "3fa9c1d2"),
        signatures=(signed,),
        when="March 12, 2026",
    )


def _words_of(pdf: bytes) -> list[str]:
    """The lines of a document of two pages, as an outside reader finds them."""
    document = pypdfium2.PdfDocument(pdf)
    if len(document) != 2:
        raise ValueError(f"the note has {len(document)} pages; the benchmark says two")
    return [line for page in document for line in page.get_textpage().get_text_range().splitlines()]


def _in_paragraphs(lines: list[str]) -> Callable[[], bytes]:
    """Bare reportlab: the lines joined to as many paragraphs as the note has answers."""
    pdfmetrics.registerFont(TTFont("Bare", resource("fonts", "NotoSans-Regular.ttf")))
    style = ParagraphStyle("bare", fontName="Bare", fontSize=10.5, leading=15, spaceAfter=8)
    size = max(1, len(lines) // len(QUESTIONS))
    parts = [" ".join(lines[start : start + size]) for start in range(0, len(lines), size)]

    def build() -> bytes:
        out = BytesIO()
        paragraphs: list[Any] = [Paragraph(escape(part), style) for part in parts]
        SimpleDocTemplate(out, pagesize=letter).build(paragraphs)
        return out.getvalue()

    return build


def _by_office(office: str, folder: Path, lines: list[str]) -> Callable[[], object]:
    source = folder / "note.txt"
    source.write_text("\n".join(lines), encoding="utf-8")
    command = [office, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(source)]
    return lambda: subprocess.run(command, capture_output=True, check=True)
