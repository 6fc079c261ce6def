"""What is to be said of single lines, and what becomes of people who may be here already."""

from functools import partial

from PySide6.QtWidgets import QCheckBox, QVBoxLayout

from peerdesk.domain.imports import Decision, ImportKind, LineTrouble
from peerdesk.ui.import_page.choices import CodeChoice
from peerdesk.ui.import_page.presenter import ImportPresenter
from peerdesk.ui.panel import Panel, emptied
from peerdesk.ui.rows import Row, announce, label
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space
from peerdesk.wording import imports as words

_SHOWN = 40


class LinesPanel(Panel):
    """The first forty lines with something to say; those that keep the file out come first."""

    def __init__(self, presenter: ImportPresenter) -> None:
        super().__init__(self.tr("Lines to look at"))
        self._presenter = presenter
        self.count = label("", Look.LABEL)
        self.leave_out = QCheckBox(self.tr("&Leave those lines out"))
        self.leave_out.clicked.connect(lambda yes: presenter.leave_out(yes=yes))
        self.decisions: dict[int, CodeChoice] = {}
        self.told: list[str] = []
        self._lines, self._alike = QVBoxLayout(), QVBoxLayout()
        self._lines.setSpacing(Space.SMALL)
        self._alike.setSpacing(Space.MEDIUM)
        self.column.addWidget(self.count)
        self.column.addWidget(self.leave_out)
        self.column.addLayout(self._lines)
        self.column.addLayout(self._alike)

    def forget(self) -> None:
        """Begin anew with the next file."""
        emptied(self._alike)
        self.decisions = {}

    def refresh(self) -> None:
        """Show what is to be said now."""
        look = self._presenter.look
        if look is None:
            return
        stands = len({one.line for one in look.troubles if one.keeps_out})
        said = words.needs_mending(stands) if stands else ""
        if said != self.count.text() and said:
            announce(self, said)
        self.count.setText(said)
        self.count.setVisible(bool(stands))
        self.leave_out.setVisible(bool(stands))
        self.leave_out.setChecked(self._presenter.choices.leave_out_troubled)
        hints = self._show_lines(look.troubles)
        self.setVisible(bool(stands or hints or self.decisions))

    def _show_lines(self, troubles: tuple[LineTrouble, ...]) -> bool:
        """The lines themselves; True when any is only a hint."""
        emptied(self._lines)
        decided = self._presenter.kind is ImportKind.PEOPLE
        open_ones = [one for one in troubles if one.keeps_out]
        hints = [one for one in troubles if not one.keeps_out]
        plain = open_ones if decided else [*open_ones, *hints]
        self.told = [self._presenter.told(one) for one in plain[:_SHOWN]]
        for told in self.told:
            self._lines.addWidget(label(told))
        if len(plain) > _SHOWN:
            self._lines.addWidget(label(words.and_more_lines(len(plain) - _SHOWN), Look.SOFT))
        if decided:
            self._show_alike(hints)
        return bool(hints)

    def _show_alike(self, hints: list[LineTrouble]) -> None:
        """People who may be here already: what becomes of each line."""
        look = self._presenter.look
        decided = {one.line: one.decision for one in look.people} if look else {}
        for one in hints:
            if one.line not in self.decisions and len(self.decisions) < _SHOWN:
                self._ask(one)
        for line, choice in self.decisions.items():
            choice.show_code(decided.get(line, Decision.LEAVE_OUT))

    def _ask(self, one: LineTrouble) -> None:
        choice = CodeChoice(words.decisions())
        choice.picked.connect(partial(self._decide, one.line))
        self.decisions[one.line] = choice
        caption = words.kept_line(one.line, self._name(one.line)).replace("&", "&&")
        told = words.trouble(one.trouble, "", one.value)
        self._alike.addWidget(Row(caption, choice, help_text=told))

    def _name(self, line: int) -> str:
        look = self._presenter.look
        names = {each.line: each.details.chosen_name for each in look.people} if look else {}
        return names.get(line, "")

    def _decide(self, line: int, code: str) -> None:
        self._presenter.decide(line, Decision(code))
