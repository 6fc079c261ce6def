"""Letters and reports being written: begun, saved at every pause, left, given up."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from peerdesk.domain.contact_notes import NarrativeFormat
from peerdesk.domain.documents import ContactColumns, Cursor, DocumentKind, Draft, RevisionKind
from peerdesk.domain.errors import AlreadySigned, DocumentNotFound, NotTheAuthor
from peerdesk.domain.letters import LetterLine
from peerdesk.domain.trail import Act
from peerdesk.forms.answers import Answers, started
from peerdesk.forms.carry import carry
from peerdesk.forms.definition import FormDefinition
from peerdesk.services import letter_columns
from peerdesk.services.desk import Desk, new_id, stamp
from peerdesk.services.plans.reading import drafted_answers
from peerdesk.services.stored_forms import form_named, keep_form, response_bytes, worded
from peerdesk.storage import attachments, drafts, lists, people, search, trail
from peerdesk.storage import letters as rows
from peerdesk.storage.session import Session


@dataclass(frozen=True, slots=True)
class OpenLetter:
    """A draft of a letter or report, its answers, and its line in lists."""

    draft: Draft
    answers: Answers
    line: LetterLine

    @property
    def form(self) -> FormDefinition:
        """The form in the letter's language."""
        return self.answers.form


@dataclass(frozen=True, slots=True)
class Begun:
    """What is about to be begun: of which kind, on which form, about whom, in which language."""

    kind: DocumentKind
    form_name: str
    person_id: UUID
    language: str = "en"


def begin(
    desk: Desk, begun: Begun, first: Callable[[Session, Answers], Answers] = lambda _, made: made
) -> UUID:
    """Begin a letter or report with what `first` makes of an empty one.

    Raises FormUnknown, PersonNotFound, DiskFull and its kin.
    """
    document_id, written = new_id(desk), stamp(desk)
    with desk.vault.writing() as session:
        people.summary(session, begun.person_id)
        form = form_named(session, desk.forms, begun.form_name)
        form = worded(session, desk.forms, form, begun.language)
        answers = first(session, started(form))
        draft = _draft(desk, begun, document_id, answers, written.at)
        keep_form(session, desk.forms, form)
        columns = letter_columns.derived(answers)
        drafts.start(session, draft, begun.kind, _header(desk, answers, written.at), written)
        session.flush()
        rows.add(session, document_id, columns)
        trail.add(session, new_id(desk), Act.DRAFT_STARTED, written, document_id)
    return document_id


def carried(answers: Answers, form: FormDefinition, without: tuple[str, ...]) -> Answers:
    """The answers of an earlier letter on a new one, without what is of one letter alone."""
    made = carry(answers, form).answers
    for link_id in without:
        if link_id in form.by_link and form.item(link_id).is_question:
            made = made.with_answer(link_id, None)
    return made


def open_letter(desk: Desk, document_id: UUID) -> OpenLetter:
    """The draft. Raises AlreadySigned once it is sealed, NotTheAuthor, DocumentNotFound."""
    with desk.vault.reading() as session:
        return opened(desk, session, document_id)


def opened(desk: Desk, session: Session, document_id: UUID) -> OpenLetter:
    """The draft, for services inside a transaction."""
    line = rows.record(session, document_id)
    draft = _own_draft(desk, session, line)
    return OpenLetter(draft, drafted_answers(desk, session, draft), line)


def save(
    desk: Desk, open_draft: OpenLetter, answers: Answers, cursor: Cursor | None = None
) -> datetime:
    """Save what is on the screen and give the moment; also while something is invalid.

    With a full disk the reserve file is given up first. Raises AlreadySigned, DiskFull, SaveFailed.
    """
    draft = replace(
        open_draft.draft,
        response=response_bytes(answers),
        cursor=cursor or Cursor(),
        language=answers.form.shown_in or open_draft.draft.language,
        saved_at=desk.clock.now(),
    )
    desk.vault.write_surely(lambda session: _write(session, draft, answers))
    return draft.saved_at


def leave(desk: Desk, open_draft: OpenLetter, answers: Answers) -> None:
    """Make what was only begun findable; done on leaving and locking, for it costs more."""
    document_id = open_draft.draft.document_id

    def write(session: Session) -> None:
        if drafts.draft(session, document_id) is not None:
            at = lists.summary(session, document_id).columns.happened_at
            search.index(session, document_id, at, letter_columns.text_to_find(answers))

    desk.vault.write_surely(write)


def discard(desk: Desk, document_id: UUID) -> None:
    """Give up what was never sealed; its files stay with the person.

    Raises NotTheAuthor, AlreadySigned, DocumentNotFound.
    """
    with desk.vault.writing() as session:
        draft = _own_draft(desk, session, rows.record(session, document_id))
        attachments.release(session, document_id)
        search.forget(session, document_id)
        rows.forget(session, document_id)
        drafts.discard(session, document_id)
        detail = f"{draft.saved_at.date().isoformat()} {draft.person_id}"
        trail.add(session, new_id(desk), Act.DRAFT_DISCARDED, stamp(desk), document_id, detail)


def set_language(desk: Desk, open_draft: OpenLetter, language: str) -> OpenLetter:
    """Write in another language from now on; words that were typed stay as they are.

    What was saved last is what is given back. Raises AlreadySigned, NotTheAuthor, DiskFull.
    """
    document_id = open_draft.draft.document_id

    def write(session: Session) -> OpenLetter:
        line = rows.record(session, document_id)
        draft = replace(_own_draft(desk, session, line), language=language)
        answers = drafted_answers(desk, session, draft)
        _write(session, draft, answers)
        session.flush()
        return OpenLetter(draft, answers, rows.record(session, document_id))

    return desk.vault.write_surely(write)


def _write(session: Session, draft: Draft, answers: Answers) -> None:
    drafts.save(session, draft)
    columns = letter_columns.derived(answers)
    rows.set_columns(session, draft.document_id, columns)
    before = lists.summary(session, draft.document_id).columns
    header = letter_columns.header(columns, before.happened_at, before.zone)
    drafts.set_columns(session, draft.document_id, header, ready=False)


def _own_draft(desk: Desk, session: Session, line: LetterLine) -> Draft:
    draft = drafts.draft(session, line.document_id)
    if draft is None:
        raise AlreadySigned if line.sealed_at else DocumentNotFound
    if draft.author_id != desk.signer.worker_id:
        raise NotTheAuthor
    return draft


def _draft(desk: Desk, begun: Begun, document_id: UUID, answers: Answers, at: datetime) -> Draft:
    form = answers.form
    return Draft(
        document_id=document_id,
        kind=RevisionKind.ORIGINAL,
        person_id=begun.person_id,
        author_id=desk.signer.worker_id,
        form=form.canonical,
        form_sha256=form.sha256,
        response=response_bytes(answers),
        cursor=Cursor(),
        narrative_format=NarrativeFormat.PIRN,
        reason="",
        saved_at=at,
        language=begun.language,
    )


def _header(desk: Desk, answers: Answers, at: datetime) -> ContactColumns:
    return letter_columns.header(letter_columns.derived(answers), at, desk.clock.zone())
