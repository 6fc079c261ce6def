"""Which column is which: every column of the file with what stands in it, and its field."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.ui.import_page.choices import CodeChoice
from peerdesk.ui.import_page.presenter import ImportPresenter
from peerdesk.ui.panel import Panel, emptied
from peerdesk.ui.rows import label
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space
from peerdesk.wording import imports as words


class ColumnsPanel(Panel):
    """One line for each column that has a name; made anew for another file or sheet."""

    def __init__(self, presenter: ImportPresenter) -> None:
        super().__init__(self.tr("What the columns are"))
        self._presenter = presenter
        self._header: tuple[str, ...] = ()
        self.choices: dict[int, CodeChoice] = {}
        self._lines = QVBoxLayout()
        self._lines.setSpacing(Space.SMALL)
        self.left_over = label("", Look.SOFT)
        self.column.addLayout(self._lines)
        self.column.addWidget(self.left_over)

    def forget(self) -> None:
        """Begin anew with the next file."""
        self._header = ()

    def refresh(self) -> None:
        """Show the columns as they are read now."""
        look = self._presenter.look
        if look is None:
            return
        if look.columns.header != self._header:
            self._build(look.columns.header)
        for at, choice in self.choices.items():
            choice.show_code(look.columns.fields[at])
        left = list(look.columns.left_over)
        self.left_over.setText(words.left_over(left) if left else "")
        self.left_over.setVisible(bool(left))

    def _build(self, header: tuple[str, ...]) -> None:
        emptied(self._lines)
        self._header, self.choices = header, {}
        options = self._presenter.field_options()
        for at, name in enumerate(header):
            if name:
                choice = CodeChoice(options)
                choice.picked.connect(partial(self._presenter.set_column, at))
                samples = words.such_as(self._presenter.samples(at))
                self.choices[at] = choice
                self._lines.addWidget(_line(name, samples, choice))


def _line(name: str, samples: str, choice: CodeChoice) -> QWidget:
    """The column and what stands in it beside what it is read as: a file may have many."""
    whole, said = QWidget(), QVBoxLayout()
    called, seen = label(name.replace("&", "&&"), Look.LABEL), label(samples, Look.SMALL)
    called.setBuddy(choice)
    choice.setAccessibleName(name)
    choice.setAccessibleDescription(samples)
    said.setSpacing(Space.NONE)
    said.addWidget(called)
    said.addWidget(seen)
    line = QHBoxLayout(whole)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(Space.MEDIUM)
    line.addLayout(said, 1)
    line.addWidget(choice, 1, Qt.AlignmentFlag.AlignVCenter)
    return whole
