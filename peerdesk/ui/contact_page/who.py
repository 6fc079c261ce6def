"""Who the contact was with: a field to find them, and the lines to choose from."""

import re
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from peerdesk.domain.errors import NameMissing
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.contact_page.who_presenter import WhoPresenter, line_of
from peerdesk.ui.into_sight import bring_line_into_sight
from peerdesk.ui.rows import Row, announce, label
from peerdesk.ui.text_fields import EnterLineEdit, FindField
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space
from peerdesk.wording import people, sentence

_PERSON = Qt.ItemDataRole.UserRole
_ACT = Qt.ItemDataRole.UserRole + 1
_PAGE = Qt.ItemDataRole.UserRole + 2
_NEW, _NOBODY = "new", "nobody"
_ENOUGH = 3
"""So many letters of "team", "outreach" or "group" say that no name is meant."""


class _Lines(QListWidget):
    """As tall as its lines, so that the page scrolls; Enter chooses the line one is on."""

    entered = Signal(QListWidgetItem)

    def __init__(self) -> None:
        super().__init__()
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentItemChanged.connect(self._keep_in_sight)

    def _keep_in_sight(self, now: QListWidgetItem | None) -> None:
        if now is not None:
            bring_line_into_sight(self, self.visualItemRect(now))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and item is not None:
            self.entered.emit(item)
        else:
            super().keyPressEvent(event)


class WhoView(QWidget):
    """`chosen` carries the person's id, None for work without a person.

    `page_wanted` carries the key of a page for what is no contact with one person. Where one name
    follows the other it is `brief`: nobody is listed before a letter is typed, and Enter opens a
    record for a name that nobody has.
    """

    chosen = Signal(object)
    page_wanted = Signal(str)

    def __init__(
        self, presenter: WhoPresenter, parent: QWidget | None = None, *, brief: bool = False
    ) -> None:
        super().__init__(parent)
        self._presenter, self._nobody, self._brief = presenter, True, brief
        self._explained = label("", Look.SOFT)
        self.name_field = FindField(least=24, most=60)
        self.name_row = Row(
            self.tr("&Who was it with?"),
            self.name_field,
            help_text=self.tr("Type two or three letters of a name. Enter takes the only one."),
        )
        self.lines = _Lines()
        self.lines.setAccessibleName(self.tr("People"))
        self.sign_field = EnterLineEdit(least=24, most=40)
        self.sign_row = Row(self.tr("A small &sign that tells them apart"), self.sign_field)
        self.open_button = ActionButton(self.tr("&Open this record"), look=Look.PRIMARY)
        self._new = QWidget()
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        new = QVBoxLayout(self._new)
        new.setContentsMargins(0, 0, 0, 0)
        new.addWidget(self.sign_row)
        buttons = QHBoxLayout()
        buttons.addWidget(self.open_button)
        buttons.addStretch()
        new.addLayout(buttons)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        for widget in (self._explained, self.name_row, self.lines, self._new):
            column.addWidget(widget)
        column.addStretch()
        self._new.hide()

    def _listen(self) -> None:
        self.name_field.textChanged.connect(self._find)
        self.name_field.entered.connect(self._decide)
        self.name_field.down.connect(self._go_to_lines)
        self.lines.entered.connect(self._take)
        self.lines.itemClicked.connect(self._take)
        self.sign_field.entered.connect(self._open_new)
        self.open_button.clicked.connect(self._open_new)

    def ask(self, text: str = "", explained: str = "", *, nobody: bool = True) -> None:
        """Ask anew, with a name typed already; `nobody` offers work without a person."""
        self._nobody = nobody
        self._explained.setText(explained)
        self._explained.setVisible(bool(explained))
        self.sign_field.clear()
        self.name_field.setText(text)
        self._find(text)
        self.name_field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _find(self, text: str) -> None:
        self._new.hide()
        self.name_row.show_error("")
        self.lines.clear()
        typed = text.strip()
        for one in self._presenter.found(text) if typed or not self._brief else ():
            self._add_line(line_of(one), _PERSON, one.person_id)
        if self._nobody:
            self._add_other_kinds(typed.casefold())
        if typed:
            words = self.tr("New person or code name: “%1”").replace("%1", typed)
            self._add_line(words, _ACT, _NEW)
        self.lines.setVisible(self.lines.count() > 0)
        rows = sum(self.lines.sizeHintForRow(row) for row in range(self.lines.count()))
        self.lines.setFixedHeight(rows + 2 * Space.SMALL)

    def _add_other_kinds(self, typed: str) -> None:
        """What is no contact with one person, where a word of it is begun or nothing is typed."""
        kinds: list[tuple[str, int, object]] = [
            (self.tr("Nobody: team meeting, my own work"), _ACT, _NOBODY),
            (self.tr("Outreach round: counts, and who you met"), _PAGE, "outreach"),
            (self.tr("Group: one meeting, a note for each person"), _PAGE, "group"),
        ]
        for said, role, value in kinds:
            words = re.findall(r"\w+", said.casefold())
            begun = len(typed) >= _ENOUGH and any(word.startswith(typed) for word in words)
            if begun or not typed:
                self._add_line(said, role, value)

    def _add_line(self, words: str, role: int, value: object) -> None:
        item = QListWidgetItem(words)
        item.setData(role, value)
        self.lines.addItem(item)

    def _decide(self) -> None:
        text = self.name_field.text()
        one = self._presenter.meant(text)
        if one is not None and (not self._brief or self._presenter.is_name_of(text, one)):
            self.chosen.emit(one.person_id)
            return
        several = bool(text.strip() and self._presenter.found(text))
        if self._brief and text.strip() and not several:
            self._begin_new()
            return
        kinds = self._kinds_begun()
        if several:
            self.name_row.show_error(people.too_many_meant())
        elif len(kinds) == 1 and text.strip():
            self._take(kinds[0])
            return
        self._go_to_lines(select=not several)

    def _kinds_begun(self) -> list[QListWidgetItem]:
        """The lines for what is no contact with one person."""
        every = (self.lines.item(row) for row in range(self.lines.count()))
        return [item for item in every if item.data(_PAGE) or item.data(_ACT) == _NOBODY]

    def _go_to_lines(self, *, select: bool = True) -> None:
        self.lines.setFocus(Qt.FocusReason.OtherFocusReason)
        self.lines.setCurrentRow(0 if select else -1)

    def _take(self, item: QListWidgetItem) -> None:
        person_id = item.data(_PERSON)
        if isinstance(person_id, UUID):
            self.chosen.emit(person_id)
        elif item.data(_ACT) == _NOBODY:
            self.chosen.emit(None)
        elif item.data(_PAGE):
            self.page_wanted.emit(str(item.data(_PAGE)))
        else:
            self._begin_new()

    def _begin_new(self) -> None:
        """Open a record at once, unless the name sounds like someone's who is known."""
        alike = self._presenter.sound_alike(self.name_field.text())
        if not alike:
            self._open_new()
            return
        words = people.known_already(", ".join(map(line_of, alike)))
        self.sign_row.set_help(words)
        self._new.show()
        self.sign_field.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self.sign_field, words)

    def _open_new(self) -> None:
        try:
            person_id = self._presenter.open_record(self.name_field.text(), self.sign_field.text())
        except NameMissing as error:
            self.name_row.show_error(sentence(error))
            return
        self.chosen.emit(person_id)
