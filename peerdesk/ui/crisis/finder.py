"""Finding the person whose plan is needed: a field, big names, Enter."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from peerdesk.domain.people import PersonSummary
from peerdesk.ui.crisis.presenter import CrisisPresenter
from peerdesk.ui.name_button import NameButton
from peerdesk.ui.panel import emptied
from peerdesk.ui.rows import Row
from peerdesk.ui.text_fields import EnterLineEdit
from peerdesk.ui.theme import Look, set_look
from peerdesk.ui.tokens import Space
from peerdesk.wording import crisis as words
from peerdesk.wording.aliases import also_known_as
from peerdesk.wording.people import told_apart


class PersonFinder(QWidget):
    """`chosen` carries the id of the person; Enter never picks between two who sound alike."""

    chosen = Signal(str)

    def __init__(self, presenter: CrisisPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self.field = EnterLineEdit(least=24, most=60)
        self.row = Row(words.whose(), self.field)
        self.buttons: list[NameButton] = []
        names = QWidget()
        set_look(names, Look.COLUMN)
        self._list = QVBoxLayout(names)
        self._list.setContentsMargins(0, 0, Space.SMALL, 0)
        self._list.setSpacing(Space.SMALL)
        self._list.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.reader = QScrollArea()
        self.reader.setWidgetResizable(True)
        self.reader.setFrameShape(QFrame.Shape.NoFrame)
        self.reader.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.reader.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.reader.setWidget(names)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.row)
        column.addWidget(self.reader, 1)
        self.row.label.hide()  # the page's heading asks it already
        self.field.textChanged.connect(self._find)
        self.field.entered.connect(self._decide)

    def begin(self) -> None:
        """Empty, with those seen last below."""
        self.field.clear()
        self._find("")

    def _find(self, letters: str) -> None:
        self.row.show_error("")
        emptied(self._list)
        found = self._presenter.found(letters)
        self.buttons = [self._button(one) for one in found]
        for button in self.buttons:
            self._list.addWidget(button)
        self._fit_names()
        if letters and not found:
            self.row.show_error(words.nobody())

    def _button(self, one: PersonSummary) -> NameButton:
        said = told_apart(one.name, one.pronouns, one.identifier)
        said = " · ".join(filter(None, (said, also_known_as(one.also_known_as))))
        button = NameButton(said)
        button.clicked.connect(lambda: self.chosen.emit(str(one.person_id)))
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Names are never cut off."""
        super().resizeEvent(event)
        self._fit_names()

    def _fit_names(self) -> None:
        for button in self.buttons:
            button.fit_into(self.width())

    def _decide(self) -> None:
        one = self._presenter.meant(self.field.text())
        if one is not None:
            self.chosen.emit(str(one.person_id))
        elif self.buttons:
            self.row.show_error(words.too_many())
