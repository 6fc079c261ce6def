"""Earlier imports, each with the way to take it back."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.domain.imports import Batch
from peerdesk.ui.asking import asked_once
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.import_page.presenter import ImportPresenter
from peerdesk.ui.panel import Panel, emptied
from peerdesk.ui.rows import label
from peerdesk.ui.tokens import Space
from peerdesk.wording import imports as words


class EarlierPanel(Panel):
    """The newest first; hidden while there are none."""

    def __init__(self, presenter: ImportPresenter) -> None:
        super().__init__(self.tr("Earlier imports"))
        self._presenter = presenter
        self.buttons: list[ActionButton] = []
        self._lines = QVBoxLayout()
        self._lines.setSpacing(Space.SMALL)
        self.column.addLayout(self._lines)

    def refresh(self) -> None:
        """Show what was taken in."""
        emptied(self._lines)
        self.buttons = []
        found = self._presenter.earlier()
        for batch in found:
            self._lines.addWidget(self._line(batch))
        self.setVisible(bool(found))

    def _line(self, batch: Batch) -> QWidget:
        whole = QWidget()
        line = QHBoxLayout(whole)
        line.setContentsMargins(0, 0, 0, 0)
        told = self._presenter.batch_line(batch)
        line.addWidget(label(told), 1)
        if batch.may_be_undone:
            undo = ActionButton(self._caption(batch))
            undo.setAccessibleDescription(told)
            undo.clicked.connect(partial(self.ask, batch))
            self.buttons.append(undo)
            line.addWidget(undo, 0, Qt.AlignmentFlag.AlignTop)
        return whole

    def _caption(self, batch: Batch) -> str:
        first = batch.undone_at is None
        return self.tr("Take it back") if first else self.tr("Take back the rest")

    def ask(self, batch: Batch) -> None:
        """Ask once, with what exactly goes."""
        count = batch.made if batch.undone_at is None else batch.left
        yes = self._caption(batch)
        box = asked_once(
            self, words.ask_undo(count), yes, lambda: self._presenter.undo(batch.batch_id)
        )
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()
