"""The few fields that open a record: only a name or nickname is needed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.domain.errors import NameMissing, PeerDeskError
from peerdesk.domain.people import PersonSummary
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.flow_layout import FlowLayout
from peerdesk.ui.main_window.page import WorkColumn
from peerdesk.ui.people_page.new_person_presenter import (
    NAME,
    PRONOUNS,
    SIGN,
    NewPersonPresenter,
)
from peerdesk.ui.rows import Row, announce, label
from peerdesk.ui.text_fields import EnterLineEdit
from peerdesk.ui.theme import Look, Theme, set_look
from peerdesk.ui.tokens import Space
from peerdesk.wording import people as wording
from peerdesk.wording import sentence
from peerdesk.wording.aliases import sign_taken


class NewPersonView(WorkColumn):
    """`added` carries the id of the new person, or of someone known who was meant."""

    added = Signal(str)
    left = Signal()

    def __init__(
        self, presenter: NewPersonPresenter, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._presenter = presenter
        self._asked_for_sign = False
        self.name, self.pronouns, self.sign = EnterLineEdit(), EnterLineEdit(), EnterLineEdit()
        self.name_row = Row(
            self.tr("&Name they go by"),
            self.name,
            help_text=self.tr("A first name, a nickname or a code name is enough."),
        )
        self.code_name = QCheckBox(self.tr("This is a &code name"))
        self.sign_row = Row(
            self.tr("A small &sign that tells them apart"),
            self.sign,
            help_text=self.tr("Agreed with them, such as a favorite color. Never their looks."),
        )
        self.add = ActionButton(self.tr("&Open their record"), look=Look.PRIMARY)
        self.leave = ActionButton(self.tr("Cancel"), "Esc")
        self.known = QFrame()
        self._known_words = label("")
        self._known_line = QWidget()
        self._known_flow = FlowLayout(self._known_line)
        self._trouble = label("", Look.ERROR)
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        set_look(self.known, Look.NOTICE)
        notice = QVBoxLayout(self.known)
        notice.addWidget(self._known_words)
        notice.addWidget(self._known_line)
        buttons = QHBoxLayout()
        buttons.setSpacing(Space.SMALL)
        buttons.addWidget(self.add)
        buttons.addWidget(self.leave)
        buttons.addStretch()
        self.column.addWidget(label(self.tr("Add a person"), Look.TITLE))
        self.column.addWidget(self.name_row)
        self.column.addWidget(self.code_name)
        self.column.addWidget(self.known)
        self.column.addWidget(self.sign_row)
        self.column.addWidget(Row(self.tr("&Pronouns, if they say"), self.pronouns))
        self.column.addWidget(self._trouble)
        self.column.addLayout(buttons)
        self.column.addStretch()

    def _listen(self) -> None:
        self.name.textChanged.connect(self._name_typed)
        self.sign.textChanged.connect(self._sign_typed)
        self.pronouns.textChanged.connect(lambda text: self._presenter.write(PRONOUNS, text))
        self.code_name.toggled.connect(lambda yes: self._presenter.say_code_name(yes=yes))
        for field in (self.name, self.sign, self.pronouns):
            field.entered.connect(self._add)
        self.add.clicked.connect(self._add)
        self.leave.clicked.connect(self._give_up)

    def ask(self, name: str = "") -> None:
        """Begin, with what was typed before or else `name`."""
        presenter = self._presenter
        presenter.begin(name)
        self.sign.setText(presenter.text(SIGN))
        self.pronouns.setText(presenter.text(PRONOUNS))
        self.code_name.setChecked(presenter.is_code_name)
        self.name.setText(presenter.text(NAME))
        self._name_typed(self.name.text())
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> bool:
        """Keep what is typed; False when it could not be kept."""
        return self._presenter.flush()

    def _name_typed(self, name: str) -> None:
        self._presenter.write(NAME, name)
        self.name_row.show_error("")
        self._trouble.hide()
        self._asked_for_sign = False
        self._show_known(self._presenter.alike())

    def _sign_typed(self, sign: str) -> None:
        self._presenter.write(SIGN, sign)
        others = ", ".join(map(_line, self._presenter.same_sign()))
        self.sign_row.show_error(sign_taken(others) if others else "")

    def _show_known(self, alike: list[PersonSummary]) -> None:
        words = wording.known_already(", ".join(map(_line, alike))) if alike else ""
        if words == self._known_words.text() and bool(words) == self.known.isVisibleTo(self):
            return
        self._known_words.setText(words)
        self.known.setVisible(bool(words))
        while (item := self._known_flow.takeAt(0)) is not None:
            button = item.widget()
            if button is not None:
                button.hide()
                button.deleteLater()
        for one in alike:
            self._known_flow.addWidget(self._known_button(one))
        if words:
            announce(self.name, words)

    def _known_button(self, one: PersonSummary) -> ActionButton:
        button = ActionButton(self.tr("It is %1").replace("%1", _line(one).replace("&", "&&")))
        button.clicked.connect(lambda: self._is_known(one))
        return button

    def _is_known(self, one: PersonSummary) -> None:
        self._presenter.give_up()
        self.added.emit(str(one.person_id))

    def _add(self) -> None:
        """Open the record; for a name that sounds like someone's a sign is asked for, once."""
        if self._presenter.alike() and not self.sign.text().strip() and not self._asked_for_sign:
            self._asked_for_sign = True
            self.sign.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        try:
            person_id = self._presenter.add()
        except NameMissing as error:
            self.name_row.show_error(sentence(error))
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        except PeerDeskError as error:
            self._trouble.setText(sentence(error))
            self._trouble.show()
        else:
            self.added.emit(str(person_id))

    def _give_up(self) -> None:
        self._presenter.give_up()
        self.left.emit()


def _line(one: PersonSummary) -> str:
    return wording.told_apart(one.name, one.pronouns, one.identifier)
