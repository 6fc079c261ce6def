"""Taking paper out of the vault, through the one gate; no widget in here."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from peerdesk.domain.attachments import MediaType
from peerdesk.domain.consents.vocabulary import Basis
from peerdesk.domain.documents import DocumentKind
from peerdesk.domain.errors import ChangedMeanwhile
from peerdesk.domain.sharing import Layout
from peerdesk.domain.zones import local_date
from peerdesk.services import sharing
from peerdesk.services.desk import Desk
from peerdesk.services.plans import ReadPlan
from peerdesk.services.sharing import ItemGoing, Press, Verdict
from peerdesk.services.sharing.copies import Choice
from peerdesk.services.told_once import Told, note_told, was_told
from peerdesk.ui import background
from peerdesk.ui.export import plan_copies
from peerdesk.ui.export.choice import Leaving, request_of, unread_days
from peerdesk.ui.export.looking import Looked, look
from peerdesk.ui.export.subject import document_kind, kind_of, name_of, person_of, plan_of
from peerdesk.ui.pdf_preview.source import PageSource
from peerdesk.ui.trouble import words_of
from peerdesk.ui.watched_work import WatchedWork
from peerdesk.wording import leaving as words
from peerdesk.wording.copies import not_in_it

_NOTE_FILE, _RECORD_FILE = "contact.pdf", "record.pdf"
FOR_PROGRAMS = "form.json"

PrintPages = Callable[[PageSource, Callable[[int, int], None]], int]
"""Puts pages on a printer and gives how many sheets went out; told to count, which may stop it."""


class ExportPresenter(WatchedWork):
    """Looks, prints and saves in the background.

    `begun` carries each job for the progress strip. `pages_shown` carries the pages, or None with
    `trouble` saying why there are none. `weighed` carries the answer of the gate, None for a paper
    about nobody. `done` says how it went, `refused` what stood in the way of printing or saving.
    `qr_made` carries a card as a code, `emergency` that the facts of one are wanted now.
    """

    qr_made = Signal(object)
    pages_shown = Signal(object)
    weighed = Signal(object)
    emergency = Signal()
    trouble = Signal(str)
    done = Signal(str)
    refused = Signal(str)

    def __init__(self, desk: Desk, press: Press, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.desk, self._press = desk, press
        self._looking: background.Job | None = None
        self._seen: Verdict | None = None
        self.leaving = Leaving()
        self.plan: ReadPlan | None = None

    @property
    def today(self) -> date:
        """The day where the worker is."""
        clock = self.desk.clock
        return local_date(clock.now(), clock.zone())

    def choose(self, leaving: Leaving) -> None:
        """Take this out, once it is asked for; nothing is looked at yet."""
        self.leaving = leaving
        self.plan = plan_of(self.desk, leaving)
        if leaving.copy_for and self.has_version():
            kept = plan_copies.held_back(self.desk, leaving)
            self.leaving = replace(leaving, off=leaving.off | kept)

    def has_version(self) -> bool:
        """Whether it is a plan of which a version can be on somebody's paper."""
        return self.plan is not None and self.plan.revision is not None

    def items(self) -> Sequence[ItemGoing]:
        """What goes into a copy unless it is taken off."""
        return () if self.plan is None else sharing.items_going(self.plan.answers)

    @property
    def seen(self) -> Verdict | None:
        """The answer that is on the screen."""
        return self._seen

    def change(self, **chosen: object) -> bool:
        """Choose some parts anew; whether that made a difference."""
        before = self.leaving
        self.leaving = replace(self.leaving, **chosen)  # type: ignore[arg-type]  # named parts
        return self.leaving != before

    def unread_days(self) -> tuple[str, ...]:
        """The names of the day fields that cannot be read."""
        return unread_days(self.leaving, self.today)

    def sensitive(self) -> Sequence[Choice]:
        """What the person is asked about for this copy."""
        return () if self.plan is None else sharing.sensitive_choices(self.plan.answers)

    def layouts(self) -> Sequence[Layout]:
        """The ways this plan can be laid out: a card and a page for the fridge not by all."""
        return tuple(Layout) if self.plan is None else sharing.layouts_of(self.plan.answers)

    def whose(self) -> str:
        """The name of the person or file it is about; empty when nobody's or no longer there."""
        return name_of(self.desk, self.leaving, self.plan)

    def kind(self) -> DocumentKind | None:
        """What sort of document it is, if it is one."""
        return document_kind(self.desk, self.leaving)

    def person_id(self) -> UUID | None:
        """Whose record it is; None when nobody's or no longer there."""
        return person_of(self.desk, self.leaving)

    def file_name(self) -> str:
        """The name offered for a file: neutral, as a folder is seen by others."""
        if self.leaving.attachment_id is not None:
            return f"attachment{self._kind().ending}"
        if self.plan is not None:
            return f"plan-{self.today.isoformat()}.pdf"
        return _RECORD_FILE if self.leaving.is_record else _NOTE_FILE

    def may_lock(self) -> bool:
        """Whether the file can take a password: only a PDF can."""
        return self._kind() is MediaType.PDF

    @property
    def _is_attachment(self) -> bool:
        return self.leaving.attachment_id is not None

    def _kind(self) -> MediaType:
        return kind_of(self.desk, self.leaving)

    def look(self) -> None:
        """Ask the gate and draw the pages for this screen; an older drawing is dropped."""
        self.stop_looking()
        self._seen = None
        if self.unread_days():
            return
        if not self.leaving.is_asked:
            self.pages_shown.emit(None)
            return
        request = request_of(self.leaving, self.today, to_look=True)

        self._looking = self._run(
            lambda progress: look(self.desk, request, self._press, progress.count),
            self._show,
            self._say_trouble,
        )

    def stop_looking(self) -> None:
        """Drop what is being drawn: nobody waits for it any more."""
        if self._looking is not None:
            self._looking.cancel()
            self._looking = None

    def save(self, path: Path, password: str) -> None:
        """Write a file; the path that was really taken comes with `done`."""
        request, is_attachment = request_of(self.leaving, self.today), self._is_attachment
        seen = self._seen

        def work(progress: background.Progress) -> Path:
            if is_attachment:
                return sharing.save_attachment(
                    self.desk, request, self._press, path, password=password, seen=seen
                )
            return sharing.save_pdf(
                *(self.desk, request, self._press, path),
                password=password,
                progress=progress.count,
                way=sharing.Way(seen=seen),
            )

        self._run(
            work,
            lambda made: self._went(words.saved(str(made), locked=bool(password)), seen),
            self._refuse,
        )

    def save_for_program(self, path: Path) -> None:
        """Write the answers and their form as one FHIR file; `done` names what stays here."""
        request, seen = request_of(self.leaving, self.today), self._seen
        stays = () if self.plan is None else sharing.not_understood(self.plan.answers)
        self._run(
            lambda _progress: sharing.save_fhir(self.desk, request, self._press, path, seen),
            lambda made: self._went(_saved_for_program(made, stays), seen),
            self._refuse,
        )

    def print_pages(self, put: PrintPages) -> None:
        """Put the pages on a printer; `put` runs in the background."""
        request, is_attachment = request_of(self.leaving, self.today), self._is_attachment
        seen = self._seen

        def work(progress: background.Progress) -> int:
            if is_attachment:
                pages: PageSource = sharing.print_attachment(self.desk, request, self._press, seen)
            else:
                way = sharing.Way(seen=seen)
                pages = sharing.print_pages(
                    self.desk, request, self._press, progress.count, way=way
                )
            return put(pages, progress.count)

        self._run(
            work, lambda sheets: self._went(words.sent_to_printer(sheets), seen), self._refuse
        )

    def make_qr(self) -> None:
        """The card as a code for the person's own phone; `qr_made` brings it."""
        request = request_of(self.leaving, self.today)
        self._run(
            lambda _progress: sharing.card_as_qr(self.desk, request),
            self.qr_made.emit,
            self._refuse,
        )

    def may_leave(self) -> bool:
        """Whether the gate would say yes; says why not."""
        request = request_of(self.leaving, self.today)
        if request.need_to_know:
            return True
        self.refused.emit(words.say_they_need_it())
        return False

    # --- Said once to each worker ---------------------------------------------------------------

    def knows_about_files(self) -> bool:
        """Whether this worker was told what a readable file means."""
        return was_told(self.desk, Told.FILES)

    def was_told_about_files(self) -> None:
        """From now on the long words are shown on request only."""
        note_told(self.desk, Told.FILES)

    def knows_about_printers(self) -> bool:
        """Whether this worker was told that printers may keep copies."""
        return was_told(self.desk, Told.PRINTERS)

    def was_told_about_printers(self) -> None:
        """From now on it is not said before printing."""
        note_told(self.desk, Told.PRINTERS)

    # --- In the background ----------------------------------------------------------------------

    def _show(self, looked: Looked) -> None:
        self._looking = None
        self._seen = looked.verdict
        self.weighed.emit(looked.verdict)
        self.pages_shown.emit(looked.pages)

    def _say_trouble(self, error: Exception) -> None:
        self._looking = None
        self.pages_shown.emit(None)
        self.trouble.emit(words_of(error))

    def _refuse(self, error: Exception) -> None:
        self.refused.emit(words_of(error))
        if isinstance(error, ChangedMeanwhile):
            self.look()

    def _went(self, told: str, answer: Verdict | None) -> None:
        """Say how it went; an emergency asks for its facts at once."""
        if self.has_version():
            plan_copies.note(self.desk, self.leaving, answer)
        self.done.emit(told)
        if answer is not None and answer.basis is Basis.MEDICAL_EMERGENCY:
            self.emergency.emit()


def _saved_for_program(path: Path, stays: Sequence[str]) -> str:
    told = (words.saved(str(path), locked=False), not_in_it((), stays))
    return " ".join(filter(None, told))
