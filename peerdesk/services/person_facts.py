"""What about a person decides who may sign, and how they asked to be reached."""

from uuid import UUID

from peerdesk.domain.consents.listing import ConsentFilter
from peerdesk.domain.consents.papers import PaperKind
from peerdesk.domain.consents.person_facts import LegalFacts
from peerdesk.domain.errors import MomentAhead
from peerdesk.domain.trail import Act
from peerdesk.forms.sharing_papers import SafeContactWritten, safe_contact_answers
from peerdesk.services.consents.record import paper_answers
from peerdesk.services.desk import Desk, new_id, stamp
from peerdesk.services.programme import now_in
from peerdesk.storage import consents, people, person_law, trail
from peerdesk.storage.session import Session

_LEGAL = "legal facts"


def legal_facts(desk: Desk, person_id: UUID) -> LegalFacts:
    """What is on record; nothing where nobody told. Raises PersonNotFound."""
    with desk.vault.reading() as session:
        people.summary(session, person_id)
        return person_law.facts(session, person_id)


def change_legal_facts(desk: Desk, person_id: UUID, facts: LegalFacts) -> None:
    """Write what is known anew. Raises PersonNotFound, MomentAhead for a day yet to come."""
    written = stamp(desk)
    with desk.vault.writing() as session:
        people.summary(session, person_id)
        today = now_in(desk, session).day
        told = (facts.birth_date, facts.adult_by, facts.died_on, facts.capacity_since)
        if any(day is not None and day > today for day in told):
            raise MomentAhead
        person_law.put(session, person_id, facts, written)
        trail.add(session, new_id(desk), Act.PERSON_CHANGED, written, person_id, _LEGAL)


def safe_contact(desk: Desk, person_id: UUID) -> SafeContactWritten | None:
    """How the person asked to be reached, by their newest paper in force; None without one."""
    with desk.vault.reading() as session:
        return safe_contact_in(desk, session, person_id)


def safe_contact_in(desk: Desk, session: Session, person_id: UUID) -> SafeContactWritten | None:
    """The same for services inside a transaction."""
    paper = PaperKind.CONFIDENTIAL_COMMUNICATION
    wanted = ConsentFilter(person_id=person_id, paper=paper, in_force=True)
    for found in consents.listed(session, wanted, now_in(desk, session), None, 1):
        return safe_contact_answers(paper_answers(desk, session, found.document_id))
    return None
