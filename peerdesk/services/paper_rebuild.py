"""Papers sealed once made anew: their rows, their line among documents, and their words."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from peerdesk.domain.documents import ContactColumns, DocumentKind
from peerdesk.domain.zones import zone_named
from peerdesk.forms.answers import Answers
from peerdesk.forms.library import FormLibrary
from peerdesk.services import consent_columns, letter_columns
from peerdesk.services.consents.events import follow
from peerdesk.services.programme import facts_in
from peerdesk.services.stored_forms import answers_of, drafted_form, frozen_form
from peerdesk.storage import consents, drafts, letters, lists, revisions, search
from peerdesk.storage.session import Session


@dataclass(frozen=True, slots=True)
class Kept:
    """What a paper says, and when: sealed, or as far as it is begun."""

    document_id: UUID
    answers: Answers
    at: datetime
    zone: str
    is_sealed: bool


def rebuild_paper(session: Session, library: FormLibrary, document_id: UUID) -> None:
    """Derive everything lists and search know of a consent, a letter or a report."""
    kept = _kept(session, library, document_id)
    if kept is None:
        return
    kind = lists.summary(session, document_id).kind
    header = _ROWS[kind](session, kept)
    drafts.set_columns(session, document_id, header, ready=kept.is_sealed)
    words = _WORDS[kind](kept.answers)
    search.index(session, document_id, kept.at, words)


def _kept(session: Session, library: FormLibrary, document_id: UUID) -> Kept | None:
    sealed = revisions.of(session, document_id)
    if sealed:
        last = sealed[-1]
        answers = answers_of(frozen_form(session, library, last), last.response)
        return Kept(document_id, answers, last.signed_at, last.signed_zone, is_sealed=True)
    draft = drafts.draft(session, document_id)
    if draft is None:
        return None
    before = lists.summary(session, document_id).columns
    answers = answers_of(drafted_form(session, library, draft), draft.response)
    return Kept(document_id, answers, before.happened_at, before.zone, is_sealed=False)


def _consent(session: Session, kept: Kept) -> ContactColumns:
    sealed_at = kept.at if kept.is_sealed else None
    columns = consent_columns.derived(kept.answers, sealed_at, kept.zone)
    consents.restore(session, kept.document_id, columns)
    consents.set_columns(session, kept.document_id, columns)
    follow(session, kept.document_id, zone_named(facts_in(session).zone or kept.zone))
    return consent_columns.header(columns, kept.at, kept.zone)


def _letter(session: Session, kept: Kept) -> ContactColumns:
    columns = letter_columns.derived(kept.answers)
    letters.restore(session, kept.document_id, columns)
    letters.set_columns(session, kept.document_id, columns)
    return letter_columns.header(columns, kept.at, kept.zone)


_ROWS: dict[DocumentKind, Callable[[Session, Kept], ContactColumns]] = {
    DocumentKind.CONSENT: _consent,
    DocumentKind.LETTER: _letter,
    DocumentKind.REPORT: _letter,
}
_WORDS: dict[DocumentKind, Callable[[Answers], str]] = {
    DocumentKind.CONSENT: consent_columns.text_to_find,
    DocumentKind.LETTER: letter_columns.text_to_find,
    DocumentKind.REPORT: letter_columns.text_to_find,
}
SEALED_ONCE = frozenset(_ROWS)
"""The kinds of documents this module makes anew."""
