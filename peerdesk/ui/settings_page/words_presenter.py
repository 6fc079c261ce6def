"""The list of words in the settings: what is shown of it and what changes it; no widget here."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from peerdesk.domain.errors import PeerDeskError
from peerdesk.language.lexicon import shipped
from peerdesk.services import programme_words, prompts
from peerdesk.services.desk import Desk, today
from peerdesk.services.programme_words import ProgrammeWords
from peerdesk.services.prompts import Shown
from peerdesk.services.word_table import WordRow, word_table
from peerdesk.ui.trouble import words_of
from peerdesk.wording import word_lists as words

T = TypeVar("T")


class WordsPresenter(QObject):
    """`changed` when the list is another one; `said` how something went."""

    changed = Signal()
    said = Signal(str)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk

    def dated(self) -> str:
        """Which lists are in use, since when."""
        changed = programme_words.programme_words(self._desk).changed
        return words.dated(shipped().version, changed, today(self._desk))

    def rows(self, text: str = "") -> tuple[WordRow, ...]:
        """The groups that hold what is looked for."""
        return word_table(self._desk, text)

    @property
    def shown(self) -> Shown:
        """Which prompts the worker at the desk sees."""
        return prompts.shown(self._desk)

    def choose_shown(self, wanted: Shown) -> None:
        """See these from now on."""
        self._write(lambda: prompts.choose_shown(self._desk, wanted))

    def switch(self, row: WordRow) -> None:
        """Switch a group off for the programme, or on again."""
        self._write(lambda: programme_words.put_off(self._desk, row.name, off=not row.off))

    def soften(self, row: WordRow) -> None:
        """Only ask to consider other words for a group, or take that back."""
        self._write(lambda: programme_words.soften(self._desk, row.name, soft=not row.softened))

    def ask_me(self, row: WordRow) -> None:
        """Suggest a group to this worker no more, or again."""
        change = prompts.suggest_again if row.never else prompts.never_suggest
        self._write(lambda: change(self._desk, row.name))

    def remove(self, row: WordRow) -> None:
        """Take words of the programme's own away."""
        self._write(lambda: programme_words.remove_group(self._desk, row.name))

    def add(self, typed: str, say: str, why: str) -> bool:
        """Add words of the programme's own; False, with a reason said, where something lacks."""
        try:
            made = programme_words.add_group(self._desk, typed, say, why)
        except PeerDeskError as error:
            self.said.emit(words_of(error))
            return False
        self.changed.emit()
        self.said.emit(words.added(", ".join(made.words)) if made else words.nothing_to_add())
        return made is not None

    def save(self, path: Path) -> None:
        """Save the programme's list as a file."""
        from peerdesk.services.sharing import save_word_list  # noqa: PLC0415 - draws paper too

        saved = self._write(lambda: save_word_list(self._desk, path))
        if saved is not None:
            self.said.emit(words.saved_as(saved.name))

    def read(self, path: Path) -> ProgrammeWords | None:
        """The list in a file, None with the reason said."""
        try:
            return programme_words.read_words(path)
        except PeerDeskError as error:
            self.said.emit(words_of(error))
            return None

    def take_over(self, found: ProgrammeWords) -> None:
        """Use the list of a file."""
        try:
            programme_words.take_over(self._desk, found.words)
        except PeerDeskError as error:
            self.said.emit(words_of(error))
            return
        self.changed.emit()
        self.said.emit(words.taken_over())

    def _write(self, work: Callable[[], T]) -> T | None:
        try:
            done = work()
        except PeerDeskError as error:
            self.said.emit(words_of(error))
            return None
        self.changed.emit()
        return done
