"""A report begun, sealed as it was made, and written into the disclosure log by the gate.

A report is told by word of mouth before it stands here, so it is kept whatever the rules say to
it. What they refuse becomes an incident for the privacy officer, never a record that hides it.
"""

from dataclasses import dataclass
from uuid import UUID

from peerdesk.crypto.signing import SigningKey
from peerdesk.domain.address_book import Party
from peerdesk.domain.consents.vocabulary import Basis
from peerdesk.domain.documents import DocumentKind
from peerdesk.domain.errors import AnswersMissing, NotSigned, SharingRefused
from peerdesk.domain.incidents import IncidentKind
from peerdesk.domain.letters import LetterLine
from peerdesk.domain.sharing import Outside, Selection, SharingPurpose, SharingRequest
from peerdesk.domain.trail import Disclosure
from peerdesk.forms.answers import Answers
from peerdesk.forms.report_reading import (
    AT,
    CRIME,
    KIND,
    PARTS,
    PARTY,
    REPORT,
    TO,
    ReportKind,
    ReportWritten,
    report,
)
from peerdesk.forms.values import Coding, PartialDateTime
from peerdesk.services import incidents, letters
from peerdesk.services.desk import Desk
from peerdesk.services.letters.reading import ReadLetter, read_in
from peerdesk.services.letters.sealing import sealed, unanswered
from peerdesk.services.letters.writing import Begun, begin
from peerdesk.services.sharing import Contents, Verdict, tell_aloud
from peerdesk.services.sharing import verdict as weighed
from peerdesk.services.sharing.emergencies import EmergencyFacts, write_up
from peerdesk.storage import settings, trail
from peerdesk.storage.session import Session
from peerdesk.wording.reports import incident_words, what_was_told

_FOR_WHAT = {
    ReportKind.CHILD: "abuse_report",
    ReportKind.ADULT: "abuse_report",
    ReportKind.CRIME: "crime_report",
    ReportKind.EMERGENCY: "treatment",
}
"""The purpose that stands in the disclosure log."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """What came of a sealed report: its entry in the log, or why the rules do not cover it."""

    entry: Disclosure | None
    refused: SharingRefused | None = None


@dataclass(frozen=True, slots=True)
class ReadReport:
    """A report as it stands, with its entry in the disclosure log, None while there is none."""

    line: LetterLine
    answers: Answers
    is_sealed: bool
    entry: Disclosure | None

    @property
    def written(self) -> ReportWritten:
        """What it says."""
        return report(self.answers)


def start(
    desk: Desk, person_id: UUID, kind: ReportKind | None = None, language: str = "en"
) -> UUID:
    """Begin the record of a report about a person. Raises PersonNotFound, DiskFull and its kin."""
    now = desk.clock.local().replace(second=0, microsecond=0)

    def first(_session: Session, empty: Answers) -> Answers:
        answers = empty.with_answer(AT, PartialDateTime(now.isoformat()))
        option = _option(answers, kind)
        return answers if option is None else answers.with_answer(KIND, option)

    return begin(desk, Begun(DocumentKind.REPORT, REPORT, person_id, language), first)


def told_to(answers: Answers, party: Party) -> Answers:
    """The answers with who was told, from the address book."""
    return answers.with_answer(TO, party.name).with_answer(PARTY, str(party.party_id))


def lacking(answers: Answers) -> tuple[str, ...]:
    """The linkIds that need something before the report is sealed, in the form's order.

    Who was told must be an entry of the address book: what they are decides what they may hear.
    """
    written, found = report(answers), unanswered(answers)
    if written.party_id is None:
        found.add(TO)
    if written.at is None:
        found.add(AT)
    if written.kind is ReportKind.CRIME:
        found |= {link for link in (CRIME, PARTS) if not answers.values(link)}
    return tuple(link_id for link_id in answers.form.by_link if link_id in found)


def verdict(desk: Desk, person_id: UUID, answers: Answers) -> Verdict | None:
    """What the rules say to the report as it stands; None until kind and receiver are known.

    Raises PartyNotFound.
    """
    written = report(answers)
    if written.kind is None or written.party_id is None:
        return None
    return weighed(desk, _request(desk, person_id, written), _held(person_id, written))


def seal(desk: Desk, key: SigningKey, document_id: UUID) -> Recorded:
    """Seal the saved report and write down that it was told.

    Raises AnswersMissing, AlreadySigned, NotTheAuthor, DocumentNotFound.
    """

    def ready(_session: Session, answers: Answers) -> Answers:
        if found := lacking(answers):
            raise AnswersMissing(found)
        return answers

    with desk.vault.writing() as session:
        sealed(desk, session, key, document_id, ready)
    return note_told(desk, document_id)


def note_told(desk: Desk, document_id: UUID) -> Recorded:
    """Write a sealed report into the disclosure log; what stands there already is not repeated.

    Where the rules do not cover it, that is kept as an incident, once. Raises NotSigned,
    DocumentNotFound.
    """
    found = _read(desk, document_id)
    if not found.is_sealed:
        raise NotSigned
    if found.entry is not None:
        return Recorded(found.entry)
    written, person_id = found.written, found.line.person_id
    held = _held(person_id, written, document_id)
    try:
        told = tell_aloud(
            desk, _request(desk, person_id, written), held, what_was_told(written.how)
        )
    except SharingRefused as refused:
        _tell_the_officer(desk, document_id)
        return Recorded(None, refused)
    if written.kind is ReportKind.EMERGENCY and told.disclosure_id is not None:
        _note_emergency(desk, told.disclosure_id, written)
    return Recorded(_read(desk, document_id).entry)


def read_report(desk: Desk, document_id: UUID) -> ReadReport:
    """A report to be read; the audit trail says it was viewed. Raises DocumentNotFound."""
    found = letters.read_letter(desk, document_id)
    with desk.vault.reading() as session:
        return _with_entry(session, found)


def of_person(desk: Desk, person_id: UUID) -> tuple[LetterLine, ...]:
    """A person's reports, the last one first."""
    return letters.of_person(desk, person_id, DocumentKind.REPORT)


def _read(desk: Desk, document_id: UUID) -> ReadReport:
    with desk.vault.reading() as session:
        return _with_entry(session, read_in(desk, session, document_id))


def _with_entry(session: Session, found: ReadLetter) -> ReadReport:
    document_id = found.line.document_id
    entries = trail.disclosures(session, found.line.person_id)
    entry = next((one for one in entries if document_id in one.document_ids), None)
    return ReadReport(found.line, found.answers, found.revision is not None, entry)


def _request(desk: Desk, person_id: UUID, written: ReportWritten) -> SharingRequest:
    kind, party_id = written.kind, written.party_id
    if kind is None or party_id is None:
        raise AnswersMissing((KIND if kind is None else TO,))
    with desk.vault.reading() as session:
        worker = settings.worker(session, desk.signer.worker_id)
    outside = Outside(
        party_id=party_id,
        basis=Basis(kind),
        purpose=_FOR_WHAT[kind],
        facts=written.facts,
        answered_by=worker.name,
    )
    return SharingRequest(Selection(person_id), SharingPurpose.OUTSIDE, outside=outside)


def _held(person_id: UUID, written: ReportWritten, document_id: UUID | None = None) -> Contents:
    day = written.at.date() if written.at else None
    ids = () if document_id is None else (document_id,)
    return Contents(person_id, ids, written.categories, day, day)


def _tell_the_officer(desk: Desk, document_id: UUID) -> None:
    """An incident that names the report by its number alone: incidents are read by others too."""
    what = incident_words(str(document_id))
    if all(one.what != what for one in incidents.incidents(desk)):
        incidents.add_incident(desk, IncidentKind.BREACH, what)


def _note_emergency(desk: Desk, disclosure_id: UUID, written: ReportWritten) -> None:
    """What 42 CFR 2.51(c) wants written down at once."""
    with desk.vault.reading() as session:
        worker = settings.worker(session, desk.signer.worker_id)
    facts = EmergencyFacts(
        receiver=written.taken_by or written.told,
        facility=written.told,
        discloser=worker.name,
        at=written.at or desk.clock.now(),
        nature=written.said,
    )
    write_up(desk, disclosure_id, facts)


def _option(answers: Answers, kind: ReportKind | None) -> Coding | None:
    values = (option.value for option in answers.form.item(KIND).options)
    return next((one for one in values if isinstance(one, Coding) and one.code == kind), None)
