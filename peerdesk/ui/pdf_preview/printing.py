"""The very pages of the preview on a real printer."""

from collections.abc import Callable

from PySide6.QtCore import QMarginsF, QPoint, QRect, QSize, QSizeF, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from peerdesk.domain.errors import PrinterRefused
from peerdesk.ui.pdf_preview.source import PageSource, image_of

_MOST_DPI = 300  # of a page's picture: a letter page takes 33 MB, and eyes see no more
_SHAPE_DPI = 72.0


def fit_paper(printer: QPrinter, pages: PageSource) -> None:
    """Ask the printer for the paper the pages were made for, without margins of its own."""
    shape = pages.picture(0, _SHAPE_DPI)
    lies = shape.width > shape.height
    size = QSizeF(*sorted((shape.width, shape.height)))  # a paper is called by its upright size
    page_size = QPageSize(
        size, QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.FuzzyOrientationMatch
    )
    way = QPageLayout.Orientation.Landscape if lies else QPageLayout.Orientation.Portrait
    layout = QPageLayout(page_size, way, QMarginsF())
    printer.setPageLayout(layout)
    printer.setFullPage(True)


def print_on(printer: QPrinter, pages: PageSource, count: Callable[[int, int], None]) -> int:
    """Draw the chosen pages, each as often as asked; gives how many sheets went out.

    `count` is told after each page and may raise to stop. Raises PrinterRefused.
    """
    wanted = _chosen(printer, pages.count)
    painter = QPainter()
    if not painter.begin(printer):
        raise PrinterRefused
    try:
        for done, page in enumerate(wanted):
            if done:
                _turn_sheet(printer)
            _draw(painter, printer, pages, page)
            count(done + 1, len(wanted))
    except BaseException:
        printer.abort()
        raise
    finally:
        painter.end()
    return len(wanted)


def _chosen(printer: QPrinter, count: int) -> list[int]:
    """The pages in the order they are drawn, counted from 0."""
    first, last = 1, count
    if printer.printRange() is QPrinter.PrintRange.PageRange and printer.fromPage():
        first, last = printer.fromPage(), min(count, printer.toPage() or count)
    pages = list(range(first - 1, last))
    if printer.pageOrder() is QPrinter.PageOrder.LastPageFirst:
        pages.reverse()
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    if printer.collateCopies():
        return pages * copies
    return [page for page in pages for _ in range(copies)]


def _turn_sheet(printer: QPrinter) -> None:
    if not printer.newPage():
        raise PrinterRefused


def _draw(painter: QPainter, printer: QPrinter, pages: PageSource, page: int) -> None:
    """One page as large as the sheet allows, in its own proportions."""
    image = image_of(pages.picture(page, min(_MOST_DPI, printer.resolution())))
    sheet = printer.pageLayout().fullRectPixels(printer.resolution())
    size: QSize = image.size().scaled(sheet.size(), Qt.AspectRatioMode.KeepAspectRatio)
    place = QRect(QPoint(0, 0), size)
    place.moveCenter(QRect(QPoint(0, 0), sheet.size()).center())
    painter.drawImage(place, image)
