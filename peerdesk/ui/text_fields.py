"""Fields to write in that behave: text that grows, combos the wheel cannot change by accident."""

from math import ceil

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QFontMetricsF,
    QKeyEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QCompleter,
    QFrame,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)

from peerdesk.ui.rows import announce

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_LOOKS = 20
"""So often at most a field that has grown looks whether its page has room for it."""
_ROOM_BELOW_CURSOR = 48
_LINES_IN_SIGHT = 20  # of a list that opens, where the screen is high enough
_ALT_GR = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier  # as on Windows
_COMMANDS = _ALT_GR | Qt.KeyboardModifier.MetaModifier


class GrowingTextEdit(QPlainTextEdit):
    """A plain text field as tall as its text; Tab moves on, the wheel scrolls the page.

    `lines` is the height it has when empty. `left` is emitted when the focus goes elsewhere.
    Only lines are counted, never the text measured, so 30,000 characters stay fast.
    """

    left = Signal()

    def __init__(self, lines: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = lines
        self._looks_left = 0
        self._growth = QTimer(self, singleShot=True, interval=0)
        self._growth.timeout.connect(self._follow_growth)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self.cursorPositionChanged.connect(self.keep_cursor_in_sight)
        self._grow()

    def sizeHint(self) -> QSize:
        """As wide as a short sentence, as tall as the text."""
        return QSize(super().sizeHint().width(), self._height())

    def minimumSizeHint(self) -> QSize:
        """Never lower than the text."""
        return QSize(self.fontMetrics().averageCharWidth() * 12, self._height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the field was left."""
        super().focusOutEvent(event)
        self.left.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Grow with the text scale too."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._grow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fewer columns need more lines; what was pasted ends where the page has room only now."""
        super().resizeEvent(event)
        self._grow()
        if self.hasFocus():
            self._looks_left = _LOOKS
            self._growth.start()

    def _height(self) -> int:
        text = self.text_height(self.line_height()) + 2 * self.document().documentMargin()
        edges = self.contentsMargins().top() + self.contentsMargins().bottom()
        return ceil(text) + edges + 1  # exactly full counts as too small to show all lines

    def line_height(self) -> int:
        """The height of a line in the field's own font: Qt draws lines on whole pixels."""
        return ceil(QFontMetricsF(self.font()).lineSpacing())

    def text_height(self, line: int) -> float:
        """How high the text is, in lines of this height, and never lower than when empty."""
        return max(self._lines, round(self.document().size().height())) * line

    def _grow(self) -> None:
        height = self._height()
        if {self.minimumHeight(), self.maximumHeight()} != {height}:  # styles set the least alone
            self.setFixedHeight(height)

    def _follow_growth(self) -> None:
        """Once the page has made room for what the field has grown by: it has it only later."""
        page = self._page()
        body = None if page is None else page.widget()
        if body is None:
            return
        self._looks_left -= 1
        end = self.mapTo(body, self.rect().bottomLeft()).y()
        if end > body.height() and self._looks_left:
            self._growth.start()
        else:
            self.keep_cursor_in_sight()

    def _page(self) -> QScrollArea | None:
        page = self.parentWidget()
        while page is not None and not isinstance(page, QScrollArea):
            page = page.parentWidget()
        return page

    def keep_cursor_in_sight(self) -> None:
        """Scroll the page to the line that is being written."""
        page = self._page()
        body = None if page is None else page.widget()
        if page is not None and body is not None and self.hasFocus():
            spot = self.viewport().mapTo(body, self.cursorRect().bottomLeft())
            page.ensureVisible(spot.x(), spot.y(), 0, _ROOM_BELOW_CURSOR)


class SteadyComboBox(QComboBox):
    """A choice that the wheel changes only while it has the focus.

    Its words are found by their first letters, blanks between words included: Space opens the
    list only where no answer goes on with a blank.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setMaxVisibleItems(_LINES_IN_SIGHT)
        self.currentTextChanged.connect(self._say)
        self._typed = ""
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._forget_typed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a blank for a letter where one is meant, and no chord for one."""
        begun = self._typed
        if event.text().isprintable() and event.text() and not written_by(event):
            event.ignore()  # Qt would look for Alt+E among the answers, and choose one
            return
        if words := written_by(event):
            self._typed = f"{begun}{words}".casefold().lstrip()
            self._pause.start(QApplication.keyboardInputInterval())
        if begun and words == " " and self._has(self._typed):
            self._search_on(words)
        else:
            super().keyPressEvent(event)

    def showPopup(self) -> None:
        """The list that opens is called as the choice is."""
        self.view().setAccessibleName(self.accessibleName())
        super().showPopup()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Begin anew with the first letter when it is come back to."""
        self._forget_typed()
        super().focusOutEvent(event)

    def _say(self, words: str) -> None:
        """Aloud, as a key chose another answer: its name stays the caption."""
        if self.hasFocus():
            announce(self, words)

    def _has(self, beginning: str) -> bool:
        lines = (self.itemText(at) for at in range(self.count()))
        return any(line.casefold().startswith(beginning) for line in lines)

    def _search_on(self, words: str) -> None:
        """What Qt does with letters, which it does not do with a blank."""
        view = self.view()
        view.setCurrentIndex(self.model().index(self.currentIndex(), self.modelColumn()))
        view.keyboardSearch(words)
        found = view.currentIndex().row()
        if found != self.currentIndex():
            self.setCurrentIndex(found)
            self.activated.emit(found)

    def _forget_typed(self) -> None:
        self._pause.stop()
        self._typed = ""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll unless this field is the one in use."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class FittingLineEdit(QLineEdit):
    """A one-line field about as wide as what stands in it, for compact header lines."""

    def __init__(self, least: int = 8, most: int = 32, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._least, self._most = least, most
        self.textChanged.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Room for the text, between `least` and `most` average letters."""
        metrics: QFontMetrics = self.fontMetrics()
        letter = metrics.averageCharWidth()
        text = metrics.horizontalAdvance(self.text() or self.placeholderText())
        width = max(self._least * letter, min(self._most * letter, text)) + 3 * letter
        return QSize(width, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """The wish is the least: chips wrap to a new line instead of shrinking."""
        return self.sizeHint()


class EnterLineEdit(FittingLineEdit):
    """A one-line field whose Enter goes on instead of pressing a button."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell about Enter; every other key writes."""
        if event.key() in _ENTER:
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class FindField(EnterLineEdit):
    """A field above a list: Down goes to the list."""

    down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrow to the list; every other key writes."""
        if event.key() == Qt.Key.Key_Down:
            self.down.emit()
        else:
            super().keyPressEvent(event)


def walked_to(offer: QCompleter | None, event: QKeyEvent) -> QModelIndex:
    """The line of an open list that Enter means, as the arrows went to it; else no line.

    An open list gives its field every key first, and keeps none that the field takes.
    """
    lines = None if offer is None else offer.popup()
    if lines is None or not lines.isVisible() or event.key() not in _ENTER:
        return QModelIndex()
    return lines.currentIndex()


def written_by(event: QKeyEvent) -> str:
    """What the key would write in a text field, "" for the keys of commands."""
    held = event.modifiers() & _COMMANDS
    writes = held in (Qt.KeyboardModifier.NoModifier, _ALT_GR) and event.text().isprintable()
    return event.text() if writes else ""
