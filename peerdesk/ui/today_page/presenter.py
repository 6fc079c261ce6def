"""What the page of the day shows and does; no widget in here."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QObject, Signal

from peerdesk.domain.step_text import read_day_ahead
from peerdesk.domain.today import PutOff, TodayKind, TodayLine
from peerdesk.services import people, planned_contacts, today
from peerdesk.services.desk import Desk
from peerdesk.services.desk import today as day_of
from peerdesk.services.documents import CONTACT_NOTE
from peerdesk.ui.day_list.line import DayLine
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.today_page.places import place_of
from peerdesk.ui.today_page.telling import More, Telling
from peerdesk.wording import today as words

_ALL_OF_A_KIND = 500


class TodayPresenter(QObject):
    """`said` tells what was done and can be taken back; `changed` when the day is to be read anew.

    `line_changed` carries a line before and after, `brought_back` what a line is about again.
    """

    said = Signal(str)
    changed = Signal()
    line_changed = Signal(object, object)
    brought_back = Signal(object)

    def __init__(
        self, desk: Desk, navigator: Navigator, later: str, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._navigator, self._later = desk, navigator, later
        self.kind: TodayKind | None = None
        self._undo: Callable[[], object] | None = None
        self._telling = self._new_telling()

    @property
    def day(self) -> date:
        """The day it is where the worker is."""
        return day_of(self._desk)

    @property
    def title_of_kind(self) -> str:
        """What the lines of one kind are called, where only those are shown."""
        return "" if self.kind is None else words.heading(self.kind)

    def come(self, kind: TodayKind | None) -> None:
        """Show the whole day, or one kind of it; what was done before stays done."""
        self.kind, self._undo = kind, None
        self._telling = self._new_telling()

    def lines(self) -> list[DayLine]:
        """The day as it is now; nothing, and the reason said, when reading failed."""
        return self._navigator.given(self._read) or []

    def _read(self) -> list[DayLine]:
        if self.kind is not None:
            group = today.group(self._desk, self.kind, _ALL_OF_A_KIND)
            return self._telling.group(group, with_heading=False)
        return [line for group in today.groups(self._desk) for line in self._telling.group(group)]

    def knows_anyone(self) -> bool:
        """Whether there is anybody on this desk yet."""
        return people.count(self._desk) > 0

    # --- Opening --------------------------------------------------------------------------------

    def open(self, line: DayLine) -> None:
        """Go where the work is."""
        if isinstance(line.subject, More):
            self._navigator.go("today", {"kind": str(line.subject.kind)})
        elif isinstance(line.subject, TodayLine):
            self._navigator.go(*place_of(line.subject))

    def write_note(self, line: DayLine) -> None:
        """The note that a planned contact becomes."""
        subject = line.subject
        if isinstance(subject, TodayLine) and subject.kind is TodayKind.PLANNED:
            planned_id = subject.record_id
            begun = self._navigator.given(
                lambda: planned_contacts.begin_note(self._desk, planned_id)
            )
            if begun is not None:
                self._navigator.go("contact", {"document": str(begun)})

    # --- Done, or later -------------------------------------------------------------------------

    def tick(self, line: DayLine) -> None:
        """Say of a line that it is done; of a done one, that it is not."""
        subject, done = line.subject, not line.is_done
        if not isinstance(subject, TodayLine):
            return
        if self._navigator.did(lambda: today.set_done(self._desk, subject, done=done)):
            after = replace(line, is_done=done)
            self.line_changed.emit(line, after)
            self._undo = (lambda: self.tick(after)) if done else None
            self.said.emit(words.done() if done else words.open_again())

    def put_off(self, line: DayLine, how_long: PutOff) -> None:
        """Let a line be away for a while."""
        self._until(line, how_long.until(self.day))

    def put_off_until(self, line: DayLine, typed: str) -> str:
        """The same until the day that was typed; gives what is wrong, or an empty text."""
        day = read_day_ahead(typed, self.day)
        if day is None or day <= self.day:
            return words.unread_day()
        self._until(line, day)
        return ""

    @property
    def can_undo(self) -> bool:
        """Whether there is something to take back."""
        return self._undo is not None

    def undo(self) -> None:
        """Take back what was done last."""
        undo, self._undo = self._undo, None
        if undo is not None:
            undo()

    def _until(self, line: DayLine, until: date) -> None:
        subject = line.subject
        if not isinstance(subject, TodayLine):
            return
        if self._navigator.did(lambda: today.put_off(self._desk, subject, until)):
            self._undo = lambda: self._take_back(subject)
            self.changed.emit()
            self.said.emit(words.put_off(until, self.day))

    def _take_back(self, subject: TodayLine) -> None:
        if self._navigator.did(lambda: today.take_back(self._desk, subject)):
            self.changed.emit()
            self.brought_back.emit(subject)
            self.said.emit(words.open_again())

    def _new_telling(self) -> Telling:
        return Telling(self.day, self._desk.clock.zone(), self._kinds(), self._later)

    def _kinds(self) -> Mapping[str, str]:
        options = self._desk.forms[CONTACT_NOTE].item("contact_type").options
        return {str(getattr(one.value, "code", "")): one.label for one in options}
