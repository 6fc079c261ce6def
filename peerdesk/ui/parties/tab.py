"""The people and places the programme shares with, as a tab: found, added, changed, retired."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.domain.address_book import Party
from peerdesk.services.desk import Desk
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.cards.card_list import CardList
from peerdesk.ui.cards.list_column import ListColumn
from peerdesk.ui.cards.model import CardModel
from peerdesk.ui.front_stack import FrontStack
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.main_window.page import Place, WorkColumn
from peerdesk.ui.parties.editor import PartyEditor
from peerdesk.ui.parties.presenter import PartiesPresenter
from peerdesk.ui.rows import Row, announce, label
from peerdesk.ui.text_fields import EnterLineEdit
from peerdesk.ui.theme import Look, Theme
from peerdesk.wording import party_words as words


class PartiesTab(FrontStack):
    """The list, or one entry being written. Place: `words`, `row`, `editing` (an id or "new")."""

    def __init__(
        self, desk: Desk, navigator: Navigator, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.presenter = PartiesPresenter(desk, navigator, self)
        self.name_field = EnterLineEdit(least=20, most=40)
        self.add = ActionButton(self.tr("A&dd someone"), look=Look.PRIMARY)
        self.nothing = label("", Look.SOFT)
        self.parties: CardModel[Party] = CardModel(self.presenter.fetch, self.presenter.card, self)
        self.list = CardList(self.parties, theme)
        self.list.setAccessibleName(self.tr("People and places we share with"))
        self.editor = PartyEditor(desk, self.presenter, navigator)
        self._lay_out(theme)
        self.name_field.textChanged.connect(self._look)
        self.name_field.entered.connect(self._go_to_list)
        self.add.clicked.connect(lambda: self.edit(None, self._new_name()))
        self.list.opened.connect(self.edit)
        for ended in (self.editor.written, self.editor.left):
            ended.connect(self._show_list)

    def _lay_out(self, theme: Theme) -> None:
        work = ListColumn(self.list, theme)
        work.layout_as_tab()
        work.above.addWidget(label(words.whom_the_book_is_for(), Look.SOFT))
        line = QHBoxLayout()
        line.addWidget(Row(self.tr("&Find by any part of a name"), self.name_field), 1)
        line.addWidget(self.add, 0, Qt.AlignmentFlag.AlignBottom)
        work.above.addLayout(line)
        work.above.addWidget(self.nothing)
        self._page = WorkColumn(theme)
        self._page.column.addWidget(self.editor)
        self._page.column.addStretch()
        first = QWidget()
        column = QVBoxLayout(first)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(work)
        self.addWidget(first)
        self.addWidget(self._page)

    def opened(self, place: Place) -> None:
        """Show the list, or go on with the entry that was being written."""
        self.presenter.look_for(str(place.get("words") or ""))
        self.name_field.blockSignals(True)  # noqa: FBT003 - Qt's one argument
        self.name_field.setText(self.presenter.words)
        self.name_field.blockSignals(False)  # noqa: FBT003 - Qt's one argument
        self._read()
        row, editing = place.get("row"), place.get("editing")
        self.list.go_to(row if isinstance(row, int) else 0)
        found = next((one for one in self.parties.rows if str(one.party_id) == editing), None)
        if editing == "new" or found is not None:
            self.edit(found)
        else:
            self.setCurrentIndex(0)

    def place(self) -> dict[str, object]:
        """What is looked for, where one is, and what is being written."""
        editing = (self.editor.party_id or "new") if self.is_editing else ""
        return {"words": self.presenter.words, "row": self.list.row, "editing": editing}

    @property
    def is_editing(self) -> bool:
        """Whether an entry is being written."""
        return self.currentIndex() == 1

    def put_focus(self) -> None:
        """Where one writes, else where one looks."""
        field = self.editor.lines["name"] if self.is_editing else self.name_field
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    def step_back(self) -> bool:
        """Esc leaves the entry; what was typed in it stays for the next time."""
        if not self.is_editing or not self.editor.flush():
            return False
        self._show_list()
        return True

    def flush(self) -> bool:
        """Keep what is typed."""
        return self.editor.flush()

    def edit(self, party: Party | None, name: str = "") -> None:
        """Write on an entry, or on a new one."""
        self.setCurrentIndex(1)
        self.editor.open(party, name)

    def _new_name(self) -> str:
        return "" if self.parties.rows else self.name_field.text().strip()

    def _look(self, typed: str) -> None:
        if self.presenter.look_for(typed):
            self._read()

    def _show_list(self) -> None:
        self._read()
        self.setCurrentIndex(0)
        self.put_focus()

    def _read(self) -> None:
        self.parties.reload()
        narrowed = bool(self.presenter.words.strip())
        self.nothing.setText(words.nobody_here(narrowed=narrowed))
        self.nothing.setVisible(not self.parties.rows)
        self.list.setVisible(bool(self.parties.rows))
        if narrowed and not self.parties.rows:
            announce(self.name_field, self.nothing.text())

    def _go_to_list(self) -> None:
        if self.parties.rows:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            self.list.go_to(max(0, self.list.row))
