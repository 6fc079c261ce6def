"""The window's life as named steps: theme, translate, crash hook, lock screen, desk, lock."""

from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QLoggingCategory, QObject, QStandardPaths, QTimer, QTranslator
from PySide6.QtWidgets import QApplication, QWidget

from peerdesk.domain.clock import Clock
from peerdesk.domain.errors import VaultError
from peerdesk.resource_files import resource
from peerdesk.services import doorstep
from peerdesk.ui import background, relaunch
from peerdesk.ui.collecting import Collector
from peerdesk.ui.crash_hook import CrashHook
from peerdesk.ui.device_settings import Device
from peerdesk.ui.file_places import leaving_no_trace
from peerdesk.ui.lock_screen.presenter import LockPresenter, WaysIn
from peerdesk.ui.lock_screen.view import LockScreen
from peerdesk.ui.theme import Theme
from peerdesk.wording import sentence

if TYPE_CHECKING:
    from types import ModuleType

    from peerdesk.desk_session import DeskSession
    from peerdesk.ways_in import Seat

AWAY_FROM_THE_WINDOW = ("peerdesk.ways_in", "peerdesk.services.today")
"""What is imported in the background: a database, a cipher, and what the first page asks them."""

_WINDOWS = (
    "peerdesk.ui.accessible.factory",
    "peerdesk.ui.main_window.window",
    "peerdesk.pages",
    "peerdesk.ui.first_instance",
    "peerdesk.desk_session",
    "peerdesk.ui.today_page.view",
)
"""What the desk and its first page stand on, in pieces of some hundredths of a second."""

_WAIT_FOR_WORK_MS = 3000

_A_SLOW_HAND_MS = 1000
"""As long letters that find a line in a list may be apart; Qt's 400 ms ask for a typist."""


def run(folder: Path, clock: Clock, *, after_lock: bool) -> int:
    """Show PeerDesk on the vault in `folder` until its window is closed; gives the exit code."""
    # Qt tells of each font that lacks a script, dozens of lines for one name, and finds another.
    QLoggingCategory.setFilterRules("qt.text.font.db.info=false")
    app = QApplication(["peerdesk"])
    app.setApplicationName("PeerDesk")
    app.setDesktopFileName("peerdesk")
    app.setKeyboardInputInterval(_A_SLOW_HAND_MS)
    device = Device(_settings_folder(), clock.chance)
    theme = Theme(app, device.settings.chosen_scheme, device.settings.text_percent)
    _translate(app)
    hook = CrashHook(app)
    hook.install()
    Collector(app)
    desktop = Desktop(app, folder, clock, theme, device, hook)
    # From inside the event loop, so that an error nobody foresaw finds a window to be shown in.
    QTimer.singleShot(0, lambda: desktop.start(after_lock=after_lock))
    return app.exec()


class Desktop(QObject):
    """Shows the lock screen or the first-run screens, then the desk; one window at a time."""

    def __init__(
        self,
        app: QApplication,
        folder: Path,
        clock: Clock,
        theme: Theme,
        device: Device,
        hook: CrashHook,
    ) -> None:
        super().__init__(app)
        self._app, self._folder, self._clock = app, folder, clock
        self._theme, self._device, self._hook = theme, device, hook
        self.window: QWidget | None = None
        self.session: DeskSession | None = None
        self._chords: QObject | None = None
        self._is_told_of = False

    def start(self, *, after_lock: bool = False) -> None:
        """Show what belongs in front of this folder."""
        seen = doorstep.look(self._folder, self._clock.now())
        if not seen.vault_is_there:
            self._show_first_run(seen.trouble)
            return
        presenter = LockPresenter(self._ways_in(), self)
        screen = LockScreen(presenter, self._theme, after_lock=after_lock)
        presenter.opened.connect(self._sit_down)
        presenter.failed_unexpectedly.connect(self._hook.report)
        screen.another_vault_wanted.connect(self._choose_vault)
        screen.first_window_wanted.connect(self._call_first_window)
        screen.painted.connect(lambda: QTimer.singleShot(0, self._load_the_rest))
        self._show(screen)
        if seen.trouble is not None:
            presenter.refuse(seen.trouble)

    def _ways_in(self) -> WaysIn:
        """The ways in; what they need is imported by the first of them, at the latest."""
        place = (self._device.device_id, self._clock)
        return WaysIn(
            unlock=lambda passphrase: _ways().unlock_desk(self._folder, passphrase, *place),
            recover=lambda way_back: _ways().recover_desk(self._folder, way_back, *place),
        )

    def _load_the_rest(self) -> None:
        """Import the heavy parts while the passphrase is typed; a failure shows on unlocking."""
        self._theme.follow_system()
        self._keep_chords_out()
        background.run(
            lambda _progress: [import_module(name) for name in AWAY_FROM_THE_WINDOW],
            lambda _done: self._load_windows(),
            lambda _error: None,
        )

    def _load_windows(self, at: int = 0) -> None:
        """Import what draws piece by piece, here on the interface thread, between its events."""
        if at < len(_WINDOWS):
            import_module(_WINDOWS[at])
            QTimer.singleShot(0, self, lambda: self._load_windows(at + 1))

    def _show(self, window: QWidget) -> None:
        before, self.window = self.window, window
        self._device.show(window)
        if before is not None:
            before.close()
            before.deleteLater()

    def _keep_chords_out(self) -> None:
        """No field takes the letter of a chord, from the lock screen on."""
        if self._chords is None:
            self._chords = import_module("peerdesk.ui.chords").Chords(self._app)

    def _show_first_run(self, trouble: VaultError | None) -> None:
        """Nothing heavy is in the way here: there is no one to keep waiting at a lock."""
        self._keep_chords_out()
        self._tell_of_widgets()
        place = (self._folder, self._device.device_id, self._clock)
        screens = import_module("peerdesk.founding").first_run(*place, self._theme)
        screens.finished.connect(self._sit_down)
        screens.restored.connect(self.start)
        screens.another_vault_wanted.connect(self._choose_vault)
        screens.failed_unexpectedly.connect(self._hook.report)
        self._show(screens)
        if trouble is not None:
            screens.welcome.show_trouble(sentence(trouble))
        self._theme.follow_system()

    def _tell_of_widgets(self) -> None:
        """Tell a screen reader of choices and pages in our words; the lock screen has neither."""
        if not self._is_told_of:
            self._is_told_of = True
            import_module("peerdesk.ui.accessible.factory").install()

    def _sit_down(self, seat: "Seat") -> None:
        """From the lock screen to the desk; where it cannot be shown, back to the lock screen."""
        try:
            self._show_desk(seat)
        except Exception as error:  # noqa: BLE001 - whatever it is, the vault must not stay open
            self._stand_up(seat, error)

    def _show_desk(self, seat: "Seat") -> None:
        self._tell_of_widgets()
        self._theme.load_fallback_fonts()
        place = (seat, self._app, self._theme, self._folder)
        session = import_module("peerdesk.desk_session").DeskSession(*place)
        self.session = session
        self._hook.save_first = session.window.flush
        session.leaving.connect(lambda: self._device.remember(session.window, self._theme))
        self._theme.changed.connect(lambda: self._device.remember_look(self._theme))
        session.ended.connect(self._app.quit)
        self._show(session.window)
        session.begin()

    def _stand_up(self, seat: "Seat", error: Exception) -> None:
        """Close the vault at once; once the reason was read, a fresh process asks to unlock.

        In this one, parts of a desk may be left over.
        """
        if self.window is not None:
            self.window.hide()
        if self.session is not None:
            self.session.deleteLater()
        background.stop_all()
        background.wait_for_all(_WAIT_FOR_WORK_MS)
        _ways().let_go(seat)
        again = partial(relaunch.replace_process, self._folder, locked=False)
        self._hook.end_with(_ways().why_not_shown(error), again)

    def _choose_vault(self) -> None:
        """Another folder; nothing remembers it, as a folder's name may say whose it is."""
        from PySide6.QtWidgets import QFileDialog  # noqa: PLC0415 - rare, and slow to import

        title = QApplication.translate("Desktop", "Open another vault")
        beside = str(self._folder.parent)
        with leaving_no_trace():
            chosen = QFileDialog.getExistingDirectory(self.window, title, beside)
        if chosen:
            self._folder = Path(chosen)
            self.start()

    def _call_first_window(self) -> None:
        """Let the PeerDesk that has the vault come forward, and make room for it."""
        if import_module("peerdesk.ui.first_instance").call_first_instance(self._folder):
            self._app.quit()
        elif isinstance(self.window, LockScreen):
            self.window.say_nobody_answers()


def _ways() -> "ModuleType":
    """Everything that needs a database or a cipher, and nothing that draws."""
    return import_module("peerdesk.ways_in")


def _translate(app: QApplication) -> None:
    """Captions in the worker's language, where PeerDesk has it."""
    translator = QTranslator(app)
    if translator.load(QLocale(), "peerdesk", "_", str(resource("i18n"))):
        app.installTranslator(translator)


def _settings_folder() -> Path:
    """Where this system keeps settings that are not anyone's data."""
    base = QStandardPaths.StandardLocation.GenericConfigLocation
    return Path(QStandardPaths.writableLocation(base)) / "PeerDesk"
