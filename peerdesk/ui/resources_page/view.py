"""The directory: find a place by any of its words, check it, change it beside the list."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.domain.resources import Resource
from peerdesk.services.desk import Desk
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.cards.card_list import CardList
from peerdesk.ui.cards.list_column import ListColumn
from peerdesk.ui.cards.model import CardModel
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.main_window.page import Page, Place
from peerdesk.ui.resources_page.beside import Beside
from peerdesk.ui.resources_page.editor import ResourceEditor
from peerdesk.ui.resources_page.presenter import ResourcesPresenter
from peerdesk.ui.rows import Row, announce, label
from peerdesk.ui.shortcuts import on_key, shortcut
from peerdesk.ui.tab_button import TabButton
from peerdesk.ui.text_fields import FindField
from peerdesk.ui.theme import Look, Theme
from peerdesk.ui.tokens import Space
from peerdesk.wording import resources as words

CHECKED = "checked_today"


class ResourcesPage(Page):
    """Places: `{"find": text, "row": n, "closed": True, "editing": id or "new"}`."""

    key = "resources"

    def __init__(self, desk: Desk, navigator: Navigator, theme: Theme) -> None:
        super().__init__()
        self.title = self.tr("Resources")
        self.presenter = ResourcesPresenter(desk, navigator, self)
        self.model: CardModel[Resource] = CardModel(self.presenter.fetch, self.presenter.card, self)
        self.list = CardList(self.model, theme, marks_below=False)
        self.list.setAccessibleName(self.title)
        self.find_field = FindField(least=20, most=40)
        self.find_row = Row(self.tr("&Find by name, need, place or phone"), self.find_field)
        self.add = ActionButton(self.tr("A&dd a place"), look=Look.PRIMARY)
        self.in_use = TabButton(self.tr("In &use"))
        self.closed = TabButton(self.tr("&Closed"))
        self.nothing = label("", Look.SOFT)
        self.editor = ResourceEditor(desk, self.presenter, navigator)
        self._work = ListColumn(self.list, theme)
        self.both = Beside(self._work, self.editor, theme)
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        work = self._work
        head = QHBoxLayout()
        head.addWidget(label(self.title, Look.TITLE), 1)
        head.addWidget(self.add)
        work.above.addLayout(head)
        work.above.addWidget(
            label(words.what_the_directory_is(shortcut(CHECKED).shown()), Look.SOFT)
        )
        line = QHBoxLayout()
        line.setSpacing(Space.SMALL)
        line.addWidget(self.find_row, 1)
        for button in (self.in_use, self.closed):
            line.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        work.above.addLayout(line)
        work.above.addWidget(self.nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.both)
        self.setTabOrder(self.find_field, self.list)

    def _listen(self) -> None:
        self.find_field.textChanged.connect(self._find)
        self.find_field.entered.connect(self._decide)
        self.find_field.down.connect(self._go_to_list)
        self.list.opened.connect(self.edit)
        self.add.clicked.connect(lambda: self.edit(None, self._new_name()))
        self.in_use.clicked.connect(lambda: self._choose(closed=False))
        self.closed.clicked.connect(lambda: self._choose(closed=True))
        self.editor.written.connect(self._after_writing)
        self.editor.left.connect(self._put_away)
        self.editor.wanted.connect(self.edit)
        on_key(CHECKED, self, self._check)

    # --- The contract of a page ---------------------------------------------------------------

    def opened(self, place: Place) -> None:
        """Show the directory as it is now, or go on with what was being written."""
        row, editing = place.get("row"), str(place.get("editing") or "")
        self.presenter.closed = place.get("closed") is True
        self.find_field.blockSignals(True)  # noqa: FBT003 - Qt's one argument
        self.find_field.setText(str(place.get("find") or ""))
        self.find_field.blockSignals(False)  # noqa: FBT003 - Qt's one argument
        self.presenter.words = self.find_field.text()
        row = row if isinstance(row, int) else -1
        self._read(row + 1)
        self.list.go_to(row)
        found = self.presenter.resource(editing) if editing not in {"", "new"} else None
        if editing == "new" or found is not None:
            self._show(found)
        else:
            self.both.hide_editor()

    def place(self) -> dict[str, object]:
        """What is looked for, where one is, and what is being written."""
        return {
            "find": self.find_field.text(),
            "row": self.list.row,
            "closed": self.presenter.closed,
            "editing": self.editor.editing if self.is_editing else "",
        }

    def put_focus(self) -> bool:
        """Where one writes, the line one was on, or the field to find."""
        if self.is_editing:
            self.editor.put_focus()
        elif self.list.row >= 0:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.find_field.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    @property
    def is_editing(self) -> bool:
        """Whether an entry is being written."""
        return self.both.has_editor

    def step_back(self) -> bool:
        """Esc puts the entry away, then clears what is looked for; what was typed stays."""
        if self.is_editing:
            if not self.editor.flush():
                return False
            self._put_away()
            return True
        if self.find_field.text():
            self.find_field.clear()
            self.find_field.setFocus(Qt.FocusReason.OtherFocusReason)
            return True
        return False

    def flush(self) -> bool:
        """Keep what is typed."""
        return not self.is_editing or self.editor.flush()

    # --- Finding ------------------------------------------------------------------------------

    def _find(self, text: str) -> None:
        self.find_row.show_error("")
        self.presenter.words = text
        self._read()

    def _decide(self) -> None:
        """Enter opens the only one that fits; a name that fits none is added."""
        name = self.find_field.text().strip()
        if len(self.model.rows) == 1:
            self.edit(self.model.rows[0])
        elif self.model.rows and name:
            self.find_row.show_error(words.several_fit())
        elif name and not self.presenter.closed:
            self.edit(None, name)

    def _go_to_list(self) -> None:
        if self.model.rows:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            self.list.go_to(max(0, self.list.row))

    def _choose(self, *, closed: bool) -> None:
        self.presenter.closed = closed
        self._read()

    def _new_name(self) -> str:
        return "" if self.model.rows else self.find_field.text().strip()

    def _read(self, at_least: int = 0) -> None:
        self.model.reload(at_least)
        open_ones, closed = self.presenter.counts()
        self.in_use.setChecked(not self.presenter.closed)
        self.closed.setChecked(self.presenter.closed)
        for button in (self.in_use, self.closed):
            button.setVisible(bool(closed) or self.presenter.closed)
        self.in_use.setAccessibleDescription(words.count_of(open_ones))
        self.closed.setAccessibleDescription(words.count_of(closed))
        narrowed = bool(self.presenter.words.strip())
        self.nothing.setText(words.nobody_here(narrowed=narrowed, closed=self.presenter.closed))
        self.nothing.setVisible(not self.model.rows)
        self.list.setVisible(bool(self.model.rows))
        if narrowed and not self.model.rows:
            announce(self.find_field, self.nothing.text())

    # --- Writing ------------------------------------------------------------------------------

    def edit(self, resource: Resource | None, name: str = "") -> None:
        """Write on an entry beside the list, or on a new one."""
        if self.is_editing and not self.editor.flush():
            return
        self._show(resource, name)
        self.editor.put_focus()

    def _show(self, resource: Resource | None, name: str = "") -> None:
        self.editor.open(resource, name)
        self.both.show_editor()

    def _check(self) -> None:
        """Of the entry that is open, else of the line one is on."""
        if self.is_editing:
            self.editor.check()
        elif not self.presenter.closed and 0 <= self.list.row < len(self.model.rows):
            row = self.list.row
            self.presenter.check(self.model.rows[row])
            self._read(row + 1)
            self.list.go_to(row)

    def _after_writing(self) -> None:
        row = self.list.row
        self._read(row + 1)
        self.list.go_to(row)
        self._put_away()

    def _put_away(self) -> None:
        self.both.hide_editor()
        target: QWidget = self.list if self.list.row >= 0 else self.find_field
        target.setFocus(Qt.FocusReason.OtherFocusReason)
