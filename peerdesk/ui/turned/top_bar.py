"""What the person may set while a note is turned to them, and the worker's way out: all quiet."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from peerdesk.ui.flow_layout import FlowLayout
from peerdesk.ui.press_button import PressButton
from peerdesk.ui.shortcuts import keys
from peerdesk.ui.theme import Look, set_look
from peerdesk.wording.turned import TurnedWords


class TopBar(QWidget):
    """Language, size, colours, hide, leave."""

    language_wanted = Signal()
    larger_wanted = Signal()
    smaller_wanted = Signal()
    colours_wanted = Signal()
    cover_wanted = Signal()
    leave_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, Look.BAR)
        self.language, self.smaller, self.larger = (PressButton("", Look.LINK) for _ in range(3))
        self.colours, self.cover, self.leave = (PressButton("", Look.LINK) for _ in range(3))
        self.smaller.setText("A−")
        self.larger.setText("A+")
        self.cover.setToolTip(keys("shield"))
        controls = QWidget()
        flow = FlowLayout(controls)
        for button, told in (
            (self.language, self.language_wanted),
            (self.smaller, self.smaller_wanted),
            (self.larger, self.larger_wanted),
            (self.colours, self.colours_wanted),
            (self.cover, self.cover_wanted),
            (self.leave, self.leave_wanted),
        ):
            flow.addWidget(button)
            button.clicked.connect(told)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.addStretch()
        line.addWidget(controls)

    def show_words(self, words: TurnedWords) -> None:
        """Say everything in the language the person reads along in."""
        self.language.setText(words.other_language)
        self.colours.setText(words.colours)
        self.cover.setText(words.hide)
        self.leave.setText(words.leave)
        for button, said in ((self.smaller, words.smaller), (self.larger, words.larger)):
            button.setAccessibleName(said)
            button.setToolTip(said)
