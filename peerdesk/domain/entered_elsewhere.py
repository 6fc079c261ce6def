"""Notes that are keyed into the agency's own record as well."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID


@dataclass(frozen=True, slots=True)
class EnteredElsewhere:
    """How a note stands there.

    `revision` is the version that was entered, 0 while none was; `is_open` while the newest one
    is not there yet. `their_id` is what the other record calls it.
    """

    document_id: UUID
    is_open: bool
    revision: int = 0
    entered_on: date | None = None
    their_id: str = ""

    @property
    def has_changed_since(self) -> bool:
        """Whether it was entered and has been added to or corrected since."""
        return self.is_open and self.revision > 0
