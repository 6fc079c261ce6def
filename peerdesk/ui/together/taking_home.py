"""What the person takes home: printed, saved or shown, all through the one gate; no widget here."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from peerdesk.domain.errors import PeerDeskError
from peerdesk.domain.sharing import Layout, Selection, SharingPurpose, SharingRequest
from peerdesk.services import plans, sharing
from peerdesk.services.desk import Desk, today
from peerdesk.services.plans import CopyGiven
from peerdesk.services.sharing import Pages, Press
from peerdesk.ui import background
from peerdesk.ui.export.presenter import ExportPresenter, PrintPages
from peerdesk.ui.export.save_dialog import AskPlace
from peerdesk.ui.strengths.panel import StrengthsPanel
from peerdesk.ui.trouble import words_of
from peerdesk.ui.watched_work import WatchedWork
from peerdesk.wording.together import together_words
from peerdesk.wording.together_door import door_words, spoken


class TakingHome(WatchedWork):
    """`begun` carries each job; `done` says how it went, `refused` what stood in the way.

    `off` is what the person has taken off the paper that is looked at now.
    """

    shown = Signal(object)
    done = Signal(str)
    refused = Signal(str)

    def __init__(
        self,
        desk: Desk,
        document_id: UUID,
        ticked: frozenset[str],
        language: str,
        press: Press | None = None,
        parent: QObject | None = None,
        *,
        stem: str = "plan",
    ) -> None:
        super().__init__(parent)
        self._desk, self._press = desk, press or Press()
        self._language, self._words = language, door_words(language)
        self._document_id, self._ticked, self._stem = document_id, ticked, stem
        self.off: frozenset[str] = frozenset()
        self.told = ExportPresenter(desk, self._press, self)

    @property
    def file_name(self) -> str:
        """What a file is called at first: a day, and nothing of the person."""
        return f"{self._stem}-{today(self._desk).isoformat()}.pdf"

    def strengths_panel(self, ask: AskPlace) -> StrengthsPanel:
        """What else the person may take home."""
        return StrengthsPanel(self._desk, ask)

    def save(self, path: Path, password: str) -> None:
        """Write the whole plan to a file."""
        if not password:
            self.told.was_told_about_files()
        request = self._request(Layout.FULL)
        self._run(
            lambda progress: sharing.save_pdf(
                self._desk, request, self._press, path, password=password, progress=progress.count
            ),
            lambda made: self._taken(self._words.saved_as(str(made), locked=bool(password))),
            self._refuse,
        )

    def print_pages(self, layout: Layout, put: PrintPages) -> None:
        """Put the pages on a printer; `put` runs in the background."""
        self.told.was_told_about_printers()
        request = self._request(layout)

        def work(progress: background.Progress) -> int:
            pages = sharing.print_pages(self._desk, request, self._press, progress.count)
            return put(pages, progress.count)

        self._run(work, lambda sheets: self._taken(self._words.printed_on(sheets)), self._refuse)

    def look(self, layout: Layout, show: Callable[[Pages], object]) -> None:
        """The pages as they would be printed, to know their size."""
        request = self._request(layout)
        self._run(
            lambda progress: sharing.preview(self._desk, request, self._press, progress.count),
            show,
            self._refuse,
        )

    def show_card(self) -> None:
        """The card as a picture for the person's own phone; it comes with `shown`."""
        request = self._request(Layout.CARD)
        self._run(
            lambda _progress: sharing.card_as_qr(self._desk, request),
            self._on_their_phone,
            self._refuse,
        )

    def _taken(self, told: str) -> None:
        self._note()
        self.done.emit(told)

    def _on_their_phone(self, code: object) -> None:
        self._note()
        self.shown.emit(code)

    def _note(self) -> None:
        """Let the list of copies say that the person has one.

        It is out by now: that the list could not be written must not look as if it were not.
        """
        given = CopyGiven(together_words(self._language).my_copy, self._ticked, self.off)
        with suppress(PeerDeskError):
            plans.note_copy(self._desk, self._document_id, given)

    def _request(self, layout: Layout) -> SharingRequest:
        selection = Selection(None, (self._document_id,))
        return SharingRequest(
            selection,
            SharingPurpose.PATIENT_ACCESS,
            layout=layout,
            ticked=self._ticked,
            off=self.off,
        )

    def _refuse(self, error: Exception) -> None:
        self.refused.emit(words_of(error, lambda known: spoken(known, self._language)))
