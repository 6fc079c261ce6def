"""The page a note is turned on: the person reads it, changes it, says whether they agree.

It shows nothing but the note's own texts: no tags, no prompts, nothing of anyone else
(`contact-notes.md` §8).
"""

from uuid import UUID

from PySide6.QtCore import QTimer

from peerdesk.domain.errors import PeerDeskError
from peerdesk.forms.formats import Formats
from peerdesk.services.desk import Desk
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.main_window.page import Place, WorkColumn
from peerdesk.ui.rows import announce, label
from peerdesk.ui.shortcuts import on_key
from peerdesk.ui.theme import Look, Theme
from peerdesk.ui.together.guarded import GuardedPage
from peerdesk.ui.turned.presenter import TurnedPresenter
from peerdesk.ui.turned.sheet import Sheet, Thanks
from peerdesk.ui.turned.top_bar import TopBar
from peerdesk.wording import sentence
from peerdesk.wording.together_door import spoken


class TurnedPage(GuardedPage):
    """Place: `document`, and how the person likes to read."""

    key = "turned"

    def __init__(self, desk: Desk, navigator: Navigator, theme: Theme, formats: Formats) -> None:
        super().__init__(desk, theme)
        self._navigator = navigator
        self.presenter = TurnedPresenter(desk, formats, self)
        self.sheet: Sheet | Thanks | None = None
        self.top = TopBar()
        self.failure = label("", Look.ERROR)
        self.failure.hide()
        self.reader = WorkColumn(theme)
        for widget in (self.top, self.failure, self.reader):
            self.column.addWidget(widget)
        self._listen()

    def _listen(self) -> None:
        presenter, top = self.presenter, self.top
        presenter.saving.connect(self._navigator.saving)
        presenter.saved.connect(self._navigator.saved)
        presenter.saved.connect(lambda _at: self._say(""))
        presenter.failed.connect(self._tell_failure)
        top.language_wanted.connect(self._change_language)
        top.larger_wanted.connect(self.larger)
        top.smaller_wanted.connect(self.smaller)
        top.colours_wanted.connect(self.change_colours)
        top.cover_wanted.connect(self._navigator.cover)
        top.leave_wanted.connect(self.ask_to_leave)
        on_key("sign", self, self._finish)
        on_key("back", self, self.step_back)
        on_key("larger_text", self, self.larger)
        on_key("smaller_text", self, self.smaller)

    # --- The contract of a page -----------------------------------------------------------------

    def opened(self, place: Place) -> None:
        """Turn the note; where there is none to turn, go back among the other records."""
        try:
            self.presenter.open(UUID(str(place.get("document", ""))), place)
        except (PeerDeskError, ValueError) as error:
            self._refuse(error)
            return
        self._show_sheet()
        self.let_in(place)

    @property
    def is_open(self) -> bool:
        """Whether a note is on the page."""
        return self.presenter.is_open

    @property
    def language(self) -> str:
        """The language they read along in."""
        return self.presenter.language

    def enter(self) -> None:
        """Into the first text."""
        if self.sheet is not None:
            self.sheet.put_focus()

    def place(self) -> dict[str, object]:
        """The note, and how the person likes to read."""
        return {**self.presenter.place(), **self.how_it_looks()}

    def flush(self) -> bool:
        """Save what was written."""
        return self.presenter.flush()

    def step_back(self) -> bool:
        """Esc is the worker's way to the door."""
        if self.is_choosing_pin:
            self.leave()
            return True
        if not self.is_covered:
            self.ask_to_leave()
        return True

    def leave(self) -> None:
        """Back to the contact, where the worker goes on."""
        document = self.presenter.place()["document"]
        if not self.presenter.give_back():
            self.come_back()  # what is not saved yet, and why, stands on the page itself
            return
        self.door_is_open = True
        self._forget_sheet()
        self.presenter.close()
        self.take_cover_away()
        self._navigator.go("contact", {"document": document})

    # --- What is shown --------------------------------------------------------------------------

    def _show_sheet(self) -> None:
        sheet = Sheet(self.presenter)
        sheet.done.connect(self._finish)
        self._put(sheet)

    def _finish(self) -> None:
        """The person is done: a word of thanks, nothing of the note."""
        if self.is_covered or not self.presenter.flush():
            return
        thanks = Thanks(self.presenter)
        thanks.back_wanted.connect(self._show_sheet)
        self._put(thanks)

    def _put(self, sheet: Sheet | Thanks) -> None:
        self._forget_sheet()
        self.sheet = sheet
        self.top.show_words(self.presenter.words)
        self.reader.column.addWidget(sheet)
        self.reader.verticalScrollBar().setValue(0)
        if self.isVisible() and not self.is_covered:
            self.enter()

    def _forget_sheet(self) -> None:
        before, self.sheet = self.sheet, None
        if before is not None:
            self.reader.column.removeWidget(before)
            before.hide()
            before.setParent(None)  # nothing of the note stays in the window
            before.deleteLater()  # not at once: a button of it may be telling of its click

    def _change_language(self) -> None:
        self.presenter.choose_other_language()
        self._show_sheet()

    # --- Troubles -------------------------------------------------------------------------------

    def _tell_failure(self, error: PeerDeskError) -> None:
        """Not saved: said to the person too, and tried again by itself."""
        self._navigator.not_saved(sentence(error))
        self._say(spoken(error, self.presenter.language))

    def _say(self, text: str) -> None:
        if text and text != self.failure.text():
            announce(self, text)
        self.failure.setText(text)
        self.failure.setVisible(bool(text))

    def _refuse(self, error: Exception) -> None:
        self.door_is_open = True
        self._forget_sheet()
        self.presenter.close()
        if isinstance(error, PeerDeskError):
            self._navigator.say(sentence(error))
        QTimer.singleShot(0, self, lambda: self._navigator.go("contacts"))
