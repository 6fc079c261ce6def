"""Complaints and breaches, as the list and the sheet show them; no widget in here."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject

from peerdesk.domain.errors import PeerDeskError, ReasonMissing
from peerdesk.domain.incidents import Incident, IncidentDecision, IncidentKind, Notified, notices
from peerdesk.services import incidents
from peerdesk.services.desk import Desk
from peerdesk.services.programme import programme_day
from peerdesk.ui.cards.card import Card, Mark
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.trouble import wrong_with
from peerdesk.wording import incidents as words
from peerdesk.wording import sentence


class IncidentsPresenter(QObject):
    """Reads incidents page by page and writes on one at a time."""

    def __init__(self, desk: Desk, navigator: Navigator, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._navigator = desk, navigator

    @property
    def today(self) -> date:
        """The day it is where the programme is."""
        return programme_day(self._desk)

    def fetch(self, last: Incident | None, count: int) -> Sequence[Incident]:
        """The incidents that follow `last`; none, and the reason said, when reading failed."""
        find = partial(incidents.incidents, self._desk, last, count)
        return self._navigator.given(find) or ()

    def card(self, incident: Incident) -> Card:
        """What the card of one incident says."""
        return Card(
            title=words.kind(incident.kind),
            right=words.found(incident.discovered_on, self.today),
            body=" ".join(incident.what.split()),
            marks=marks_of(incident, self.today),
        )

    def incident(self, incident_id: UUID) -> Incident:
        """One incident as it is now. Raises EntryNotFound."""
        return incidents.incident(self._desk, incident_id)

    def add(self, kind: IncidentKind, what: str, found_on: date | None) -> str:
        """Write one down; gives what is wrong, or an empty text."""

        def written() -> None:
            incidents.add_incident(self._desk, kind, what, discovered_on=found_on)
            self._navigator.say(words.kept())

        return wrong_with(written)

    def change(self, changed: Incident) -> str:
        """Write it anew; gives what is wrong, or an empty text."""
        return wrong_with(lambda: incidents.change_incident(self._desk, changed))

    def decide(self, incident_id: UUID, decision: IncidentDecision, why: str) -> str:
        """Write down what was decided; gives what is wrong, or an empty text."""
        try:
            incidents.decide_incident(self._desk, incident_id, decision, why)
        except ReasonMissing as error:
            return words.four_first() if why else sentence(error)
        except PeerDeskError as error:
            return sentence(error)
        return ""

    def told(self, incident_id: UUID, who: Notified, day: date) -> str:
        """Write down when somebody was told; gives what is wrong, or an empty text."""
        return wrong_with(lambda: incidents.note_notified(self._desk, incident_id, who, day))


def marks_of(incident: Incident, today: date) -> tuple[Mark, ...]:
    """What was decided, and who must hear of it next."""
    is_open = incident.decision is IncidentDecision.UNDECIDED
    marks = [
        Mark(words.decided(incident.decision, incident.decided_on, today), needs_a_look=is_open)
    ]
    owed = sorted((one for one in notices(incident) if one.told_on is None), key=lambda one: one.by)
    for notice in owed[:1]:
        said = words.first_notice(notice.who, notice.by, today)
        marks.append(Mark(said, needs_a_look=words.presses(notice.by, today)))
    return tuple(marks)
