"""Lines of the programme's own place: they stand with 988 on the page for the worst hour."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.services import lines
from peerdesk.services.desk import Desk
from peerdesk.services.lines import LocalLine
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.panel import emptied
from peerdesk.ui.rows import Row, announce, label
from peerdesk.ui.settings_page.section import Section, Whose, at_left, side_by_side
from peerdesk.ui.text_fields import EnterLineEdit
from peerdesk.ui.theme import Look
from peerdesk.wording import crisis as words
from peerdesk.wording.islands import island


class LocalLinesSection(Section):
    """What there is, each to take away, and two fields for one more."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Local lines"), Whose.PROGRAMME)
        self._desk = desk
        self.name, self.how = EnterLineEdit(least=16, most=40), EnterLineEdit(least=16, most=60)
        self.add = ActionButton(self.tr("Add this line"))
        self.removers: list[ActionButton] = []
        self._list = QVBoxLayout()
        self.column.addWidget(label(words.what_local_lines_are(), Look.SOFT))
        self.column.addLayout(self._list)
        rows = (
            Row(self.tr("Name of the line"), self.name),
            Row(self.tr("How to reach it"), self.how),
        )
        self.column.addLayout(side_by_side(*rows))
        self.column.addLayout(at_left(self.add))
        self.name.entered.connect(self.how.setFocus)
        self.how.entered.connect(self._add)
        self.add.clicked.connect(self._add)

    def refresh(self) -> None:
        """Show the lines there are."""
        emptied(self._list)
        self.removers = []
        for one in lines.local_lines(self._desk):
            self._list.addWidget(self._line(one))

    def _line(self, one: LocalLine) -> QWidget:
        whole = QWidget()
        across = QHBoxLayout(whole)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(label(f"{island(one.name)}: {island(one.how)}"), 1)
        remove = ActionButton(self.tr("Remove"))
        remove.setAccessibleDescription(one.name)
        remove.clicked.connect(partial(self._remove, one.id))
        across.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
        self.removers.append(remove)
        return whole

    def _add(self) -> None:
        for field in (self.name, self.how):
            if not field.text().strip():
                field.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        lines.add_local_line(self._desk, self.name.text(), self.how.text())
        for field in (self.name, self.how):
            field.clear()
        self.refresh()
        announce(self, self.tr("Added"))
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)

    def _remove(self, line_id: str) -> None:
        lines.remove_local_line(self._desk, line_id)
        self.refresh()
        announce(self, self.tr("Removed"))
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
