"""Choosing a person by two or three letters, and never the wrong one in haste."""

from uuid import UUID

from peerdesk.domain.people import Person, PersonDetails, PersonSummary
from peerdesk.domain.text import fold
from peerdesk.services import people
from peerdesk.services.desk import Desk
from peerdesk.wording.aliases import also_known_as

_SHOWN = 8


class WhoPresenter:
    """Finds people by any part of a name, diacritics ignored, the last seen first."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def found(self, text: str) -> list[PersonSummary]:
        """The people whose names hold every word of `text`; a handful at most."""
        return people.find(self._desk, text, limit=_SHOWN)

    def meant(self, text: str) -> PersonSummary | None:
        """The one whom Enter may pick."""
        return people.meant(self._desk, text)

    def is_name_of(self, text: str, one: PersonSummary) -> bool:
        """Whether their name begins like this: somebody new may be called as another is marked."""
        typed = fold(text).strip()
        return any(fold(name).startswith(typed) for name in (one.name, *one.also_known_as))

    def sound_alike(self, name: str) -> list[PersonSummary]:
        """Those a new name could be mistaken for."""
        return people.sound_alike(self._desk, name)

    def open_record(self, name: str, identifier: str) -> UUID:
        """A record under a name that may be a code name. Raises NameMissing."""
        details = PersonDetails(name.strip(), identifier=identifier.strip(), is_alias=True)
        return people.add(self._desk, details)


def line_of(one: PersonSummary) -> str:
    """A person as a list shows them: `Darnell (he) · blue cap`, and names they were met under."""
    line = _line(one.name, one.pronouns, one.identifier)
    return " · ".join(filter(None, (line, also_known_as(one.also_known_as))))


def line_of_person(one: Person) -> str:
    """The same line for a whole record."""
    return _line(one.name, one.details.pronouns, one.details.identifier)


def _line(name: str, pronouns: str, identifier: str) -> str:
    called = f"{name} ({pronouns})" if pronouns else name
    return f"{called} · {identifier}" if identifier else called
