"""Before times leave for a calendar: what the file holds, and for how many weeks."""

from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.rows import label
from peerdesk.ui.sheet_dialog import SheetDialog
from peerdesk.ui.theme import Look
from peerdesk.wording import week as words

WEEKS: Final = (1, 4, 12)


class CalendarDialog(SheetDialog):
    """`chosen` carries the number of weeks, from the one that is shown."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(self.tr("Save times for a calendar"), parent)
        self.column.addWidget(label(words.what_a_calendar_holds()))
        self.column.addStretch()
        captions = (self.tr("This &week"), self.tr("&4 weeks"), self.tr("&12 weeks"))
        leave = ActionButton(self.tr("Cancel"), "Esc")
        leave.clicked.connect(self.reject)
        self.buttons.addWidget(leave)
        self.weeks = {}
        for weeks, caption in zip(WEEKS, captions, strict=True):
            button = ActionButton(caption, look=Look.PRIMARY if weeks == WEEKS[0] else None)
            button.clicked.connect(partial(self._choose, weeks))
            self.buttons.addWidget(button)
            self.weeks[weeks] = button

    def _choose(self, weeks: int) -> None:
        self.accept()
        self.chosen.emit(weeks)
