"""Beside a round: what this worker's signed rounds of the month add up to."""

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from peerdesk.domain.outreach import Numbers
from peerdesk.services.desk import Desk, today
from peerdesk.services.outreach_numbers import numbers
from peerdesk.ui import background
from peerdesk.ui.background import Job
from peerdesk.ui.panel import Panel, emptied
from peerdesk.ui.rows import label, one_line
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space
from peerdesk.wording import outreach as wording


class MonthPanel(QWidget):
    """Counted in the background each time the worker comes to the page."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._counting: list[Job] = []
        jobs = self._counting
        self.destroyed.connect(lambda: background.cancel_all(jobs))
        self._card = Panel(self.tr("This month, signed"))
        self.said = label("", Look.SOFT)
        self._lines = QGridLayout()
        self._lines.setHorizontalSpacing(Space.MEDIUM)
        self._lines.setColumnStretch(0, 1)
        self._card.column.addWidget(self.said)
        self._card.column.addLayout(self._lines)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.MEDIUM, 0, 0, 0)  # the work scrolls right beside it
        column.addWidget(self._card)
        column.addStretch()

    def come(self) -> None:
        """Count anew."""
        background.cancel_all(self._counting)
        desk, day = self._desk, today(self._desk)
        self._counting.append(
            background.run(
                lambda _progress: numbers(desk, day.replace(day=1), day), self._show, _fail
            )
        )

    @property
    def is_counting(self) -> bool:
        """Whether it is still being worked out."""
        return bool(self._counting)

    def _show(self, found: Numbers) -> None:
        self._counting.clear()
        emptied(self._lines)
        any_yet = bool(found.rounds or found.contacts)
        said = wording.so_far(found.rounds, found.minutes) if any_yet else wording.none_so_far()
        self.said.setText(said)
        counted = (
            (self.tr("People reached"), found.reached),
            (self.tr("Talked with you"), found.engaged),
            (self.tr("Met by name"), found.people),
            (self.tr("Of these the first time"), found.first_contacts),
            (self.tr("Meetings in person"), found.path_contacts),
            (self.tr("Connected to help"), found.referrals),
            *((wording.supply(one.kind), one.count) for one in found.supplies),
        )
        for words, count in counted if any_yet else ():
            row = self._lines.rowCount()
            self._lines.addWidget(label(words), row, 0)
            self._lines.addWidget(one_line(str(count)), row, 1)


def _fail(error: Exception) -> None:
    raise error
