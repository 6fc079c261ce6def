"""Pages one below the other, drawn from memory as they come into sight."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHideEvent,
    QImage,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from peerdesk.ui import background
from peerdesk.ui.pdf_preview.source import PageSource, image_of
from peerdesk.ui.rows import announce
from peerdesk.ui.theme import Theme
from peerdesk.ui.tokens import Space
from peerdesk.wording.leaving import page_of

SMALLEST_ZOOM, LARGEST_ZOOM = 25, 400  # per cent of the paper's own size
_ZOOM_STEP = 1.25
_SHAPE_DPI = 10  # enough to know the shape of the paper
_SCREEN_DPI = 96
_KEPT_PICTURES = 8
_EDGE = 2  # room for the line around the page one is on


class PagesView(QAbstractScrollArea):
    """Shows a PageSource. Keys: Page Up and Down, Home, End, + and -, 0 for the width.

    `turned` carries the page one is on, counted from 1, and how many there are.
    """

    turned = Signal(int, int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pages: PageSource | None = None
        self._shape = (_SHAPE_DPI * 8.5, _SHAPE_DPI * 11.0)
        self._zoom: int | None = None
        self._pictures: dict[int, QImage] = {}
        self._drawing: background.Job | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Pages"))
        self.verticalScrollBar().valueChanged.connect(self._note_turning)
        self._page = 0
        theme.changed.connect(self.viewport().update)

    def show_pages(self, pages: PageSource | None) -> None:
        """Show these pages from the first one on, or nothing."""
        self._forget_pictures()
        self._pages, self._page = pages, 0
        if pages is not None:
            first = pages.picture(0, _SHAPE_DPI)
            self._shape = (float(first.width), float(first.height))
        self._measure()
        self.verticalScrollBar().setValue(0)
        self._tell()

    @property
    def page(self) -> int:
        """The page one is on, counted from 0."""
        return self._page

    @property
    def zoom(self) -> int:
        """Per cent of the paper's own size, as shown now."""
        return round(100 * self._dots_per_inch() / _SCREEN_DPI)

    def zoom_by(self, steps: int) -> None:
        """Larger or smaller, the page one is on staying in sight."""
        wanted = round(self.zoom * _ZOOM_STEP**steps)
        self._zoom_to(max(SMALLEST_ZOOM, min(LARGEST_ZOOM, wanted)))

    def fit_width(self) -> None:
        """As wide as there is room, never larger than the paper at 1:1 of the text size."""
        self._zoom_to(None)

    def go_to_page(self, page: int) -> None:
        """Bring a page to the top, as far as there is one."""
        if self._pages is not None:
            page = max(0, min(self._pages.count - 1, page))
            self.verticalScrollBar().setValue(self._top_of(page))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn and zoom; arrows scroll."""
        last = self._pages.count - 1 if self._pages else 0
        pages = {
            Qt.Key.Key_PageDown: self._page + 1,
            Qt.Key.Key_PageUp: self._page - 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        zooms = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}
        key = Qt.Key(event.key())
        if key in pages:
            self.go_to_page(pages[key])
        elif key in zooms:
            self.zoom_by(zooms[key])
        elif key == Qt.Key.Key_0:
            self.fit_width()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit again; drawn anew when the size of a page changes."""
        super().resizeEvent(event)
        if self._zoom is None:
            self._forget_pictures()
        self._measure()

    def hideEvent(self, event: QHideEvent) -> None:
        """Out of sight nothing is drawn and no picture is kept."""
        super().hideEvent(event)
        self._forget_pictures()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The pages in sight; those not drawn yet as white paper."""
        painter = QPainter(self.viewport())
        painter.fillRect(self.viewport().rect(), QColor(self._theme.colours.paper))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for page in self._in_sight():
            place = self._place_of(page)
            painter.fillRect(place, QColor(Qt.GlobalColor.white))
            if page in self._pictures:
                painter.drawImage(_inside(place, self._pictures[page]), self._pictures[page])
            painter.setPen(self._edge(page))
            painter.drawRect(place)
        self._draw_what_lacks()

    def _edge(self, page: int) -> QPen:
        """The page one is on has the focus ring while keys turn the pages."""
        colours = self._theme.colours
        if self.hasFocus() and page == self._page:
            return QPen(QColor(colours.focus), _EDGE)
        return QPen(QColor(colours.line))

    def _draw_what_lacks(self) -> None:
        """Draw the next page in sight in the background, one at a time."""
        pages = self._pages
        lacking = [page for page in self._in_sight() if page not in self._pictures]
        if pages is None or self._drawing is not None or not lacking:
            return
        page, density = lacking[0], self._dots_per_inch() * self.devicePixelRatioF()
        self._drawing = background.run(
            lambda _progress: image_of(pages.picture(page, density)),
            lambda image: self._take(page, image),
            self._fail,
        )

    def _take(self, page: int, image: QImage) -> None:
        self._drawing = None
        self._pictures[page] = image
        for far in sorted(self._pictures, key=lambda known: -abs(known - self._page)):
            if len(self._pictures) > _KEPT_PICTURES:
                del self._pictures[far]
        self.viewport().update()

    def _fail(self, error: Exception) -> None:
        self._drawing = None
        raise error  # the same bytes were drawn before: a bug, for the crash dialog

    def _forget_pictures(self) -> None:
        if self._drawing is not None:
            self._drawing.cancel()
            self._drawing = None
        self._pictures.clear()

    def _zoom_to(self, percent: int | None) -> None:
        page = self._page
        self._zoom = percent
        self._forget_pictures()
        self._measure()
        self.go_to_page(page)
        self.viewport().update()

    # --- Where pages lie ----------------------------------------------------------------------

    def _dots_per_inch(self) -> float:
        if self._zoom is not None:
            return _SCREEN_DPI * self._zoom / 100
        room = self.viewport().width() - 2 * _EDGE
        widest = self._theme.sizes.column
        return max(_SHAPE_DPI, min(room, widest) / self._shape[0] * _SHAPE_DPI)

    def _size(self) -> tuple[int, int]:
        scale = self._dots_per_inch() / _SHAPE_DPI
        return round(self._shape[0] * scale), round(self._shape[1] * scale)

    def _top_of(self, page: int) -> int:
        return page * (self._size()[1] + Space.MEDIUM)

    def _place_of(self, page: int) -> QRect:
        width, height = self._size()
        left = _EDGE - self.horizontalScrollBar().value()
        top = _EDGE + self._top_of(page) - self.verticalScrollBar().value()
        return QRect(left, top, width, height)

    def _in_sight(self) -> list[int]:
        if self._pages is None:
            return []
        step = self._size()[1] + Space.MEDIUM
        top = self.verticalScrollBar().value()
        first = max(0, top // step)
        last = min(self._pages.count - 1, (top + self.viewport().height()) // step)
        return list(range(first, last + 1))

    def _measure(self) -> None:
        width, height = self._size()
        count = self._pages.count if self._pages else 0
        whole = count * (height + Space.MEDIUM)
        seen = self.viewport().size()
        self.verticalScrollBar().setRange(0, max(0, whole - seen.height()))
        self.verticalScrollBar().setPageStep(seen.height())
        self.verticalScrollBar().setSingleStep(3 * self.fontMetrics().lineSpacing())
        self.horizontalScrollBar().setRange(0, max(0, width + 2 * _EDGE - seen.width()))
        self.horizontalScrollBar().setPageStep(seen.width())

    def _note_turning(self, top: int) -> None:
        step = self._size()[1] + Space.MEDIUM
        at_end = top == self.verticalScrollBar().maximum() and self._pages is not None
        middle = top + self.viewport().height() // 3
        page = self._pages.count - 1 if at_end and self._pages and top else middle // step
        if page != self._page:
            self._page = page
            self._tell()

    def _tell(self) -> None:
        count = self._pages.count if self._pages else 0
        words = page_of(self._page + 1, count) if count else ""
        self.setAccessibleDescription(words)
        if words:
            announce(self, words)
        self.turned.emit(self._page + 1, count)


def _inside(place: QRect, image: QImage) -> QRect:
    """Where a page lies that has another shape than the first: never stretched."""
    size = image.size().scaled(place.size(), Qt.AspectRatioMode.KeepAspectRatio)
    fitted = QRect(place.topLeft(), size)
    fitted.moveCenter(place.center())
    return fitted
