"""Paints a card: title and date in one line, the body below, marks under it."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from peerdesk.ui.cards.card import Card, Mark
from peerdesk.ui.cards.model import CARD
from peerdesk.ui.theme import Theme
from peerdesk.ui.tokens import Space

Index = QModelIndex | QPersistentModelIndex

_HAIRLINE, _FOCUS_RING = 1, 2
_MOST_FOR_RIGHT = 0.5  # of the width; the title keeps the rest
_LEFT = (
    Qt.AlignmentFlag.AlignLeft
    | Qt.AlignmentFlag.AlignVCenter
    | Qt.TextFlag.TextSingleLine
    | Qt.TextFlag.TextDontClip  # some scripts reach below the line
)


class CardDelegate(QStyledItemDelegate):
    """Every card of a list is as high as the others, so ten thousand of them scroll smoothly.

    `marks_below` gives the marks a line of their own; else they stand beside the body.
    """

    def __init__(self, theme: Theme, *, marks_below: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._marks_below = theme, marks_below
        self.measure()
        theme.changed.connect(self.measure)

    def measure(self) -> None:
        """Fonts and their measures, once for each text scale: thousands of cards are painted."""
        self._usual, self._bold = _font(self._theme.sizes.text), _font(self._theme.sizes.text)
        self._bold.setBold(True)
        self._small = _font(self._theme.sizes.text_small)
        self._line = QFontMetrics(self._usual).lineSpacing()
        self._mark = QFontMetrics(self._small).lineSpacing() + Space.TIGHT

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """The height of any card with the gap below it."""
        line, mark = self._line, self._mark
        lines = 2 * line + mark + Space.TIGHT if self._marks_below else line + max(line, mark)
        return QSize(0, lines + Space.TIGHT + 2 * Space.MEDIUM + Space.SMALL)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """The card of one row."""
        card = index.data(CARD)
        rect: QRect = option.rect
        rect = rect.adjusted(0, 0, -Space.MEDIUM, -Space.SMALL)
        rect.setWidth(min(rect.width(), self._theme.sizes.column))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        self._paint_paper(painter, rect, option.state)
        inside = rect.adjusted(Space.MEDIUM, Space.MEDIUM, -Space.MEDIUM, -Space.MEDIUM)
        self._paint_words(painter, inside, card)
        painter.restore()

    def _paint_paper(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        colours, radius = self._theme.colours, self._theme.sizes.card_radius
        here = bool(state & QStyle.StateFlag.State_Selected)
        in_use = here and bool(state & QStyle.StateFlag.State_HasFocus)
        width = _FOCUS_RING if in_use else _HAIRLINE
        painter.setPen(QPen(QColor(colours.focus if here else colours.line), width))
        painter.setBrush(QColor(colours.card))
        edge = width / 2
        painter.drawRoundedRect(QRectF(rect).adjusted(edge, edge, -edge, -edge), radius, radius)

    def _paint_words(self, painter: QPainter, inside: QRect, card: Card) -> None:
        line = self._line
        head = QRect(inside.left(), inside.top(), inside.width(), line)
        self._paint_head(painter, head, card)
        top = head.bottom() + 1 + Space.TIGHT
        if self._marks_below:
            body = QRect(inside.left(), top, inside.width(), line)
            marks = QRect(inside.left(), body.bottom() + 1 + Space.TIGHT, inside.width(), 0)
            self._paint_marks(painter, marks, card.marks)
        else:
            below = QRect(inside.left(), top, inside.width(), max(line, self._mark))
            used = self._paint_marks(painter, below, card.marks)
            body = below.adjusted(used, 0, 0, 0)
        ink = self._theme.colours.ink if self._marks_below else self._theme.colours.soft_ink
        self._paint_text(painter, body, card.body, self._usual, ink)

    def _paint_head(self, painter: QPainter, head: QRect, card: Card) -> None:
        soft = self._theme.colours.soft_ink
        right = min(_width(self._usual, card.right), int(head.width() * _MOST_FOR_RIGHT))
        at = QRect(head.right() + 1 - right, head.top(), right, head.height())
        self._paint_text(painter, at, card.right, self._usual, soft)
        left = head.adjusted(0, 0, -right - Space.MEDIUM, 0)
        used = self._paint_text(painter, left, card.title, self._bold, self._theme.colours.ink)
        beside = left.adjusted(used + Space.TIGHT, 0, 0, 0)
        self._paint_text(painter, beside, card.beside, self._usual, soft)

    def _paint_marks(self, painter: QPainter, rect: QRect, marks: tuple[Mark, ...]) -> int:
        """Marks from left to right as far as there is room; gives the width they took."""
        font, left = self._small, rect.left()
        for mark in marks:
            room = rect.right() + 1 - left
            width = min(_width(font, mark.words) + 2 * Space.SMALL, room)
            if width < self._mark:
                break
            self._paint_mark(painter, QRect(left, rect.top(), width, self._mark), mark)
            left += width + Space.SMALL
        return left - rect.left()

    def _paint_mark(self, painter: QPainter, rect: QRect, mark: Mark) -> None:
        colours = self._theme.colours
        paper = colours.amber_soft if mark.needs_a_look else colours.accent_soft
        ink = colours.amber if mark.needs_a_look else colours.on_accent_soft
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(paper))
        painter.drawRoundedRect(rect, Space.TIGHT, Space.TIGHT)
        inside = rect.adjusted(Space.SMALL, 0, -Space.SMALL, 0)
        self._paint_text(painter, inside, mark.words, self._small, ink)

    def _paint_text(
        self, painter: QPainter, rect: QRect, text: str, font: QFont, colour: str
    ) -> int:
        """One line, shortened to its room; gives the width it took."""
        if not text or rect.width() <= 0:
            return 0
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        width = min(metrics.horizontalAdvance(shown), rect.width())
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(QRect(rect.left(), rect.top(), width + 1, rect.height()), _LEFT, shown)
        return width


def _font(pixels: int) -> QFont:
    font = QFont(QGuiApplication.font())
    font.setPixelSize(pixels)
    return font


def _width(font: QFont, text: str) -> int:
    return QFontMetrics(font).horizontalAdvance(text) + 1
