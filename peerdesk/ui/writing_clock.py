"""Counts for a worker who wants it how long they write: only while keys come; no widget here."""

from contextlib import suppress
from typing import Final

from PySide6.QtCore import QObject

from peerdesk.domain.errors import PeerDeskError
from peerdesk.domain.writing_time import Stretch
from peerdesk.services import writing_time
from peerdesk.services.desk import Desk

_PUT_DOWN_EVERY: Final = 60  # seconds written: what a crash could lose


class WritingClock(QObject):
    """Call `typed` with each key, and `put_down` when the note is left."""

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._counts = writing_time.is_counted(desk)
        self._stretch = Stretch()

    def typed(self) -> None:
        """A key was pressed in the note."""
        if not self._counts:
            return
        self._stretch = self._stretch.typed(self._desk.clock.now())
        if self._stretch.seconds >= _PUT_DOWN_EVERY:
            self.put_down()

    def put_down(self) -> None:
        """Keep what was counted; on a full disk it waits, for no note may suffer from it."""
        seconds = self._stretch.seconds
        if seconds:
            with suppress(PeerDeskError):
                writing_time.add(self._desk, seconds)
                self._stretch = self._stretch.without(seconds)
