"""Attachments as pages: looked at and printed from memory, like every other page.

A picture lies on one page as large as paper; a PDF has its own pages. PDFium runs no scripts and
fetches nothing.
"""

from dataclasses import dataclass, field
from typing import Final

import pypdfium2
from PySide6.QtCore import QBuffer, QSize, Qt
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader, QPainter

from peerdesk.domain.attachments import MediaType
from peerdesk.domain.errors import AttachmentUnreadable, PdfLocked, PdfTooLong
from peerdesk.printing.pictures import PagePicture, page_count, page_picture

MOST_PAGES: Final = 500
_PASSWORD_NEEDED = 4  # FPDF_ERR_PASSWORD
_PAPER_INCHES = (8.0, 10.5)
_SMALL_DPI = 72.0
_TURNED = QImageIOHandler.Transformation.TransformationRotate90.value


@dataclass(frozen=True, slots=True)
class AttachedPages:
    """The pages of one attachment; the readable bytes stay inside."""

    count: int
    _kind: MediaType
    _content: bytes = field(repr=False)
    _first: PagePicture = field(repr=False)  # at `_SMALL_DPI`, as it was proven

    def picture(self, page: int, dots_per_inch: float) -> PagePicture:
        """One page, counted from 0, as pixels. Raises IndexError beyond the last one.

        The first is there at once at up to 72 dots per inch: a window asks for its shape.
        """
        if not page and dots_per_inch <= _SMALL_DPI:
            return _shrunk(self._first, dots_per_inch / _SMALL_DPI)
        return _page(self._content, self._kind, page, dots_per_inch)


def attached_pages(content: bytes, kind: MediaType) -> AttachedPages:
    """The pages of a file, proven to open. Raises AttachmentUnreadable, PdfLocked, PdfTooLong."""
    try:
        count = page_count(content) if kind is MediaType.PDF else 1
        first = _page(content, kind, 0, _SMALL_DPI)
    except pypdfium2.PdfiumError as error:
        if error.err_code == _PASSWORD_NEEDED:
            raise PdfLocked from error
        raise AttachmentUnreadable(MediaType.PDF.kind) from error
    if count > MOST_PAGES:
        raise PdfTooLong(count, MOST_PAGES)
    return AttachedPages(count, kind, content, first)


def _page(content: bytes, kind: MediaType, page: int, dots_per_inch: float) -> PagePicture:
    if kind is MediaType.PDF:
        return page_picture(content, page, dots_per_inch)
    if page:
        raise IndexError(page)
    short, long = (round(side * dots_per_inch) for side in _PAPER_INCHES)
    return _as_pixels(_drawn(content, kind, (short, long)))


def _drawn(content: bytes, kind: MediaType, paper: tuple[int, int]) -> QImage:
    """The picture the right way up on white, as large as it lies on the paper, also across.

    `paper` is its short and its long side in pixels.
    """
    buffer = QBuffer()
    buffer.setData(content)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    turned = bool(reader.transformation().value & _TURNED)
    upright = reader.size().transposed() if turned else reader.size()
    lies_across = upright.width() > upright.height()
    box = QSize(*(reversed(paper) if lies_across else paper))
    fitted = upright.scaled(box, Qt.AspectRatioMode.KeepAspectRatio)
    reader.setScaledSize(fitted.transposed() if turned else fitted)
    image = reader.read()
    if image.isNull():
        raise AttachmentUnreadable(kind.kind)
    page = QImage(image.size(), QImage.Format.Format_RGB32)
    page.fill(Qt.GlobalColor.white)
    painter = QPainter(page)
    painter.drawImage(0, 0, image)
    painter.end()
    return page


def _shrunk(picture: PagePicture, share: float) -> PagePicture:
    size = (picture.width, picture.height)
    image = QImage(picture.pixels, *size, picture.stride, QImage.Format.Format_RGB32)
    width, height = (max(1, round(side * share)) for side in size)
    smooth = Qt.TransformationMode.SmoothTransformation
    return _as_pixels(image.scaled(width, height, Qt.AspectRatioMode.IgnoreAspectRatio, smooth))


def _as_pixels(image: QImage) -> PagePicture:
    return PagePicture(
        image.width(), image.height(), image.bytesPerLine(), bytes(image.constBits())
    )
