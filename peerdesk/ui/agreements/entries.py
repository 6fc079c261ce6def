"""Entries that hold from one day to another: a line each, one more, and the last day of one."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from peerdesk.services.desk import Desk
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.entry_form import EntryForm, day_words
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.panel import emptied
from peerdesk.ui.rows import announce, label
from peerdesk.ui.theme import Look, set_look
from peerdesk.ui.tokens import Space
from peerdesk.wording import agreements as words
from peerdesk.wording import entries


@dataclass(frozen=True, slots=True)
class EntryLine:
    """One entry in words, and whether its last day can still be told.

    `lacking` says why nothing can be shared under it, "" where something can.
    """

    entry_id: UUID
    told: str
    beside: str = ""
    lacking: str = ""
    can_end: bool = True


class EntryEditor(QFrame):
    """Fields of one entry in a frame of their own. `kept` once it is written, `left` if not."""

    kept = Signal()
    left = Signal()

    def __init__(
        self, desk: Desk, navigator: Navigator, draft: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        set_look(self, Look.INSET)
        self._draft = draft
        self.form = EntryForm(desk, navigator)
        self.trouble = label("", Look.ERROR)
        self.keep = ActionButton(self.tr("Keep it"), look=Look.PRIMARY)
        self.leave = ActionButton(self.tr("Cancel"))
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.MEDIUM, Space.MEDIUM, Space.MEDIUM, Space.MEDIUM)
        column.setSpacing(Space.MEDIUM)
        column.addWidget(self.form)
        column.addWidget(self.trouble)
        buttons = QHBoxLayout()
        buttons.addWidget(self.keep)
        buttons.addWidget(self.leave)
        buttons.addStretch()
        column.addLayout(buttons)
        self.form.entered.connect(self._keep)
        self.keep.clicked.connect(self._keep)
        self.leave.clicked.connect(self.give_up)
        self.hide()

    def write(self) -> str | None:
        """Write the entry; gives what is wrong, "" when it is written, None when a field says."""
        raise NotImplementedError

    def begun(self) -> dict[str, str]:
        """What stands in the fields at first."""
        return {}

    def open(self, about: str = "") -> None:
        """Write a new entry, or go on with the one that was begun `about` something."""
        self.trouble.hide()
        self.form.open(f"{self._draft}:{about}", self.begun())
        self.show()
        self.form.put_focus()
        QTimer.singleShot(0, self, self._into_sight)  # once the fields have their places

    def _into_sight(self) -> None:
        page, field = self.parentWidget(), self.focusWidget()
        while page is not None and not isinstance(page, QScrollArea):
            page = page.parentWidget()
        if page is not None and field is not None:
            page.ensureWidgetVisible(field, 0, Space.LARGE)

    def give_up(self) -> None:
        """Drop what is typed."""
        self._end()
        self.left.emit()

    def put_away(self) -> None:
        """Hide it; what is typed stays for the next time."""
        self.form.flush()
        self.hide()

    def _keep(self) -> None:
        wrong = self.write()
        self.trouble.setText(wrong or "")
        self.trouble.setVisible(bool(wrong))
        if wrong == "":
            self._end()
            self.kept.emit()

    def _end(self) -> None:
        self.form.forget()
        self.hide()


class LastDay(EntryEditor):
    """Asks for the last day of an entry; `end` writes it and gives what is wrong."""

    def __init__(
        self, desk: Desk, navigator: Navigator, today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, navigator, "last-day", parent)
        self._today = today
        self._end_it: Callable[[date], str] = lambda _day: ""
        self.day = self.form.add_day(
            "day", self.tr("Its last day"), today, words.last_day_explained()
        )

    def ask(self, entry_id: UUID, end: Callable[[date], str]) -> None:
        """Ask for the last day of one entry."""
        self._end_it = end
        self.open(str(entry_id))

    def begun(self) -> dict[str, str]:
        """Today, as it is most often."""
        return {"day": day_words(self._today, self._today)}

    def write(self) -> str | None:
        """Write the last day."""
        if not self.form.needs("day", entries.day_needed()) or not self.form.days_are_read():
            return None
        day = self.form.day("day")
        return None if day is None else self._end_it(day)


class DatedEntries(QWidget):
    """The list, the button for one more, and below it what is being written."""

    def __init__(
        self,
        nothing: str,
        add_caption: str,
        editor: EntryEditor,
        last_day: LastDay,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._nothing, self._about = nothing, ""
        self._lines: Callable[[], Sequence[EntryLine]] = tuple
        self._end: Callable[[UUID, date], str] = lambda _entry, _day: ""
        self.editor, self.last_day = editor, last_day
        self.add = ActionButton(add_caption)
        self.enders: dict[UUID, ActionButton] = {}
        self._list = QVBoxLayout()
        self._list.setSpacing(Space.SMALL)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.MEDIUM)
        column.addLayout(self._list)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(editor)
        column.addWidget(last_day)
        self.add.clicked.connect(self._begin)
        for one in (editor, last_day):
            one.kept.connect(self._written)
            one.left.connect(self._focus_add)

    def come(
        self,
        lines: Callable[[], Sequence[EntryLine]],
        end: Callable[[UUID, date], str],
        about: str = "",
    ) -> None:
        """Show these entries; what is typed belongs to `about`."""
        self._lines, self._end, self._about = lines, end, about
        self.editor.put_away()
        self.last_day.put_away()
        self.refresh()

    def refresh(self) -> None:
        """Read them anew."""
        emptied(self._list)
        self.enders = {}
        lines = self._lines()
        for line in lines:
            self._list.addWidget(self._line(line))
        if not lines:
            self._list.addWidget(label(self._nothing, Look.SOFT))

    def flush(self) -> bool:
        """Keep what is typed."""
        kept = [one.form.flush() for one in (self.editor, self.last_day)]
        return all(kept)

    def step_back(self) -> bool:
        """Esc puts away what is being written; it stays for the next time."""
        for one in (self.last_day, self.editor):
            if not one.isHidden():
                one.put_away()
                self._focus_add()
                return True
        return False

    def _line(self, line: EntryLine) -> QWidget:
        said = QVBoxLayout()
        said.setSpacing(Space.NONE)
        said.addWidget(label(line.told))
        if line.beside:
            said.addWidget(label(line.beside, Look.SMALL))
        if line.lacking:
            said.addWidget(label(line.lacking, Look.MARK_AMBER))
        whole = QWidget()
        across = QHBoxLayout(whole)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(Space.SMALL)
        across.addLayout(said, 1)
        if line.can_end:
            ended = ActionButton(self.tr("It ends…"))
            ended.setAccessibleDescription(line.told)
            ended.clicked.connect(partial(self._ask_last_day, line.entry_id))
            self.enders[line.entry_id] = ended
            across.addWidget(ended, 0, Qt.AlignmentFlag.AlignTop)
        return whole

    def _begin(self) -> None:
        self.last_day.put_away()
        self.editor.open(self._about)

    def _ask_last_day(self, entry_id: UUID) -> None:
        self.editor.put_away()
        self.last_day.ask(entry_id, partial(self._end, entry_id))

    def _written(self) -> None:
        self.refresh()
        announce(self, entries.kept())
        self._focus_add()

    def _focus_add(self) -> None:
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)
