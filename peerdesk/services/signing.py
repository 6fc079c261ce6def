"""Signing: what the worker reviewed is frozen, chained and signed in one transaction.

A signed document is never changed. It takes addenda, amendments, or the mark that it was entered
in error (`contact-notes.md` §12).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from peerdesk.crypto.signing import SigningKey
from peerdesk.domain.contact_notes import NarrativeFormat, NextStepBy
from peerdesk.domain.documents import (
    ANSWERED,
    ContactColumns,
    Cursor,
    DocumentStatus,
    DocumentSummary,
    Draft,
    Envelope,
    RevisionKind,
    salted_hash,
)
from peerdesk.domain.errors import (
    AlreadySigned,
    AnswersMissing,
    NotSigned,
    NotTheAuthor,
    ReasonMissing,
)
from peerdesk.domain.goals import NextStep
from peerdesk.domain.profiles import RuleProfile
from peerdesk.domain.trail import Act
from peerdesk.forms.answers import Answers
from peerdesk.services import note_columns
from peerdesk.services.desk import Desk, new_id, stamp
from peerdesk.services.note_columns import Ground
from peerdesk.services.profiles import current_in
from peerdesk.services.stored_forms import (
    answers_of,
    frozen_bytes,
    keep_form,
    response_bytes,
    stored_form,
)
from peerdesk.storage import drafts, goals, lists, people, revisions, search, settings, trail
from peerdesk.storage.session import Session

_SALT_BYTES = 16
_ACTS = {
    RevisionKind.ORIGINAL: Act.SIGNED,
    RevisionKind.ADDENDUM: Act.ADDENDUM,
    RevisionKind.AMENDMENT: Act.AMENDMENT,
    RevisionKind.ENTERED_IN_ERROR: Act.ENTERED_IN_ERROR,
}


def sign(desk: Desk, key: SigningKey, document_ids: Sequence[UUID]) -> None:
    """Sign the saved drafts of these documents, all of them or none.

    Raises AnswersMissing while something required is open, AlreadySigned when nothing is being
    written, NotTheAuthor, ReasonMissing for a correction that does not say why.
    """
    with desk.vault.writing() as session:
        for document_id in document_ids:
            _sign_draft(desk, session, key, document_id)


def add_addendum(desk: Desk, document_id: UUID) -> None:
    """Open an addendum: a text that stands beside the signed note.

    An addition that is open already stays as it is. Raises NotSigned, NotTheAuthor.
    """
    _reopen(desk, document_id, RevisionKind.ADDENDUM)


def add_amendment(desk: Desk, document_id: UUID) -> None:
    """Open an amendment: the note's answers anew; both versions stay readable.

    An addition that is open already stays as it is. Raises NotSigned, NotTheAuthor.
    """
    _reopen(desk, document_id, RevisionKind.AMENDMENT)


def mark_entered_in_error(desk: Desk, key: SigningKey, document_id: UUID, reason: str) -> None:
    """Hide a note that stands in the wrong record from reading; it stays in audit exports.

    An open addition to it is given up. Raises ReasonMissing, NotSigned, NotTheAuthor.
    """
    with desk.vault.writing() as session:
        if drafts.draft(session, document_id) is not None:
            drafts.close(session, document_id)
        draft = _correction(desk, session, document_id, RevisionKind.ENTERED_IN_ERROR)
        drafts.reopen(session, replace(draft, reason=reason))
        session.flush()
        _sign_draft(desk, session, key, document_id)


@dataclass(frozen=True, slots=True)
class _Signing:
    """What one signature is about to cover."""

    draft: Draft
    line: DocumentSummary
    answers: Answers
    columns: ContactColumns
    profile: RuleProfile
    at: datetime


def _sign_draft(desk: Desk, session: Session, key: SigningKey, document_id: UUID) -> None:
    signing = _checked(desk, session, document_id)
    body = frozen_bytes(
        signing.answers,
        document_id,
        signing.draft.person_id,
        desk.signer.worker_id,
        signing.at,
    )
    salt = desk.clock.chance(_SALT_BYTES)
    envelope = _envelope(desk, session, signing, salted_hash(salt, body))
    key_id = settings.signing_key_id(session, desk.signer.worker_id, key.public)
    signature = key.sign(envelope.canonical_bytes())
    drafts.close(session, document_id)
    revisions.add(session, envelope, signature, key_id, (salt, body))
    _after_signing(desk, session, signing)
    act = _ACTS[signing.draft.kind]
    trail.add(session, new_id(desk), act, stamp(desk), document_id, f"revision {envelope.revision}")


def _checked(desk: Desk, session: Session, document_id: UUID) -> _Signing:
    """The draft, checked for everything that signing it needs."""
    draft = drafts.draft(session, document_id)
    if draft is None:
        raise AlreadySigned
    if draft.author_id != desk.signer.worker_id:
        raise NotTheAuthor
    if draft.kind is not RevisionKind.ORIGINAL and not draft.reason.strip():
        raise ReasonMissing
    line, profile, at = lists.summary(session, document_id), current_in(session), desk.clock.now()
    answers = answers_of(
        stored_form(session, desk.forms, draft.form, draft.form_sha256), draft.response
    )
    columns = line.columns
    if draft.kind in ANSWERED:
        ground = Ground(columns.happened_at, columns.zone, profile)
        first_signed = line.signed_at or at
        answers = note_columns.settled(answers, ground, first_signed)
        if lacking := note_columns.missing(answers, draft.person_id, ground, first_signed):
            raise AnswersMissing(lacking)
        columns = note_columns.derived(answers, ground, first_signed)
    return _Signing(draft, line, answers, columns, profile, at)


def _envelope(desk: Desk, session: Session, signing: _Signing, body_sha256: str) -> Envelope:
    link = revisions.place(session, desk.signer.worker_id, desk.signer.device_id)
    document_id, form = signing.draft.document_id, signing.answers.form
    keep_form(session, desk.forms, form)
    return Envelope(
        vault_id=desk.vault.header.vault_id,
        document_id=document_id,
        document_kind=signing.line.kind,
        revision_id=new_id(desk),
        revision=revisions.count(session, document_id) + 1,
        kind=signing.draft.kind,
        person_id=signing.draft.person_id,
        person_label=signing.line.person_name,
        worker=settings.worker(session, desk.signer.worker_id),
        device_id=desk.signer.device_id,
        sequence=link.sequence,
        previous=link.previous,
        predecessor=revisions.latest_hash(session, document_id),
        signed_at=signing.at,
        signed_zone=desk.clock.zone(),
        form=form.canonical,
        form_sha256=form.sha256,
        catalogue_sha256=form.catalogue_sha256,
        profile=f"{signing.profile.name}|{signing.profile.effective_from.isoformat()}",
        language=form.shown_in or form.language,
        columns=signing.columns,
        reason=signing.draft.reason.strip(),
        body_sha256=body_sha256,
    )


def _after_signing(desk: Desk, session: Session, signing: _Signing) -> None:
    """Bring what lists, search and next steps know up to date with what was signed."""
    document_id, happened_at = signing.draft.document_id, signing.columns.happened_at
    if signing.draft.kind is RevisionKind.ADDENDUM:
        text = f"{search.written(session, document_id)}\n{signing.draft.reason}"
        search.index(session, document_id, happened_at, text)
    elif signing.draft.kind is RevisionKind.ENTERED_IN_ERROR:
        search.forget(session, document_id)
        goals.replace_steps(session, document_id, (), stamp(desk))
    else:
        drafts.set_columns(session, document_id, signing.columns, ready=True)
        signed = revisions.of(session, document_id)
        text = note_columns.text_to_find(signing.answers, signed)
        search.index(session, document_id, happened_at, text)
        _keep_steps(desk, session, signing)
    if signing.draft.person_id is not None:
        people.find_last_contact(session, signing.draft.person_id)


def _keep_steps(desk: Desk, session: Session, signing: _Signing) -> None:
    person_id, document_id = signing.draft.person_id, signing.draft.document_id
    if person_id is None:
        return
    steps = [
        NextStep(
            new_id(desk),
            person_id,
            document_id,
            step.text,
            NextStepBy(step.who) if step.who in set(NextStepBy) else NextStepBy.PERSON,
            step.who_other,
            step.by_when,
            step.when_text,
        )
        for step in note_columns.next_steps(signing.answers)
    ]
    goals.replace_steps(session, document_id, steps, stamp(desk))


def _reopen(desk: Desk, document_id: UUID, kind: RevisionKind) -> None:
    with desk.vault.writing() as session:
        open_draft = drafts.draft(session, document_id)
        if open_draft is not None and open_draft.kind is RevisionKind.ORIGINAL:
            raise NotSigned
        if open_draft is not None:
            return
        drafts.reopen(session, _correction(desk, session, document_id, kind))
        trail.add(session, new_id(desk), Act.DRAFT_STARTED, stamp(desk), document_id, str(kind))


def _correction(desk: Desk, session: Session, document_id: UUID, kind: RevisionKind) -> Draft:
    """The draft of a correction, which starts from the answers signed last."""
    line = lists.summary(session, document_id)
    signed = [one for one in revisions.of(session, document_id) if one.kind in ANSWERED]
    if line.status is DocumentStatus.ENTERED_IN_ERROR or not signed:
        raise NotSigned
    if line.author_id != desk.signer.worker_id:
        raise NotTheAuthor
    form = stored_form(session, desk.forms, signed[-1].form, signed[-1].form_sha256)
    return Draft(
        document_id=document_id,
        kind=kind,
        person_id=line.person_id,
        author_id=desk.signer.worker_id,
        form=form.canonical,
        form_sha256=form.sha256,
        response=response_bytes(answers_of(form, signed[-1].response)),
        cursor=Cursor(),
        narrative_format=NarrativeFormat.PIRN,
        reason="",
        saved_at=desk.clock.now(),
    )
