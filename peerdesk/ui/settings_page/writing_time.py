"""My writing time: off until the worker wants it, for their eyes alone, gone when they say so."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QProgressBar, QWidget

from peerdesk.domain.writing_time import WritingWeek
from peerdesk.services import writing_time
from peerdesk.services.desk import Desk
from peerdesk.ui.asking import asked_once
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.panel import emptied
from peerdesk.ui.rows import announce, label
from peerdesk.ui.settings_page.section import Section, Whose, at_left
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space
from peerdesk.ui.wrapping_check import WrappingCheckBox
from peerdesk.wording import writing_time as words
from peerdesk.wording.dates import minutes


class WritingTimeSection(Section):
    """The present week in words, the eight before it as bars beside their minutes."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("My writing time"), Whose.WORKER)
        self._desk = desk
        self.counted = WrappingCheckBox(self.tr("Count the time I spend &writing notes"))
        self.counted.setAccessibleDescription(words.what_it_is())
        self.this_week = label("", Look.LABEL)
        self._weeks = QWidget()
        self._grid = QGridLayout(self._weeks)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Space.MEDIUM)
        self._grid.setVerticalSpacing(Space.TIGHT)
        self._grid.setColumnStretch(1, 1)
        self.forget = ActionButton(self.tr("&Delete my writing time…"))
        self.column.addWidget(self.counted)
        self.column.addWidget(label(words.what_it_is(), Look.SMALL))
        self.column.addWidget(self.this_week)
        self.column.addWidget(self._weeks)
        self.column.addLayout(at_left(self.forget))
        self.counted.clicked.connect(self._choose)
        self.forget.clicked.connect(self._ask)

    def refresh(self) -> None:
        """Show what was counted, where anything was."""
        self.counted.setChecked(writing_time.is_counted(self._desk))
        present, *before = writing_time.weeks(self._desk)
        self.this_week.setText(words.this_week(present.minutes))
        earlier = [week for week in before if week.seconds]
        self.this_week.setVisible(self.counted.isChecked() or bool(present.seconds))
        self._weeks.setVisible(bool(earlier))
        self.forget.setVisible(bool(present.seconds or earlier))
        emptied(self._grid)
        if earlier:
            self._show_weeks(before)

    def _show_weeks(self, weeks: list[WritingWeek]) -> None:
        most = max(week.minutes for week in weeks)
        for row, week in enumerate(weeks):
            bar = QProgressBar()
            bar.setTextVisible(False)
            bar.setRange(0, max(1, most))
            bar.setValue(week.minutes)
            bar.setAccessibleName(words.in_week(week.begins, week.minutes))
            bar.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            bar.setFixedHeight(Space.MEDIUM)
            self._grid.addWidget(label(words.week_of(week.begins)), row, 0)
            self._grid.addWidget(bar, row, 1)
            self._grid.addWidget(label(minutes(week.minutes)), row, 2)

    def _choose(self, wanted: bool) -> None:  # noqa: FBT001 - the state of a box, as Qt gives it
        writing_time.count(self._desk, wanted=wanted)
        self.refresh()

    def _ask(self) -> None:
        asked_once(self, words.forgetting(), self.tr("Delete"), self.delete).open()

    def delete(self) -> None:
        """Take all of it away; no way leads back."""
        writing_time.forget(self._desk)
        self.refresh()
        announce(self.counted, words.forgotten())
        self.counted.setFocus(Qt.FocusReason.OtherFocusReason)
