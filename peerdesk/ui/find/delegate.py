"""Draws what was found: headings small, people in one line, notes with their snippet."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from peerdesk.ui.find.marked_text import draw_marked, mark_format
from peerdesk.ui.find.rows import ROW, Kind, Row
from peerdesk.ui.theme import Theme
from peerdesk.ui.tokens import Space

Index = QModelIndex | QPersistentModelIndex
_HAIRLINE, _FOCUS_RING = 1, 2
_SNIPPET_LINES = 2
_ONE_LINE = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


class FoundDelegate(QStyledItemDelegate):
    """Heights depend on the kind of row and the text scale alone, so rows are cheap to measure."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """The height of a row with the gap below it."""
        row: Row = index.data(ROW)
        line = QFontMetrics(self._font()).lineSpacing()
        if row.kind is Kind.HEADING:
            return QSize(0, line + Space.SMALL)
        lines = 1 if row.kind is Kind.PERSON else 1 + _SNIPPET_LINES
        return QSize(0, lines * line + 2 * Space.SMALL + Space.TIGHT + Space.SMALL)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One row."""
        row: Row = index.data(ROW)
        rect: QRect = option.rect
        rect = rect.adjusted(0, 0, -_FOCUS_RING, 0)
        rect.setWidth(min(rect.width(), self._theme.sizes.column))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.kind is Kind.HEADING:
            self._text(painter, rect, row.title, self._font(small=True), soft=True)
        else:
            card = rect.adjusted(0, 0, 0, -Space.SMALL)
            self._paint_card(painter, card, chosen=_is_chosen(option))
            inside = card.adjusted(Space.MEDIUM, Space.SMALL, -Space.MEDIUM, -Space.SMALL)
            self._paint_row(painter, inside, row)
        painter.restore()

    def _paint_card(self, painter: QPainter, card: QRect, *, chosen: bool) -> None:
        colours, radius = self._theme.colours, self._theme.sizes.card_radius
        width = _FOCUS_RING if chosen else _HAIRLINE
        painter.setPen(QPen(QColor(colours.focus if chosen else colours.line), width))
        painter.setBrush(QColor(colours.card))
        edge = width / 2
        painter.drawRoundedRect(QRectF(card).adjusted(edge, edge, -edge, -edge), radius, radius)

    def _paint_row(self, painter: QPainter, inside: QRect, row: Row) -> None:
        line = QFontMetrics(self._font()).lineSpacing()
        head = QRect(inside.left(), inside.top(), inside.width(), line)
        if row.snippet is None:
            head.setHeight(inside.height())
        right = min(_width(self._font(), row.right), inside.width() // 2)
        at_right = QRect(head.right() + 1 - right, head.top(), right, head.height())
        self._text(painter, at_right, row.right, self._font(), soft=True)
        left = head.adjusted(0, 0, -right - Space.MEDIUM, 0)
        used = self._text(painter, left, row.title, self._font(bold=True))
        beside = left.adjusted(used + Space.SMALL, 0, 0, 0)
        self._text(painter, beside, row.beside, self._font(), soft=True)
        if row.snippet is not None:
            top = head.bottom() + 1 + Space.TIGHT
            body = QRect(inside.left(), top, inside.width(), _SNIPPET_LINES * line)
            colours = self._theme.colours
            painter.setPen(QColor(colours.ink))
            mark = mark_format(colours.accent_soft, colours.on_accent_soft)
            draw_marked(painter, body, row.snippet, self._font(), mark)

    def _text(
        self, painter: QPainter, rect: QRect, text: str, font: QFont, *, soft: bool = False
    ) -> int:
        """One line, shortened to its room; gives the width it took."""
        if not text or rect.width() <= 0:
            return 0
        metrics, colours = QFontMetrics(font), self._theme.colours
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.setFont(font)
        painter.setPen(QColor(colours.soft_ink if soft else colours.ink))
        width = min(metrics.horizontalAdvance(shown) + 1, rect.width())
        painter.drawText(QRect(rect.left(), rect.top(), width, rect.height()), _ONE_LINE, shown)
        return width

    def _font(self, *, bold: bool = False, small: bool = False) -> QFont:
        font = QFont(QGuiApplication.font())
        sizes = self._theme.sizes
        font.setPixelSize(sizes.text_small if small else sizes.text)
        font.setBold(bold)
        return font


def _width(font: QFont, text: str) -> int:
    return QFontMetrics(font).horizontalAdvance(text) + 1


def _is_chosen(option: QStyleOptionViewItem) -> bool:
    return bool(option.state & QStyle.StateFlag.State_Selected)
