"""The head of a person's page: their name, one line about them, and the tabs."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from peerdesk.ui.rows import PLAIN_TEXT, label
from peerdesk.ui.tab_button import TabButton
from peerdesk.ui.theme import Look, Theme, set_look
from peerdesk.ui.tokens import Space


class PersonHeader(QWidget):
    """`tab_wanted` carries the key of the tab that was chosen."""

    tab_wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.name, self.pronouns = _Name(), label("", Look.TITLE_BESIDE)
        self.sign, self.about = label("", Look.MARK), label("", Look.SOFT)
        self.tabs = {
            "timeline": TabButton(self.tr("&Timeline")),
            "plans": TabButton(self.tr("&Plans")),
            "consents": TabButton(self.tr("&Consents")),
            "about": TabButton(self.tr("A&bout")),
        }
        self._lay_out()
        self._limit()
        theme.changed.connect(self._limit)

    def _lay_out(self) -> None:
        for words in (self.pronouns, self.sign):
            words.setWordWrap(False)
        called = QHBoxLayout()
        called.setSpacing(Space.SMALL)
        called.addWidget(self.name)
        called.addWidget(self.pronouns)
        called.addSpacing(Space.SMALL)
        called.addWidget(self.sign, 0, Qt.AlignmentFlag.AlignVCenter)
        called.addStretch()
        group, tabs = QButtonGroup(self), QHBoxLayout()
        tabs.setSpacing(Space.SMALL)
        for key, button in self.tabs.items():
            group.addButton(button)
            button.clicked.connect(lambda _checked, known=key: self.tab_wanted.emit(known))
            tabs.addWidget(button)
        tabs.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.LARGE, 0, Space.LARGE, 0)
        column.setSpacing(Space.SMALL)
        column.addLayout(called)
        column.addWidget(self.about)
        column.addLayout(tabs)

    def show_person(self, name: str, pronouns: str, about: str) -> None:
        """Whose page it is."""
        self.name.setText(name)
        self.pronouns.setText(f"({pronouns})" if pronouns else "")
        self.pronouns.setVisible(bool(pronouns))
        self.about.setText(about)

    def show_sign(self, sign: str) -> None:
        """The small sign agreed with them."""
        self.sign.setText(sign)
        self.sign.setVisible(bool(sign))

    def show_tab(self, key: str) -> None:
        """Mark the tab on screen."""
        self.tabs[key].setChecked(True)

    def _limit(self) -> None:
        self.setMaximumWidth(self._theme.sizes.column + 2 * Space.LARGE)


class _Name(QLabel):
    """A name in one line where there is room: a label that may wrap asks for half of it."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("textFormat", PLAIN_TEXT)
        self.setWordWrap(True)
        set_look(self, Look.TITLE)

    def sizeHint(self) -> QSize:
        """As wide as its words."""
        whole = self.fontMetrics().horizontalAdvance(self.text()) + 1  # the last letter's edge
        return QSize(whole, super().sizeHint().height())
