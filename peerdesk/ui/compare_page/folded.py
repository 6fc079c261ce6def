"""What is the same in both, folded away until somebody wants to read it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.forms.differences import EntryPair
from peerdesk.ui.rows import label
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space
from peerdesk.ui.wrapping_link import WrappingLink
from peerdesk.wording.islands import island


class Folded(QWidget):
    """A line that unfolds; what stands in it is made when it is first wanted."""

    def __init__(
        self, words: str, entries: Sequence[EntryPair], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._entries = tuple(entries)
        self._body: QWidget | None = None
        self._words = words
        self.fold = WrappingLink("")
        self.fold.setCheckable(True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.TIGHT)
        self._column.addWidget(self.fold)
        self.fold.toggled.connect(self._show)
        self.fold.setEnabled(bool(self._entries))
        self._name()

    def _name(self) -> None:
        sign = "▾" if self.fold.isChecked() else "▸"
        self.fold.setText(f"{sign} {self._words}".replace("&", "&&"))
        self.fold.setAccessibleName(self._words)

    def _show(self, wanted: bool) -> None:  # noqa: FBT001 - a Qt signal hands it over
        self._name()
        if wanted and self._body is None:
            self._body = _body(self._entries)
            self._column.addWidget(self._body)
        if self._body is not None:
            self._body.setVisible(wanted)


def _body(entries: Sequence[EntryPair]) -> QWidget:
    body = QWidget()
    column = QVBoxLayout(body)
    column.setContentsMargins(Space.LARGE, 0, 0, 0)
    column.setSpacing(Space.TIGHT)
    for entry in entries:
        column.addWidget(label(entry.asked, Look.LABEL))
        for row in entry.rows:
            if row.new is not None:
                told = " · ".join(island(cell.text) for cell in row.new.cells)
                column.addWidget(label(told))
    return body
