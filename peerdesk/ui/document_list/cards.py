"""Each document drawn as a card: what and when, how it begins, and how it stands."""

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from peerdesk.ui.document_list.lines import Line
from peerdesk.ui.document_list.model import LINE
from peerdesk.ui.theme import Theme
from peerdesk.ui.tokens import Space
from peerdesk.wording.document_lines import Mark

Index = QModelIndex | QPersistentModelIndex
_ONE_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_TO_THE_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
_FOCUS_PX, _HAIRLINE_PX = 2, 1


class CardDelegate(QStyledItemDelegate):
    """Draws lines as cards of one height, from the theme's tokens."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Three lines of text, the padding around them and the gap to the next card."""
        heights = 2 * self._metrics().lineSpacing() + self._mark_height()
        padding = 2 * Space.MEDIUM + Space.TIGHT + Space.SMALL
        return QSize(option.rect.width(), heights + padding)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One card."""
        line = index.data(LINE)
        if not isinstance(line, Line):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        card = option.rect.adjusted(1, 1, -1, -Space.SMALL)
        self._draw_card(painter, card, option)
        inside = card.adjusted(Space.MEDIUM, Space.MEDIUM, -Space.MEDIUM, -Space.MEDIUM)
        self._draw_words(painter, inside, line)
        painter.restore()

    def _draw_card(self, painter: QPainter, card: QRect, option: QStyleOptionViewItem) -> None:
        colours = self._theme.colours
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = chosen and bool(option.state & QStyle.StateFlag.State_HasFocus)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        edge = colours.focus if focused else colours.accent if hovered else colours.line
        painter.setPen(QPen(QColor(edge), _FOCUS_PX if focused else _HAIRLINE_PX))
        painter.setBrush(QColor(colours.card))
        radius = self._theme.sizes.card_radius
        painter.drawRoundedRect(card, radius, radius)

    def _draw_words(self, painter: QPainter, inside: QRect, line: Line) -> None:
        colours, metrics = self._theme.colours, self._metrics()
        row = QRect(inside.left(), inside.top(), inside.width(), metrics.lineSpacing())
        painter.setFont(self._font())
        painter.setPen(QColor(colours.soft_ink))
        painter.drawText(row, _TO_THE_RIGHT, line.when)
        taken = metrics.horizontalAdvance(line.when) + Space.MEDIUM
        bold = self._font(bold=True)
        painter.setFont(bold)
        painter.setPen(QColor(colours.ink))
        self._draw_elided(painter, row.adjusted(0, 0, -taken, 0), line.heading)
        painter.setFont(self._font())
        row.translate(0, metrics.lineSpacing())
        self._draw_elided(painter, row, line.opening)
        self._draw_marks(painter, row.left(), row.bottom() + 1 + Space.TIGHT, line.marks)

    def _draw_marks(self, painter: QPainter, left: int, top: int, marks: tuple[Mark, ...]) -> None:
        colours = self._theme.colours
        small = self._font(small=True)
        painter.setFont(small)
        for mark in marks:
            width = QFontMetrics(small).horizontalAdvance(mark.text) + 2 * Space.SMALL
            box = QRect(left, top, width, self._mark_height())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.amber_soft if mark.needs_look else colours.accent_soft))
            painter.drawRoundedRect(box, self._theme.sizes.step, self._theme.sizes.step)
            ink = colours.amber if mark.needs_look else colours.on_accent_soft
            painter.setPen(QColor(ink))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, mark.text)
            left += width + Space.SMALL

    def _draw_elided(self, painter: QPainter, row: QRect, text: str) -> None:
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, row.width())
        painter.drawText(row, _ONE_LINE, shown)

    def _font(self, *, bold: bool = False, small: bool = False) -> QFont:
        font = QFont(QGuiApplication.font())
        sizes = self._theme.sizes
        font.setPixelSize(sizes.text_small if small else sizes.text)
        font.setBold(bold)
        return font

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self._font(bold=True))

    def _mark_height(self) -> int:
        return QFontMetrics(self._font(small=True)).height() + Space.TIGHT
