"""Text typed in a form of several fields that is not in a record yet; it survives a lock."""

import json
from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from peerdesk.domain.errors import PeerDeskError
from peerdesk.services import resume
from peerdesk.services.desk import Desk
from peerdesk.ui.throttle import Throttle


class TypedDraft(QObject):
    """Fields by name, kept in the vault under `name` within `within_ms` of a change.

    `saved` carries the local time, `failed` the error; after a failure it is tried again by
    itself.
    """

    saving = Signal()
    saved = Signal(object)
    failed = Signal(object)

    def __init__(
        self, desk: Desk, name: str, within_ms: int = 1000, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._name = desk, name
        self._fields: dict[str, str] = _read(resume.typed(desk, name))
        self._throttle = Throttle(self._keep, within_ms=within_ms, parent=self)

    @property
    def fields(self) -> Mapping[str, str]:
        """What is typed, by field; empty fields are left out."""
        return self._fields

    def text(self, field: str) -> str:
        """What is typed in a field."""
        return self._fields.get(field, "")

    def write(self, field: str, text: str) -> None:
        """Take over what is typed in a field."""
        if text == self.text(field):
            return
        if text:
            self._fields[field] = text
        else:
            del self._fields[field]
        if not self._throttle.unsaved:
            self.saving.emit()
        self._throttle.start()

    def flush(self) -> bool:
        """Keep everything now; False when it could not be kept."""
        return self._throttle.flush()

    def forget(self) -> bool:
        """Drop what is typed: it has found its place, or was given up."""
        self._fields.clear()
        self._throttle.start()
        return self._throttle.flush()

    def _keep(self) -> bool:
        text = json.dumps(self._fields, ensure_ascii=False) if self._fields else ""
        try:
            resume.keep_typed(self._desk, self._name, text)
        except PeerDeskError as error:
            self.failed.emit(error)
            return False
        self.saved.emit(self._desk.clock.local())
        return True


def _read(kept: str) -> dict[str, str]:
    fields = json.loads(kept) if kept else {}
    return {str(name): str(text) for name, text in fields.items()}
