"""One entry of the directory, to write beside the list; what is typed survives a lock."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.domain.resources import Resource
from peerdesk.services.desk import Desk
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.entry_form import EntryForm
from peerdesk.ui.flow_layout import FlowLayout
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.panel import Panel, emptied
from peerdesk.ui.resources_page.presenter import ResourcesPresenter
from peerdesk.ui.rows import announce, label
from peerdesk.ui.shortcuts import keys
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space
from peerdesk.wording import resources as words

_FIELDS: Final = ("name", "what_for", "phone", "hours", "address", "note")


class ResourceEditor(QWidget):
    """`written` when the entry is kept, `left` when it was put away, `wanted` for another one."""

    written = Signal()
    left = Signal()
    wanted = Signal(object)

    def __init__(
        self,
        desk: Desk,
        presenter: ResourcesPresenter,
        navigator: Navigator,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._resource, self._is_new = presenter.new(), True
        self.title = label("", Look.SECTION)
        self.form = EntryForm(desk, navigator)
        self.form.add_line("name", self.tr("&Name"))
        self.form.add_line("what_for", self.tr("&What for"))
        self.form.add_line("phone", self.tr("Phon&e"))
        self.form.add_line("hours", self.tr("&Hours"))
        self.form.add_text("address", self.tr("&Address"), lines=1)
        self.form.add_text("note", self.tr("N&ote, such as whom to ask for"), lines=1)
        self.last_checked = label("", Look.SOFT)
        self.hints = QVBoxLayout()
        self.trouble = label("", Look.ERROR)
        self.keep = ActionButton(self.tr("&Keep it"), look=Look.PRIMARY)
        self.checked = ActionButton(self.tr("Checked today"), keys("checked_today"))
        self.close_it = ActionButton(self.tr("It is c&losed"))
        self.reopen = ActionButton(self.tr("&Use it again"))
        self.leave = ActionButton(self.tr("Cancel"), "Esc")
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        card = Panel(self.tr("Entry"))
        emptied(card.column)
        card.column.setSpacing(Space.MEDIUM)
        for part in (self.title, self.last_checked, self.form):
            card.column.addWidget(part)
        self.form.column.insertLayout(1, self.hints)
        card.column.addWidget(self.trouble)
        line = QWidget()
        flow = FlowLayout(line)
        for button in (self.keep, self.checked, self.close_it, self.reopen, self.leave):
            flow.addWidget(button)
        card.column.addWidget(line)
        column.addWidget(card)
        column.addStretch()

    def _listen(self) -> None:
        self.form.entered.connect(self._keep)
        for name in ("name", "phone"):
            field = self.form.bound[name].field
            field.editingFinished.connect(self._hint)  # type: ignore[attr-defined]  # a line
        self.keep.clicked.connect(self._keep)
        self.checked.clicked.connect(self.check)
        self.close_it.clicked.connect(lambda: self._end(self._presenter.close))
        self.reopen.clicked.connect(lambda: self._end(self._presenter.reopen))
        self.leave.clicked.connect(self.give_up)

    # --- Opening and leaving --------------------------------------------------------------------

    def open(self, resource: Resource | None, name: str = "") -> None:
        """Write on this entry, or on a new one; what was typed before stands here again."""
        self._is_new = resource is None
        self._resource = resource or replace(self._presenter.new(), name=name)
        told = "new" if resource is None else str(resource.resource_id)
        begun = {field: str(getattr(self._resource, field)) for field in _FIELDS}
        self.form.open(f"resource:{told}", begun)
        self.title.setText(self.tr("Add a place") if resource is None else resource.name)
        day = self._presenter.today
        self.last_checked.setText(words.checked(self._resource.checked_on, day))
        closed = self._resource.closed_on is not None
        self.last_checked.setHidden(self._is_new)
        self.checked.setHidden(self._is_new or closed)
        self.close_it.setHidden(self._is_new or closed)
        self.reopen.setVisible(closed)
        self.trouble.hide()
        emptied(self.hints)

    def put_focus(self) -> None:
        """On the name."""
        self.form.put_focus()

    @property
    def editing(self) -> str:
        """The id of the entry that is written on, or "new"."""
        return "new" if self._is_new else str(self._resource.resource_id)

    def flush(self) -> bool:
        """Keep what is typed; False when it could not be kept."""
        return self.form.flush()

    def give_up(self) -> None:
        """Drop what is typed."""
        self.form.forget()
        self.left.emit()

    # --- Writing --------------------------------------------------------------------------------

    def check(self) -> None:
        """Keep what was typed, and that it was found right today."""
        if not self._is_new and self._write():
            self._presenter.check(self._resource)
            self.written.emit()

    def _keep(self) -> None:
        if self._write():
            self.written.emit()

    def _write(self) -> bool:
        if not self.form.needs("name", words.name_needed()):
            return False
        wrong = self._presenter.keep(self._typed(), new=self._is_new)
        self.trouble.setText(wrong)
        self.trouble.setVisible(bool(wrong))
        if not wrong:
            self.form.forget()
        return not wrong

    def _end(self, act: Callable[[Resource], object]) -> None:
        self.form.forget()
        act(self._resource)
        self.written.emit()

    def _typed(self) -> Resource:
        text = self.form.text
        return replace(
            self._resource,
            name=text("name"),
            what_for=text("what_for"),
            phone=text("phone"),
            hours=text("hours"),
            address=text("address"),
            note=text("note"),
            checked_on=self._presenter.today if self._is_new else self._resource.checked_on,
        )

    def _hint(self) -> None:
        """Say which entries may be this very place, without keeping anyone from adding it."""
        emptied(self.hints)
        if not self._is_new:
            return
        for one in self._presenter.alike(self._typed()):
            closed = one.closed_on is not None
            said = words.may_be(one.name, closed=closed)
            self.hints.addWidget(label(said, Look.MARK_AMBER))
            announce(self, said)
            show = ActionButton(self.tr("Show that one"), look=Look.LINK)
            show.setAccessibleDescription(one.name)
            show.clicked.connect(partial(self.wanted.emit, one))
            self.hints.addWidget(show, 0, Qt.AlignmentFlag.AlignLeft)
