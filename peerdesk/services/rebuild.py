"""Made anew: the columns lists show, and the search indexes, from what was written and signed."""

from collections.abc import Callable
from uuid import UUID

from peerdesk.domain.documents import ANSWERED, ContactColumns, Revision, RevisionKind
from peerdesk.domain.errors import ProfileUnknown
from peerdesk.domain.profiles import RuleProfile
from peerdesk.forms.library import FormLibrary
from peerdesk.services import note_columns
from peerdesk.services.note_columns import Ground
from peerdesk.services.profiles import current_in, named
from peerdesk.services.stored_forms import answers_of, stored_form
from peerdesk.storage import drafts, lists, revisions, search
from peerdesk.storage.session import Session
from peerdesk.storage.vault import Vault

Progress = Callable[[int, int], None]


def unwatched(done: int, of: int) -> None:
    """Progress that nobody looks at."""
    del done, of


def rebuild(vault: Vault, library: FormLibrary, progress: Progress) -> int:
    """Derive every document's columns and search text again; gives how many documents there are.

    Signed documents are read under the rules they were signed by. Safe to stop: it is all one
    transaction.
    """
    with vault.writing() as session:
        found = lists.every_id(session)
        search.clear(session)
        for done, document_id in enumerate(found, 1):
            _rebuild_one(session, library, document_id)
            progress(done, len(found))
    return len(found)


def _rebuild_one(session: Session, library: FormLibrary, document_id: UUID) -> None:
    signed = revisions.of(session, document_id)
    if signed:
        columns, text, ready = _of_signed(session, library, signed)
    else:
        columns, text, ready = _of_draft(session, library, document_id)
    drafts.set_columns(session, document_id, columns, ready=ready)
    if signed and signed[-1].kind is RevisionKind.ENTERED_IN_ERROR:
        return
    search.index(session, document_id, columns.happened_at, text)


def _of_signed(
    session: Session, library: FormLibrary, signed: list[Revision]
) -> tuple[ContactColumns, str, bool]:
    last = [one for one in signed if one.kind in ANSWERED][-1]
    answers = answers_of(stored_form(session, library, last.form, last.form_sha256), last.response)
    ground = Ground(signed[0].signed_at, signed[0].signed_zone, _profile(session, last))
    columns = note_columns.derived(answers, ground, signed[0].signed_at)
    return columns, note_columns.text_to_find(answers, signed), True


def _of_draft(
    session: Session, library: FormLibrary, document_id: UUID
) -> tuple[ContactColumns, str, bool]:
    line, draft = lists.summary(session, document_id), drafts.draft(session, document_id)
    if draft is None:
        return line.columns, "", line.ready
    answers = answers_of(
        stored_form(session, library, draft.form, draft.form_sha256), draft.response
    )
    ground = Ground(line.columns.happened_at, line.columns.zone, current_in(session))
    lacking = note_columns.missing(answers, draft.person_id, ground, draft.saved_at)
    columns = note_columns.derived(answers, ground, signed_at=None)
    return columns, note_columns.text_to_find(answers), not lacking


def _profile(session: Session, revision: Revision) -> RuleProfile:
    """The rules a revision was signed by, or today's where that profile is no longer known."""
    try:
        return named(revision.profile.partition("|")[0])
    except ProfileUnknown:
        return current_in(session)
