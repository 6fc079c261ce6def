"""Next steps, a line each: "Darnell: apply to one opening by Fri"."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.forms.answers import RowKey
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.contact_page.presenter import ContactPresenter
from peerdesk.ui.rows import one_line
from peerdesk.ui.text_fields import EnterLineEdit
from peerdesk.ui.theme import Look, set_look
from peerdesk.ui.tokens import Space


class _StepField(EnterLineEdit):
    """One step as a line; `left` when the focus goes elsewhere in the window."""

    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in _PASSING:
            self.left.emit()


_PASSING = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


class _StepRow(QWidget):
    """A line, its Remove button, and the row of the answers it stands for, if any yet."""

    def __init__(self, row: RowKey | None, line: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = row
        self.field = _StepField(least=24, most=60)
        self.field.setText(line)
        self.remove = ActionButton(self.tr("Remove"), look=Look.LINK)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(Space.SMALL)
        across.addWidget(self.field, 1)
        across.addWidget(self.remove)


class StepsView(QWidget):
    """The steps agreed in this contact, with an empty line for one more.

    `lines_changed` when a line was added, so that Tab can find it; `done` by Enter in the empty
    line, which has no step to tell.
    """

    lines_changed = Signal()
    done = Signal()

    def __init__(self, presenter: ContactPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._rows: list[_StepRow] = []
        self.label = one_line(self.tr("What is next"))
        set_look(self.label, Look.LABEL)
        self.none_agreed = ActionButton(self.tr("None a&greed"))
        self.none_agreed.setCheckable(True)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(Space.TIGHT)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.TIGHT)
        column.addWidget(self.label)
        column.addLayout(self._lines)
        under = QHBoxLayout()
        under.addWidget(self.none_agreed)
        under.addStretch()
        column.addLayout(under)
        self.none_agreed.clicked.connect(presenter.agree_none)
        presenter.steps_changed.connect(self.show_steps)
        self.show_steps()

    def show_steps(self) -> None:
        """Show the steps of the answers anew."""
        for old in self._rows:
            self._lines.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._rows = []
        for step in self._presenter.step_lines:
            self._add(step.row, step.line)
        none = self._presenter.answers.value("next_steps_none") is True
        self.none_agreed.setChecked(none)
        if not none:
            self._add(None, "")

    def line(self, number: int | None = None) -> QWidget:
        """A line by its place from 0, else the empty one, or the button that says there is none."""
        if not self._rows:
            return self.none_agreed
        last = len(self._rows) - 1
        return self._rows[last if number is None else min(number, last)].field

    def writing(self) -> int | None:
        """The place of the line that has the focus."""
        return next((n for n, row in enumerate(self._rows) if row.field.hasFocus()), None)

    def _add(self, row: RowKey | None, line: str) -> None:
        made = _StepRow(row, line)
        self._name(made)
        made.field.setPlaceholderText(self._example())
        made.field.textEdited.connect(lambda text: self._write(made, text))
        made.field.entered.connect(lambda: self._enter(made))
        made.field.left.connect(lambda: self._tidy(made))
        made.remove.clicked.connect(lambda: self._remove(made))
        self._rows.append(made)
        self._lines.addWidget(made)
        self.lines_changed.emit()

    def _name(self, made: _StepRow) -> None:
        """Tell the line to add one in from the steps that are there, each with its Remove."""
        written = made.row is not None
        name = self.tr("Next step") if written else self.tr("Add a next step")
        made.field.setAccessibleName(name)
        made.remove.setAccessibleDescription(made.field.text())
        made.remove.setVisible(written)

    def _example(self) -> str:
        name = self._presenter.name or self.tr("Me")
        return self.tr("%1: what, by Fri").replace("%1", name)

    def _write(self, made: _StepRow, text: str) -> None:
        """Every letter is in the answers at once, so that nothing waits for Enter."""
        if not text.strip() and made.row is not None:
            self._presenter.drop_step(made.row)
            made.row = None
        elif text.strip():
            made.row = self._presenter.write_step(made.row, text)
        self._name(made)
        if made.row is not None and made is self._rows[-1]:
            self._add(None, "")

    def _enter(self, made: _StepRow) -> None:
        """Go on to the next line, and from the empty one away from the steps."""
        if made.row is None:
            self.done.emit()
            return
        at = self._rows.index(made)
        following = self._rows[min(at + 1, len(self._rows) - 1)]
        following.field.setFocus(Qt.FocusReason.TabFocusReason)

    def _tidy(self, made: _StepRow) -> None:
        """A line emptied by hand goes, unless it is the one to write the next step in."""
        if made.row is None and made is not self._rows[-1]:
            self._take_off(made)

    def _remove(self, made: _StepRow) -> None:
        if made.row is not None:
            self._presenter.drop_step(made.row)
        at = self._rows.index(made)
        self._take_off(made)
        self._rows[min(at, len(self._rows) - 1)].field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_off(self, made: _StepRow) -> None:
        self._rows.remove(made)
        self._lines.removeWidget(made)
        made.hide()
        made.deleteLater()
