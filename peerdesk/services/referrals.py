"""Resources given in contacts: kept as the note is signed, followed until something came of it."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from peerdesk.domain.resources import Referral, ResourceAction, ResourceResult
from peerdesk.domain.trail import Act
from peerdesk.forms.answers import Answers
from peerdesk.forms.contact_reading import ResourceUsed
from peerdesk.forms.readings import contact_note
from peerdesk.services.desk import Desk, new_id, stamp
from peerdesk.storage import referrals as rows
from peerdesk.storage import resources, trail
from peerdesk.storage.session import Session

_SHOWN = 50
_ACTIONS, _RESULTS = frozenset(ResourceAction), frozenset(ResourceResult)


@dataclass(frozen=True, slots=True)
class Whose:
    """The signed contact, whose it is, and its day of service."""

    document_id: UUID
    person_id: UUID | None
    given_on: date


def of_person(desk: Desk, person_id: UUID, limit: int = _SHOWN) -> tuple[Referral, ...]:
    """What the person was given and what came of it, the newest first."""
    with desk.vault.reading() as session:
        return tuple(rows.of_person(session, person_id, limit))


def of_document(desk: Desk, document_id: UUID) -> tuple[Referral, ...]:
    """What one signed contact gave, in its order."""
    with desk.vault.reading() as session:
        return tuple(rows.of_document(session, document_id))


def still_open(desk: Desk, limit: int = _SHOWN) -> tuple[Referral, ...]:
    """Those something may still come of, the oldest first."""
    with desk.vault.reading() as session:
        return tuple(rows.still_open(session, limit))


def set_result(desk: Desk, referral_id: UUID, result: ResourceResult, on: date) -> None:
    """Write what came of it and when that was learnt; the signed note stays as it is.

    Raises EntryNotFound.
    """
    written = stamp(desk)
    with desk.vault.writing() as session:
        person_id = rows.set_result(session, referral_id, result, on, written)
        trail.add(session, new_id(desk), Act.PERSON_CHANGED, written, person_id, "referral")


def keep_given(desk: Desk, session: Session, whose: Whose, answers: Answers) -> None:
    """Bring the rows in step with a note that was just signed, or corrected."""
    found = _given(desk, session, whose, answers)
    rows.replace(session, whose.document_id, found, stamp(desk))


def keep_first_given(desk: Desk, session: Session, whose: Whose, answers: Answers) -> None:
    """The same, quicker, for a note that was never signed before."""
    rows.add(session, _given(desk, session, whose, answers), stamp(desk))


def forget_given(desk: Desk, session: Session, document_id: UUID) -> None:
    """Keep nothing of a note that was entered in error."""
    rows.replace(session, document_id, (), stamp(desk))


def _given(desk: Desk, session: Session, whose: Whose, answers: Answers) -> list[Referral]:
    given = [one for one in contact_note(answers).resources if one.name.strip()]
    return [_referral(new_id(desk), whose, one, _entry(session, one)) for one in given]


def _referral(
    referral_id: UUID, whose: Whose, used: ResourceUsed, resource_id: UUID | None
) -> Referral:
    result = ResourceResult(used.result) if used.result in _RESULTS else ResourceResult.PENDING
    return Referral(
        referral_id=referral_id,
        document_id=whose.document_id,
        person_id=whose.person_id,
        resource_id=resource_id,
        name=used.name.strip(),
        action=ResourceAction(used.action) if used.action in _ACTIONS else None,
        result=result,
        given_on=whose.given_on,
        result_on=None if result is ResourceResult.PENDING else whose.given_on,
    )


def _entry(session: Session, used: ResourceUsed) -> UUID | None:
    """The entry of the directory a row of the note points at, as far as it is in this vault."""
    with suppress(ValueError):
        resource_id = UUID(used.directory_id)
        return resource_id if resources.is_known(session, resource_id) else None
    return None
