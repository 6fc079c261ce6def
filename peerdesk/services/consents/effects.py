"""What a paper about sharing does in the moment it is sealed."""

from uuid import UUID

from peerdesk.domain.consents.listing import ConsentLine, Today
from peerdesk.domain.consents.papers import PaperKind
from peerdesk.domain.consents.standing import ConsentStanding
from peerdesk.forms.answers import Answers
from peerdesk.forms.sharing_papers import revocation_answers
from peerdesk.services.consents.events import WRITTEN, Telling, revoking, superseded_by
from peerdesk.services.desk import Desk
from peerdesk.services.programme import now_in
from peerdesk.storage import consents as rows
from peerdesk.storage.session import Session

_ALL = "all"


def take_effect(desk: Desk, session: Session, sealed: ConsentLine, answers: Answers) -> None:
    """A revocation takes back what it names; a consent ends the one it was chosen to replace.

    What is over already stays as it ended.
    """
    today = now_in(desk, session)
    if sealed.columns.paper is PaperKind.REVOCATION:
        for one in _taken_back(session, sealed, answers):
            if _can_be_taken_back(one, today):
                telling = Telling(WRITTEN, by_document=sealed.document_id)
                revoking(desk, session, one.document_id, telling)
    old = sealed.columns.replaces
    if old is not None and _is_theirs_in_force(session, old, sealed, today):
        superseded_by(desk, session, old, sealed.document_id)


def _taken_back(session: Session, sealed: ConsentLine, answers: Answers) -> list[ConsentLine]:
    """The consents a revocation names: one of the person's, or all of them."""
    written = revocation_answers(answers)
    own = [one for one in rows.of_person(session, sealed.person_id) if _is_consent(one)]
    if written.scope == _ALL:
        return own
    return [one for one in own if one.document_id == written.which]


def _is_consent(line: ConsentLine) -> bool:
    return line.columns.paper.is_consent and line.sealed_at is not None


def _can_be_taken_back(line: ConsentLine, today: Today) -> bool:
    """In force and not taken back; or taken back aloud, which is now in writing."""
    if today.standing(line) is ConsentStanding.REVOKED:
        return line.ends.needs_writing
    return today.standing(line).is_in_force and line.ends.revoked is None


def _is_theirs_in_force(
    session: Session, document_id: UUID, sealed: ConsentLine, today: Today
) -> bool:
    own = rows.of_person(session, sealed.person_id)
    found = next((one for one in own if one.document_id == document_id), None)
    return found is not None and today.standing(found).is_in_force
