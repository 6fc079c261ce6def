"""The fields of an entry that is kept as a whole; what is typed in them survives a lock."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QVBoxLayout, QWidget

from peerdesk.services.desk import Desk
from peerdesk.ui.day_field import DayField, day_text
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.rows import Row, label
from peerdesk.ui.text_fields import EnterLineEdit, GrowingTextEdit, SteadyComboBox
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space
from peerdesk.ui.typed_draft import TypedDraft
from peerdesk.ui.wrapping_check import WrappingCheckBox
from peerdesk.wording import entries as words
from peerdesk.wording import sentence

YES: Final = "yes"
"""What a ticked box says."""


@dataclass(frozen=True, slots=True)
class Bound:
    """How a field is read and written as text, and what says that it is wrong."""

    field: QWidget
    read: Callable[[], str]
    write: Callable[[str], object]
    row: Row | None = None


class _Line(EnterLineEdit):
    """Gives way to the form: words that are longer than its column scroll in it."""

    def minimumSizeHint(self) -> QSize:
        """A few letters, as any line."""
        return QLineEdit.minimumSizeHint(self)

    def open(self, text: str) -> None:
        """Show `text` from its beginning, where it is longer than the line."""
        self.setText(text)
        if not self.hasFocus():
            self.setCursorPosition(0)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Letters go on at the end, unless the hand says where."""
        super().focusInEvent(event)
        if event.reason() == Qt.FocusReason.OtherFocusReason:
            self.setCursorPosition(len(self.text()))


class EntryForm(QWidget):
    """Add fields by name, then `open` it for an entry. `entered` on Enter in a line."""

    entered = Signal()
    changed = Signal()

    def __init__(self, desk: Desk, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._navigator = desk, navigator
        self._begun: Mapping[str, str] = {}
        self._typed: TypedDraft | None = None
        self.bound: dict[str, Bound] = {}
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(Space.MEDIUM)

    # --- Fields ---------------------------------------------------------------------------------

    def add_line(self, name: str, caption: str, help_text: str = "") -> EnterLineEdit:
        """One line of text."""
        field = _Line(least=24, most=60)
        self._add_line(name, caption, field, help_text)
        return field

    def add_day(self, name: str, caption: str, today: date, help_text: str = "") -> DayField:
        """A day, as people write it."""
        field = DayField(today)
        self._add_line(name, caption, field, help_text)
        return field

    def add_text(
        self, name: str, caption: str, help_text: str = "", *, lines: int = 2
    ) -> GrowingTextEdit:
        """Text that grows."""
        field = GrowingTextEdit(lines=lines)
        row = Row(caption, field, help_text=help_text)
        self._bind(name, Bound(field, field.toPlainText, field.setPlainText, row))
        field.textChanged.connect(partial(self._touch, name))
        self.column.addWidget(row)
        return field

    def add_choice(
        self, name: str, caption: str, options: Iterable[tuple[str, str]], help_text: str = ""
    ) -> SteadyComboBox:
        """A choice among (code, words)."""
        field = SteadyComboBox()
        for code, said in options:
            field.addItem(said, code)
        row = Row(caption, field, help_text=help_text)
        self._bind(name, Bound(field, partial(_code, field), partial(_choose, field), row))
        field.activated.connect(lambda _at: self._touch(name))
        self.column.addWidget(row)
        return field

    def add_tick(self, name: str, caption: str, help_text: str = "") -> WrappingCheckBox:
        """A yes or nothing."""
        field = WrappingCheckBox(caption)
        field.setAccessibleDescription(help_text)
        read = partial(_ticked, field)
        self._bind(name, Bound(field, read, lambda text: field.setChecked(text == YES)))
        field.toggled.connect(lambda _yes: self._touch(name))
        self.column.addWidget(field)
        if help_text:
            self.column.addWidget(label(help_text, Look.SMALL))
        return field

    def add_own(self, name: str, bound: Bound, whole: QWidget) -> Callable[[], None]:
        """A field of the page's own, `whole` with all that belongs to it.

        What it gives is to be called whenever the field has changed.
        """
        self._bind(name, bound)
        self.column.addWidget(whole)
        return partial(self._touch, name)

    def _add_line(self, name: str, caption: str, field: EnterLineEdit, help_text: str) -> None:
        row = Row(caption, field, help_text=help_text)
        write = field.open if isinstance(field, _Line) else field.setText
        self._bind(name, Bound(field, field.text, write, row))
        field.textChanged.connect(lambda _text: self._touch(name))
        field.entered.connect(self.entered)
        self.column.addWidget(row)

    def _bind(self, name: str, bound: Bound) -> None:
        self.bound[name] = bound

    # --- Opening and leaving --------------------------------------------------------------------

    def open(self, draft: str, begun: Mapping[str, str] | None = None) -> None:
        """Show what `begun` says, or what was typed under the name `draft` before."""
        self._drop_draft()
        self._begun = dict(begun or {})
        typed = TypedDraft(self._desk, draft, parent=self)
        typed.saving.connect(self._navigator.saving)
        typed.saved.connect(self._navigator.saved)
        typed.failed.connect(lambda error: self._navigator.not_saved(sentence(error)))
        shown = {**self._begun, **{name: typed.text(name) for name in typed.fields}}
        for name, bound in self.bound.items():
            bound.write(shown.get(name, ""))
            self.show_error(name, "")
        self._typed = typed

    def put_focus(self) -> None:
        """On the first field."""
        for bound in self.bound.values():
            bound.field.setFocus(Qt.FocusReason.OtherFocusReason)
            return

    def flush(self) -> bool:
        """Keep what is typed; False when it could not be kept."""
        return self._typed is None or self._typed.flush()

    def forget(self) -> None:
        """Drop what is typed: it was kept as an entry, or given up."""
        if self._typed is not None:
            self._typed.forget()
        self._drop_draft()

    def _drop_draft(self) -> None:
        if self._typed is not None:
            self._typed.flush()
            self._typed.deleteLater()
        self._typed = None

    def _touch(self, name: str) -> None:
        """Note a change; what came with the entry is no text of its own."""
        text = self.bound[name].read()
        if self._typed is not None and (
            text != self._begun.get(name, "") or self._typed.text(name)
        ):
            self._typed.write(name, text)
        self.changed.emit()

    # --- Reading --------------------------------------------------------------------------------

    def text(self, name: str) -> str:
        """What stands in a field, without spaces around it."""
        return self.bound[name].read().strip()

    def is_ticked(self, name: str) -> bool:
        """Whether a box is ticked."""
        return self.text(name) == YES

    def day(self, name: str) -> date | None:
        """The day in a field, None without one."""
        field = self.bound[name].field
        return field.day if isinstance(field, DayField) else None

    def days_are_read(self) -> bool:
        """Whether every day can be read; the first that cannot says so and gets the focus."""
        unread = [
            name
            for name, bound in self.bound.items()
            if isinstance(bound.field, DayField) and bound.field.unreadable
        ]
        for name in unread:
            self.show_error(name, words.unread_day())
        if unread:
            self.bound[unread[0]].field.setFocus(Qt.FocusReason.OtherFocusReason)
        return not unread

    def needs(self, name: str, wrong: str) -> bool:
        """Whether a field says something; one that does not gets the focus and says why."""
        missing = not self.text(name)
        self.show_error(name, wrong if missing else "")
        if missing:
            self.bound[name].field.setFocus(Qt.FocusReason.OtherFocusReason)
        return not missing

    def show_error(self, name: str, text: str) -> None:
        """Say at a field what is wrong; an empty text takes it back."""
        row = self.bound[name].row
        if row is not None:
            row.show_error(text)


def day_words(day: date | None, today: date) -> str:
    """A day for `open`, in words that read back to it."""
    return "" if day is None else day_text(day, today)


def _code(field: QComboBox) -> str:
    return str(field.currentData() or "")


def _choose(field: QComboBox, code: str) -> None:
    field.setCurrentIndex(max(0, field.findData(code)))


def _ticked(field: WrappingCheckBox) -> str:
    return YES if field.isChecked() else ""
