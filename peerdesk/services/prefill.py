"""What a new contact starts with: how the last one with the person went on, never what came of it.

Prefilled are type, place and modality; times, outcome, goal and text never are
(`contact-notes.md` §12).
"""

from uuid import UUID

from peerdesk.domain.contact_notes import ContactType, Modality, Outcome, they_met
from peerdesk.domain.documents import ContactColumns, ContactFilter
from peerdesk.domain.people import Participation
from peerdesk.forms.answers import Answers, started
from peerdesk.forms.definition import FormDefinition
from peerdesk.services.note_columns import coded
from peerdesk.storage import lists, people
from peerdesk.storage.session import Session

_ELSEWHERE = frozenset({Participation.MOVED, Participation.IN_FACILITY})
"""Not where they were met last time."""
_LATELY = 30
"""So many contacts are looked at for one that took place with the person alone."""


def answers(
    form: FormDefinition,
    session: Session,
    person_id: UUID | None,
    contact_type: ContactType | None,
) -> Answers:
    """The first answers of a note. Raises PersonNotFound."""
    chosen = {"contact_type": ContactType.ONE_ON_ONE, "modality": Modality.IN_PERSON, "setting": ""}
    if person_id is not None:
        stands = people.summary(session, person_id).participation
        chosen |= _like_last_time(session, person_id)
        chosen |= _as_they_stand(stands)
    if contact_type is not None:
        chosen["contact_type"] = contact_type
    first = started(form)
    for link_id, code in chosen.items():
        if code:
            first = first.with_answer(link_id, coded(form, link_id, code))
    return first


def _as_they_stand(participation: Participation | None) -> dict[str, str]:
    """What suits where the person stands with the service; a start like any other."""
    if participation is Participation.LOST_CONTACT:
        return {"contact_type": ContactType.ATTEMPT}
    return {"setting": ""} if participation in _ELSEWHERE else {}


def _like_last_time(session: Session, person_id: UUID) -> dict[str, str]:
    lately = lists.contacts(session, ContactFilter(person_id=person_id), None, _LATELY)
    alike = (one.columns for one in lately if _is_a_pattern(one.columns))
    columns = next(alike, None)
    if columns is None:
        return {}
    found = {
        "contact_type": columns.contact_type,
        "modality": columns.modality,
        "setting": columns.setting,
    }
    return {link_id: code for link_id, code in found.items() if code}


def _is_a_pattern(columns: ContactColumns) -> bool:
    """A contact that took place; what was tried by phone is no sign that they meet by phone.

    A group is none: it has a page of its own.
    """
    outcome = Outcome(columns.outcome) if columns.outcome else None
    met = they_met(outcome, is_attempt=columns.contact_type == ContactType.ATTEMPT)
    return met and columns.contact_type != ContactType.GROUP
