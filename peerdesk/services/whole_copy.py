"""Which of a person's documents belong into a whole copy for them (45 CFR 164.524, 42 CFR 2.23)."""

from uuid import UUID

from peerdesk.domain.documents import ContactFilter, DocumentKind, DocumentStatus, Place
from peerdesk.domain.letters import LetterPlace
from peerdesk.services import consents, plans
from peerdesk.services.desk import Desk
from peerdesk.storage import letters, lists

_PAGE = 500
_LEFT_OUT = frozenset({DocumentStatus.DRAFT, DocumentStatus.ENTERED_IN_ERROR})


def whole_copy(desk: Desk, person_id: UUID) -> tuple[UUID, ...]:
    """Signed notes, the oldest first, then kept plans, sealed papers on sharing, and letters.

    A report to an authority is not in it: who may see that is decided case by case.
    """
    kept_plans = (one for one in plans.of_person(desk, person_id) if one.version_count)
    papers = (one for one in consents.of_person(desk, person_id) if one.signed_at is not None)
    return (
        *_signed_notes(desk, person_id),
        *(one.document_id for one in kept_plans),
        *(one.document_id for one in papers),
        *_sealed_letters(desk, person_id),
    )


def _sealed_letters(desk: Desk, person_id: UUID) -> list[UUID]:
    found: list[UUID] = []
    after: LetterPlace | None = None
    with desk.vault.reading() as session:
        while page := letters.listed(session, DocumentKind.LETTER, person_id, after, _PAGE):
            after = LetterPlace(page[-1].changed_at, page[-1].document_id)
            found += [one.document_id for one in page if one.sealed_at is not None]
    return found


def _signed_notes(desk: Desk, person_id: UUID) -> list[UUID]:
    found: list[UUID] = []
    after: Place | None = None
    wanted = ContactFilter(person_id=person_id, is_signed=True)
    with desk.vault.reading() as session:
        while page := lists.contacts(session, wanted, after, _PAGE):
            after = Place(page[-1].columns.happened_at, page[-1].document_id)
            found += [one.document_id for one in page if one.status not in _LEFT_OUT]
    return found[::-1]
