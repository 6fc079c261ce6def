"""What the pages about a plan's versions share: which plan it is, and the way back from an act."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from peerdesk.domain.errors import PeerDeskError
from peerdesk.services.desk import Desk
from peerdesk.services.plans import PlanSummary
from peerdesk.wording import sentence


class PlanHistory(QObject):
    """`changed` when something else is to be shown, `said` with a sentence for the worker."""

    changed = Signal()
    said = Signal(str)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.summary: PlanSummary | None = None
        self._undo: Callable[[], object] | None = None

    @property
    def document_id(self) -> UUID:
        """The plan; asking before one was opened is a bug."""
        if self.summary is None:
            raise LookupError
        return self.summary.document_id

    @property
    def may_undo(self) -> bool:
        """Whether what was done last can be taken back."""
        return self._undo is not None

    def _done(self, act: Callable[[], object]) -> bool:
        """Whether `act` could be done; says why not."""
        try:
            act()
        except PeerDeskError as error:
            self.said.emit(sentence(error))
            return False
        return True
