"""A plan of 300 rows on paper, against the same words in bare reportlab paragraphs.

The yardstick sets each row as a paragraph of its own in the same bundled face, at the size and on
the paper of the layout, and does nothing else: no shaping, no headings, no imposition.
"""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from html import escape
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import Paragraph, SimpleDocTemplate

from benchmarks.harness import Ratio, paired, timed
from peerdesk.domain.sharing import Layout
from peerdesk.forms.answers import Answers, started
from peerdesk.forms.library import FormLibrary
from peerdesk.printing.application import ensure_gui_application
from peerdesk.printing.fonts import FontShelf
from peerdesk.printing.plan_paper import PlanPaper
from peerdesk.printing.plan_pdf import render_plan
from peerdesk.resource_files import resource

AT = datetime(2026, 11, 22, 15, 0, tzinfo=UTC)
ROWS = 300
THOUGHT = "Walk to the river before work and sit on the warm stones, thought {number}"
SIZES = {
    Layout.FULL: (12.0, (612.0, 792.0)),
    Layout.BOOKLET: (11.0, (396.0, 612.0)),
    Layout.POCKET: (8.0, (198.0, 306.0)),
}
"""Type and page of each layout that is measured."""


def measure(folder: Path) -> Iterator[Ratio]:
    """Each layout against its paragraphs."""
    del folder
    application = ensure_gui_application()
    shelf, plan = FontShelf(resource("fonts")), _plan()
    pdfmetrics.registerFont(TTFont("BareRows", resource("fonts", "NotoSans-Regular.ttf")))
    for layout, (points, size) in SIZES.items():

        def ours(layout: Layout = layout) -> bytes:
            return render_plan(plan, layout, shelf, AT).pdf

        theirs = _in_paragraphs(_rows_of(ours()), points, size)
        name = f"plan of {ROWS} rows, {layout}, reportlab"
        yield paired(name, timed(ours), timed(theirs), pairs=15, limit=1.5)
    del application


def _plan() -> PlanPaper:
    form = FormLibrary(resource("forms"))["wellness-plan"]
    half = ROWS // 2
    thoughts = [THOUGHT.format(number=number) for number in range(ROWS)]
    answers: Answers = started(form).with_answer("me.title", "Green notebook")
    answers = answers.with_answer("wp.tools.list", thoughts[:half])
    answers = answers.with_answer("wp.day.do", thoughts[half:])
    return PlanPaper(answers, date(2026, 11, 22), "plan-2026-11-22", version=1)


def _rows_of(pdf: bytes) -> list[str]:
    """The words of each row as an outside reader finds them; what was left out is in neither."""
    document = pypdfium2.PdfDocument(pdf)
    read = " ".join(" ".join(page.get_textpage().get_text_range().split()) for page in document)
    head, *rows = read.split("Walk to")
    return [head, *(f"Walk to{row}" for row in rows)]


def _in_paragraphs(
    rows: list[str], points: float, size: tuple[float, float]
) -> Callable[[], bytes]:
    style = ParagraphStyle("row", fontName="BareRows", fontSize=points, leading=points * 1.36)
    margin = 20.0 if points < SIZES[Layout.BOOKLET][0] else 42.0

    def build() -> bytes:
        out = BytesIO()
        paragraphs: list[Any] = [Paragraph(escape(row), style) for row in rows]
        edges = {f"{side}Margin": margin for side in ("left", "right", "top", "bottom")}
        SimpleDocTemplate(out, pagesize=size, **edges).build(paragraphs)
        return out.getvalue()

    return build
