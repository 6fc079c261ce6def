"""A field for a day, read as people write it: today, last Friday, Feb 3, 2/3/2026."""

from contextlib import suppress
from datetime import date

from PySide6.QtWidgets import QWidget

from peerdesk.domain.errors import TimeUnreadable
from peerdesk.domain.when_text import read_day
from peerdesk.ui.text_fields import EnterLineEdit
from peerdesk.wording.dates import short_day


class DayField(EnterLineEdit):
    """`day` is what was read, None for an empty field or words that name no day.

    `today` is the day to read from. `unreadable` tells words that name none from no words.
    """

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(least=12, most=24, parent=parent)
        self._today = today

    @property
    def day(self) -> date | None:
        """The day that was read."""
        with suppress(TimeUnreadable):
            return read_day(self.text(), self._today)
        return None

    @property
    def unreadable(self) -> bool:
        """Whether there are words that name no day."""
        return bool(self.text().strip()) and self.day is None

    def show_day(self, day: date | None) -> None:
        """Put a day in, in words that read back to it."""
        self.setText("" if day is None else day_text(day, self._today))


def day_text(day: date, today: date) -> str:
    """The day as in a list where that reads back to it, else by the order of ISO 8601."""
    words = short_day(day, today)
    with suppress(TimeUnreadable):
        if read_day(words, today) == day:
            return words
    return day.isoformat()
