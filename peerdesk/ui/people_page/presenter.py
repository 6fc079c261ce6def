"""The people on the list: found as one types, told apart where they sound alike."""

from collections.abc import Mapping, Sequence
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal

from peerdesk.domain.names import HeardName, heard, heard_alike
from peerdesk.domain.people import PersonSummary
from peerdesk.services import people
from peerdesk.services.desk import Desk, today
from peerdesk.ui import background
from peerdesk.ui.background import Job, Progress
from peerdesk.ui.cards.card import Card, Mark
from peerdesk.wording import people as wording
from peerdesk.wording.aliases import also_known_as

Alike = Mapping[UUID, Sequence[PersonSummary]]
Everyone = Sequence[tuple[PersonSummary, HeardName]]


class PeoplePresenter(QObject):
    """Finds people page by page; `marks_changed` when it is known who sounds like whom."""

    marks_changed = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.text = ""
        self._found = 0
        self._alike: dict[UUID, Sequence[PersonSummary]] = {}
        self._listeners: list[Job] = []
        listeners = self._listeners
        self.destroyed.connect(lambda: background.cancel_all(listeners))
        self._everyone: Everyone | None = None

    def come(self) -> None:
        """Forget all names: someone may have been added or renamed since."""
        self._everyone = None

    @property
    def anyone(self) -> bool:
        """Whether there is anyone at all."""
        return people.count(self._desk) > 0

    def look_for(self, text: str) -> None:
        """What the next pages are to hold."""
        self.text = text
        background.cancel_all(self._listeners)
        self._alike.clear()

    def page(self, last: PersonSummary | None, count: int) -> Sequence[PersonSummary]:
        """The people after `last`, those seen last first."""
        offset = 0 if last is None else self._found
        found = people.find(self._desk, self.text, limit=count, offset=offset)
        self._found = offset + len(found)
        if found:
            self._listen_to(found)
        return found

    def meant(self) -> PersonSummary | None:
        """Whom Enter may pick."""
        return people.meant(self._desk, self.text)

    def card(self, one: PersonSummary) -> Card:
        """How a person stands in the list."""
        day, zone = today(self._desk), ZoneInfo(self._desk.clock.zone())
        last = one.last_contact_at
        return Card(
            title=one.name,
            beside=f"({one.pronouns})" if one.pronouns else "",
            right=wording.last_contact(last.astimezone(zone).date() if last else None, day),
            body=wording.standing(one.participation) if one.participation else "",
            marks=self._marks(one),
        )

    def _marks(self, one: PersonSummary) -> tuple[Mark, ...]:
        marks = [Mark(one.identifier)] if one.identifier else []
        if one.is_alias:
            marks.append(Mark(wording.code_name()))
        if one.also_known_as:
            marks.append(Mark(also_known_as(one.also_known_as)))
        if others := self._alike.get(one.person_id, ()):
            marks.append(Mark(wording.sounds_like(_named(others)), needs_a_look=True))
        return tuple(marks)

    def _listen_to(self, found: Sequence[PersonSummary]) -> None:
        """Compare with everyone in the background: thousands of names take a moment."""
        job = background.run(
            lambda progress: alike(found, self._learned(), progress), self._heard, self._not_heard
        )
        self._listeners.append(job)

    def _learned(self) -> Everyone:
        """All names as they are heard, learnt once a visit; call it in the background."""
        everyone = self._everyone
        if everyone is None:
            everyone = tuple((one, heard(one.name)) for one in people.names(self._desk))
            self._everyone = everyone
        return everyone

    def _heard(self, found: Alike) -> None:
        self._alike.update(found)
        self.marks_changed.emit()

    def _not_heard(self, error: Exception) -> None:
        raise error


def alike(
    found: Sequence[PersonSummary],
    everyone: Everyone,
    progress: Progress,
) -> Alike:
    """Those of `everyone` who sound like someone of `found`, by that person's id."""
    told: dict[UUID, Sequence[PersonSummary]] = {}
    for one in found:
        progress.go_on()
        name = heard(one.name)
        others = [
            other
            for other, how in everyone
            if other.person_id != one.person_id and heard_alike(how, name)
        ]
        if others:
            told[one.person_id] = others
    return told


def _named(others: Sequence[PersonSummary]) -> str:
    return ", ".join(wording.told_apart(one.name, "", one.identifier) for one in others)
