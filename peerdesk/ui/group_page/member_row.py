"""A member while they are closed: one light line that opens by a click or a key."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from peerdesk.ui.group_page.lines import MemberLine
from peerdesk.ui.rows import label, one_line
from peerdesk.ui.theme import Look, set_look
from peerdesk.ui.tokens import Space

_OPENS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class MemberRow(QFrame):
    """Name, how long they were here and how far their note is; below it their own words.

    `opened` by a click, Enter or blank; `gone` by Delete.
    """

    opened = Signal()
    gone = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, Look.LINE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.name = one_line()
        set_look(self.name, Look.LABEL)
        self.state = one_line()
        set_look(self.state, Look.SMALL)
        self.told: QLabel | None = None
        across = QHBoxLayout()
        across.addWidget(self.name)
        across.addStretch()
        across.addWidget(self.state)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(Space.SMALL, Space.TIGHT, Space.SMALL, Space.TIGHT)
        self._column.setSpacing(Space.NONE)
        self._column.addLayout(across)

    def show_line(self, line: MemberLine) -> None:
        """Show the member as they are now."""
        self.name.setText(line.member.name)
        said = " · ".join(filter(None, (line.here, line.state)))
        self.state.setText(said)
        words = "\n".join(filter(None, (line.told, line.step)))
        if words and self.told is None:
            self.told = label("", Look.SOFT)
            self._column.addWidget(self.told)
        if self.told is not None:
            self.told.setText(words)
            self.told.setVisible(bool(words))
        self.setAccessibleName(f"{line.member.name}, {said}")

    def sizeHint(self) -> QSize:
        """As high as its words need."""
        return super().sizeHint().expandedTo(QSize(0, Space.EXTRA))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the member."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open by Enter or blank, take off the list by Delete."""
        if event.key() in _OPENS:
            self.opened.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.gone.emit()
        else:
            super().keyPressEvent(event)
