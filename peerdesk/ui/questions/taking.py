"""A copy for the person, printed or saved, through the one gate; no widget in here."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from peerdesk.domain.sharing import Selection, SharingPurpose, SharingRequest
from peerdesk.services import sharing
from peerdesk.services.desk import Desk, today
from peerdesk.services.sharing import Pages, Press, Way
from peerdesk.services.sharing.accounting_paper import AccountingReader, request_for
from peerdesk.ui import background
from peerdesk.ui.export.presenter import ExportPresenter, PrintPages
from peerdesk.ui.questions.presenter import QuestionsPresenter
from peerdesk.ui.trouble import words_of
from peerdesk.ui.watched_work import WatchedWork
from peerdesk.wording.together_door import door_words, spoken


@dataclass(frozen=True, slots=True)
class Copy:
    """What is taken: the request, how its pages are read, and what the file is called at first."""

    request: SharingRequest
    way: Way
    file_name: str


def record_copy(presenter: QuestionsPresenter, desk: Desk) -> Copy | None:
    """Everything of theirs; None while there is nothing to copy."""
    ids = presenter.copy_ids()
    if not ids:
        return None
    selection = Selection(presenter.person.person_id, ids)
    request = SharingRequest(selection, SharingPurpose.PATIENT_ACCESS)
    return Copy(request, Way(), f"record-{today(desk).isoformat()}.pdf")


def accounting_copy(presenter: QuestionsPresenter, desk: Desk) -> Copy:
    """The list of what was shared, by the rule that is on the screen."""
    asked = presenter.asked()
    way = Way(read=AccountingReader(asked, presenter.language))
    return Copy(request_for(asked), way, f"shared-{today(desk).isoformat()}.pdf")


class Taking(WatchedWork):
    """`begun` carries each job; `done` says how it went, `refused` what stood in the way.

    `taken` after each copy that was printed or saved.
    """

    done = Signal(str)
    taken = Signal()
    refused = Signal(str)

    def __init__(
        self,
        desk: Desk,
        copy: Copy,
        language: str,
        press: Press | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk, self._press = desk, press or Press()
        self._copy, self._language = copy, language
        self._words = door_words(language)
        self.told = ExportPresenter(desk, self._press, self)

    @property
    def file_name(self) -> str:
        """What a file is called at first: a day, and nothing of the person."""
        return self._copy.file_name

    def save(self, path: Path, password: str) -> None:
        """Write the copy to a file."""
        if not password:
            self.told.was_told_about_files()
        copy = self._copy
        self._run(
            lambda progress: sharing.save_pdf(
                self._desk,
                copy.request,
                self._press,
                path,
                password=password,
                progress=progress.count,
                way=copy.way,
            ),
            lambda made: self._tell(self._words.saved_as(str(made), locked=bool(password))),
            self._refuse,
        )

    def look(self, show: Callable[[Pages], object]) -> None:
        """The pages as they would be printed, to know their size."""
        copy = self._copy
        self._run(
            lambda progress: sharing.preview(
                self._desk, copy.request, self._press, progress.count, way=copy.way
            ),
            show,
            self._refuse,
        )

    def print_pages(self, put: PrintPages) -> None:
        """Put the pages on a printer; `put` runs in the background."""
        self.told.was_told_about_printers()
        copy = self._copy

        def work(progress: background.Progress) -> int:
            pages = sharing.print_pages(
                self._desk, copy.request, self._press, progress.count, way=copy.way
            )
            return put(pages, progress.count)

        self._run(work, lambda sheets: self._tell(self._words.printed_on(sheets)), self._refuse)

    def _tell(self, said: str) -> None:
        self.done.emit(said)
        self.taken.emit()

    def _refuse(self, error: Exception) -> None:
        self.refused.emit(words_of(error, lambda known: spoken(known, self._language)))
