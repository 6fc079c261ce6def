"""Signing: what the worker reviewed is frozen, chained and signed in one transaction.

A signed document is never changed. It takes addenda, amendments, or the mark that it was entered
in error (`contact-notes.md` §12).
"""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from peerdesk.crypto.signing import SigningKey
from peerdesk.domain.documents import (
    ANSWERED,
    ContactColumns,
    Cursor,
    DocumentStatus,
    Draft,
    RevisionKind,
)
from peerdesk.domain.errors import (
    AlreadySigned,
    AnswersMissing,
    NotSigned,
    NotTheAuthor,
    ReasonMissing,
)
from peerdesk.domain.progress import Progress, unwatched
from peerdesk.domain.text import clean
from peerdesk.domain.trail import Act
from peerdesk.services import note_columns, note_counts
from peerdesk.services.after_signing import bring_up_to_date
from peerdesk.services.desk import Desk, new_id, stamp
from peerdesk.services.documents import ground_of, note
from peerdesk.services.sealing import Sealing, seal
from peerdesk.services.stored_forms import answers_of, response_bytes, stored_form
from peerdesk.storage import drafts, revisions, trail
from peerdesk.storage.session import Session


def sign(
    desk: Desk,
    key: SigningKey,
    document_ids: Sequence[UUID],
    progress: Progress = unwatched,
) -> None:
    """Sign the saved drafts of these documents, all of them or none; `progress` may stop it.

    Raises AnswersMissing while something required is open, AlreadySigned when nothing is being
    written, NotTheAuthor, ReasonMissing for a correction that does not say why.
    """
    with desk.vault.writing() as session:
        for done, document_id in enumerate(document_ids):
            progress(done, len(document_ids))
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


def _sign_draft(desk: Desk, session: Session, key: SigningKey, document_id: UUID) -> None:
    checked, columns = _checked(desk, session, document_id)
    seal(desk, session, key, checked)
    bring_up_to_date(desk, session, checked, columns)


def _checked(desk: Desk, session: Session, document_id: UUID) -> tuple[Sealing, ContactColumns]:
    """The draft, checked for everything that signing it needs, and the columns it leads to."""
    draft = drafts.draft(session, document_id)
    if draft is None:
        raise AlreadySigned
    if draft.author_id != desk.signer.worker_id:
        raise NotTheAuthor
    reason = clean(draft.reason).text.strip()
    if draft.kind is not RevisionKind.ORIGINAL and not reason:
        raise ReasonMissing
    line, at = note(session, document_id), desk.clock.now()
    answers = answers_of(
        stored_form(session, desk.forms, draft.form, draft.form_sha256), draft.response
    )
    columns, ground = line.columns, ground_of(session, line, answers)
    if draft.kind in ANSWERED:
        first_signed = line.signed_at or at
        answers = note_columns.settled(answers, ground, first_signed)
        answers = note_columns.with_format(answers, draft.narrative_format)
        if draft.person_id is not None:
            answers = note_counts.with_codes(answers, ground.profile)
        if lacking := note_columns.missing(answers, draft.person_id, ground, first_signed):
            raise AnswersMissing(lacking)
        columns = note_columns.derived(answers, ground, first_signed)
    sealing = Sealing(
        draft, line.kind, line.person_name, answers, columns, ground.profile, reason, at
    )
    return sealing, columns


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
    line = note(session, document_id)
    signed = [one for one in revisions.of(session, document_id) if one.kind in ANSWERED]
    if line.status is DocumentStatus.ENTERED_IN_ERROR or not signed:
        raise NotSigned
    if line.author_id != desk.signer.worker_id:
        raise NotTheAuthor
    form = stored_form(session, desk.forms, signed[-1].form, signed[-1].form_sha256)
    answers = answers_of(form, signed[-1].response)
    profile = ground_of(session, line, answers).profile
    answers = note_counts.without_suggested_codes(answers, profile)
    return Draft(
        document_id=document_id,
        kind=kind,
        person_id=line.person_id,
        author_id=desk.signer.worker_id,
        form=form.canonical,
        form_sha256=form.sha256,
        response=response_bytes(answers),
        cursor=Cursor(),
        narrative_format=note_columns.narrative_format(answers),
        reason="",
        saved_at=desk.clock.now(),
    )
