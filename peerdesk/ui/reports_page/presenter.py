"""A worker's own work: read and drawn in the background, then saved through the one gate."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from peerdesk.domain.errors import ChangedMeanwhile
from peerdesk.domain.people import PersonSummary
from peerdesk.domain.zones import local_date
from peerdesk.services import people, sharing
from peerdesk.services.desk import Desk
from peerdesk.services.sharing import Press, Saved, SeveralPages
from peerdesk.services.told_once import Told, note_told, was_told
from peerdesk.ui import background
from peerdesk.ui.reports_page.wanted import usual
from peerdesk.ui.trouble import words_of
from peerdesk.ui.watched_work import WatchedWork
from peerdesk.wording import reports_page as words


class ReportsPresenter(WatchedWork):
    """`begun` carries each job for the progress strip, `pages_shown` the pages or None.

    `done` says how saving went, `refused` what stood in the way of it, `trouble` why there are no
    pages.
    """

    pages_shown = Signal(object)
    trouble = Signal(str)
    done = Signal(str)
    refused = Signal(str)

    def __init__(self, desk: Desk, press: Press, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._press = desk, press
        self._looking: background.Job | None = None
        self._pages: SeveralPages | None = None
        self.wanted = usual(self.today)

    @property
    def today(self) -> date:
        """The day where the worker is."""
        clock = self._desk.clock
        return local_date(clock.now(), clock.zone())

    @property
    def is_asked(self) -> bool:
        """Whether enough is said to make pages."""
        wanted = self.wanted
        return not wanted.unread(self.today) and (wanted.everyone or bool(wanted.people))

    def everyone(self) -> Sequence[PersonSummary]:
        """Everybody who can be chosen, by name."""
        found = people.names(self._desk)
        return sorted(found, key=lambda one: (one.name.casefold(), one.identifier))

    def look(self) -> None:
        """Read and draw what is asked for; an older drawing is dropped."""
        self.stop()
        if not self.is_asked:
            self.pages_shown.emit(None)
            return
        choice = self.wanted.choice(self.today)
        self._looking = self._run(
            lambda progress: sharing.work_packet(self._desk, choice, self._press, progress.count),
            self._show,
            self._say_trouble,
        )

    def stop(self) -> None:
        """Drop what is being drawn, and what was."""
        self._pages = None
        if self._looking is not None:
            self._looking.cancel()
            self._looking = None

    def save(self, path: Path, password: str) -> None:
        """Write the pages that are seen to a file that only the password opens."""
        pages, need = self._pages, self.wanted.they_need_it
        if pages is None:
            return
        self._run(
            lambda _progress: sharing.save_several(
                self._desk, pages, path, password, need_to_know=need
            ),
            lambda made: self._went(made, locked=True),
            self._refuse,
        )

    def save_table(self, path: Path) -> None:
        """Write the log to a spreadsheet."""
        choice, need = self.wanted.choice(self.today), self.wanted.they_need_it
        self._run(
            lambda progress: sharing.save_work_table(
                self._desk, choice, path, progress.count, need_to_know=need
            ),
            lambda made: self._went(made, locked=False),
            self._refuse,
        )

    def may_leave(self) -> bool:
        """Whether the worker gave their word; says so where not."""
        if not self.wanted.they_need_it:
            self.refused.emit(words.say_they_need_it())
        return self.wanted.they_need_it

    def knows_about_files(self, *, locked: bool) -> bool:
        """Whether this worker was told what such a file means."""
        return was_told(self._desk, _told(locked=locked))

    def was_told_about_files(self, *, locked: bool) -> None:
        """From now on the long words are shown on request only."""
        note_told(self._desk, _told(locked=locked))

    def _show(self, pages: SeveralPages) -> None:
        self._looking, self._pages = None, pages
        self.pages_shown.emit(pages)

    def _say_trouble(self, error: Exception) -> None:
        self._looking = None
        self.pages_shown.emit(None)
        self.trouble.emit(words_of(error))

    def _refuse(self, error: Exception) -> None:
        self.refused.emit(words_of(error))
        if isinstance(error, ChangedMeanwhile):
            self.look()

    def _went(self, made: Saved, *, locked: bool) -> None:
        self.done.emit(words.saved(str(made.path), made.sha256, locked=locked))


def _told(*, locked: bool) -> Told:
    return Told.LOCKED_FILES if locked else Told.FILES
