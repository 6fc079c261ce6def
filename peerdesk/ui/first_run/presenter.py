"""What the first run does; no widget in here."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from peerdesk.domain.errors import PeerDeskError
from peerdesk.domain.vaults import SlotKind
from peerdesk.ui import background
from peerdesk.wording import sentence


@dataclass(frozen=True, slots=True)
class Founding:
    """What was chosen for a new vault. `profile` is the name of a rule profile.

    The worker's credential is optional in each of its parts.
    """

    worker_name: str
    title: str = ""
    credential: str = ""
    credential_number: str = ""
    credential_state: str = ""
    credential_expires: date | None = None
    recovery_kind: SlotKind = SlotKind.OWN
    profile: str = ""


@dataclass(frozen=True, slots=True)
class Founded:
    """A new vault, open, with the recovery key that was made for it."""

    seat: Any
    recovery_key: str


@dataclass(frozen=True, slots=True)
class FirstSteps:
    """What the first run can do, handed in; each runs in the background.

    `proves` compares typed groups (counted from 0) with the recovery key; `proven` is called with
    the seat once they were right.
    """

    found: Callable[[Founding, str], Founded]
    restore: Callable[[Path], object]
    proves: Callable[[str, str, tuple[int, ...]], bool]
    proven: Callable[[Any], object]


class FirstRunPresenter(QObject):
    """Makes the vault, or restores one, and lets the worker in once the key was proven."""

    work_begun = Signal()
    work_ended = Signal()
    founded = Signal(str)
    finished = Signal(object)
    restored = Signal()
    refused = Signal(str)
    failed_unexpectedly = Signal(object)

    def __init__(self, steps: FirstSteps, asked_group: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps = steps
        self._founded: Founded | None = None
        self.asked_group = asked_group

    def found(self, founding: Founding, passphrase: str) -> None:
        """Make the vault; `founded` then brings the recovery key."""
        self.work_begun.emit()
        background.run(
            lambda _progress: self._steps.found(founding, passphrase), self._show_key, self._refuse
        )

    def restore(self, file: Path) -> None:
        """Make a vault of a backup."""
        self.work_begun.emit()
        background.run(
            lambda _progress: self._steps.restore(file), self._end_restoring, self._refuse
        )

    def prove(self, typed: str) -> bool:
        """Whether the asked group was typed right; then the worker may begin."""
        if self._founded is None:
            return False
        if not self._steps.proves(typed, self._founded.recovery_key, (self.asked_group,)):
            return False
        self._steps.proven(self._founded.seat)
        self.finished.emit(self._founded.seat)
        return True

    def _show_key(self, founded: Founded) -> None:
        self._founded = founded
        self.work_ended.emit()
        self.founded.emit(founded.recovery_key)

    def _end_restoring(self, _backup: object) -> None:
        self.work_ended.emit()
        self.restored.emit()

    def _refuse(self, error: Exception) -> None:
        self.work_ended.emit()
        if isinstance(error, PeerDeskError):
            self.refused.emit(sentence(error))
        else:
            self.failed_unexpectedly.emit(error)
