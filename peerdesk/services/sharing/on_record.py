"""What is on record when somebody asks: the rules' view of person, programme, and who asks."""

from dataclasses import dataclass
from uuid import UUID

from peerdesk.domain.address_book import Party
from peerdesk.domain.consents.person_facts import subject_of
from peerdesk.domain.consents.records import ConsentRecord
from peerdesk.domain.consents.vocabulary import Protection
from peerdesk.domain.errors import PartyNotFound
from peerdesk.domain.sharing import Outside
from peerdesk.services.desk import Desk
from peerdesk.services.programme import facts_in, programme_in
from peerdesk.storage import parties, person_law
from peerdesk.storage.session import Session


@dataclass(frozen=True, slots=True)
class OnRecord:
    """Everything a decision looks at; `party` and `participant` are from the address book."""

    consents: ConsentRecord
    protection: Protection = Protection.PART2
    party: Party | None = None
    participant: Party | None = None


def on_record(
    desk: Desk, session: Session, person_id: UUID, outside: Outside | None = None
) -> OnRecord:
    """What is on record about this person and who asks.

    Raises PartyNotFound for somebody who is not in the address book, or is somebody else's own.
    """
    facts = facts_in(session)
    law = person_law.facts(session, person_id)
    alone = facts.minor_may_consent_alone
    subject = subject_of(law, facts.age_of_majority, minor_may_consent_alone=alone)
    return OnRecord(
        ConsentRecord(programme_in(desk, session), subject),
        Protection.PART2 if facts.is_part2 else Protection.HIPAA,
        _party(session, person_id, outside.party_id if outside else None),
        _party(session, person_id, outside.participant_id if outside else None),
    )


def _party(session: Session, person_id: UUID, party_id: UUID | None) -> Party | None:
    if party_id is None:
        return None
    found = parties.party(session, party_id)
    if found.person_id not in {None, person_id}:
        raise PartyNotFound
    return found
