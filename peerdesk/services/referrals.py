"""Resources given in contacts: kept as the note is signed, followed until something came of it."""

import hashlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from peerdesk.domain.ids import record_id
from peerdesk.domain.resources import Referral, ResourceAction, ResourceResult
from peerdesk.domain.trail import Act
from peerdesk.forms.answers import Answers
from peerdesk.forms.contact_reading import ResourceUsed
from peerdesk.forms.readings import contact_note
from peerdesk.services.desk import Desk, new_id, stamp
from peerdesk.storage import referrals as rows
from peerdesk.storage import resources, trail
from peerdesk.storage.session import Session
from peerdesk.storage.stamp import Stamp

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


def keep_given(session: Session, whose: Whose, answers: Answers, written: Stamp) -> None:
    """Bring the rows in step with a note that was signed or corrected; doing it again is safe."""
    rows.replace(session, whose.document_id, _given(session, whose, answers, written), written)


def keep_first_given(session: Session, whose: Whose, answers: Answers, written: Stamp) -> None:
    """The same, quicker, for a note that was never signed before."""
    rows.add(session, _given(session, whose, answers, written), written)


def forget_given(session: Session, document_id: UUID, written: Stamp) -> None:
    """Keep nothing of a note that was entered in error."""
    rows.replace(session, document_id, (), written)


def _given(session: Session, whose: Whose, answers: Answers, written: Stamp) -> Iterator[Referral]:
    given = (one for one in contact_note(answers).resources if one.name.strip())
    for place, used in enumerate(given):
        referral_id = _id(whose.document_id, place, written)
        yield _referral(referral_id, whose, used, _entry(session, used))


def _id(document_id: UUID, place: int, written: Stamp) -> UUID:
    """The same for the same note, place and moment, so that a rebuild makes no other one."""
    told = hashlib.sha256(document_id.bytes + place.to_bytes(4, "big")).digest()
    return record_id(int(written.at.timestamp() * 1000), told[:10])


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
