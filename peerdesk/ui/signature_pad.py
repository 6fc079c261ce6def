"""A sheet to sign on, with mouse, finger or pen; what is drawn is kept as lines, not as a picture.

Qt hands what a finger or a pen does on as the mouse's, so one way of listening serves all three.
Whoever cannot draw chooses another way to sign, which stands beside the pad.
"""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from peerdesk.forms.person_signatures import HEIGHT as BOX_HEIGHT
from peerdesk.forms.person_signatures import WIDTH as BOX_WIDTH
from peerdesk.ui.rows import announce
from peerdesk.ui.theme import Theme

Strokes = tuple[tuple[tuple[int, int], ...], ...]
"""Lines of points, in the box of `forms.person_signatures`."""

MOST_POINTS = 4_000
"""A signature has a few hundred; a hand left on the pad must not fill the vault."""

_PEN_WIDTH = 6.0  # of the box
_BASELINE = 0.78
_MARGIN = 0.04
_UNDO = (QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Delete)


class SignaturePad(QWidget):
    """Draws while pressed; Ctrl+Z or Delete takes the last line back. `drawn` after each line."""

    drawn = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._strokes: list[list[tuple[int, int]]] = []
        self._drawing = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.CrossCursor)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self.update)

    @property
    def strokes(self) -> Strokes:
        """What is drawn."""
        return tuple(tuple(stroke) for stroke in self._strokes)

    def show_strokes(self, strokes: Strokes) -> None:
        """Show what was drawn before; nothing is told."""
        self._strokes = [list(stroke) for stroke in strokes]
        self.update()

    def undo(self) -> None:
        """Take the last line back."""
        if self._strokes:
            self._strokes.pop()
            self._tell(self.tr("The last line is gone."))

    def clear(self) -> None:
        """Begin anew."""
        if self._strokes:
            self._strokes = []
            self._tell(self.tr("The pad is empty."))

    def sizeHint(self) -> QSize:
        """As wide as a line of work."""
        width = self._theme.sizes.column
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Wide enough to sign on."""
        width = self._theme.sizes.column // 2
        return QSize(width, self.heightForWidth(width))

    def heightForWidth(self, width: int) -> int:
        """In the shape of the box."""
        return width * BOX_HEIGHT // BOX_WIDTH

    # --- Drawing --------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a line."""
        if event.button() == Qt.MouseButton.LeftButton and self._points() < MOST_POINTS:
            self._drawing = True
            self._strokes.append([self._point(event.position())])
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with the line."""
        point = self._point(event.position())
        if self._drawing and point != self._strokes[-1][-1] and self._points() < MOST_POINTS:
            self._strokes[-1].append(point)
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the line."""
        if self._drawing and event.button() == Qt.MouseButton.LeftButton:
            self._drawing = False
            self.drawn.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys that take a line back."""
        if any(event.matches(key) for key in _UNDO):
            self.undo()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The sheet, a line to sign on, and what is drawn."""
        colours, box = self._theme.colours, self._box()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = colours.focus if self.hasFocus() else colours.control_line
        painter.setPen(QPen(QColor(edge), 2 if self.hasFocus() else 1))
        painter.setBrush(QColor(colours.card))
        radius = self._theme.sizes.control_radius
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), radius, radius)
        painter.setPen(QPen(QColor(colours.line), 2))
        height = box.top() + box.height() * _BASELINE
        side = box.width() * _MARGIN
        painter.drawLine(QPointF(box.left() + side, height), QPointF(box.right() - side, height))
        self._paint_strokes(painter, box)

    def _paint_strokes(self, painter: QPainter, box: QRectF) -> None:
        scale = box.width() / BOX_WIDTH
        pen = QPen(QColor(self._theme.colours.ink), _PEN_WIDTH * scale)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        for stroke in self._strokes:
            points = [QPointF(box.left() + x * scale, box.top() + y * scale) for x, y in stroke]
            if len(points) == 1:
                painter.drawPoint(points[0])
            else:
                painter.drawPolyline(points)

    def _tell(self, words: str) -> None:
        self.update()
        announce(self, words)
        self.drawn.emit()

    def _points(self) -> int:
        return sum(map(len, self._strokes))

    def _box(self) -> QRectF:
        """The largest sheet of the right shape that fits in here, in the middle."""
        width = min(float(self.width()), self.height() * BOX_WIDTH / BOX_HEIGHT)
        height = width * BOX_HEIGHT / BOX_WIDTH
        return QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)

    def _point(self, at: QPointF) -> tuple[int, int]:
        box = self._box()
        x = round((at.x() - box.left()) * BOX_WIDTH / box.width())
        y = round((at.y() - box.top()) * BOX_HEIGHT / box.height())
        return max(0, min(BOX_WIDTH, x)), max(0, min(BOX_HEIGHT, y))
