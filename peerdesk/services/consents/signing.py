"""A paper about sharing sealed once with the worker's key; it takes effect in the same moment."""

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from peerdesk.crypto.signing import SigningKey
from peerdesk.domain.address_book import PRIVATE, Party, PartyKind
from peerdesk.domain.documents import DocumentKind, Draft
from peerdesk.domain.errors import ConsentNotReady
from peerdesk.domain.zones import local_date
from peerdesk.forms.answers import Answers
from peerdesk.forms.consent_reading import RecipientWritten, consent_answers
from peerdesk.forms.consent_writing import with_party
from peerdesk.services import address_book, consent_columns, plan_columns, written_papers
from peerdesk.services.consents import checking
from peerdesk.services.consents.checking import Finding
from peerdesk.services.consents.effects import take_effect
from peerdesk.services.consents.record import subject_in
from peerdesk.services.consents.summaries import ConsentSummary, line
from peerdesk.services.consents.writing import SORT, recipient_known
from peerdesk.services.desk import Desk, new_id
from peerdesk.services.profiles import rules_in
from peerdesk.services.programme import facts_in, programme_in
from peerdesk.services.sealing import Sealing, seal
from peerdesk.storage import consents as rows
from peerdesk.storage import drafts, parties, search
from peerdesk.storage.session import Session


def findings(desk: Desk, document_id: UUID, answers: Answers) -> tuple[Finding, ...]:
    """What a draft with these answers still needs, each thing with its place and its sentence.

    Those that block keep it from being sealed. Raises DocumentNotFound.
    """
    with desk.vault.reading() as session:
        person_id = rows.record(session, document_id).person_id
        return findings_in(desk, session, person_id, answers)


def sign(desk: Desk, key: SigningKey, document_id: UUID) -> ConsentSummary:
    """Seal the saved draft with the worker's key, and let it take effect.

    Whoever was typed by name is put into the address book; what a new consent replaces, or a
    revocation takes back, ends. Raises ConsentNotReady, AlreadySigned, NotTheAuthor,
    DocumentNotFound.
    """
    with desk.vault.writing() as session:
        person_id = rows.record(session, document_id).person_id
        now = written_papers.opened(desk, session, SORT, document_id)
        answers = _with_known(session, person_id, plan_columns.tidied(now.answers))
        open_places = [
            one.link_id for one in findings_in(desk, session, person_id, answers) if one.blocks
        ]
        if open_places:
            raise ConsentNotReady(tuple(dict.fromkeys(open_places)))
        answers = _with_new(desk, session, person_id, answers)
        _freeze(desk, session, key, _Ready(now.draft, answers, desk.clock.now()))
        take_effect(desk, session, rows.record(session, document_id), answers)
        return line(desk, session, document_id)


def findings_in(
    desk: Desk, session: Session, person_id: UUID, answers: Answers
) -> tuple[Finding, ...]:
    """The same as `findings` for services inside a transaction."""
    programme, subject = programme_in(desk, session), subject_in(session, person_id)
    facts = facts_in(session)
    return checking.findings(answers, programme, subject, desk.clock.now(), facts)


@dataclass(frozen=True, slots=True)
class _Ready:
    """A draft whose answers may be sealed, and the moment."""

    draft: Draft
    answers: Answers
    at: datetime


def _freeze(desk: Desk, session: Session, key: SigningKey, ready: _Ready) -> None:
    document_id, zone = ready.draft.document_id, desk.clock.zone()
    columns = consent_columns.derived(ready.answers, ready.at, zone)
    header = consent_columns.header(columns, ready.at, zone)
    drafts.set_columns(session, document_id, header, ready=True)
    rows.set_columns(session, document_id, columns)
    sealing = Sealing(
        draft=ready.draft,
        document_kind=DocumentKind.CONSENT,
        person_name=rows.record(session, document_id).person_name,
        answers=ready.answers,
        columns=columns,
        profile=rules_in(session).on(local_date(ready.at, zone)),
        reason="",
        at=ready.at,
    )
    seal(desk, session, key, sealing)
    search.index(session, document_id, ready.at, consent_columns.text_to_find(ready.answers))


def _with_known(session: Session, person_id: UUID, answers: Answers) -> Answers:
    """These answers with the entry of every receiver who is in the address book already.

    Their name and address stay as they were written; what they are comes from the book, and is
    weighed with the rest.
    """
    for one in _typed(answers):
        same = parties.named(session, one.name, person_id)
        known = next((party for party in same if party.kind == (one.kind or party.kind)), None)
        if known is not None:
            answers = _with_entry(answers, one, known)
    return answers


def _with_new(desk: Desk, session: Session, person_id: UUID, answers: Answers) -> Answers:
    """These answers with a new entry for everyone else; private people are the person's alone."""
    for one in _typed(answers):
        answers = _with_entry(answers, one, _added(desk, session, person_id, one))
    return answers


def _typed(answers: Answers) -> list[RecipientWritten]:
    """The receivers that were typed by name."""
    return [one for one in consent_answers(answers).recipients if not one.party_id and one.name]


def _with_entry(answers: Answers, one: RecipientWritten, party: Party) -> Answers:
    address = one.address or party.address
    entry = replace(recipient_known(party), name=one.name, address=address)
    return with_party(answers, one.row, entry)


def _added(desk: Desk, session: Session, person_id: UUID, one: RecipientWritten) -> Party:
    kind = PartyKind(one.kind) if one.kind in set(PartyKind) else PartyKind.OTHER
    party = Party(
        party_id=new_id(desk),
        name=one.name,
        kind=kind,
        covered_entity_or_ba=one.covered,
        exchange=one.exchange,
        address=one.address,
        person_id=person_id if kind in PRIVATE else None,
    )
    address_book.added(desk, session, party)
    return parties.party(session, party.party_id)
