"""Letters and reports read: what was sealed, or what is begun."""

from dataclasses import dataclass
from uuid import UUID

from peerdesk.domain.documents import DocumentKind, Revision
from peerdesk.domain.errors import DocumentNotFound
from peerdesk.domain.letters import LetterLine
from peerdesk.domain.trail import Act
from peerdesk.forms.answers import Answers
from peerdesk.services.desk import Desk, new_id, stamp
from peerdesk.services.letters.composing import LetterText, composed
from peerdesk.services.plans.reading import drafted_answers, frozen_answers, last_version
from peerdesk.storage import drafts, trail
from peerdesk.storage import letters as rows
from peerdesk.storage.session import Session

_OF_ONE_PERSON = 200


@dataclass(frozen=True, slots=True)
class ReadLetter:
    """A letter or report as it stands; `revision` is None while it is not sealed."""

    line: LetterLine
    answers: Answers
    revision: Revision | None

    @property
    def text(self) -> LetterText:
        """What the letter says, in its sentences."""
        return composed(self.answers)


def read_letter(desk: Desk, document_id: UUID) -> ReadLetter:
    """A letter or report to be read; the trail says it was viewed. Raises DocumentNotFound."""
    with desk.vault.writing() as session:
        found = read_in(desk, session, document_id)
        trail.add(session, new_id(desk), Act.DOCUMENT_VIEWED, stamp(desk), document_id)
        return found


def read_in(desk: Desk, session: Session, document_id: UUID) -> ReadLetter:
    """The same for services inside a transaction; the trail is theirs."""
    line = rows.record(session, document_id)
    revision = last_version(session, document_id)
    if revision is not None:
        return ReadLetter(line, frozen_answers(desk, session, revision), revision)
    draft = drafts.draft(session, document_id)
    if draft is None:
        raise DocumentNotFound
    return ReadLetter(line, drafted_answers(desk, session, draft), None)


def answers_in_force(desk: Desk, session: Session, document_id: UUID) -> Answers:
    """What a letter says now. Raises DocumentNotFound."""
    return read_in(desk, session, document_id).answers


def of_person(
    desk: Desk, person_id: UUID, kind: DocumentKind = DocumentKind.LETTER
) -> tuple[LetterLine, ...]:
    """A person's letters (or reports), the last sealed or begun first."""
    with desk.vault.reading() as session:
        return tuple(rows.listed(session, kind, person_id, None, _OF_ONE_PERSON))
