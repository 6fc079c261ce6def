"""The audit trail and the disclosure log: who did what to which record, never its content."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from peerdesk.domain.sharing import SharingPurpose


class Act(StrEnum):
    """What was done."""

    VAULT_CREATED = "vault_created"
    UNLOCKED = "unlocked"
    UNLOCK_FAILED = "unlock_failed"
    LOCKED = "locked"
    KEY_CHANGED = "key_changed"
    RECOVERED = "recovered"
    BACKED_UP = "backed_up"
    PERSON_ADDED = "person_added"
    PERSON_CHANGED = "person_changed"
    PERSON_VIEWED = "person_viewed"
    PARTICIPATION_CHANGED = "participation_changed"
    DRAFT_STARTED = "draft_started"
    DRAFT_EDITED = "draft_edited"
    DRAFT_DISCARDED = "draft_discarded"
    DRAFT_MOVED = "draft_moved"
    DOCUMENT_VIEWED = "document_viewed"
    SIGNED = "signed"
    ADDENDUM = "addendum"
    AMENDMENT = "amendment"
    ENTERED_IN_ERROR = "entered_in_error"
    PLAN_STANDING = "plan_standing"
    ATTACHMENT_ADDED = "attachment_added"
    ATTACHMENT_VIEWED = "attachment_viewed"
    ATTACHMENT_REMOVED = "attachment_removed"
    FORM_ADOPTED = "form_adopted"
    FORM_RETIRED = "form_retired"
    DISCLOSED = "disclosed"
    NOT_COMPLETED = "not_completed"
    SETTING_CHANGED = "setting_changed"


@dataclass(frozen=True, slots=True)
class TrailEntry:
    """One entry: ids and codes only."""

    entry_id: UUID
    at: datetime
    worker_id: UUID | None
    act: Act
    subject_id: UUID | None
    detail: str


@dataclass(frozen=True, slots=True)
class Disclosure:
    """One thing that left the vault (45 CFR 164.528): for whom, why, what, in which form."""

    disclosure_id: UUID
    at: datetime
    worker_id: UUID
    person_id: UUID
    recipient: str
    purpose: SharingPurpose
    basis: str
    medium: str
    document_ids: tuple[UUID, ...]
    period_from: date | None
    period_to: date | None
    is_encrypted: bool
