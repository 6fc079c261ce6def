"""Papers about sharing being written: begun with what is known, saved, left, given up."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from peerdesk.domain.address_book import Party
from peerdesk.domain.consents.papers import PaperKind
from peerdesk.domain.consents.records import NOTHING, Words
from peerdesk.domain.documents import ContactColumns, Cursor, DocumentKind, Draft
from peerdesk.domain.people import PersonDetails
from peerdesk.forms.answers import Answers, started
from peerdesk.forms.consent_writing import (
    FORM_NAMES,
    KnownBefore,
    RecipientKnown,
    prefilled,
    renewed,
    with_replaced,
)
from peerdesk.forms.definition import FormDefinition
from peerdesk.services import consent_columns, written_papers
from peerdesk.services.consents.summaries import ConsentSummary, line
from peerdesk.services.desk import Desk
from peerdesk.services.programme import facts_in
from peerdesk.services.stored_forms import answers_of, form_named, frozen_form, worded
from peerdesk.services.written_papers import PaperSort
from peerdesk.storage import consents as rows
from peerdesk.storage import parties, people, revisions
from peerdesk.storage.session import Session


@dataclass(frozen=True, slots=True)
class Prefill:
    """What somebody asked for, so that the paper begins with it; empty means nothing is known."""

    party_id: UUID | None = None
    purpose: str = ""
    categories: Words = NOTHING
    proceeding_ref: str = ""
    revokes: UUID | None = None
    replaces: UUID | None = None
    on_paper: bool = False


@dataclass(frozen=True, slots=True)
class OpenConsent:
    """A draft of a paper, its answers, and its line in lists."""

    draft: Draft
    answers: Answers
    summary: ConsentSummary

    @property
    def form(self) -> FormDefinition:
        """The form in the paper's language."""
        return self.answers.form


def start(
    desk: Desk,
    person_id: UUID,
    paper: PaperKind,
    language: str = "en",
    *,
    prefill: Prefill = Prefill(),
    from_document: UUID | None = None,
) -> UUID:
    """Begin a paper with what is known; nothing is ticked that nobody asked for.

    With `from_document` it begins with what that sealed paper said, to be signed anew. Raises
    PersonNotFound, PartyNotFound, DocumentNotFound, DiskFull and its kin.
    """
    with desk.vault.writing() as session:
        form = form_named(session, desk.forms, FORM_NAMES[paper])
        form = worded(session, desk.forms, form, language)
        before = _frozen(desk, session, from_document) if from_document else None
        answers = started(form) if before is None else renewed(before, form)
        person = people.person(session, person_id).details
        answers = prefilled(answers, _known(session, person, prefill))
        return written_papers.begin(desk, session, SORT, person_id, answers)


def open_consent(desk: Desk, document_id: UUID) -> OpenConsent:
    """The draft. Raises AlreadySigned once it is sealed, NotTheAuthor, DocumentNotFound."""
    with desk.vault.reading() as session:
        return opened(desk, session, document_id)


def save(
    desk: Desk, open_draft: OpenConsent, answers: Answers, cursor: Cursor | None = None
) -> datetime:
    """Save what is on the screen and give the moment; also while something is invalid.

    Raises AlreadySigned, DiskFull, SaveFailed.
    """
    return written_papers.save(desk, SORT, open_draft.draft, answers, cursor)


def leave(desk: Desk, open_draft: OpenConsent, answers: Answers) -> None:
    """Make what was only begun findable; done on leaving and locking, for it costs more."""
    written_papers.leave(desk, SORT, open_draft.draft.document_id, answers)


def discard(desk: Desk, document_id: UUID) -> None:
    """Give up what was never sealed; its files stay with the person.

    Raises AlreadySigned, NotTheAuthor, DocumentNotFound.
    """
    written_papers.discard(desk, SORT, document_id)


def set_language(desk: Desk, open_draft: OpenConsent, language: str) -> OpenConsent:
    """Ask in another language from now on; words that were typed stay as they are.

    What was saved last is what is given back. Raises AlreadySigned, NotTheAuthor, DiskFull.
    """
    document_id = open_draft.draft.document_id

    def write(session: Session) -> OpenConsent:
        new = written_papers.put_in_language(desk, session, SORT, document_id, language)
        return OpenConsent(new.draft, new.answers, line(desk, session, document_id))

    return desk.vault.write_surely(write)


def choose_replaced(desk: Desk, document_id: UUID, old: UUID | None) -> OpenConsent:
    """End an older paper when this one is sealed; None ends none.

    Raises AlreadySigned, NotTheAuthor, DocumentNotFound.
    """
    with desk.vault.writing() as session:
        now = written_papers.opened(desk, session, SORT, document_id)
        if old is not None:
            rows.record(session, old)
        new = written_papers.rewrite(session, SORT, now.draft, with_replaced(now.answers, old))
        return OpenConsent(new.draft, new.answers, line(desk, session, document_id))


def opened(desk: Desk, session: Session, document_id: UUID) -> OpenConsent:
    """The draft, for services inside a transaction."""
    now = written_papers.opened(desk, session, SORT, document_id)
    return OpenConsent(now.draft, now.answers, line(desk, session, document_id))


def recipient_known(party: Party) -> RecipientKnown:
    """An entry of the address book as the row of a paper is filled with it."""
    return RecipientKnown(
        party_id=party.party_id,
        name=party.name,
        kind=str(party.kind),
        address=party.address,
        covered=party.covered_entity_or_ba,
        exchange=party.exchange,
    )


def _known(session: Session, person: PersonDetails, prefill: Prefill) -> KnownBefore:
    asked = None if prefill.party_id is None else parties.party(session, prefill.party_id)
    programme = facts_in(session)
    revoked = None if prefill.revokes is None else rows.record(session, prefill.revokes)
    return KnownBefore(
        person_name=person.legal_name or person.chosen_name,
        programme_name=programme.name,
        recipients=() if asked is None else (recipient_known(asked),),
        purposes=(prefill.purpose,) if prefill.purpose else (),
        categories=prefill.categories,
        proceeding_ref=prefill.proceeding_ref,
        revokes=prefill.revokes,
        revokes_title="" if revoked is None else revoked.columns.title,
        replaces=prefill.replaces,
        notice_version=programme.notice_version,
        on_paper=prefill.on_paper,
    )


def _frozen(desk: Desk, session: Session, document_id: UUID) -> Answers:
    """What a sealed paper says."""
    rows.record(session, document_id)
    sealed = revisions.of(session, document_id)[-1]
    return answers_of(frozen_form(session, desk.forms, sealed), sealed.response)


def _header(answers: Answers, at: datetime, zone: str) -> ContactColumns:
    return consent_columns.header(consent_columns.derived(answers), at, zone)


SORT = PaperSort(
    kind=DocumentKind.CONSENT,
    record=rows.record,
    begin=lambda session, paper, said: rows.add(session, paper, consent_columns.derived(said)),
    derive=lambda session, paper, said: rows.set_columns(
        session, paper, consent_columns.derived(said)
    ),
    forget=rows.forget,
    header=_header,
    text_to_find=consent_columns.text_to_find,
)
"""Papers about sharing, as `written_papers` keeps them."""
