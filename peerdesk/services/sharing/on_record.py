"""What is on record when somebody asks: the rules' view of person, programme, and who asks."""

from dataclasses import dataclass
from uuid import UUID

from peerdesk.domain.address_book import Party
from peerdesk.domain.consents.records import ConsentRecord
from peerdesk.domain.consents.vocabulary import Protection
from peerdesk.domain.errors import PartyNotFound
from peerdesk.domain.sharing import Outside
from peerdesk.services.consents.record import consent_record
from peerdesk.services.desk import Desk
from peerdesk.services.programme import facts_in
from peerdesk.storage import parties, person_law
from peerdesk.storage.session import Session


@dataclass(frozen=True, slots=True)
class OnRecord:
    """Everything a decision looks at; `party` and `participant` are from the address book.

    `representative` is who may act for the person, empty where nobody is on record.
    """

    person_id: UUID
    consents: ConsentRecord
    protection: Protection = Protection.PART2
    party: Party | None = None
    participant: Party | None = None
    representative: str = ""


def on_record(
    desk: Desk, session: Session, person_id: UUID, outside: Outside | None = None
) -> OnRecord:
    """What is on record about this person and who asks.

    Raises PartyNotFound for somebody who is not in the address book, or is somebody else's own.
    """
    is_part2 = facts_in(session).is_part2
    return OnRecord(
        person_id,
        consent_record(desk, session, person_id),
        Protection.PART2 if is_part2 else Protection.HIPAA,
        _party(session, person_id, outside.party_id if outside else None),
        _party(session, person_id, outside.participant_id if outside else None),
        person_law.facts(session, person_id).representative_name,
    )


def _party(session: Session, person_id: UUID, party_id: UUID | None) -> Party | None:
    if party_id is None:
        return None
    found = parties.party(session, party_id)
    if found.person_id not in {None, person_id}:
        raise PartyNotFound
    return found
