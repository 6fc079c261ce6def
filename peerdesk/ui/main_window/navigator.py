"""How pages move between each other and tell the window what happens; no widget in here."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from peerdesk.domain.clock import Clock
from peerdesk.ui.trouble import wrong_with

T = TypeVar("T")


class Navigator(QObject):
    """Handed to every page. The window listens to its signals."""

    go_wanted = Signal(str, object)
    back_wanted = Signal()
    said = Signal(str)
    saving_begun = Signal()
    saved_at = Signal(object)
    save_failed = Signal(str)
    backed_up = Signal(object)
    reminded = Signal(str)
    lock_wanted = Signal()
    cover_wanted = Signal()
    lock_after_wanted = Signal(int)

    def go(self, key: str, place: Mapping[str, object] | None = None) -> None:
        """Open the page called `key` at `place`; what is typed here is saved first."""
        self.go_wanted.emit(key, dict(place or {}))

    def back(self) -> None:
        """Return to the page and place before this one."""
        self.back_wanted.emit()

    def say(self, text: str) -> None:
        """Show `text` for a while in the saved-line; screen readers say it."""
        self.said.emit(text)

    def did(self, act: Callable[[], object]) -> bool:
        """Do something; False, and the reason said, when it failed in a way we expect."""
        wrong = wrong_with(act)
        if wrong:
            self.say(wrong)
        return not wrong

    def given(self, act: Callable[[], T]) -> T | None:
        """What comes of doing something; None, and the reason said, when it failed like that."""
        given: list[T] = []
        self.did(lambda: given.append(act()))
        return given[0] if given else None

    def saving(self) -> None:
        """Something typed is not saved yet."""
        self.saving_begun.emit()

    def saved(self, at: datetime) -> None:
        """Everything typed is in the vault since `at` (local time)."""
        self.saved_at.emit(at)

    def not_saved(self, why: str) -> None:
        """Saving failed; `why` is a sentence from `peerdesk.wording`."""
        self.save_failed.emit(why)

    def keeps(self, save: Callable[[], object], clock: Clock) -> str:
        """Save what was chosen, and tell of it; gives what went wrong, or an empty text."""
        wrong = wrong_with(save)
        if wrong:
            self.not_saved(wrong)
        else:
            self.saved(clock.local())
        return wrong

    def backed_up_at(self, at: datetime | None) -> None:
        """When the last backup was made (local time); None when there is none yet."""
        self.backed_up.emit(at)

    def remind(self, text: str) -> None:
        """Keep a quiet line in sight until it is taken back with an empty one; it says no name."""
        self.reminded.emit(text)

    def lock(self) -> None:
        """Lock PeerDesk now."""
        self.lock_wanted.emit()

    def cover(self) -> None:
        """Cover the window, as the key for it does."""
        self.cover_wanted.emit()

    def lock_after(self, minutes: int) -> None:
        """From now on lock after so many minutes without anyone."""
        self.lock_after_wanted.emit(minutes)
