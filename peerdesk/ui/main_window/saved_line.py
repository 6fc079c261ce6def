"""The line at the bottom that always tells the truth about saving."""

from datetime import datetime

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from peerdesk.ui.rows import announce, one_line
from peerdesk.ui.theme import Look, set_look
from peerdesk.ui.tokens import Space
from peerdesk.wording.dates import short_day, wall_clock, wall_clock_to_the_second

_SAID_FOR_MS = 8_000


class SavedLine(QFrame):
    """Saved at, saving, or not saved and why; that it is encrypted; the last backup."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, Look.FOOT)
        self._state, self._backup, self._said = one_line(), one_line(), one_line()
        self._reminder = one_line()
        line = QHBoxLayout(self)
        line.setContentsMargins(Space.LARGE, Space.TIGHT, Space.LARGE, Space.TIGHT)
        line.setSpacing(Space.MEDIUM)
        for text in (self._state, one_line(self.tr("encrypted")), self._backup):
            set_look(text, Look.SMALL)
            line.addWidget(text)
        set_look(self._reminder, Look.MARK)
        self._reminder.hide()
        line.addWidget(self._reminder)
        set_look(self._said, Look.SMALL)
        self._said.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._said.setWordWrap(True)  # a long sentence grows upwards and never widens the window
        line.addWidget(self._said, 1)
        self._line = line
        self._silence = QTimer(self)
        self._silence.setSingleShot(True)
        self._silence.timeout.connect(self._said.clear)
        self._not_saved = False
        self._state.setText(self.tr("Nothing to save"))
        self.show_backup(None, today=None)

    @property
    def text(self) -> str:
        """What the line says about saving."""
        return self._state.text()

    @property
    def trouble(self) -> str:
        """What the line says while something is not saved, else an empty text."""
        return self.text if self._not_saved else ""

    def show_saving(self) -> None:
        """A change is on its way; a failure stays in sight until a save succeeds."""
        if not self._not_saved:
            self._state.setText(self.tr("Saving…"))

    def show_saved(self, at: datetime) -> None:
        """Everything is in the vault since `at`."""
        if self._not_saved:
            self._not_saved = False
            self._give_room(0)
            set_look(self._state, Look.SMALL)
            announce(self, self.tr("Saved"))
        self._state.setText(self.tr("Saved %1").replace("%1", wall_clock_to_the_second(at)))

    def show_not_saved(self, why: str) -> None:
        """Saving failed: say so until it works again."""
        words = self.tr("Not saved: %1").replace("%1", why)
        if words != self._state.text():
            announce(self, words)
        self._not_saved = True
        self._give_room(3)
        set_look(self._state, Look.ERROR)
        self._state.setText(words)

    def _give_room(self, parts: int) -> None:
        """A failure is a long sentence: it wraps, and takes so many parts of the line."""
        self._state.setWordWrap(bool(parts))
        self._line.setStretchFactor(self._state, parts)

    def show_backup(self, at: datetime | None, today: datetime | None) -> None:
        """When the last backup was made, seen from `today`."""
        if at is None:
            self._backup.setText(self.tr("no backup yet"))
            return
        if today is not None and at.date() == today.date():
            self._backup.setText(self.tr("last backup today %1").replace("%1", wall_clock(at)))
        else:
            day = short_day(at.date(), None if today is None else today.date())
            self._backup.setText(self.tr("last backup %1").replace("%1", day))

    def show_reminder(self, text: str) -> None:
        """Keep a line in sight, said aloud once where it is new; an empty text takes it away."""
        is_new = bool(text) and text != self._reminder.text()
        self._reminder.setText(text)
        self._reminder.setVisible(bool(text))
        if is_new and self.isVisible():  # not while the person beside the worker has the screen
            announce(self, text)

    def say(self, text: str) -> None:
        """Say something for eight seconds, aloud too."""
        self._said.setText(text)
        self._silence.start(_SAID_FOR_MS)
        announce(self, text)
