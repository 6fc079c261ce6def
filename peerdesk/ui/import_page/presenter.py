"""What is known of a file that is to be taken in, and what the worker decided; no widget in here.

Every decision lets the file be looked at anew, in the background. The content stays in the memory
until the page is left; nothing of it is kept before it is taken in.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from peerdesk.domain.imports import Batch, Decision, ImportKind, LineTrouble, Trouble
from peerdesk.domain.zones import wall_time
from peerdesk.services.desk import Desk
from peerdesk.services.documents import CONTACT_NOTE
from peerdesk.services.imports import contacts, people
from peerdesk.services.imports.dates import DayOrder
from peerdesk.services.imports.keeping import earlier, keep
from peerdesk.services.imports.looks import Look
from peerdesk.services.imports.mapping import Choices
from peerdesk.services.imports.reading import content_of, lines_of, table_of
from peerdesk.services.imports.table import Lines
from peerdesk.services.imports.undoing import undo
from peerdesk.services.imports.words import KnownWords, contact_words, people_words, plain
from peerdesk.ui import background
from peerdesk.ui.background import Job, Progress
from peerdesk.ui.trouble import words_of
from peerdesk.wording import import_fields as fields
from peerdesk.wording import imports as words

Result = TypeVar("Result")
Option = tuple[str, str]
"""A code and what it is called."""


class ImportPresenter(QObject):
    """`begun` carries a job and what it does, `counted` how far it is.

    `looked` when there is a new look, `taken` carries a batch and how many people came along with
    contacts, `undone` what an undoing left.
    """

    begun = Signal(object, str)
    counted = Signal(int, int)
    looked = Signal()
    taken = Signal(object, int)
    undone = Signal(object)
    failed = Signal(str)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._job: Job | None = None
        self._content = b""
        self.kind = ImportKind.PEOPLE
        self.start(ImportKind.PEOPLE)

    def start(self, kind: ImportKind) -> None:
        """Begin anew, without a file."""
        self._stop()
        self.kind, self.file, self._content = kind, "", b""
        self._read: tuple[tuple[str, str], Lines] | None = None
        self.sheet = self.encoding = ""
        self.choices = Choices()
        self.look: Look | None = None
        self.asked: dict[tuple[str, str], str] = {}

    # --- The file -----------------------------------------------------------------------------

    def choose(self, path: Path) -> None:
        """Read a file and look at it."""
        self.start(self.kind)
        self.file = path.name

        def work(progress: Progress) -> Look:
            self._content = content_of(path)
            return self._looked_at(progress)

        self._run(work, self._take_look, words.reading())

    def read_sheet(self, sheet: str) -> None:
        """Read another sheet of the same file."""
        self.sheet, self.choices, self.asked = sheet, Choices(), {}
        self._look_anew()

    def read_as(self, encoding: str) -> None:
        """Read the letters another way."""
        self.encoding = encoding
        self._look_anew()

    # --- Decisions ----------------------------------------------------------------------------

    def set_column(self, column: int, field: str) -> None:
        """Read a column as another field, "" for none."""
        columns = dict(self.choices.columns)
        if field:  # a field is read once: it leaves the column where it was
            present = self.look.columns.fields if self.look else ()
            columns |= {at: "" for at, known in enumerate(present) if known == field}
        self._decide(replace(self.choices, columns=columns | {column: field}))

    def set_order(self, order: DayOrder | None) -> None:
        """Say what comes first in a day of numbers."""
        self._decide(replace(self.choices, day_order=order))

    def set_meaning(self, field: str, value: str, code: str) -> None:
        """Say which code a value stands for."""
        codes = {**self.choices.codes, (field, plain(value)): code}
        self.asked[field, value] = code
        self._decide(replace(self.choices, codes=codes))

    def decide(self, line: int, decision: Decision) -> None:
        """Say what becomes of a line about a person."""
        decisions = {**self.choices.decisions, line: decision}
        self._decide(replace(self.choices, decisions=decisions))

    def add_people(self, *, yes: bool) -> None:
        """Whether people whom nobody knows here are added."""
        self._decide(replace(self.choices, add_people=yes))

    def leave_out(self, *, yes: bool) -> None:
        """Whether lines that cannot be taken in stay out."""
        self._decide(replace(self.choices, leave_out_troubled=yes))

    # --- What is shown ------------------------------------------------------------------------

    def field_options(self) -> list[Option]:
        """Every field a column can be read as."""
        form = self._desk.forms[CONTACT_NOTE]
        known = people.FIELDS if self.kind is ImportKind.PEOPLE else contacts.fields(form)
        return [("", fields.field_name("")), *((each, self.named(each)) for each in known)]

    def code_options(self, field: str) -> list[Option]:
        """Every code of a field."""
        if field in fields.OWN_CODES:
            return fields.own_codes(field)
        item = self._desk.forms[CONTACT_NOTE].by_link.get(field)
        return [
            (getattr(option.value, "code", ""), option.label)
            for option in (item.options if item else ())
        ]

    def named(self, field: str) -> str:
        """A field in words."""
        item = self._desk.forms[CONTACT_NOTE].by_link.get(field)
        return fields.field_name(field, item.text if item else "")

    def told(self, one: LineTrouble) -> str:
        """What is to be said of a line, with its number."""
        named = self.named(one.field) if one.field else ""
        return words.at_line(one.line, words.trouble(one.trouble, named, one.value))

    def samples(self, column: int) -> list[str]:
        """The first things that stand in a column."""
        if self.look is None:
            return []
        table = self.look.table
        cells = (words.shown(table.cell(line, column)) for line in table.lines[:20])
        return [cell for cell in cells if cell][:3]

    def unknown_people(self) -> bool:
        """Whether some lines name people whom nobody knows here, or would add them."""
        if self.look is None:
            return False
        told = any(one.trouble is Trouble.PERSON_UNKNOWN for one in self.look.troubles)
        return told or self.choices.add_people

    def earlier(self) -> Sequence[Batch]:
        """What was taken in before."""
        return earlier(self._desk)

    def batch_line(self, batch: Batch) -> str:
        """One earlier import."""
        at = wall_time(batch.created_at, self._desk.clock.zone())
        undone = batch.undone_at is not None
        return words.earlier_line(batch.kind, batch.made, at, undone=undone, left=batch.left)

    # --- Taking in, and back ------------------------------------------------------------------

    def take_in(self) -> None:
        """Keep what was looked at."""
        look = self.look
        if look is None or not look.may_keep or self.is_busy:
            return
        self._run(
            lambda progress: keep(self._desk, look, progress.count),
            self._end,
            words.taking_in(),
        )

    def undo(self, batch_id: UUID) -> None:
        """Take an import back."""
        if not self.is_busy:
            self._run(
                lambda _progress: undo(self._desk, batch_id), self.undone.emit, words.undoing()
            )

    @property
    def is_busy(self) -> bool:
        """Whether something runs that must end first."""
        return self._job is not None

    def _decide(self, choices: Choices) -> None:
        self.choices = choices
        self._look_anew()

    def _look_anew(self) -> None:
        if self._content:
            self._run(self._looked_at, self._take_look, words.reading())

    def _looked_at(self, progress: Progress) -> Look:
        known = self._words()
        how = (self.sheet, self.encoding)
        if self._read is None or self._read[0] != how:
            self._read = (how, lines_of(self._content, self.file, *how))
        progress.go_on()
        table = table_of(self._read[1], self.file, lambda name: bool(known.field(name)))
        if self.kind is ImportKind.PEOPLE:
            return people.look(self._desk, table, self.choices, progress.count)
        return contacts.look(self._desk, table, self.choices, progress.count)

    def _words(self) -> KnownWords:
        if self.kind is ImportKind.PEOPLE:
            return people_words()
        return contact_words(self._desk.forms[CONTACT_NOTE])

    def _take_look(self, look: Look) -> None:
        self.look = look
        for field, value, _ in look.unknown:
            self.asked.setdefault((field, value), "")
        self.looked.emit()

    def _end(self, batch: Batch) -> None:
        if self.look is not None:
            people_added = len(self.look.added)
            self._content, self._read, self.look = b"", None, None
            self.taken.emit(batch, people_added)

    def _look_for_late_end(self) -> None:
        """Cancel may come when everything was just written: then it was taken in all the same."""
        newest = next(iter(self.earlier()), None)
        if newest and self.look and newest.created_at == self.look.looked_at:
            self._end(newest)

    def _run(
        self, work: Callable[[Progress], Result], on_done: Callable[[Result], object], doing: str
    ) -> None:
        self._stop()
        job = background.run(work, on_done, self._fail, self.counted.emit)
        self._job = job
        job.only_while(self)
        job.finished.connect(lambda: self._forget(job))
        self.begun.emit(job, doing)

    def _forget(self, job: Job) -> None:
        if self._job is job:
            self._job = None
        self._look_for_late_end()

    def _fail(self, error: Exception) -> None:
        self.failed.emit(words_of(error))

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None
