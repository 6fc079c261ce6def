"""Reports about a person that there are already."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from peerdesk.domain.letters import LetterLine
from peerdesk.ui.panel import Panel, emptied
from peerdesk.ui.rows import label
from peerdesk.ui.theme import Look
from peerdesk.ui.wrapping_link import WrappingLink
from peerdesk.wording import reports as words


class EarlierReports(Panel):
    """A line each; `wanted` carries the id of the one to open."""

    wanted = Signal(object)

    def __init__(self, heading: str, parent: QWidget | None = None) -> None:
        super().__init__(heading, parent)
        self._heading = heading

    def show_reports(self, there: Sequence[LetterLine]) -> None:
        """Show these; nothing where there are none."""
        emptied(self.column)
        self.column.addWidget(label(self._heading, Look.HEADING))
        for line in there:
            told = words.listed(
                line.columns.addressee, line.columns.told_on, is_sealed=line.sealed_at is not None
            )
            link = WrappingLink(told.replace("&", "&&"))
            link.clicked.connect(partial(self.wanted.emit, line.document_id))
            self.column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        self.setVisible(bool(there))
