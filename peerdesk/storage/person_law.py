"""What about a person decides who may sign: nothing on record means nothing is known."""

from uuid import UUID

from sqlalchemy.orm import Session

from peerdesk.domain.consents.person_facts import LegalFacts
from peerdesk.domain.consents.vocabulary import CapacityStatus
from peerdesk.storage.merged_records import one_record
from peerdesk.storage.stamp import Stamp
from peerdesk.storage.tables import PersonLawRow


def facts(session: Session, person_id: UUID) -> LegalFacts:
    """What is on record; nothing where nobody told.

    Of somebody met under an alias what was told of the alias counts until more is known.
    """
    kept = (session.get(PersonLawRow, one) for one in one_record(session, person_id))
    row = next(filter(None, kept), None)
    if row is None:
        return LegalFacts()
    return LegalFacts(
        birth_date=row.birth_date,
        adult_by=row.adult_by,
        died_on=row.died_on,
        capacity=CapacityStatus(row.capacity),
        capacity_since=row.capacity_since,
        representative_name=row.representative_name,
        representative_right=row.representative_right,
    )


def put(session: Session, person_id: UUID, facts: LegalFacts, stamp: Stamp) -> None:
    """Write a person's facts anew."""
    session.merge(
        PersonLawRow(
            person_id=person_id,
            birth_date=facts.birth_date,
            adult_by=facts.adult_by,
            died_on=facts.died_on,
            capacity=facts.capacity,
            capacity_since=facts.capacity_since,
            representative_name=facts.representative_name,
            representative_right=facts.representative_right,
            changed_at=stamp.at,
            changed_by=stamp.worker_id,
        )
    )
