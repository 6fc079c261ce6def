"""What a PDF draws, operator by operator, as pikepdf reads its pages."""

from collections.abc import Iterator
from io import BytesIO

import pikepdf


def drawn_on_pages(pdf: bytes) -> Iterator[list[tuple[str, list[float]]]]:
    """For each page its operators with those of their operands that are numbers."""
    with pikepdf.open(BytesIO(pdf)) as document:
        for page in document.pages:
            yield [
                (str(told.operator), [float(each) for each in told.operands if _is_number(each)])
                for told in pikepdf.parse_content_stream(page)
                if isinstance(told, pikepdf.ContentStreamInstruction)
            ]


def sizes(pdf: bytes) -> set[float]:
    """Every type size the file sets text in; the first of a page is ReportLab's own, unused."""
    found: set[float] = set()
    for page in drawn_on_pages(pdf):
        found.update([numbers[-1] for operator, numbers in page if operator == "Tf"][1:])
    return found


def _is_number(operand: object) -> bool:
    try:
        float(str(operand))
    except ValueError:
        return False
    return True
