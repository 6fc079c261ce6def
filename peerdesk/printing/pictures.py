"""Pages as pictures, drawn from memory: previews show the very file that would be saved."""

from dataclasses import dataclass
from threading import Lock

import pypdfium2

# PDFium keeps its state for the whole process and must not be entered twice at once.
_PDFIUM = Lock()
_POINTS_PER_INCH = 72
_MOST_PIXELS = 32_000_000  # 128 MB; a page may claim to be as large as a field


@dataclass(frozen=True, slots=True)
class PagePicture:
    """One page: rows of `stride` bytes, four bytes a pixel in the order blue, green, red, unused.

    This is the layout of Qt's `QImage.Format.Format_RGB32` on little-endian machines.
    """

    width: int
    height: int
    stride: int
    pixels: bytes


def page_count(pdf: bytes, password: str | None = None) -> int:
    """How many pages a PDF has."""
    with _PDFIUM:
        document = pypdfium2.PdfDocument(pdf, password=password)
        try:
            return len(document)
        finally:
            document.close()


def page_picture(
    pdf: bytes, page: int, dots_per_inch: float, password: str | None = None
) -> PagePicture:
    """The page numbered `page`, from 0, on white. Raises IndexError beyond the last page."""
    with _PDFIUM:
        document = pypdfium2.PdfDocument(pdf, password=password)
        try:
            return _drawn(document, page, dots_per_inch / _POINTS_PER_INCH)
        finally:
            document.close()


def _drawn(document: pypdfium2.PdfDocument, page: int, scale: float) -> PagePicture:
    if not 0 <= page < len(document):
        raise IndexError(page)
    opened = document[page]
    width, height = opened.get_size()
    most = (_MOST_PIXELS / max(1.0, width * height)) ** 0.5
    bitmap = opened.render(scale=min(scale, most), prefer_bgrx=True)
    try:
        return PagePicture(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
    finally:
        bitmap.close()
