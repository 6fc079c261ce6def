"""What the pages of plans and of papers about sharing have in common."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from peerdesk.domain.errors import PeerDeskError
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.main_window.page import Page, Place, WorkColumn
from peerdesk.ui.note_view.scrolling import scrolled
from peerdesk.ui.paper_presenter import KeepsOnePaper
from peerdesk.ui.shortcuts import on_key
from peerdesk.ui.signing.key_panel import KeyPanel
from peerdesk.ui.text_fields import GrowingTextEdit
from peerdesk.ui.theme import Theme
from peerdesk.ui.tokens import Space
from peerdesk.wording import sentence

_UNTIL_LAID_OUT_MS = 200


class PaperPage(Page):
    """One paper of a person in one column: written on, read, signed.

    Whose place names a paper that cannot be opened is led to the page this one belongs to.
    """

    side_folds = True
    presenter: KeepsOnePaper

    def __init__(self, navigator: Navigator, theme: Theme) -> None:
        super().__init__()
        self._navigator = navigator
        self.work = WorkColumn(theme)
        self._arriving = QTimer(self)
        self._arriving.setSingleShot(True)
        self._arriving.timeout.connect(self._show_cursor)
        self.work.verticalScrollBar().rangeChanged.connect(self._settle)
        on_key("save_pdf", self, partial(self._take_out, "save"))
        on_key("print", self, partial(self._take_out, "print"))

    @property
    def passphrase(self) -> KeyPanel:
        """Where the paper is signed."""
        raise NotImplementedError

    # --- The contract of a page ---------------------------------------------------------------

    def flush(self) -> bool:
        """Save everything typed now."""
        return self.presenter.flush()

    def hideEvent(self, event: QHideEvent) -> None:
        """The passphrase does not wait on a page nobody looks at."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.passphrase.forget()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page keys scroll the paper, wherever the focus is."""
        if not scrolled(self.work, event):
            super().keyPressEvent(event)

    # --- For the pages ------------------------------------------------------------------------

    def _tell_of_saving(self) -> None:
        presenter, navigator = self.presenter, self._navigator
        presenter.saving.connect(navigator.saving)
        presenter.saved.connect(navigator.saved)
        presenter.failed.connect(lambda error: navigator.not_saved(sentence(error)))

    def _opens(self, place: Place) -> bool:
        """Whether the paper of a place could be opened."""
        try:
            self.presenter.open(UUID(str(place.get("document"))))
        except (PeerDeskError, ValueError) as error:
            self.presenter.close()
            self._navigator.say(sentence(error))
            QTimer.singleShot(0, self, lambda: self._navigator.go(self.belongs_to))
            return False
        return True

    def _language(self) -> str:
        """What the form is read in."""
        form = self.presenter.answers.form
        return form.shown_in or form.language

    def _go_on_at(self, key: str, **more: object) -> None:
        self._navigator.go(key, {"document": str(self.presenter.document_id), **more})

    def _take_out(self, act: str) -> None:
        if self.presenter.is_open:
            self._go_on_at("export", act=act)

    # --- Where one writes ---------------------------------------------------------------------

    def _arrive(self) -> None:
        """What was just drawn finds its place over some turns, each of which moves the cursor."""
        self._show_cursor()
        self._arriving.start(_UNTIL_LAID_OUT_MS)

    def _bring(self, block: QWidget) -> None:
        """Scroll as far as what is said there is in sight, once it has its place."""
        show = partial(self.work.ensureWidgetVisible, block, 0, Space.LARGE)
        QTimer.singleShot(_UNTIL_LAID_OUT_MS, block, show)

    def _settle(self) -> None:
        if self._arriving.isActive():
            self._show_cursor()

    def _show_cursor(self) -> None:
        """Scroll to where one writes, once everything has its place."""
        field = self.work.focusWidget()
        if isinstance(field, GrowingTextEdit):
            field.keep_cursor_in_sight()
        elif field is not None:
            self.work.ensureWidgetVisible(field, 0, Space.LARGE)
