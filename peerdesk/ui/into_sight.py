"""Scrolling the page so that what came below the place of work is seen."""

from PySide6.QtCore import QCoreApplication, QEvent, QRect, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

from peerdesk.ui.tokens import Space


def bring_into_sight(widget: QWidget) -> None:
    """Scroll to a widget as soon as it has its place; nothing where it stands on no page."""
    QTimer.singleShot(0, widget, lambda: _scroll_to(widget))


def bring_line_into_sight(lines: QWidget, line: QRect) -> None:
    """Scroll to a line of a list that is as tall as its lines, and so does not scroll itself."""
    page = _page_of(lines)
    body = None if page is None else page.widget()
    if page is not None and body is not None:
        middle = lines.mapTo(body, line.center())
        page.ensureVisible(middle.x(), middle.y(), 0, line.height())


def _page_of(widget: QWidget) -> QScrollArea | None:
    page = widget.parentWidget()
    while page is not None and not isinstance(page, QScrollArea):
        page = page.parentWidget()
    return page


def _scroll_to(widget: QWidget) -> None:
    page = _page_of(widget)
    if page is not None and widget.isVisible():
        # What opened a moment ago has its height only after the page has made room for it.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        _show_whole(widget, page)


def _show_whole(widget: QWidget, page: QScrollArea) -> None:
    """All of it where the window is tall enough; Qt itself shows of a text the cursor's line."""
    body, around = page.widget(), widget.height() // 2 + Space.LARGE
    if body is None or 2 * around > page.viewport().height():
        page.ensureWidgetVisible(widget, 0, Space.LARGE)
        return
    middle = widget.mapTo(body, widget.rect().center())
    page.ensureVisible(middle.x(), middle.y(), 0, around)
