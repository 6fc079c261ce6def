"""Reading a face of the shared view aloud, where the system has a voice."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from peerdesk.ui.read_aloud.on_screen import said_on
from peerdesk.ui.read_aloud.reader import Reader
from peerdesk.ui.read_aloud.voices import Voice
from peerdesk.ui.together.bars import TopBar
from peerdesk.wording.together import together_words


class Aloud(QObject):
    """The button and key of one page; without a voice neither is there.

    It falls silent with everything that changes or covers the page: a record is not to be heard
    where it cannot be seen.
    """

    def __init__(
        self, page: QWidget, bar: TopBar, voice: Voice | None, say: Callable[[str], object]
    ) -> None:
        super().__init__(page)
        self._page, self._bar, self._say = page, bar, say
        self._language = "en"
        self._reader = None if voice is None else Reader(voice, page)
        bar.aloud.setVisible(voice is not None)
        if self._reader is not None:
            self._reader.changed.connect(self._name_button)
            self._reader.failed.connect(self._tell)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._look_where_focus_went)

    @property
    def speaks(self) -> bool:
        """Whether a voice speaks now."""
        return self._reader is not None and self._reader.speaks

    def show_state(self, language: str) -> None:
        """Name the button in the language of the page."""
        self._language = language
        self._name_button()

    def toggle(self, face: QWidget | None) -> None:
        """Read what stands on the face, or stop."""
        if self._reader is None or face is None:
            return
        if self._reader.speaks:
            self._reader.stop()
        else:
            self._say("")
            self._reader.speak(said_on(face, self._language))

    def stop(self) -> bool:
        """Be quiet now; whether a voice spoke."""
        spoke = self.speaks
        if self._reader is not None:
            self._reader.stop()
        return spoke

    def _name_button(self) -> None:
        words = together_words(self._language)
        self._bar.aloud.setText(words.stop_reading if self.speaks else words.read_aloud)

    def _tell(self) -> None:
        self._say(together_words(self._language).no_voice)

    def _look_where_focus_went(self, _before: QWidget | None, now: QWidget | None) -> None:
        if self.speaks and (now is None or not self._page.isAncestorOf(now)):
            self.stop()
