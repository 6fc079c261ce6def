"""Paints the lines of a day: headings on paper, the lines below each as one card."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from peerdesk.ui.day_list.line import DayLine
from peerdesk.ui.day_list.model import LINE, Index
from peerdesk.ui.theme import Theme
from peerdesk.ui.tokens import Space

_HAIRLINE, _FOCUS_RING = 1, 2
_LETTERS_IN_A_LINE = 70  # below so many, a line is told in two
_MOST_FOR_RIGHT = 0.45
_MOST_FOR_TITLE = 0.5
_BOX_SHARE = 0.8  # of the height of a line of text
_LEFT = (
    Qt.AlignmentFlag.AlignLeft
    | Qt.AlignmentFlag.AlignVCenter
    | Qt.TextFlag.TextSingleLine
    | Qt.TextFlag.TextDontClip  # some scripts reach below the line
)


class DayDelegate(QStyledItemDelegate):
    """One line where there is room, two in large letters; `later_at` says where "later" stands."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._list = theme, parent
        self.measure()

    def measure(self) -> None:
        """Fonts and their measures, once for each text scale."""
        sizes = self._theme.sizes
        self._usual, self._bold = _font(sizes.text), _font(sizes.text)
        self._bold.setBold(True)
        self._small = _font(sizes.text_small)
        self._head = _font(sizes.text_small)
        self._head.setBold(True)
        self._line = QFontMetrics(self._usual).lineSpacing()

    # --- Places ---------------------------------------------------------------------------------

    def tick_at(self, rect: QRect) -> QRect:
        """Where the box of a line stands, with room for a finger."""
        return QRect(
            rect.left(), rect.top(), Space.MEDIUM + self._line + Space.SMALL, rect.height()
        )

    def later_at(self, rect: QRect, line: DayLine) -> QRect:
        """Where a line offers to be put off, while one is on it."""
        width = _width(self._small, line.later) + 2 * Space.SMALL
        first = self._first(rect)
        return QRect(first.right() + 1 - width, first.top(), width, first.height())

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """A heading has air above it; the card of a group has a gap below it."""
        line: DayLine = index.data(LINE)
        if line.is_heading:
            above = Space.SMALL if index.row() == 0 else Space.MEDIUM
            return QSize(0, above + QFontMetrics(self._head).lineSpacing() + Space.SMALL)
        lines = 2 * self._line if self._is_narrow() and line.about else self._line
        return QSize(0, max(lines + 2 * Space.SMALL, self._theme.sizes.target))

    def _is_narrow(self) -> bool:
        letter = QFontMetrics(self._usual).averageCharWidth()
        return self._width_of(self._list.width()) < _LETTERS_IN_A_LINE * letter

    def _width_of(self, room: int) -> int:
        return min(room - Space.MEDIUM, self._theme.sizes.column)

    def _card(self, rect: QRect) -> QRect:
        return QRect(rect.left(), rect.top(), self._width_of(rect.width()), rect.height())

    def _inside(self, rect: QRect) -> QRect:
        left = Space.MEDIUM + self._line + Space.SMALL
        return self._card(rect).adjusted(left, 0, -Space.MEDIUM, 0)

    def _first(self, rect: QRect) -> QRect:
        """The first of two lines, or the only one."""
        inside = self._inside(rect)
        if rect.height() < 2 * self._line + 2 * Space.SMALL:
            return inside
        return QRect(inside.left(), inside.top() + Space.SMALL, inside.width(), self._line)

    # --- Painting -------------------------------------------------------------------------------

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """One line or heading."""
        line: DayLine = index.data(LINE)
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        if line.is_heading:
            at = rect.adjusted(0, 0, 0, -Space.TIGHT)
            at.setTop(at.bottom() - QFontMetrics(self._head).lineSpacing())
            self._write(painter, at, line.title, self._head, self._theme.colours.soft_ink)
        else:
            self._paint_card(painter, self._card(rect), line, option.state)
            if line.can_tick:
                self._paint_box(painter, rect, line)
            self._paint_words(painter, rect, line, self._offers_later(option.state, line))
        painter.restore()

    def _offers_later(self, state: QStyle.StateFlag, line: DayLine) -> bool:
        over = state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected)
        return bool(over) and bool(line.later) and not line.is_done

    def _paint_card(
        self, painter: QPainter, card: QRect, line: DayLine, state: QStyle.StateFlag
    ) -> None:
        """Its part of the card: what lies beyond the line is cut off."""
        colours, radius = self._theme.colours, self._theme.sizes.card_radius
        edge = _HAIRLINE / 2
        above, below = edge if line.first else -radius, -edge if line.last else radius
        painter.setClipRect(card)
        painter.setPen(QPen(QColor(colours.line), _HAIRLINE))
        painter.setBrush(QColor(colours.card))
        painter.drawRoundedRect(QRectF(card).adjusted(edge, above, -edge, below), radius, radius)
        if not line.first:
            left, right = card.left() + Space.MEDIUM, card.right() - Space.MEDIUM
            painter.drawLine(left, card.top(), right, card.top())
        if state & QStyle.StateFlag.State_Selected:
            in_use = bool(state & QStyle.StateFlag.State_HasFocus)
            painter.setPen(QPen(QColor(colours.focus), _FOCUS_RING if in_use else _HAIRLINE))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = self._theme.sizes.control_radius
            painter.drawRoundedRect(QRectF(card).adjusted(2, 2, -2, -2), ring, ring)
        painter.setClipping(False)

    def _paint_box(self, painter: QPainter, rect: QRect, line: DayLine) -> None:
        colours = self._theme.colours
        side = round(self._line * _BOX_SHARE)
        top = self._first(rect).center().y() - side // 2
        box = QRectF(rect.left() + Space.MEDIUM, top, side, side)
        painter.setPen(QPen(QColor(colours.accent if line.is_done else colours.control_line), 1.5))
        painter.setBrush(QColor(colours.accent if line.is_done else colours.card))
        painter.drawRoundedRect(box, Space.TIGHT, Space.TIGHT)
        if line.is_done:
            tick = QPainterPath(box.topLeft())
            tick.moveTo(box.left() + side * 0.22, box.top() + side * 0.52)
            tick.lineTo(box.left() + side * 0.43, box.top() + side * 0.72)
            tick.lineTo(box.left() + side * 0.78, box.top() + side * 0.3)
            painter.setPen(QPen(QColor(colours.on_accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(tick)

    def _paint_words(self, painter: QPainter, rect: QRect, line: DayLine, later: bool) -> None:  # noqa: FBT001 - one private caller
        first, colours = self._first(rect), self._theme.colours
        is_stacked = first.height() < rect.height()
        if later:
            at = self.later_at(rect, line)
            self._paint_later(painter, at, line)
            first = first.adjusted(0, 0, -at.width() - Space.SMALL, 0)
        used = min(_width(self._usual, line.right), int(first.width() * _MOST_FOR_RIGHT))
        right = QRect(first.right() + 1 - used, first.top(), used, first.height())
        late = colours.amber if line.is_late else colours.soft_ink
        self._write(painter, right, line.right, self._usual, late)
        soft = line.is_done or line.is_over or line.is_quiet
        ink = colours.soft_ink if soft else colours.ink
        left = first.adjusted(0, 0, -used - Space.MEDIUM, 0)
        of_head, of_about = self.fonts_of(line)
        whole = is_stacked or not line.about
        taken = self._paint_head(painter, left, line, of_head, whole=whole)
        if is_stacked:
            inside = self._inside(rect)
            about = QRect(inside.left(), first.bottom() + 1, inside.width(), self._line)
        else:
            about = left.adjusted(taken + Space.SMALL, 0, 0, 0)
        self._write(painter, about, line.about, of_about, ink)

    def fonts_of(self, line: DayLine) -> tuple[tuple[QFont, QFont], QFont]:
        """The fonts of the title and of what stands beside it, and of what the line is about.

        What was to be done is struck out, never the name of whom it is about.
        """
        title, beside, about = QFont(self._bold), QFont(self._usual), QFont(self._usual)
        title.setBold(not line.is_quiet)
        struck = (about,) if line.about else (title, beside)
        for font in struck:
            font.setStrikeOut(line.is_done or line.is_over)
        return (title, beside), about

    def _paint_head(
        self,
        painter: QPainter,
        left: QRect,
        line: DayLine,
        fonts: tuple[QFont, QFont],
        *,
        whole: bool,
    ) -> int:
        """The name, and softly what tells it from others; gives the width they took."""
        colours = self._theme.colours
        soft = line.is_done or line.is_over or line.is_quiet
        room = left.width()
        if not whole:  # what it is about gives way no further than to half of the line
            spare = room - _width(fonts[1], line.about) - Space.SMALL
            room = max(int(room * _MOST_FOR_TITLE), spare)
        title = QRect(left.left(), left.top(), room, left.height())
        ink = colours.soft_ink if soft else colours.ink
        taken = self._write(painter, title, line.title, fonts[0], ink)
        if not line.beside:
            return taken
        beside = title.adjusted(taken + Space.TIGHT, 0, 0, 0)
        return (
            taken
            + Space.TIGHT
            + self._write(painter, beside, line.beside, fonts[1], colours.soft_ink)
        )

    def _paint_later(self, painter: QPainter, at: QRect, line: DayLine) -> None:
        colours = self._theme.colours
        height = QFontMetrics(self._small).lineSpacing() + Space.TIGHT
        pill = QRect(at.left(), at.center().y() - height // 2, at.width(), height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colours.accent_soft))
        painter.drawRoundedRect(pill, Space.TIGHT, Space.TIGHT)
        words = pill.adjusted(Space.SMALL, 0, 0, 0)
        self._write(painter, words, line.later, self._small, colours.on_accent_soft)

    def _write(self, painter: QPainter, at: QRect, text: str, font: QFont, colour: str) -> int:
        """One line of text, shortened to its room; gives the width it took."""
        if not text or at.width() <= 0:
            return 0
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, at.width())
        width = min(metrics.horizontalAdvance(shown), at.width())
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(QRect(at.left(), at.top(), width + 1, at.height()), _LEFT, shown)
        return width

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Ticking is the list's affair, which tells the page."""
        del event, model, option, index
        return False


def _font(pixels: int) -> QFont:
    font = QFont(QGuiApplication.font())
    font.setPixelSize(pixels)
    return font


def _width(font: QFont, text: str) -> int:
    return QFontMetrics(font).horizontalAdvance(text) + 1
