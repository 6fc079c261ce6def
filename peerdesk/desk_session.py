"""One sitting at the desk, from unlock to lock: the window and everything that guards it."""

import sys
import time
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication

from peerdesk.behind_the_lock import (
    ask_for_recovery_key_if_unproven,
    ask_passphrase,
    back_up_if_due,
    leave,
    open_window,
    read_words_ahead,
    say_if_clock_is_behind,
)
from peerdesk.domain.errors import PeerDeskError, SaveFailed
from peerdesk.services import practice
from peerdesk.ui import background, relaunch
from peerdesk.ui.first_instance import FirstInstance
from peerdesk.ui.idle_lock import IdleLock
from peerdesk.ui.lock_screen.presenter import LockPresenter
from peerdesk.ui.main_window.held_lock import HeldLock
from peerdesk.ui.main_window.shield import Shield
from peerdesk.ui.place_keeper import PlaceKeeper
from peerdesk.ui.reminding import Reminding
from peerdesk.ui.shortcuts import GlobalKeys
from peerdesk.ui.theme import Theme
from peerdesk.ways_in import Seat
from peerdesk.wording import sentence

_HARDLY_SEEN_MS = 100
_WAIT_FOR_WORK_MS = 3000
_LOCK_AGAIN_MS = 5000
_SETTLED_MS = 2000
_MINIMISED = Qt.WindowState.WindowMinimized


class DeskSession(QObject):
    """Holds the window and the guards: idle, sleep, lock key, shield, second instance.

    `leaving` is emitted when the desk is about to close; `ended` when the window was closed and
    PeerDesk should end. Locking replaces the process and emits nothing more.
    """

    leaving = Signal()
    ended = Signal()

    def __init__(self, seat: Seat, app: QApplication, theme: Theme, folder: Path) -> None:
        super().__init__(app)
        self._seat, self._folder, self._app, self._theme = seat, folder, app, theme
        self._keys = GlobalKeys(app)
        self._keys.setParent(self)
        self.window = open_window(seat, theme, seat.desk.clock.local, self._keys)
        self._shield = Shield(app)
        self._again = QTimer(self, interval=_LOCK_AGAIN_MS)
        self._again.timeout.connect(self.lock)
        self._keys.add("lock", self.lock)
        self._keys.add("shield", self._shield.toggle)
        self.window.lock_wanted.connect(self.lock)
        self.window.closed.connect(self._close)

    def begin(self) -> None:
        """Start the guards, once the window is on screen."""
        desk = self._seat.desk
        minutes = practice.idle_minutes(desk)
        self._idle = IdleLock(self._app, minutes, time.monotonic, time.time)
        self._idle.setParent(self)
        self._idle.due.connect(self.lock)
        self._idle.idle.connect(self._rest)
        self.window.navigator.lock_after_wanted.connect(self._lock_after)
        self.window.navigator.cover_wanted.connect(self._shield.toggle)
        self.window.page_shown.connect(self._wait_for_page)
        self._wait_for_page()
        self._first = FirstInstance(self._folder, self._come_forward, self)
        if sys.platform == "linux":
            self._listen_to_the_system()
        if self._seat.spare_used:
            self.window.navigator.say(
                self.tr(
                    "The vault's key file was damaged or missing, so its spare copy was used. "
                    "Your records are whole. Make a backup soon, in case the disk is failing."
                )
            )
        say_if_clock_is_behind(desk, self.window.navigator)
        back_up_if_due(desk, self.window.navigator)
        Reminding(desk, self.window.navigator, self).start()
        keeper = PlaceKeeper(desk, self.window, self)
        self.leaving.connect(keeper.stop)
        ask_for_recovery_key_if_unproven(desk, self.window.navigator)
        QTimer.singleShot(_SETTLED_MS, self, read_words_ahead)  # the first page comes first

    def _listen_to_the_system(self) -> None:
        from peerdesk.ui.system_lock import SystemLock  # noqa: PLC0415 - only Linux has this bus

        self._system = SystemLock(self)
        self._system.due.connect(self.lock)

    def lock(self) -> None:
        """Save, close the vault, and become a fresh process at the lock screen.

        What cannot be saved stays on screen, covered, and the process stays with it.
        """
        if self._leave():
            relaunch.replace_process(self._folder)
            return
        if not self._shield.held:
            self._hold()
        self._held_lock.say(self.window.saved_line.trouble or sentence(SaveFailed()))

    def _hold(self) -> None:
        """Cover everything, and try to lock again and again, until the passphrase is typed."""
        presenter = LockPresenter(ask_passphrase(self._seat.desk), self)
        presenter.opened.connect(self._release)
        presenter.failed_unexpectedly.connect(_fail)
        self._held_lock = HeldLock(presenter, self._theme)
        self._shield.hold(self._held_lock)
        self._again.start()

    def _release(self) -> None:
        self._again.stop()
        self._shield.release()

    def _leave(self) -> bool:
        """Save and close the vault; False, with the reason said, when that failed."""
        if not self.window.flush():
            return False
        place = self.window.place()
        self._end_work()
        try:
            leave(self._seat.desk, place)
        except PeerDeskError as error:
            self.window.navigator.not_saved(sentence(error))
            return False
        self.leaving.emit()
        self._first.close()
        return True

    def _end_work(self) -> None:
        """Let work in the background end, or stop it; nobody reads along while it takes a while."""
        if background.wait_for_all(_HARDLY_SEEN_MS):
            return
        self._shield.cover()
        if not background.wait_for_all(_WAIT_FOR_WORK_MS):
            background.stop_all()
            background.wait_for_all(_WAIT_FOR_WORK_MS)

    def _close(self) -> None:
        """The window was closed, and what was typed is saved."""
        self._leave()
        self.ended.emit()

    def _lock_after(self, minutes: int) -> None:
        self._idle.minutes = minutes

    def _wait_for_page(self) -> None:
        """Some pages give people more time to think."""
        page = self.window.page
        own = None if page is None else page.idle_minutes
        self._idle.minutes = practice.idle_minutes(self._seat.desk) if own is None else own

    def _rest(self) -> None:
        """Nobody is there: the page hides itself, or everything is locked."""
        page = self.window.page
        if page is None or not page.rest():
            self.lock()

    def _come_forward(self) -> None:
        self.window.setWindowState(self.window.windowState() & ~_MINIMISED)
        self.window.raise_()
        self.window.activateWindow()


def _fail(error: Exception) -> None:
    """What nobody foresaw goes to the crash dialog."""
    raise error
