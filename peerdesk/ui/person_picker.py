"""Choosing one person for an entry that is about them."""

from uuid import UUID

from PySide6.QtCore import QObject, Signal

from peerdesk.domain.errors import PersonNotFound
from peerdesk.domain.people import PersonSummary
from peerdesk.services import people
from peerdesk.services.desk import Desk
from peerdesk.ui.entry_form import Bound
from peerdesk.ui.person_field import PersonField
from peerdesk.ui.rows import Row

_MOST: int = 8


class PersonPicker(QObject):
    """`text` is the id of the person; half a name is nobody."""

    changed = Signal()

    def __init__(self, desk: Desk, caption: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._person: PersonSummary | None = None
        self.field = PersonField(lambda typed: people.find(desk, typed, limit=_MOST))
        self.row = Row(caption, self.field)
        self.field.chosen.connect(self._choose)

    @property
    def person_id(self) -> UUID | None:
        """Who is chosen."""
        return None if self._person is None else self._person.person_id

    @property
    def is_half_chosen(self) -> bool:
        """Whether something is typed that means nobody yet."""
        return self._person is None and bool(self.field.text().strip())

    def bound(self) -> Bound:
        """As a field of an `EntryForm`."""
        return Bound(self.field, self.text, self.show_text, self.row)

    def text(self) -> str:
        """Who is chosen, as text."""
        return "" if self._person is None else str(self._person.person_id)

    def show_text(self, text: str) -> None:
        """Show who was chosen before; somebody who is not in the vault any more is nobody."""
        self._person = _known(self._desk, text)
        self.field.show_person(self._person)

    def _choose(self, person: PersonSummary | None) -> None:
        self._person = person
        self.changed.emit()


def _known(desk: Desk, text: str) -> PersonSummary | None:
    try:
        return people.summary(desk, UUID(text)) if text else None
    except (PersonNotFound, ValueError):
        return None
