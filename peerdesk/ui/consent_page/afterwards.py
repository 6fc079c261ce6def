"""What can happen to a sealed paper: its event came, it was ended, it was a mistake.

What is typed here survives a lock; each is written once and never taken away again.
"""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.domain.consents.vocabulary import TerminationType
from peerdesk.domain.errors import PeerDeskError
from peerdesk.services.desk import Desk
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.day_field import DayField
from peerdesk.ui.kept_line import KeptLine
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.rows import Row, label
from peerdesk.ui.text_fields import SteadyComboBox
from peerdesk.ui.theme import Look, set_look
from peerdesk.ui.tokens import Space
from peerdesk.wording import consent_events as event_words
from peerdesk.wording import sentence
from peerdesk.wording.people import day_unreadable

_ENDINGS = (TerminationType.PERSON_AGREED, TerminationType.UNILATERAL)


class Asked(QFrame):
    """One question in its own card: fields, a button that writes, one that leaves.

    `written` once it is on record, `left` when it was given up.
    """

    written = Signal()
    left = Signal()

    def __init__(self, title: str, do_words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, Look.CARD)
        self.column = QVBoxLayout(self)
        self.column.setSpacing(Space.MEDIUM)
        self.column.addWidget(label(title, Look.HEADING))
        self._trouble = label("", Look.ERROR)
        self._trouble.hide()
        self.do = ActionButton(do_words, look=Look.PRIMARY)
        self.leave = ActionButton(self.tr("Cancel"), "Esc")
        self.leave.clicked.connect(self.left)

    def close_with_buttons(self) -> None:
        """Put the buttons below what was added."""
        line = QHBoxLayout()
        line.addWidget(self.do)
        line.addWidget(self.leave)
        line.addStretch()
        self.column.addWidget(self._trouble)
        self.column.addLayout(line)

    def put_focus(self) -> None:
        """To the first field."""
        self.do.setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> bool:
        """Keep what is typed; False when it could not be kept."""
        return True

    def surely(self, write: Callable[[], object]) -> None:
        """Write, or say below the fields why that could not be."""
        try:
            write()
        except PeerDeskError as error:
            self._trouble.setText(sentence(error))
            self._trouble.show()
        else:
            self.written.emit()


class EventHappened(Asked):
    """On which day the event was with which the paper ends."""

    def __init__(
        self,
        what: str,
        today: date,
        act: Callable[[date], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(event_words.ask_about_event(what), "", parent)
        self.do.setText(self.tr("It happened on this da&y"))
        self._act = act
        self.day = DayField(today)
        self.day.show_day(today)
        self.day_row = Row(self.tr("D&ay"), self.day)
        self.column.addWidget(self.day_row)
        self.close_with_buttons()
        self.do.clicked.connect(self._write)
        self.day.entered.connect(self._write)

    def put_focus(self) -> None:
        """Into the day."""
        self.day.setFocus(Qt.FocusReason.OtherFocusReason)

    def _write(self) -> None:
        day = self.day.day
        self.day_row.show_error("" if day else day_unreadable())
        if day is not None:
            self.surely(lambda: self._act(day))


class AgreementEnds(Asked):
    """From which day on an agreed limit ends, and who ended it (42 CFR 2.26(b))."""

    def __init__(
        self,
        today: date,
        act: Callable[[date, TerminationType], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(event_words.end_of_agreement(), "", parent)
        self.do.setText(self.tr("&End it"))
        self._act = act
        self.day = DayField(today)
        self.day.show_day(today)
        self.how = SteadyComboBox()
        for how in _ENDINGS:
            self.how.addItem(event_words.who_ended(how), how)
        self.day_row = Row(self.tr("From which d&ay on?"), self.day)
        self.column.addWidget(self.day_row)
        self.column.addWidget(Row(self.tr("&Who ends it?"), self.how))
        self.close_with_buttons()
        self.do.clicked.connect(self._write)

    def put_focus(self) -> None:
        """Into the day."""
        self.day.setFocus(Qt.FocusReason.OtherFocusReason)

    def _write(self) -> None:
        day = self.day.day
        self.day_row.show_error("" if day else day_unreadable())
        if day is not None:
            how = TerminationType(self.how.currentData())
            self.surely(lambda: self._act(day, how))


class MistakeNoted(Asked):
    """Why the paper is a mistake, and who else looked at it."""

    def __init__(
        self,
        desk: Desk,
        name: str,
        navigator: Navigator,
        act: Callable[[str, str], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(event_words.mistake_title(), "", parent)
        self.do.setText(self.tr("M&ark it"))
        self._act = act
        self.column.addWidget(label(event_words.mistake_explained(), Look.SOFT))
        self.reason = KeptLine(desk, f"mistake:{name}")
        self.second = KeptLine(desk, f"second:{name}")
        for line in (self.reason, self.second):
            line.speak_to(navigator)
        self.column.addWidget(Row(self.tr("What is &wrong with it?"), self.reason))
        self.column.addWidget(Row(self.tr("Who else l&ooked at it?"), self.second))
        self.close_with_buttons()
        self.do.clicked.connect(self._write)
        self.second.entered.connect(self._write)
        self.written.connect(self._forget)

    def put_focus(self) -> None:
        """Into the reason."""
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> bool:
        """Keep what is typed; False when it could not be kept."""
        return all([self.reason.flush(), self.second.flush()])

    def _write(self) -> None:
        self.surely(lambda: self._act(self.reason.text(), self.second.text()))

    def _forget(self) -> None:
        self.reason.done()
        self.second.done()
