"""Folded sheets as PDFium reads them: the words of each area, which way up, and where they end."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import pi

import pypdfium2
from pypdfium2 import raw

from peerdesk.domain.sharing import CardStyle
from peerdesk.printing.plan_pdf import PlanPdf, render_plan
from peerdesk.printing.records import Paper, PaperSettings
from tests.printing.plans import AT

MILLIMETRE = 72 / 25.4
POINT = 1 / MILLIMETRE


@dataclass(frozen=True)
class Area:
    """An area of a page: its words, how far they stay from its edges in millimetres, how turned."""

    text: str
    margin: float
    angles: frozenset[int]

    @property
    def is_turned(self) -> bool:
        return self.angles == {180}


def made(shelf, plan, layout, size=Paper.LETTER, card=CardStyle.FLAT) -> PlanPdf:
    return render_plan(plan, layout, shelf, AT, PaperSettings(size), card)


def areas(pdf: bytes, across: int, down: int) -> list[list[Area]]:
    """Every page cut into equal areas, row by row from the upper left."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return [list(_areas(page, across, down)) for page in document]
    finally:
        document.close()


def _areas(page, across: int, down: int) -> Iterator[Area]:
    width, height = page.get_size()
    text = page.get_textpage()
    signs = list(_signs(text))
    for row in range(down):
        for column in range(across):
            box = (
                width / across * column,
                height - height / down * (row + 1),
                width / across * (column + 1),
                height - height / down * row,
            )
            yield _area(text, signs, box)


def _area(text, signs, box) -> Area:
    left, low, right, high = box
    inside = [sign for sign in signs if left < sign[0] < right and low < sign[1] < high]
    edges = [min(b[0] - left, right - b[1], b[2] - low, high - b[3]) for _, _, b, _ in inside]
    return Area(
        text.get_text_bounded(*box),
        min(edges, default=0.0) * POINT,
        frozenset(angle for *_, angle in inside),
    )


def _signs(text) -> Iterator[tuple[float, float, tuple[float, ...], int]]:
    """Every visible sign: its middle, its box (left, right, bottom, top), its angle in degrees."""
    for place in range(text.count_chars()):
        left, bottom, right, top = text.get_charbox(place)
        if right > left and top > bottom:
            angle = round(raw.FPDFText_GetCharAngle(text, place) / pi * 180) % 360
            middle = ((left + right) / 2, (bottom + top) / 2)
            yield *middle, (left, right, bottom, top), angle
