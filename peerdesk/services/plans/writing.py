"""Plans being written: begun, saved at every pause, left, given up, put in another language."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from peerdesk.domain.contact_notes import NarrativeFormat
from peerdesk.domain.documents import Cursor, DocumentKind, Draft, RevisionKind
from peerdesk.domain.errors import DocumentNotFound, NotTheAuthor
from peerdesk.domain.trail import Act
from peerdesk.forms.answers import Answers
from peerdesk.forms.definition import FormDefinition
from peerdesk.forms.filled_by import THE_PERSON, FilledBy
from peerdesk.services import plan_columns
from peerdesk.services.desk import Desk, new_id, stamp
from peerdesk.services.plans.files import leave_files, take_over_files
from peerdesk.services.plans.from_last import first_answers, last_plan, without
from peerdesk.services.plans.reading import CHANGE, drafted_answers, frozen_answers, last_version
from peerdesk.services.plans.steps import with_told
from peerdesk.services.plans.summaries import PlanSummary, line
from peerdesk.services.plans.voices import in_voice
from peerdesk.services.stored_forms import (
    form_named,
    keep_form,
    response_bytes,
    worded,
)
from peerdesk.storage import drafts, lists, people, search, trail
from peerdesk.storage import plans as rows
from peerdesk.storage.session import Session
from peerdesk.wording.plans import language as language_name

LANGUAGE = "me.lang"


@dataclass(frozen=True, slots=True)
class OpenPlan:
    """A draft of a plan, its answers, and the form in the plan's language."""

    draft: Draft
    answers: Answers
    summary: PlanSummary

    @property
    def form(self) -> FormDefinition:
        """The form in the plan's language."""
        return self.answers.form


def start(
    desk: Desk,
    person_id: UUID,
    form_name: str,
    language: str = "en",
    *,
    from_last: bool = True,
    filled_by: FilledBy = THE_PERSON,
) -> UUID:
    """Begin a plan; with `from_last` from the person's last plan of this kind, if there is one.

    Files that the last one names come along; a last plan that cannot be read is passed over.

    Raises FormUnknown, PersonNotFound, DiskFull and its kin.
    """
    document_id, written = new_id(desk), stamp(desk)
    with desk.vault.writing() as session:
        people.summary(session, person_id)
        form = worded(session, desk.forms, form_named(session, desk.forms, form_name), language)
        last = last_plan(desk, session, person_id, form) if from_last else None
        begun = replace(first_answers(last, form), filled_by=filled_by)
        answers = _with_language_told(in_voice(desk.forms, begun), language)
        draft = _first_draft(desk, document_id, person_id, answers, language, written.at)
        keep_form(session, desk.forms, form)
        columns = plan_columns.derived(answers)
        header = plan_columns.header(columns, written.at, desk.clock.zone())
        drafts.start(session, draft, DocumentKind.PLAN, header, written)
        session.flush()
        rows.add(session, document_id, columns)
        trail.add(session, new_id(desk), Act.DRAFT_STARTED, written, document_id)
        if last is not None:
            take_over_files(desk, session, answers, last.document_id, document_id)
    return document_id


def open_plan(desk: Desk, document_id: UUID) -> OpenPlan:
    """The draft of a plan; when none is open, the draft of its next version is begun.

    Whoever has the vault may write the next version, one at a time. Raises DocumentNotFound,
    NotTheAuthor for a draft another worker has open.
    """
    with desk.vault.writing() as session:
        return opened(desk, session, document_id)


def save(
    desk: Desk, open_draft: OpenPlan, answers: Answers, cursor: Cursor | None = None
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
    desk.vault.write_surely(saving(draft, answers))
    return draft.saved_at


def leave(desk: Desk, open_draft: OpenPlan, answers: Answers) -> None:
    """Make a plan that was only begun findable; done on leaving and locking, for it costs more."""
    document_id = open_draft.draft.document_id

    def write(session: Session) -> None:
        draft = drafts.draft(session, document_id)
        if draft is not None and draft.kind is RevisionKind.ORIGINAL:
            at = lists.summary(session, document_id).columns.happened_at
            if text := plan_columns.text_to_find(answers):
                search.index(session, document_id, at, text)

    desk.vault.write_surely(write)


def discard(desk: Desk, document_id: UUID) -> None:
    """Give up what is being written; the version in force stays, a plan without one is gone.

    Its files stay with the person, each once. Raises NotTheAuthor, DocumentNotFound.
    """
    with desk.vault.writing() as session:
        draft = _own_draft(desk, session, document_id)
        detail = str(draft.kind)
        if draft.kind is RevisionKind.ORIGINAL:
            detail = f"{draft.saved_at.date().isoformat()} {draft.person_id}"
            leave_files(desk, session, document_id)
            search.forget(session, document_id)
            rows.forget(session, document_id)
            drafts.discard(session, document_id)
        else:
            drafts.close(session, document_id)
        trail.add(session, new_id(desk), Act.DRAFT_DISCARDED, stamp(desk), document_id, detail)


def set_language(desk: Desk, open_draft: OpenPlan, language: str) -> OpenPlan:
    """Ask in another language from now on; the person's words stay as they are.

    What was saved last is what is given back. Raises AlreadySigned, NotTheAuthor, DiskFull.
    """
    document_id = open_draft.draft.document_id

    def write(session: Session) -> OpenPlan:
        before = _own_draft(desk, session, document_id)
        draft = replace(before, language=language)
        answers = drafted_answers(desk, session, draft)
        if answers.values(LANGUAGE) == (language_name(before.language),):
            answers = _with_language_told(answers, language)
        draft = replace(draft, response=response_bytes(answers))
        saving(draft, answers)(session)
        session.flush()
        return OpenPlan(draft, answers, line(desk, session, document_id))

    return desk.vault.write_surely(write)


def set_filled_by(desk: Desk, open_draft: OpenPlan, filled_by: FilledBy) -> OpenPlan:
    """Ask somebody else from now on; what was said stays as it is.

    What was saved last is what is given back. Raises AlreadySigned, NotTheAuthor, DiskFull.
    """
    document_id = open_draft.draft.document_id

    def write(session: Session) -> OpenPlan:
        before = _own_draft(desk, session, document_id)
        said = replace(drafted_answers(desk, session, before), filled_by=filled_by)
        draft = replace(before, response=response_bytes(said))
        answers = drafted_answers(desk, session, draft)
        saving(draft, answers)(session)
        session.flush()
        return OpenPlan(draft, answers, line(desk, session, document_id))

    return desk.vault.write_surely(write)


def opened(desk: Desk, session: Session, document_id: UUID) -> OpenPlan:
    """The draft of a plan, begun if need be, for services inside a transaction."""
    summary = line(desk, session, document_id)
    draft = drafts.draft(session, document_id)
    if draft is None:
        draft = _next_version(desk, session, summary)
        summary = replace(summary, has_open_draft=True)
    if draft.author_id != desk.signer.worker_id:
        raise NotTheAuthor
    said = drafted_answers(desk, session, draft)
    answers = with_told(session, said, summary.person_id, draft.saved_at)
    return OpenPlan(draft, answers, summary)


def saving(draft: Draft, answers: Answers) -> Callable[[Session], None]:
    """Writes a draft, and until there is a version what lists show of it."""

    def write(session: Session) -> None:
        drafts.save(session, draft)
        if draft.kind is RevisionKind.ORIGINAL:
            columns = plan_columns.derived(answers)
            rows.set_columns(session, draft.document_id, columns)
            before = lists.summary(session, draft.document_id).columns
            header = replace(before, opening=columns.title)
            drafts.set_columns(session, draft.document_id, header, ready=False)

    return write


def _first_draft(
    desk: Desk, document_id: UUID, person_id: UUID, answers: Answers, language: str, at: datetime
) -> Draft:
    return Draft(
        document_id=document_id,
        kind=RevisionKind.ORIGINAL,
        person_id=person_id,
        author_id=desk.signer.worker_id,
        form=answers.form.canonical,
        form_sha256=answers.form.sha256,
        response=response_bytes(answers),
        cursor=Cursor(),
        narrative_format=NarrativeFormat.PIRN,
        reason="",
        saved_at=at,
        language=language,
    )


def _next_version(desk: Desk, session: Session, summary: PlanSummary) -> Draft:
    """The draft of the next version: the answers in force, without what changed last time."""
    last = last_version(session, summary.document_id)
    if last is None:
        raise DocumentNotFound
    answers = without(frozen_answers(desk, session, last), (CHANGE,))
    draft = Draft(
        document_id=summary.document_id,
        kind=RevisionKind.VERSION,
        person_id=summary.person_id,
        author_id=desk.signer.worker_id,
        form=last.form,
        form_sha256=last.form_sha256,
        response=response_bytes(answers),
        cursor=Cursor(),
        narrative_format=NarrativeFormat.PIRN,
        reason="",
        saved_at=last.signed_at,
        language=last.language,
    )
    drafts.reopen(session, draft)
    session.flush()
    act, detail = Act.DRAFT_STARTED, str(draft.kind)
    trail.add(session, new_id(desk), act, stamp(desk), summary.document_id, detail)
    return draft


def _own_draft(desk: Desk, session: Session, document_id: UUID) -> Draft:
    rows.record(session, document_id)
    draft = drafts.draft(session, document_id)
    if draft is None:
        raise DocumentNotFound
    if draft.author_id != desk.signer.worker_id:
        raise NotTheAuthor
    return draft


def _with_language_told(answers: Answers, language: str) -> Answers:
    """The language that was just chosen, as the answer to which one the plan is in."""
    if LANGUAGE not in answers.form.by_link:
        return answers
    return answers.with_answer(LANGUAGE, language_name(language))
