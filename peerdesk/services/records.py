"""Signed documents, read with every version: the original always stays readable."""

from dataclasses import dataclass
from uuid import UUID

from peerdesk.domain.documents import ANSWERED, DocumentSummary, Revision
from peerdesk.domain.errors import NotSigned
from peerdesk.domain.trail import Act, TrailEntry
from peerdesk.forms.answers import Answers
from peerdesk.services.desk import Desk, new_id, stamp
from peerdesk.services.stored_forms import answers_of, stored_form
from peerdesk.storage import lists, revisions, trail
from peerdesk.storage.session import Session


@dataclass(frozen=True, slots=True)
class Version:
    """One signed revision and, where it has its own, the answers that were signed."""

    revision: Revision
    answers: Answers | None


@dataclass(frozen=True, slots=True)
class SignedDocument:
    """A document with all its versions, the first one first."""

    summary: DocumentSummary
    versions: tuple[Version, ...]

    @property
    def present(self) -> Version:
        """The version in force: the last amendment, or the original."""
        return [version for version in self.versions if version.answers is not None][-1]

    @property
    def original(self) -> Version:
        """What was signed first."""
        return self.versions[0]


def read(desk: Desk, document_id: UUID) -> SignedDocument:
    """A signed document with every version; the audit trail says it was viewed.

    Raises DocumentNotFound, NotSigned.
    """
    with desk.vault.writing() as session:
        document = signed(desk, session, document_id)
        trail.add(session, new_id(desk), Act.DOCUMENT_VIEWED, stamp(desk), document_id)
        return document


def signed(desk: Desk, session: Session, document_id: UUID) -> SignedDocument:
    """A signed document, for services inside a transaction of their own."""
    summary = lists.summary(session, document_id)
    found = revisions.of(session, document_id)
    if not found:
        raise NotSigned
    return SignedDocument(summary, tuple(_version(desk, session, one) for one in found))


def history(desk: Desk, subject_id: UUID) -> list[TrailEntry]:
    """What was done with a document or a person's record, the oldest first."""
    with desk.vault.reading() as session:
        return trail.about(session, subject_id)


def _version(desk: Desk, session: Session, revision: Revision) -> Version:
    if revision.kind not in ANSWERED:
        return Version(revision, None)
    form = stored_form(session, desk.forms, revision.form, revision.form_sha256)
    return Version(revision, answers_of(form, revision.response))
