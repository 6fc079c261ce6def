"""A filled form for another program: the answers, the form, and whom they name, as one FHIR file.

It holds what a paper copy of the same form would hold, and leaves by the same gate.
"""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID

from peerdesk.domain.documents import DocumentKind, DocumentStatus, DocumentSummary, WorkerSnapshot
from peerdesk.domain.errors import FormUnknown, NothingToShare
from peerdesk.domain.sharing import Medium, SharingPurpose, SharingRequest
from peerdesk.forms.answers import Answers
from peerdesk.forms.exact_json import exact_text
from peerdesk.forms.fhir_export import RESTRICTED, bundle, questionnaire, response
from peerdesk.forms.response_writing import Members, ResponseHeader
from peerdesk.services.desk import Desk, new_id
from peerdesk.services.sharing.copies import for_copy
from peerdesk.services.sharing.disclosing import Departure, disclose, handed_out
from peerdesk.services.sharing.files import check_place
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


def save_fhir(desk: Desk, request: SharingRequest, path: Path) -> Path:
    """Write one document as a Bundle of QuestionnaireResponse and Questionnaire; give the path.

    Drafts of one's own go as in-progress. The same is left out as on paper. An existing file is
    never replaced: the name gets a number. Raises SharingRefused, NothingToShare,
    DocumentNotFound, FormUnknown, FileNotWritten, DiskFull.
    """
    check_place(path)
    with desk.vault.reading() as session:
        filled = _filled(desk, session, request)
    summary = filled.summary
    leaving = Departure(summary.person_id, (summary.document_id,), Medium.FHIR)
    at = disclose(desk, request, leaving)
    made = _bundle(desk, filled, _for_copy(filled, request), at)
    return handed_out(desk, leaving, path, exact_text(made).encode())


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
    for_person = request.purpose is SharingPurpose.PATIENT_ACCESS
    answers = for_copy(filled.answers, ticked=request.ticked, for_person=for_person)
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
