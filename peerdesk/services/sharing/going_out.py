"""Which words of a document may leave: one rule for paper, pictures and files for programs."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from peerdesk.domain.documents import Revision
from peerdesk.domain.errors import NothingToShare
from peerdesk.forms.answers import Answers
from peerdesk.services.desk import Desk
from peerdesk.services.plans.reading import drafted_answers, frozen_answers, last_version
from peerdesk.storage import drafts
from peerdesk.storage.session import Session


@dataclass(frozen=True, slots=True)
class Words:
    """What a document says to those outside, written by `author_id` at that moment.

    `revision` is None for a draft that was never signed or kept.
    """

    answers: Answers
    revision: Revision | None
    author_id: UUID
    written_at: datetime


def words_going_out(desk: Desk, session: Session, document_id: UUID) -> Words:
    """The version in force; while none was kept, what its author has begun, and to them alone.

    Raises NothingToShare, DocumentNotFound, FormUnknown.
    """
    revision = last_version(session, document_id)
    if revision is not None:
        answers = frozen_answers(desk, session, revision)
        return Words(answers, revision, revision.worker.worker_id, revision.signed_at)
    draft = drafts.draft(session, document_id)
    if draft is None or draft.author_id != desk.signer.worker_id:
        raise NothingToShare
    answers = drafted_answers(desk, session, draft)
    return Words(answers, None, draft.author_id, draft.saved_at)
