"""Whose contact a line tells of."""

from dataclasses import dataclass, field
from uuid import UUID

from peerdesk.domain.contact_notes import ContactType, PersonNeed, person_need
from peerdesk.domain.imports import Trouble
from peerdesk.domain.people import PersonDetails
from peerdesk.domain.text import clean
from peerdesk.services.desk import Desk, new_id
from peerdesk.services.imports.filling import Tell
from peerdesk.services.imports.matching import People, label, same_name
from peerdesk.services.imports.table import text_of
from peerdesk.services.imports.when_cells import Look

_SHOWN_UNCLEAR = 3


@dataclass
class Whose:
    """Finds people; with `add_people` it keeps a list of those who are to be added.

    `added` is by folded name and identifier: the line that named them first, their id, what is
    known of them.
    """

    desk: Desk
    people: People
    add_people: bool
    added: dict[tuple[str, str], tuple[int, UUID, PersonDetails]] = field(default_factory=dict)

    def person(self, look: Look, line: int, kind: str, tell: Tell) -> tuple[UUID | None] | None:
        """The person's id, (None,) for a contact without a person; None when it cannot be told."""
        optional = bool(kind) and person_need(ContactType(kind)) is not PersonNeed.ALWAYS
        name = _name(look) or ("" if optional else _text(look, "person_label"))
        identifier = _text(look, "person_id") or _text(look, "identifier")
        if not (name or identifier):
            return self._nobody(tell, optional=optional)
        found = self.people.meant(name, identifier)
        if len(found) == 1:
            return (found[0].person_id,)
        if found:
            named = "; ".join(map(label, found[:_SHOWN_UNCLEAR]))
            tell(Trouble.PERSON_UNCLEAR, "person", named)
            return None
        if marked := self.people.by_identifier.get(same_name(identifier), []):
            tell(Trouble.PERSON_DIFFERS, "person", "; ".join(map(label, marked[:_SHOWN_UNCLEAR])))
            return None
        if self.add_people and name:
            return (self._to_be_added(name, identifier, line),)
        tell(Trouble.PERSON_UNKNOWN, "person", name or identifier)
        return None

    def _nobody(self, tell: Tell, *, optional: bool) -> tuple[UUID | None] | None:
        if optional:
            return (None,)
        tell(Trouble.PERSON_MISSING, "person", "")
        return None

    def _to_be_added(self, name: str, identifier: str, line: int) -> UUID:
        key = (same_name(name), same_name(identifier))
        if key not in self.added:
            details = PersonDetails(chosen_name=name, identifier=identifier)
            self.added[key] = (line, new_id(self.desk), details)
        return self.added[key][1]


def _name(look: Look) -> str:
    whole = " ".join(filter(None, (_text(look, "first_name"), _text(look, "last_name"))))
    return _text(look, "person") or whole


def _text(look: Look, name: str) -> str:
    return clean(text_of(look(name))).text.strip()
