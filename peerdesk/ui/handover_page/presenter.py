"""Leaving: what is open, and the files and the key that are made so that nothing is lost."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal

from peerdesk.domain.errors import PeerDeskError
from peerdesk.domain.zones import local_date
from peerdesk.services import leaving
from peerdesk.services.desk import Desk
from peerdesk.services.leaving import Given, LeavingStep
from peerdesk.services.sharing import Press, Saved
from peerdesk.services.told_once import Told, note_told, was_told
from peerdesk.ui import background
from peerdesk.ui.settings_page.presenter import SettingsPresenter
from peerdesk.ui.trouble import words_of
from peerdesk.wording import hand_over as words

_FILES = (LeavingStep.WORK, LeavingStep.PEOPLE, LeavingStep.BACKUP)


class AgencyKeyPresenter(SettingsPresenter):
    """The dialog for a new recovery key, for one the agency keeps from now on."""

    def new_recovery_key(
        self, passphrase: str, done: Callable[[str], object], failed: Callable[[Exception], object]
    ) -> None:
        """Make one in the background; it cannot be stopped."""
        background.run(
            lambda _progress: leaving.make_key_for_agency(self._desk, passphrase), done, failed
        )


class HandoverPresenter(QObject):
    """`open_shown` carries what is open. `begun` carries each job with its name.

    `changed` says that something was ticked, `done` how it went, `refused` what stood in the way.
    """

    open_shown = Signal(object)
    begun = Signal(object, str)
    counted = Signal(int, int)
    changed = Signal()
    done = Signal(str)
    refused = Signal(str)

    def __init__(self, desk: Desk, press: Press, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._press = desk, press
        self._made: list[Saved] = []

    @property
    def today(self) -> date:
        """The day where the worker is."""
        clock = self._desk.clock
        return local_date(clock.now(), clock.zone())

    def days(self) -> dict[LeavingStep, date]:
        """What is done, with its day."""
        return leaving.done(self._desk)

    def missing(self) -> tuple[LeavingStep, ...]:
        """The files that are not made yet, in their order."""
        days = self.days()
        return tuple(step for step in _FILES if step not in days)

    def agency_has_key(self) -> bool:
        """Whether an agency keeps a recovery key."""
        return leaving.agency_has_key(self._desk)

    def look(self) -> None:
        """What is still open; `open_shown` brings it."""
        job = background.run(
            lambda _progress: leaving.still_open(self._desk),
            self.open_shown.emit,
            self._refuse,
        )
        job.only_while(self)

    def make(self, given: Given) -> None:
        """Make the files that are missing, one after the other; all of them where none is."""
        if not self.missing():
            leaving.begin_anew(self._desk)
            self.changed.emit()
        self._made = []
        self._go_on(given)

    def tick_key(self) -> None:
        """The agency's key was proven."""
        if self.agency_has_key():
            try:
                leaving.mark_done(self._desk, LeavingStep.KEY)
            except PeerDeskError as error:
                self._refuse(error)
        self.changed.emit()

    def knows_about_files(self) -> bool:
        """Whether this worker was told what a locked file means."""
        return was_told(self._desk, Told.LOCKED_FILES)

    def was_told_about_files(self) -> None:
        """From now on the long words are shown on request only."""
        note_told(self._desk, Told.LOCKED_FILES)

    def _go_on(self, given: Given) -> None:
        missing = self.missing()
        if not missing:
            told = "\n".join(f"{one.path.name}: {one.sha256}" for one in self._made if one.sha256)
            self.done.emit(words.all_made(str(given.folder), told))
            return
        step = missing[0]
        job = background.run(
            lambda progress: leaving.make(self._desk, step, given, self._press, progress.count),
            lambda made: self._ticked(made, given),
            self._refuse,
            self.counted.emit,
        )
        job.only_while(self)
        self.begun.emit(job, words.making(step))

    def _ticked(self, made: Saved | None, given: Given) -> None:
        if made is not None:
            self._made.append(made)
        self.changed.emit()
        self._go_on(given)

    def _refuse(self, error: Exception) -> None:
        self.refused.emit(words_of(error))
