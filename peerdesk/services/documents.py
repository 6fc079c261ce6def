"""Documents being written: started, saved at every pause, moved, given up.

Nothing typed is ever refused here: a draft is kept as it is, also while something is wrong.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from uuid import UUID

from peerdesk.domain.contact_notes import ContactType, NarrativeFormat
from peerdesk.domain.documents import Cursor, DocumentKind, DocumentSummary, Draft, RevisionKind
from peerdesk.domain.errors import AlreadySigned, DocumentNotFound, NotTheAuthor
from peerdesk.domain.trail import Act
from peerdesk.forms.answers import Answers
from peerdesk.forms.definition import FormDefinition
from peerdesk.forms.enablement import Enablement
from peerdesk.services import as_planned, note_columns, prefill
from peerdesk.services.desk import Desk, new_id, stamp
from peerdesk.services.note_columns import Ground
from peerdesk.services.profiles import rules_in
from peerdesk.services.stored_forms import answers_of, keep_form, response_bytes, stored_form
from peerdesk.storage import drafts, lists, people, search, settings, trail
from peerdesk.storage.session import Session

CONTACT_NOTE = "contact-note"
_THEIRS = frozenset({"goal_links", "plan_link"})
FORMAT_SETTING = "narrative_format"


@dataclass(frozen=True, slots=True)
class OpenDraft:
    """A draft with the form it is written on and its answers."""

    draft: Draft
    form: FormDefinition
    answers: Answers


@dataclass(frozen=True, slots=True)
class Writing:
    """What the worker has on the screen: answers, cursor, the reason or text of a correction."""

    answers: Answers
    cursor: Cursor = field(default_factory=Cursor)
    narrative_format: str = NarrativeFormat.PIRN
    reason: str = ""


def start_note(desk: Desk, person_id: UUID | None, contact_type: ContactType | None = None) -> UUID:
    """Start a contact note, with type, place and modality of the last contact with the person.

    Never times, outcome or goal (`contact-notes.md` §12). Raises PersonNotFound.
    """
    document_id = new_id(desk)
    with desk.vault.writing() as session:
        form = desk.forms[CONTACT_NOTE]
        if person_id is not None:
            person_id = people.now_with(session, person_id)
        first = prefill.answers(form, session, person_id, contact_type)
        start_in(session, desk, document_id, person_id, first)
    return document_id


def open_draft(desk: Desk, document_id: UUID) -> OpenDraft:
    """The open draft of a document, as it was left.

    Raises DocumentNotFound when nothing is being written, NotTheAuthor for another's draft.
    """
    with desk.vault.reading() as session:
        return opened_in(session, desk, document_id)


def still_open(desk: Desk, document_ids: Sequence[UUID]) -> list[UUID]:
    """Those of these notes that the worker is writing or adding to, in their order."""
    with desk.vault.reading() as session:
        found = drafts.open_notes(session, document_ids, desk.signer.worker_id)
    return [each for each in document_ids if each in found]


def begin_editing(desk: Desk, document_id: UUID) -> None:
    """Note in the audit trail that a draft is being worked on: once a sitting, not once a save."""
    with desk.vault.writing() as session:
        trail.add(session, new_id(desk), Act.DRAFT_EDITED, stamp(desk), document_id)


def save(desk: Desk, opened: OpenDraft, writing: Writing) -> datetime:
    """Save what is on the screen and give the moment; also while something is invalid.

    With a full disk the reserve file is given up first. Raises AlreadySigned, DiskFull, SaveFailed.
    """
    at = desk.clock.now()
    desk.vault.write_surely(lambda session: save_in(session, desk, opened, writing, at))
    return at


def save_in(
    session: Session, desk: Desk, opened: OpenDraft, writing: Writing, at: datetime
) -> None:
    """`save` within a transaction of the caller's. Raises AlreadySigned."""
    draft = replace(
        opened.draft,
        response=response_bytes(writing.answers),
        cursor=writing.cursor,
        narrative_format=writing.narrative_format,
        reason=writing.reason,
        saved_at=at,
    )
    drafts.save(session, draft)
    if draft.kind is RevisionKind.ORIGINAL:
        _derive(desk, session, draft.document_id, writing.answers)


def leave(desk: Desk, opened: OpenDraft, writing: Writing) -> None:
    """Make a draft findable, and find what it was planned as.

    Done on leaving and locking, for it costs more than a save.
    """
    if opened.draft.kind is not RevisionKind.ORIGINAL:
        return
    document_id = opened.draft.document_id

    def write(session: Session) -> None:
        if drafts.draft(session, document_id) is None:
            return
        line = lists.summary(session, document_id)
        text = note_columns.text_to_find(writing.answers)
        search.index(session, document_id, line.columns.happened_at, text)
        as_planned.settle(desk, session, line, writing.answers)

    desk.vault.write_surely(write)


def discard(desk: Desk, document_id: UUID) -> None:
    """Give up what is being written; a trace of date and person stays in the audit trail.

    A note never signed is gone; of a signed one only the unsigned addition goes.
    Raises NotTheAuthor, DocumentNotFound.
    """
    with desk.vault.writing() as session:
        discard_in(session, desk, document_id)


def discard_in(session: Session, desk: Desk, document_id: UUID) -> None:
    """`discard` within a transaction of the caller's."""
    opened = opened_in(session, desk, document_id)
    detail = str(opened.draft.kind)
    if opened.draft.kind is RevisionKind.ORIGINAL:
        line = lists.summary(session, document_id)
        detail = f"{line.columns.service_date.isoformat()} {line.person_id or ''}".strip()
        search.forget(session, document_id)
        drafts.discard(session, document_id)
    else:
        drafts.close(session, document_id)
    trail.add(session, new_id(desk), Act.DRAFT_DISCARDED, stamp(desk), document_id, detail)


def move(desk: Desk, document_id: UUID, person_id: UUID) -> None:
    """Move a draft to another person: the text stays, goals and plan drop, a trace stays.

    Raises AlreadySigned, NotTheAuthor, PersonNotFound.
    """
    with desk.vault.writing() as session:
        opened = opened_in(session, desk, document_id)
        if opened.draft.kind is not RevisionKind.ORIGINAL:
            raise AlreadySigned
        person_id = people.now_with(session, person_id)
        drafts.move(session, document_id, person_id)
        answers = opened.answers
        for link_id in answers.form.by_link.keys() & _THEIRS:
            answers = answers.with_answer(link_id, None)
        drafts.save(session, replace(opened.draft, response=response_bytes(answers)))
        _derive(desk, session, document_id, answers)
        detail = f"{opened.draft.person_id or ''} -> {person_id}"
        trail.add(session, new_id(desk), Act.DRAFT_MOVED, stamp(desk), document_id, detail)


def settled(desk: Desk, opened: OpenDraft, answers: Answers) -> Answers:
    """The answers with what the machine sets, so that a late note asks for its reason."""
    with desk.vault.reading() as session:
        line = lists.summary(session, opened.draft.document_id)
        ground = ground_of(session, line, answers)
    return note_columns.settled(answers, ground, line.signed_at or desk.clock.now())


def missing(desk: Desk, opened: OpenDraft, answers: Answers) -> tuple[str, ...]:
    """The linkIds that still need something before signing, in the order of the form."""
    with desk.vault.reading() as session:
        line = lists.summary(session, opened.draft.document_id)
        ground = ground_of(session, line, answers)
    now = line.signed_at or desk.clock.now()  # a correction is not late: its note was signed
    return note_columns.missing(answers, line.person_id, ground, now)


def ground_of(session: Session, line: DocumentSummary, answers: Answers) -> Ground:
    """What a contact's columns stand on beside its answers, under the rules of its day."""
    columns, rules = line.columns, rules_in(session).on
    has_person = line.person_id is not None
    at, zone = columns.happened_at, columns.zone
    return note_columns.ground_of(answers, at, zone, rules, has_person=has_person)


def note(session: Session, document_id: UUID) -> DocumentSummary:
    """The line of a contact note. Raises DocumentNotFound for a document of another kind too."""
    line = lists.summary(session, document_id)
    if line.kind is not DocumentKind.CONTACT_NOTE:
        raise DocumentNotFound
    return line


def start_in(
    session: Session,
    desk: Desk,
    document_id: UUID,
    person_id: UUID | None,
    answers: Answers,
) -> None:
    """Start a note with these answers within a transaction of the caller's."""
    written, form = stamp(desk), answers.form
    keep_form(session, desk.forms, form)
    own = str(desk.signer.worker_id)
    draft = Draft(
        document_id=document_id,
        kind=RevisionKind.ORIGINAL,
        person_id=person_id,
        author_id=desk.signer.worker_id,
        form=form.canonical,
        form_sha256=form.sha256,
        response=response_bytes(answers),
        cursor=Cursor(),
        narrative_format=str(settings.value(session, own, FORMAT_SETTING) or NarrativeFormat.PIRN),
        reason="",
        saved_at=written.at,
    )
    zone, rules = desk.clock.zone(), rules_in(session).on
    has_person = person_id is not None
    ground = note_columns.ground_of(answers, written.at, zone, rules, has_person=has_person)
    columns = note_columns.derived(answers, ground, signed_at=None)
    drafts.start(session, draft, DocumentKind.CONTACT_NOTE, columns, written)
    trail.add(session, new_id(desk), Act.DRAFT_STARTED, written, document_id)


def opened_in(session: Session, desk: Desk, document_id: UUID) -> OpenDraft:
    """`open_draft` within a transaction of the caller's."""
    note(session, document_id)
    draft = drafts.draft(session, document_id)
    if draft is None:
        raise DocumentNotFound
    if draft.author_id != desk.signer.worker_id:
        raise NotTheAuthor
    form = stored_form(session, desk.forms, draft.form, draft.form_sha256)
    return OpenDraft(draft, form, answers_of(form, draft.response))


def _derive(desk: Desk, session: Session, document_id: UUID, answers: Answers) -> None:
    """Bring the columns that lists need up to date with a draft's answers."""
    line = lists.summary(session, document_id)
    ground = ground_of(session, line, answers)
    asked = Enablement(answers.form).state(answers)
    columns = note_columns.derived(answers, ground, None, asked)
    lacking = note_columns.missing(answers, line.person_id, ground, desk.clock.now(), asked)
    drafts.set_columns(session, document_id, columns, ready=not lacking)
