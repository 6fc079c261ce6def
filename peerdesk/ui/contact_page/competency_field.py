"""What the worker practised: a chip for each kind of skill, the finer ones only when wanted.

A kind alone is enough, so two clicks do (`contact-notes.md` §11).
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from peerdesk.forms.definition import Option
from peerdesk.forms.values import Coding, Value
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.contact_page.chips_field import Chip, Chips
from peerdesk.ui.form_view.answer_field import AnswerField, column_in
from peerdesk.ui.rows import label
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space

MOST = 6


class CompetencyField(AnswerField):
    """Thirteen chips; under a ticked one its finer skills, behind "More exactly"."""

    def __init__(self, options: Sequence[Option]) -> None:
        super().__init__()
        coded = [each for each in options if isinstance(each.value, Coding)]
        self._ticked: set[str] = set()
        self._values = {_code(each): each.value for each in coded}
        self.chips = {_code(each): Chip(each.label) for each in coded}
        self._kinds = [code for code in self.chips if "." not in code]
        self.finer = ActionButton(self.tr("More exactly"), look=Look.LINK)
        self.finer.setCheckable(True)
        self.full = label(self.tr("Six at most. Take one off to tick another."), Look.SMALL)
        column = column_in(self, Space.SMALL)
        column.addWidget(Chips([self.chips[kind] for kind in self._kinds]))
        self._rows = {kind: self._row(kind) for kind in self._kinds}
        for row in self._rows.values():
            column.addWidget(row)
        column.addWidget(self.finer, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.full)
        for code, chip in self.chips.items():
            chip.clicked.connect(lambda _on, known=code: self._click(known))
        self.finer.toggled.connect(lambda _on: self._show())
        self.setFocusProxy(self.chips[self._kinds[0]])
        self._show()

    def show_values(self, values: tuple[Value, ...]) -> None:
        """Tick what was practised."""
        self._ticked = {value.code for value in values if isinstance(value, Coding)}
        if any("." in code for code in self._ticked):
            self.finer.setChecked(True)
        self._show()

    def focus_widget(self) -> QWidget:
        """The first kind."""
        return self.chips[self._kinds[0]]

    def name_as(self, name: str) -> None:
        """The chips keep their words; the question is read with each of them."""
        self.setAccessibleName(name)
        for chip in self.chips.values():
            chip.setAccessibleDescription(name)

    def describe_as(self, words: str) -> None:
        """The help belongs to all of them."""
        self.setAccessibleDescription(words)

    def ticked(self) -> list[str]:
        """The codes that are ticked, in the order of the list."""
        return [code for code in self.chips if code in self._ticked]

    def _row(self, kind: str) -> QWidget:
        return Chips([self.chips[code] for code in self._under(kind)])

    def _under(self, kind: str) -> list[str]:
        """The finer skills of a kind."""
        return [code for code in self._values if code.startswith(f"{kind}.")]

    def _click(self, code: str) -> None:
        """A finer skill stands for its kind; the kind comes back when its last one goes."""
        kind, _, finer = code.partition(".")
        before = set(self._ticked)
        if not finer:
            shown = {code, *self._under(code)} & before
            self._ticked = before - shown if shown else before | {code}
        elif code in before:
            left = before - {code}
            self._ticked = left if left & set(self._under(kind)) else left | {kind}
        else:
            self._ticked = before - {kind} | {code}
        if len(self._ticked) > MOST:
            self._ticked = before
        self._show()
        self.answered.emit(tuple(self._values[each] for each in self.ticked()))

    def _show(self) -> None:
        kinds = {code.partition(".")[0] for code in self._ticked}
        for code, chip in self.chips.items():
            chip.setChecked(code in self._ticked or code in kinds)
        for kind, row in self._rows.items():
            row.setVisible(self.finer.isChecked() and kind in kinds)
        self.finer.setVisible(bool(kinds))
        self.full.setVisible(len(self._ticked) >= MOST)


def _code(option: Option) -> str:
    return option.value.code if isinstance(option.value, Coding) else ""
