"""Documents: drafted, signed, then only added to (`contact-notes.md` §12).

What is signed is one canonical envelope, whose bytes are stored as they were signed.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from peerdesk.domain.consents.listing import ConsentColumns
from peerdesk.domain.letters import LetterColumns
from peerdesk.domain.plans import PlanColumns


class DocumentKind(StrEnum):
    """What sort of filled form it is."""

    CONTACT_NOTE = "contact_note"
    PLAN = "plan"
    CONSENT = "consent"
    LETTER = "letter"
    REPORT = "report"


class DocumentStatus(StrEnum):
    """How far a document is."""

    DRAFT = "draft"
    SIGNED = "signed"
    AMENDED = "amended"
    ENTERED_IN_ERROR = "entered_in_error"


class RevisionKind(StrEnum):
    """What a signed revision does to its document.

    A plan, which is the person's, has an original and then versions; a note is corrected.
    """

    ORIGINAL = "original"
    VERSION = "version"
    ADDENDUM = "addendum"
    AMENDMENT = "amendment"
    ENTERED_IN_ERROR = "entered_in_error"


ANSWERED = frozenset({RevisionKind.ORIGINAL, RevisionKind.VERSION, RevisionKind.AMENDMENT})
"""The kinds of revision that carry answers of their own."""


def status_after(status: DocumentStatus, kind: RevisionKind) -> DocumentStatus:
    """How far a document is once a revision of this kind was added to it."""
    changes = {
        RevisionKind.ORIGINAL: DocumentStatus.SIGNED,
        RevisionKind.AMENDMENT: DocumentStatus.AMENDED,
        RevisionKind.ENTERED_IN_ERROR: DocumentStatus.ENTERED_IN_ERROR,
    }
    return changes.get(kind, status)


@dataclass(frozen=True, slots=True)
class WorkerSnapshot:
    """The author as they were at signing; a renewed credential never rewrites old notes."""

    worker_id: UUID
    name: str
    title: str = ""
    credential: str = ""
    credential_number: str = ""
    credential_state: str = ""
    credential_expires: date | None = None


@dataclass(frozen=True, slots=True)
class ContactColumns:
    """What lists and reports need of a contact, derived from its answers in one place.

    Instants are UTC; `service_date` and `due_on` are local dates at the place of service;
    `minutes` are whole and never rounded to units; `opening` is the first line of the narrative.
    """

    happened_at: datetime
    zone: str
    service_date: date
    ended_at: datetime | None = None
    contact_type: str = ""
    outcome: str = ""
    modality: str = ""
    setting: str = ""
    risk_flag: str = ""
    minutes: int | None = None
    units: int | None = None
    pos_code: str = ""
    due_on: date | None = None
    late: bool = False
    opening: str = ""


@dataclass(frozen=True, slots=True)
class DocumentSummary:
    """One line of a timeline or a list."""

    document_id: UUID
    kind: DocumentKind
    status: DocumentStatus
    person_id: UUID | None
    person_name: str
    author_id: UUID
    columns: ContactColumns
    signed_at: datetime | None
    has_open_draft: bool
    ready: bool


@dataclass(frozen=True, slots=True)
class ContactFilter:
    """What a list of contacts shows; None or empty means everything. Instants are UTC.

    `is_signed` keeps what holds a signature in force, corrected or not. `apart_from` leaves out a
    meeting or round, and the notes that belong to it.
    """

    status: DocumentStatus | None = None
    contact_type: str = ""
    person_id: UUID | None = None
    author_id: UUID | None = None
    from_at: datetime | None = None
    until: datetime | None = None
    ready: bool | None = None
    include_errors: bool = False
    is_signed: bool = False
    apart_from: UUID | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page of a list ended: time and id, never time alone."""

    happened_at: datetime
    document_id: UUID


@dataclass(frozen=True, slots=True)
class Cursor:
    """Where the worker was writing: the field and the position in it, in code points."""

    link_id: str = ""
    position: int = 0


@dataclass(frozen=True, slots=True)
class Draft:
    """What is being written: answers as stored bytes, and the form they answer.

    `language` is the one the form's texts are shown in; empty means the form's own.
    """

    document_id: UUID
    kind: RevisionKind
    person_id: UUID | None
    author_id: UUID
    form: str
    form_sha256: str
    response: bytes
    cursor: Cursor
    narrative_format: str
    reason: str
    saved_at: datetime
    language: str = ""


@dataclass(frozen=True, slots=True)
class Envelope:
    """Everything a signature covers, the answers by their salted hash.

    `columns` are the header columns of the document's kind; `previous` is the hash of the
    writer's last revision on this device; `predecessor` the content hash of the document's
    revision before this one.
    """

    vault_id: UUID
    document_id: UUID
    document_kind: DocumentKind
    revision_id: UUID
    revision: int
    kind: RevisionKind
    person_id: UUID | None
    person_label: str
    worker: WorkerSnapshot
    device_id: UUID
    sequence: int
    previous: str
    predecessor: str
    signed_at: datetime
    signed_zone: str
    form: str
    form_sha256: str
    catalogue_sha256: str
    profile: str
    language: str
    columns: ContactColumns | PlanColumns | ConsentColumns | LetterColumns
    reason: str
    body_sha256: str

    def canonical_bytes(self) -> bytes:
        """The bytes that are signed and stored: JSON, keys sorted, UTF-8, no blanks."""
        return canonical_json(plain(self))


def canonical_json(value: object) -> bytes:
    """JSON with sorted keys and no blanks, so that equal facts have equal bytes."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode("utf-8")


def salted_hash(salt: bytes, content: bytes) -> str:
    """SHA-256 of salt and content, in hex; the salt keeps short answers from being guessed."""
    return hashlib.sha256(salt + content).hexdigest()


def revision_hash(envelope: bytes, signature: bytes) -> str:
    """What the next link of the chain commits to: envelope and signature, in hex."""
    return hashlib.sha256(envelope + signature).hexdigest()


@dataclass(frozen=True, slots=True)
class Revision:
    """One signed revision as it is stored; `language` and `catalogue_sha256` are of its words."""

    revision_id: UUID
    document_id: UUID
    number: int
    kind: RevisionKind
    signed_at: datetime
    signed_zone: str
    worker: WorkerSnapshot
    reason: str
    content_hash: str
    response: bytes
    form: str
    form_sha256: str
    profile: str
    language: str
    catalogue_sha256: str
    device_id: UUID


def plain(value: object) -> object:
    """Records, ids, dates and enums as JSON values."""
    if isinstance(value, UUID | StrEnum):
        return str(value)
    if isinstance(value, date | datetime):
        return value.isoformat()
    if isinstance(value, Mapping):
        return {str(key): plain(inner) for key, inner in value.items()}
    if isinstance(value, tuple):
        return [plain(inner) for inner in value]
    if is_dataclass(value) and not isinstance(value, type):
        return {item.name: plain(getattr(value, item.name)) for item in fields(value)}
    return value
