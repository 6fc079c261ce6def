"""A filled form for another program: the answers, the form, and whom they name, as one FHIR file.

It holds what a paper copy of the same form would hold, and leaves by the same gate.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from uuid import UUID

from peerdesk.domain.consents.reasons import Obligation
from peerdesk.domain.documents import DocumentKind, DocumentStatus, DocumentSummary, WorkerSnapshot
from peerdesk.domain.errors import FormUnknown, NothingToShare
from peerdesk.domain.sharing import Layout, Medium, SharingRequest
from peerdesk.forms.answers import Answers
from peerdesk.forms.exact_json import exact_text
from peerdesk.forms.fhir_export import RESTRICTED, bundle, questionnaire, response
from peerdesk.forms.fhir_sharing import PART2, SentUnder, consent_entry, notice_entry
from peerdesk.forms.response_writing import Members, ResponseHeader
from peerdesk.services.desk import Desk, new_id
from peerdesk.services.prescribed import STATEMENT_1, prescribed
from peerdesk.services.sharing.along import NOTHING_ALONG, Along, along, consent_copy
from peerdesk.services.sharing.contents import Contents, contents
from peerdesk.services.sharing.copies import for_copy
from peerdesk.services.sharing.deciding import Verdict, weigh
from peerdesk.services.sharing.disclosing import (
    Departure,
    disclose,
    handed_out,
    note_refusal,
)
from peerdesk.services.sharing.files import check_place
from peerdesk.services.sharing.gate import Press
from peerdesk.services.sharing.going_out import words_going_out
from peerdesk.services.sharing.note_paper import NOT_FOR_THE_PERSON
from peerdesk.storage import lists, revisions, settings
from peerdesk.storage.session import Session

_STATUSES = {
    DocumentStatus.DRAFT: "in-progress",
    DocumentStatus.SIGNED: "completed",
    DocumentStatus.AMENDED: "amended",
    DocumentStatus.ENTERED_IN_ERROR: "entered-in-error",
}


@dataclass(frozen=True, slots=True)
class _Filled:
    """One document as it stands, and what another program needs beside its answers."""

    summary: DocumentSummary
    answers: Answers
    author: WorkerSnapshot
    written_at: datetime
    form_source: bytes


def save_fhir(
    desk: Desk, request: SharingRequest, press: Press, path: Path, seen: Verdict | None = None
) -> Path:
    """Write one document as a Bundle of QuestionnaireResponse and Questionnaire; give the path.

    Drafts of one's own go as in-progress. The same is left out as on paper; to somebody outside
    the notice and the consent go along. An existing file is never replaced: the name gets a
    number. Raises SharingRefused, ChangedMeanwhile, NothingToShare, DraftStaysHere,
    DocumentNotFound, FormUnknown, FileNotWritten, DiskFull.
    """
    check_place(path)
    going = _read(desk, request)
    departure = Departure(going.held, Medium.FHIR, seen=seen or going.verdict)
    leaving = disclose(desk, request, departure)
    made = _bundle(desk, going.filled, _for_copy(going.filled, request), leaving.at)
    entries = list(_entries_along(desk, going, press, leaving.at))
    made = _labelled(made, entries) if going.along != NOTHING_ALONG else made
    return handed_out(desk, leaving, path, exact_text(made).encode())


@dataclass(frozen=True, slots=True)
class _Going:
    """A document on its way, the answer on it, and what goes along."""

    filled: _Filled
    held: Contents
    verdict: Verdict
    along: Along


def _read(desk: Desk, request: SharingRequest) -> _Going:
    """The document and the answer, in one view of the records; a refusal is written down."""
    asked = replace(request, layout=Layout.FULL)
    with desk.vault.reading() as session:
        filled = _filled(desk, session, asked)
        held = contents(desk, session, asked)
        answer = weigh(desk, session, asked, held)
        if answer.allowed:
            return _Going(filled, held, answer, along(desk, session, asked, answer))
    with desk.vault.writing() as session:
        note_refusal(desk, session, held.person_id, answer)
    raise answer.refusal()


def _labelled(made: Members, more: list[Members]) -> Members:
    """The bundle under the rules it stands under, with further entries."""
    entries = made["entry"]
    known = entries if isinstance(entries, list) else []
    return made | {"meta": {"security": [RESTRICTED, PART2]}, "entry": [*known, *more]}


def _entries_along(desk: Desk, going: _Going, press: Press, at: datetime) -> Iterator[Members]:
    """The notice, and the consent with its copy, as far as they are due."""
    goes, answer = going.along, going.verdict
    if Obligation.NOTICE_2_32 in answer.obligations:
        notice = prescribed(STATEMENT_1)
        yield notice_entry(new_id(desk), notice.text, notice.citation)
    if answer.consent is not None and answer.consent_id is not None and goes.consents:
        ends = answer.consent.expiration
        copy = consent_copy(goes, press.shelf, press.settings, at)
        yield consent_entry(
            SentUnder(
                consent_id=answer.consent_id,
                person_id=answer.person_id,
                receiver=answer.party.name if answer.party else "",
                purposes=tuple(sorted(answer.consent.purposes)),
                signed_at=answer.consent.signed_at,
                until=ends.day if ends is not None else None,
                copy=copy,
            )
        )


def _filled(desk: Desk, session: Session, request: SharingRequest) -> _Filled:
    if len(request.selection.document_ids) != 1:
        raise NothingToShare
    (document_id,) = request.selection.document_ids
    summary = lists.summary(session, document_id)
    words = words_going_out(desk, session, document_id)
    signed = words.revision
    author = signed.worker if signed else settings.worker(session, words.author_id)
    source = _source(desk, session, words.answers)
    return _Filled(summary, words.answers, author, words.written_at, source)


def _source(desk: Desk, session: Session, answers: Answers) -> bytes:
    """The exact bytes of the form: a signed document has them in the vault."""
    kept = revisions.form_content(session, answers.form.sha256)
    try:
        return desk.forms.source(answers.form) if kept is None else kept
    except FormUnknown:
        raise NothingToShare from None


def _for_copy(filled: _Filled, request: SharingRequest) -> Answers:
    for_person = request.without_supervision
    ticked, off = request.ticked, request.off
    answers = for_copy(filled.answers, ticked=ticked, off=off, for_person=for_person)
    if for_person and filled.summary.kind is DocumentKind.CONTACT_NOTE:
        for link_id in NOT_FOR_THE_PERSON:
            answers = answers.with_answer(link_id, None)
    return answers


def _bundle(desk: Desk, filled: _Filled, answers: Answers, at: datetime) -> Members:
    """All of it; every reference points to something inside."""
    summary, form = filled.summary, answers.form
    subject = summary.person_id.urn if summary.person_id else ""
    header = ResponseHeader(
        status=_STATUSES[summary.status],
        language=form.shown_in or form.language,
        subject=subject,
        authored=filled.written_at,
        author=filled.author.worker_id.urn,
        source=subject if summary.kind is DocumentKind.PLAN else "",
    )
    told = response(answers, header, summary.document_id)
    asked = questionnaire(form, filled.form_source, desk.forms.catalogues.values())
    named = {"resourceType": "Questionnaire", "url": form.url, "version": form.version} | asked
    made = bundle(named, told, bundle_id=new_id(desk), form_id=new_id(desk), at=at)
    entries = made["entry"]
    return made | {"entry": [*(entries if isinstance(entries, list) else ()), *_people(filled)]}


def _people(filled: _Filled) -> list[Members]:
    """Whom the response refers to: the person as they are called, and who wrote it down."""
    summary, author = filled.summary, filled.author
    found = [_entry("Practitioner", author.worker_id, {"text": author.name})]
    if summary.person_id is not None:
        called: Members = {"use": "usual", "text": summary.person_name}
        found.append(_entry("Patient", summary.person_id, called))
    return found


def _entry(kind: str, record_id: UUID, name: Members) -> Members:
    resource = {
        "resourceType": kind,
        "id": str(record_id),
        "meta": {"security": [RESTRICTED]},
        "name": [name],
    }
    return {"fullUrl": record_id.urn, "resource": resource}
