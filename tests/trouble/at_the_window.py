"""PeerDesk's own window in a process of its own, worked by what is read from standard input.

    python -m tests.trouble.at_the_window FOLDER

Each line is a JSON list: the name of something to do and what it needs; the answer is one JSON
line. Nothing of PeerDesk is replaced: it starts at the lock screen, saves by its own clock, and
locking makes a fresh process of it, which reads nothing from here any more.
"""

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QSocketNotifier, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from peerdesk.app import system_clock
from peerdesk.desk_session import DeskSession
from peerdesk.desktop import Desktop
from peerdesk.domain.people import PersonDetails
from peerdesk.forms.answers import Answers
from peerdesk.services import documents, people
from peerdesk.services.desk import Desk
from peerdesk.ui.contact_page.narrative import NarrativeField
from peerdesk.ui.contact_page.page import ContactPage
from peerdesk.ui.crash_hook import CrashHook
from peerdesk.ui.device_settings import Device
from peerdesk.ui.lock_screen.view import LockScreen, PassphraseWay
from peerdesk.ui.main_window.held_lock import HeldLock
from peerdesk.ui.theme import Theme
from peerdesk.ui.throttle import Throttle
from peerdesk.ui.tokens import Scheme

FIELD = "what_i_did"
WITHIN_S = 60
BETWEEN_KEYS_MS = 15
SOON_MS = 200


class Worker:
    """Does what it is told at the window of `desktop`, and answers."""

    def __init__(self, desktop: Desktop, folder: Path) -> None:
        self.desktop, self.folder = desktop, folder
        self.words = 0
        self.typing = QTimer()
        self.typing.timeout.connect(self._write_a_word)

    # --- The way in ---------------------------------------------------------------------------

    def unlock(self, passphrase: str) -> str:
        """Type the passphrase at the lock screen; "" when that opened it, else what it says."""
        screen = self.desktop.window
        assert isinstance(screen, LockScreen)
        self._enter(screen.passphrase_way, passphrase)
        self._until(lambda: self.desktop.session is not None or screen.passphrase_way.row.error)
        return "" if self.desktop.session else screen.passphrase_way.row.error

    def said(self) -> str:
        """What stands at the bottom right: a word about the vault, a notice."""
        return self.session.window.saved_line._said.text()

    def minimise(self) -> bool:
        """Put the window away; whether it is."""
        self.session.window.showMinimized()
        return self.session.window.isMinimized()

    def wait_in_front(self) -> bool:
        """Wait until the window is back."""
        self._until(lambda: not self.session.window.isMinimized())
        return self.session.window.isVisible()

    # --- Writing ------------------------------------------------------------------------------

    def begin_note(self) -> str:
        """Start a note about somebody new, with the cursor in its text."""
        person_id = people.add(self.desk, PersonDetails("Hồng"))
        self.session.window.go("contact", {"person": str(person_id)})
        self._until(lambda: self.page.presenter is not None)
        QApplication.processEvents()
        self.field.setFocus()
        return self._note_id()

    def write(self, text: str) -> str:
        """Type into the note; gives what stands there."""
        for line, part in enumerate(text.split("\n")):
            if line:
                QTest.keyClick(self.field, Qt.Key.Key_Return)
            QTest.keyClicks(self.field, part)
        return self.field.text

    def paste(self, text: str) -> str:
        """Paste into the note; gives what stands there."""
        QApplication.clipboard().setText(text)
        self.field.paste()
        return self.field.text

    def write_on_and_on(self) -> str:
        """Type numbered words without a pause from now on, and print each number."""
        self.typing.start(BETWEEN_KEYS_MS)
        return self._note_id()

    def text(self) -> str:
        """What stands in the note on the screen."""
        return self.field.text

    def kept(self, document_id: str) -> str:
        """What the vault holds of the note."""
        opened = documents.open_draft(self.desk, UUID(document_id))
        return text_of(opened.answers)

    def line(self) -> str:
        """What the saved-line says."""
        return self.session.window.saved_line.text

    def wait_for_line(self, beginning: str) -> str:
        """Wait until the saved-line begins so; gives all of it."""
        self._until(lambda: self.line().startswith(beginning))
        return self.line()

    # --- Locking ------------------------------------------------------------------------------

    def lock(self) -> str:
        """Press the lock key; what the cover says when that could not be done."""
        QTest.keyClick(
            self.session.window.windowHandle(), Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier
        )
        return self.held()

    def held(self) -> str:
        """What the cover says, "" when nothing is covered."""
        found = self.session.window.findChildren(HeldLock)
        return found[0].why if found and found[0].isVisible() else ""

    def press_escape(self) -> str:
        """Try to get behind the cover without a passphrase; what the cover says then."""
        QTest.keyClick(self._focus(), Qt.Key.Key_Escape)
        return self.held()

    def uncover(self, passphrase: str) -> str:
        """Type the passphrase on the cover; "" when that lifted it, else what it says."""
        way = self.session.window.findChildren(HeldLock)[0].passphrase_way
        self._enter(way, passphrase)
        self._until(lambda: not self.held() or way.row.error)
        return way.row.error if self.held() else ""

    def wait(self) -> str:
        """Live on without anyone at the keyboard; the answer never comes if PeerDesk locks."""
        self._until(lambda: not self.held())
        return "uncovered"

    def hurry(self) -> str:
        """From now on try what failed again soon; whoever sits here has five seconds for it."""
        for throttle in self.session.window.findChildren(Throttle):
            throttle.retry_ms = SOON_MS
        self.session._again.setInterval(SOON_MS)
        return "hurrying"

    # --- The disk -----------------------------------------------------------------------------

    def fill(self) -> str:
        """Fill the disk to the last byte."""
        descriptor = os.open(self._filler, os.O_WRONLY | os.O_APPEND | os.O_CREAT)
        try:
            while True:
                os.write(descriptor, bytes(4096))
        except OSError:
            os.close(descriptor)
        return self.reserve()

    def free(self) -> str:
        """Give the room back."""
        self._filler.unlink()
        return self.reserve()

    def reserve(self) -> str:
        """Whether the reserve file is there."""
        return "reserve" if (self.folder / "reserve").exists() else "no reserve"

    # --- Inside -------------------------------------------------------------------------------

    @property
    def session(self) -> DeskSession:
        assert self.desktop.session is not None
        return self.desktop.session

    @property
    def desk(self) -> Desk:
        return self.session._seat.desk

    @property
    def page(self) -> ContactPage:
        page = self.session.window.page
        assert isinstance(page, ContactPage)
        return page

    @property
    def field(self) -> NarrativeField:
        assert self.page.editor is not None
        return self.page.editor.narrative.fields[FIELD]

    @property
    def _filler(self) -> Path:
        return self.folder.parent / "filler"

    def _note_id(self) -> str:
        assert self.page.presenter is not None
        return str(self.page.presenter.keeper.document_id)

    def _write_a_word(self) -> None:
        self.words += 1
        QTest.keyClicks(self.field, f"{self.words} ")
        tell(self.words)

    def _enter(self, way: PassphraseWay, passphrase: str) -> None:
        way.row.show_error("")
        way.field.setText("")
        QTest.keyClicks(way.field, passphrase)
        QTest.keyClick(way.field, Qt.Key.Key_Return)

    def _focus(self) -> QWidget:
        return QApplication.focusWidget() or self.session.window

    def _until(self, true: Callable[[], object]) -> None:
        last = time.monotonic() + WITHIN_S
        while not true():
            assert time.monotonic() < last, "it never came"
            QTest.qWait(5)


def text_of(answers: Answers) -> str:
    """The text of the note's field."""
    return str(answers.value(FIELD) or "")


def tell(answer: object) -> None:
    """One line to whoever asked."""
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()


def main() -> int:
    """Start PeerDesk on a vault and listen."""
    folder = Path(sys.argv[1])
    app, clock = QApplication(["peerdesk"]), system_clock()
    device = Device(folder.parent / "settings", clock.chance)
    hook = CrashHook(app)
    desktop = Desktop(app, folder, clock, Theme(app, Scheme.LIGHT), device, hook)
    desktop.start()
    worker = Worker(desktop, folder)

    def obey() -> None:
        line = os.read(sys.stdin.fileno(), 1 << 20)
        if not line:
            app.quit()
            return
        name, *needed = json.loads(line)
        try:
            tell(getattr(worker, name)(*needed))
        except BaseException:
            app.quit()  # whoever asked sees the end of the line instead of waiting for ever
            raise

    ears = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
    ears.activated.connect(obey)
    return app.exec()


if __name__ == "__main__":
    sys.exit(main())
