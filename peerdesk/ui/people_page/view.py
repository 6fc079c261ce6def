"""The people page: find someone by two or three letters, or add someone."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from peerdesk.domain.people import PersonSummary
from peerdesk.services.desk import Desk
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.cards.card_list import CardList
from peerdesk.ui.cards.list_column import ListColumn
from peerdesk.ui.cards.model import CardModel
from peerdesk.ui.front_stack import FrontStack
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.main_window.page import Page, Place
from peerdesk.ui.people_page.new_person import NewPersonView
from peerdesk.ui.people_page.new_person_presenter import NewPersonPresenter
from peerdesk.ui.people_page.presenter import PeoplePresenter
from peerdesk.ui.rows import Row, announce, label
from peerdesk.ui.shortcuts import keys
from peerdesk.ui.text_fields import FindField
from peerdesk.ui.theme import Look, Theme
from peerdesk.wording import people as wording


class PeoplePage(Page):
    """Everyone, those seen last first.

    Places: `{"find": text, "row": n}` where one was, `{"adding": True}` while adding a person.
    """

    key = "people"

    def __init__(self, desk: Desk, navigator: Navigator, theme: Theme) -> None:
        super().__init__()
        self.title = self.tr("People")
        self._navigator = navigator
        self._presenter = PeoplePresenter(desk, self)
        self._model = CardModel(self._presenter.page, self._presenter.card, self)
        self.people = CardList(self._model, theme, marks_below=False)
        self.people.setAccessibleName(self.title)
        self.find_field = FindField(least=24, most=60)
        self.find_row = Row(self.tr("&Find by any part of a name"), self.find_field)
        self.add_button = ActionButton(self.tr("Add a person"), keys("new_person"))
        self.import_button = ActionButton(self.tr("&Import…"))
        self.nobody = label("", Look.SOFT)
        self.new_person = NewPersonView(NewPersonPresenter(desk, navigator, self), theme)
        self._stack = FrontStack()
        self._lay_out(theme)
        self._listen()

    def _lay_out(self, theme: Theme) -> None:
        everyone = ListColumn(self.people, theme)
        head = QHBoxLayout()
        head.addWidget(label(self.title, Look.TITLE), 1)
        head.addWidget(self.import_button)
        head.addWidget(self.add_button)
        everyone.above.addLayout(head)
        everyone.above.addWidget(self.find_row)
        everyone.above.addWidget(self.nobody)
        self._stack.addWidget(everyone)
        self._stack.addWidget(self.new_person)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.setTabOrder(self.find_field, self.people)
        self.setTabOrder(self.people, self.add_button)
        self.setTabOrder(self.add_button, self.import_button)

    def _listen(self) -> None:
        self._presenter.marks_changed.connect(self._model.words_changed)
        self.find_field.textChanged.connect(self._find)
        self.find_field.entered.connect(self._decide)
        self.find_field.down.connect(self._go_to_list)
        self.people.opened.connect(self._open)
        self.add_button.clicked.connect(self.begin_adding)
        self.import_button.clicked.connect(self._import)
        self.new_person.left.connect(self._show_everyone)
        self.new_person.added.connect(self._open_added)

    # --- The contract of a page ---------------------------------------------------------------

    def opened(self, place: Place) -> None:
        """Show everyone as they are now, or go on adding someone."""
        self._presenter.come()
        row = place.get("row")
        row = row if isinstance(row, int) else -1
        self.find_field.blockSignals(True)  # noqa: FBT003 - Qt's signature
        self.find_field.setText(str(place.get("find") or ""))
        self.find_field.blockSignals(False)  # noqa: FBT003 - Qt's signature
        self._find(self.find_field.text(), at_least=row + 1)
        self.people.go_to(row)
        if place.get("adding"):
            self.begin_adding()
        else:
            self._stack.setCurrentIndex(0)

    def put_focus(self) -> bool:
        """On the name of someone new, the line one was on, or the field to find someone."""
        if self._stack.currentWidget() is self.new_person:
            self.new_person.name.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.people.row >= 0:
            self.people.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.find_field.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def place(self) -> dict[str, object]:
        """What is looked for and the line one is on."""
        return {
            "find": self.find_field.text(),
            "row": self.people.row,
            "adding": self._stack.currentWidget() is self.new_person,
        }

    def flush(self) -> bool:
        """Keep what is typed about someone new."""
        return self.new_person.flush()

    def step_back(self) -> bool:
        """Esc leaves adding, then clears what is looked for."""
        if self._stack.currentWidget() is self.new_person:
            self._show_everyone()
            return True
        if self.find_field.text():
            self.find_field.clear()
            self.find_field.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False

    # --- Finding ------------------------------------------------------------------------------

    def _find(self, text: str, at_least: int = 0) -> None:
        self.find_row.show_error("")
        self._presenter.look_for(text)
        self._model.reload(at_least)
        empty = not self._model.rows
        nobody = wording.nobody_found(text) if self._presenter.anyone else wording.nobody_yet()
        self.nobody.setText(nobody)
        self.nobody.setVisible(empty)
        self.people.setVisible(not empty)
        if empty and text:
            announce(self.find_field, nobody)

    def _decide(self) -> None:
        """Enter opens the one who is meant, and never picks between two who sound alike."""
        one = self._presenter.meant()
        if one is not None:
            self._open(one)
        elif self._model.rows:
            self.find_row.show_error(wording.too_many_meant())

    def _go_to_list(self) -> None:
        if self._model.rows:
            self.people.setFocus(Qt.FocusReason.OtherFocusReason)
            self.people.go_to(max(0, self.people.row))

    def _open(self, one: PersonSummary) -> None:
        self._navigator.go("person", {"person": str(one.person_id)})

    def _import(self) -> None:
        self._navigator.go("import", {"kind": "people"})

    # --- Adding -------------------------------------------------------------------------------

    def begin_adding(self) -> None:
        """Ask for the name of someone new."""
        found = self.find_field.text() if not self._model.rows else ""
        self._stack.setCurrentWidget(self.new_person)
        self.new_person.ask(found)

    def _show_everyone(self) -> None:
        self._stack.setCurrentIndex(0)
        self.find_field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_added(self, person_id: str) -> None:
        self.find_field.clear()
        self._stack.setCurrentIndex(0)
        self._navigator.go("person", {"person": person_id})
