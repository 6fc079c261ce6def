"""Text fields of a form: one thought that wraps, or many lines; both read from either side."""

from math import ceil

from PySide6.QtCore import QMimeData, QPointF, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QPlainTextEdit

from peerdesk.ui.text_fields import GrowingTextEdit
from peerdesk.ui.theme import Look, set_look
from peerdesk.wording.islands import turns

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOST_MEASURED = 100  # paragraphs
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


def exact_text(field: QPlainTextEdit) -> str:
    """What stands in the field, exactly: `toPlainText` would change no-break spaces."""
    raw = field.document().toRawText()
    return raw.replace("\u2029", "\n").replace("\u2028", "\n")


class EitherWayTextEdit(GrowingTextEdit):
    """A text field whose words stand at the side from which they are read.

    Qt orders each line by its letters, and leaves them at the left all the same. A placeholder it
    puts at the left too, in one line of the field's font: it is drawn here instead.
    """

    def __init__(self, lines: int = 2) -> None:
        self._placeholder = ""
        super().__init__(lines=lines)
        self.document().contentsChanged.connect(self._follow_direction)

    def placeholderText(self) -> str:  # noqa: N802 - as Qt has it
        """What stands in the field while it is empty."""
        return self._placeholder

    def setPlaceholderText(self, words: str) -> None:  # noqa: N802 - as Qt has it
        """Let these words stand in the field while it is empty."""
        self._placeholder = words
        self._grow()
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the placeholder at the side from which it is read."""
        super().paintEvent(event)
        if not self._placeholder_stands():
            return
        margin = self.document().documentMargin()
        painter = QPainter(self.viewport())
        painter.setPen(self.palette().placeholderText().color())
        self._laid_placeholder().draw(painter, QPointF(margin, margin))
        painter.end()

    def text_height(self, line: int) -> float:
        """As high as the lines that are drawn: other scripts stand higher than the field's font.

        Above some paragraphs lines are counted instead, so that long texts stay fast.
        """
        document = self.document()
        if document.blockCount() > _MOST_MEASURED:
            return super().text_height(line)
        layout, block, drawn = document.documentLayout(), document.firstBlock(), 0.0
        while block.isValid():
            drawn += ceil(layout.blockBoundingRect(block).height())
            block = block.next()
        if self._placeholder_stands():
            drawn = ceil(self._laid_placeholder().boundingRect().height())
        return max(drawn, super().text_height(line))

    def _placeholder_stands(self) -> bool:
        being_typed = self.document().firstBlock().layout().preeditAreaText()
        return bool(self._placeholder) and self.document().isEmpty() and not being_typed

    def _laid_placeholder(self) -> QTextLayout:
        layout = QTextLayout(self._placeholder, self.font())
        from_right = turns(self._placeholder)
        side = Qt.AlignmentFlag.AlignRight if from_right else Qt.AlignmentFlag.AlignLeft
        layout.setTextOption(QTextOption(side | Qt.AlignmentFlag.AlignAbsolute))
        room = max(1.0, self.viewport().width() - 2 * self.document().documentMargin())
        height = 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(room)
            line.setPosition(QPointF(0, height))
            height += line.height()
        layout.endLayout()
        return layout

    def _follow_direction(self) -> None:
        first = self.document().firstBlock()
        from_right = first.textDirection() == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if from_right else Qt.AlignmentFlag.AlignLeft
        option = self.document().defaultTextOption()
        if option.alignment() != side:
            option.setAlignment(side)
            self.document().setDefaultTextOption(option)


class WrappingLine(EitherWayTextEdit):
    """One thought, as long as it likes: it wraps, but has no line breaks.

    `entered` when Enter is pressed, `emptied` when Backspace finds nothing left to take away,
    `moved` by Alt+Up (-1) or Alt+Down (1), `pasted` with the lines of a text of several lines.
    """

    entered = Signal()
    emptied = Signal()
    moved = Signal(int)
    pasted = Signal(list)

    def __init__(self, *, takes_lines: bool = False) -> None:
        super().__init__(lines=1)
        self._takes_lines = takes_lines
        self.document().setDocumentMargin(0)
        set_look(self, Look.LINE)

    def text(self) -> str:
        """What stands in the field, exactly."""
        return exact_text(self)

    def setText(self, words: str) -> None:  # noqa: N802 - as every line of Qt has it
        """Put words in without taking them for typing."""
        if words != self.text():
            before = self.blockSignals(True)  # noqa: FBT003 - Qt's one argument
            self.setPlainText(words)
            self.blockSignals(before)
            self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell about the keys of a list; every other key writes."""
        if event.key() in _ENTER:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Backspace and self.document().isEmpty():
            self.emptied.emit()
        elif event.modifiers() == Qt.KeyboardModifier.AltModifier and event.key() in _MOVES:
            self.moved.emit(_MOVES[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Several lines become several thoughts in a list, one line elsewhere."""
        lines = [line.strip() for line in source.text().splitlines() if line.strip()]
        if len(lines) > 1 and self._takes_lines:
            self.pasted.emit(lines)
        else:
            self.insertPlainText(" ".join(lines) if len(lines) > 1 else source.text().strip("\r\n"))
