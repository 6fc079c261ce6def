"""What every paper that is sealed once has in common while it is written, whatever it says.

Begun, saved at every pause, left, given up, and put in another language; each kind brings the row
that lists show of it.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from peerdesk.domain.contact_notes import NarrativeFormat
from peerdesk.domain.documents import ContactColumns, Cursor, DocumentKind, Draft, RevisionKind
from peerdesk.domain.errors import AlreadySigned, NotTheAuthor
from peerdesk.domain.trail import Act
from peerdesk.forms.answers import Answers
from peerdesk.services.desk import Desk, new_id, stamp
from peerdesk.services.stored_forms import answers_of, drafted_form, keep_form, response_bytes
from peerdesk.storage import attachments, drafts, lists, people, search, trail
from peerdesk.storage.session import Session


@dataclass(frozen=True, slots=True)
class PaperSort:
    """One kind of paper: how its own row is begun, kept up with the answers, and forgotten.

    `record` raises DocumentNotFound for a document of another kind. `header` gives its line among
    documents from the answers, a moment and its zone.
    """

    kind: DocumentKind
    record: Callable[[Session, UUID], object]
    begin: Callable[[Session, UUID, Answers], None]
    derive: Callable[[Session, UUID, Answers], None]
    forget: Callable[[Session, UUID], None]
    header: Callable[[Answers, datetime, str], ContactColumns]
    text_to_find: Callable[[Answers], str]


@dataclass(frozen=True, slots=True)
class Written:
    """A draft and its answers."""

    draft: Draft
    answers: Answers


def begin(desk: Desk, session: Session, sort: PaperSort, person_id: UUID, answers: Answers) -> UUID:
    """Write a new paper with its first answers. Raises PersonNotFound."""
    document_id, written = new_id(desk), stamp(desk)
    people.summary(session, person_id)
    keep_form(session, desk.forms, answers.form)
    draft = _first_draft(desk, document_id, person_id, answers, written.at)
    header = sort.header(answers, written.at, desk.clock.zone())
    drafts.start(session, draft, sort.kind, header, written)
    session.flush()
    sort.begin(session, document_id, answers)
    trail.add(session, new_id(desk), Act.DRAFT_STARTED, written, document_id)
    return document_id


def opened(desk: Desk, session: Session, sort: PaperSort, document_id: UUID) -> Written:
    """The draft of a paper. Raises AlreadySigned, NotTheAuthor, DocumentNotFound."""
    draft = own_draft(desk, session, sort, document_id)
    return Written(draft, answers_of(drafted_form(session, desk.forms, draft), draft.response))


def own_draft(desk: Desk, session: Session, sort: PaperSort, document_id: UUID) -> Draft:
    """The worker's own draft. Raises AlreadySigned, NotTheAuthor, DocumentNotFound."""
    sort.record(session, document_id)
    draft = drafts.draft(session, document_id)
    if draft is None:
        raise AlreadySigned
    if draft.author_id != desk.signer.worker_id:
        raise NotTheAuthor
    return draft


def save(
    desk: Desk, sort: PaperSort, draft: Draft, answers: Answers, cursor: Cursor | None = None
) -> datetime:
    """Save what is on the screen and give the moment; also while something is invalid.

    With a full disk the reserve file is given up first. Raises AlreadySigned, DiskFull, SaveFailed.
    """
    changed = replace(
        draft,
        response=response_bytes(answers),
        cursor=cursor or Cursor(),
        language=answers.form.shown_in or draft.language,
        saved_at=desk.clock.now(),
    )
    desk.vault.write_surely(lambda session: write(session, sort, changed, answers))
    return changed.saved_at


def write(session: Session, sort: PaperSort, draft: Draft, answers: Answers) -> None:
    """Write a draft, and what lists show of it. Raises AlreadySigned."""
    drafts.save(session, draft)
    sort.derive(session, draft.document_id, answers)
    before = lists.summary(session, draft.document_id).columns
    header = sort.header(answers, before.happened_at, before.zone)
    drafts.set_columns(session, draft.document_id, header, ready=False)


def rewrite(session: Session, sort: PaperSort, draft: Draft, answers: Answers) -> Written:
    """Write these answers into a draft that nobody has on the screen. Raises AlreadySigned."""
    changed = replace(draft, response=response_bytes(answers))
    write(session, sort, changed, answers)
    session.flush()
    return Written(changed, answers)


def leave(desk: Desk, sort: PaperSort, document_id: UUID, answers: Answers) -> None:
    """Make what was only begun findable; done on leaving and locking, for it costs more."""

    def index(session: Session) -> None:
        if drafts.draft(session, document_id) is not None:
            at = lists.summary(session, document_id).columns.happened_at
            search.index(session, document_id, at, sort.text_to_find(answers))

    desk.vault.write_surely(index)


def discard(desk: Desk, sort: PaperSort, document_id: UUID) -> None:
    """Give up what was never sealed; its files stay with the person.

    Raises AlreadySigned, NotTheAuthor, DocumentNotFound.
    """
    with desk.vault.writing() as session:
        draft = own_draft(desk, session, sort, document_id)
        attachments.release(session, document_id)
        search.forget(session, document_id)
        sort.forget(session, document_id)
        drafts.discard(session, document_id)
        detail = f"{draft.saved_at.date().isoformat()} {draft.person_id}"
        trail.add(session, new_id(desk), Act.DRAFT_DISCARDED, stamp(desk), document_id, detail)


def put_in_language(
    desk: Desk, session: Session, sort: PaperSort, document_id: UUID, language: str
) -> Written:
    """Ask in another language from now on; words that were typed stay as they are.

    What was saved last is what is given back. Raises AlreadySigned, NotTheAuthor.
    """
    draft = replace(own_draft(desk, session, sort, document_id), language=language)
    answers = answers_of(drafted_form(session, desk.forms, draft), draft.response)
    write(session, sort, draft, answers)
    keep_form(session, desk.forms, answers.form)
    session.flush()
    return Written(draft, answers)


def _first_draft(
    desk: Desk, document_id: UUID, person_id: UUID, answers: Answers, at: datetime
) -> Draft:
    form = answers.form
    return Draft(
        document_id=document_id,
        kind=RevisionKind.ORIGINAL,
        person_id=person_id,
        author_id=desk.signer.worker_id,
        form=form.canonical,
        form_sha256=form.sha256,
        response=response_bytes(answers),
        cursor=Cursor(),
        narrative_format=NarrativeFormat.PIRN,
        reason="",
        saved_at=at,
        language=form.shown_in or form.language,
    )
