"""The list of a group: a light line for each member, and the open one in its place."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from peerdesk.forms.answers import RowKey
from peerdesk.services.desk import Desk
from peerdesk.ui.form_view.undo_line import UndoLine
from peerdesk.ui.group_page.lines import MemberLine
from peerdesk.ui.group_page.member_editor import MemberEditor
from peerdesk.ui.group_page.member_row import MemberRow
from peerdesk.ui.group_page.presenter import GroupPresenter
from peerdesk.ui.tokens import Space
from peerdesk.wording import groups as words
from peerdesk.wording.form_captions import form_captions

_AT_A_TIME = 8
"""So many lines are read before the window has its turn: some 20 ms."""


class ListView(QWidget):
    """`done` behind the last member; `said` with a notice; `whole_wanted` carries a document.

    `opened` carries the widget of the open member, to be brought into sight as a whole.
    A long list stands there at once; what the notes say is read a few lines at a time.
    """

    opened = Signal(QWidget)
    done = Signal()
    said = Signal(str)
    whole_wanted = Signal(object)

    def __init__(
        self, desk: Desk, presenter: GroupPresenter, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._presenter = desk, presenter
        self.rows: dict[RowKey, MemberRow] = {}
        self._ready: set[RowKey] = set()
        self._shown: dict[RowKey, MemberLine] = {}
        self._unread: list[RowKey] = []
        self._for_all = presenter.for_all
        self._reading = QTimer(self)
        self._reading.setInterval(0)
        self._reading.timeout.connect(self._read_some)
        self.editor: MemberEditor | None = None
        self._column = QVBoxLayout()
        self._column.setSpacing(Space.TIGHT)
        form = presenter.keeper.answers.form
        self.undo = UndoLine(form_captions(form.shown_in or form.language))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(Space.TIGHT)
        whole.addWidget(self.undo)
        whole.addLayout(self._column)
        presenter.roster_changed.connect(self.show_members)
        presenter.member_changed.connect(self._show_one)
        presenter.top.answered.connect(self._read_again)
        self.show_members()

    def show_members(self) -> None:
        """Show everyone on the list; lines that are there already stay as they are."""
        self._drop_editor()
        lines = {line.member.row: line for line in self._presenter.lines()}
        for row in [row for row in self.rows if row not in lines]:
            gone = self.rows.pop(row)
            self._shown.pop(row, None)
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for row, line in lines.items():
            if row not in self.rows:
                self.rows[row] = self._made(row)
                self._column.addWidget(self.rows[row])
            if self._shown.get(row) != line:
                self._shown[row] = line
                self._show_line(row, line)
                self._unread.append(row)
            self.rows[row].show()
        self._read_some()

    def _read_some(self) -> None:
        """What the next notes say; the rest when the window had its turn."""
        members = {one.row: one for one in self._presenter.read.members}
        for row in self._unread[:_AT_A_TIME]:
            if row in self.rows and row in members:
                self._show_line(row, self._presenter.line(members[row]))
        del self._unread[:_AT_A_TIME]
        if self._unread:
            self._reading.start()
        else:
            self._reading.stop()

    def _read_again(self) -> None:
        """The meeting said something for every note: how far they are may be another now."""
        if self._for_all != self._presenter.for_all:
            self._for_all = self._presenter.for_all
            self._unread = list(self.rows)
            self._reading.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Go on reading."""
        super().showEvent(event)
        if self._unread:
            self._reading.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody looks, or the meeting is being closed."""
        super().hideEvent(event)
        self._reading.stop()

    def open(self, row: RowKey) -> MemberEditor | None:
        """Open a member in their place."""
        if row not in self.rows:
            return None
        self.take_times()
        self._drop_editor()
        opened = self._presenter.open(row)
        made = MemberEditor(self._desk, self._presenter, row, opened)
        self._column.insertWidget(self._column.indexOf(self.rows[row]), made)
        self.rows[row].hide()
        self.editor = made
        made.done.connect(self.go_on)
        made.said.connect(self.said)
        made.gone.connect(lambda: self._remove(row))
        made.here_said.connect(lambda code: self._say_here(row, code))
        made.times_typed.connect(lambda text: self._type_times(made, text))
        made.whole_wanted.connect(lambda: self._want_whole(made))
        made.missed_wanted.connect(lambda: self._want_missed(row))
        made.focus_first()
        self.opened.emit(made)
        return made

    def go_on(self) -> None:
        """To the next member whose note is not written, from the open one round; else away."""
        if not self.take_times():
            return
        order = list(self.rows)
        at = order.index(self.editor.row) + 1 if self.editor is not None else 0
        self.close_editor()
        following = [row for row in (*order[at:], *order[:at]) if row not in self._ready]
        if following:
            self.open(following[0])
        else:
            self.done.emit()

    def close_editor(self) -> None:
        """Close the open member; what they say is in their line."""
        self.take_times()
        self._presenter.close_member()
        self._drop_editor()

    def take_times(self) -> bool:
        """Save times that were left without Enter; False when they cannot be read."""
        made = self.editor
        text = None if made is None else made.untaken_times()
        if made is None or text is None:
            return True
        return self._type_times(made, text)

    def _made(self, row: RowKey) -> MemberRow:
        made = MemberRow()
        made.opened.connect(lambda: self.open(row))
        made.gone.connect(lambda: self._remove(row))
        return made

    def _show_one(self, row: RowKey) -> None:
        member = next((one for one in self._presenter.read.members if one.row == row), None)
        if row in self.rows and member is not None:
            self._show_line(row, self._presenter.line(member))

    def _show_line(self, row: RowKey, line: MemberLine) -> None:
        self.rows[row].show_line(line)
        (self._ready.add if line.is_ready else self._ready.discard)(row)

    def _say_here(self, row: RowKey, code: str) -> None:
        if code:
            self._presenter.say_here(row, code)
            self.open(row)

    def _type_times(self, made: MemberEditor, text: str) -> bool:
        trouble = self._presenter.type_times(made.row, text)
        if trouble:
            made.times_row.show_error(trouble)
            made.times.setFocus(Qt.FocusReason.OtherFocusReason)
            return False
        made.times.setModified(False)
        self.open(made.row)
        return True

    def _remove(self, row: RowKey) -> None:
        self._presenter.remove(row)
        self.undo.offer(self._presenter.put_back)

    def _want_whole(self, made: MemberEditor) -> None:
        if made.presenter is not None:
            document = made.presenter.keeper.document_id
            self.close_editor()
            self.whole_wanted.emit(document)

    def _want_missed(self, row: RowKey) -> None:
        document = self._presenter.note_of_missed(row)
        if document is not None:
            self.close_editor()
            self.whole_wanted.emit(document)
        else:
            self.said.emit(words.when_first())

    def _drop_editor(self) -> None:
        if self.editor is None:
            return
        made, self.editor = self.editor, None
        focused = QApplication.focusWidget()
        had_focus = focused is not None and made.isAncestorOf(focused)
        if row := self.rows.get(made.row):
            row.show()
            if had_focus:
                row.setFocus(Qt.FocusReason.OtherFocusReason)
        self._column.removeWidget(made)
        made.hide()
        made.deleteLater()
