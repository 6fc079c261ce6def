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
    PERSON_MERGED = "person_merged"
    MERGE_UNDONE = "merge_undone"
    DRAFT_STARTED = "draft_started"
    DRAFT_EDITED = "draft_edited"
    DRAFT_DISCARDED = "draft_discarded"
    DRAFT_MOVED = "draft_moved"
    DOCUMENT_VIEWED = "document_viewed"
    TELLING_VIEWED = "telling_viewed"
    FINDING_CONFIRMED = "finding_confirmed"
    SIGNED = "signed"
    ADDENDUM = "addendum"
    AMENDMENT = "amendment"
    ENTERED_IN_ERROR = "entered_in_error"
    PLAN_STANDING = "plan_standing"
    PLAN_COPY = "plan_copy"
    VERSION_NAMED = "version_named"
    VERSION_GONE = "version_gone"
    CONSENT_EVENT = "consent_event"
    PARTY_ADDED = "party_added"
    PARTY_CHANGED = "party_changed"
    PARTY_RETIRED = "party_retired"
    RESOURCE_ADDED = "resource_added"
    RESOURCE_CHANGED = "resource_changed"
    AGREEMENT_CHANGED = "agreement_changed"
    ASKING_CHANGED = "asking_changed"
    INCIDENT_CHANGED = "incident_changed"
    ATTACHMENT_ADDED = "attachment_added"
    ATTACHMENT_VIEWED = "attachment_viewed"
    ATTACHMENT_REMOVED = "attachment_removed"
    FORM_ADOPTED = "form_adopted"
    FORM_RETIRED = "form_retired"
    IMPORTED = "imported"
    IMPORT_UNDONE = "import_undone"
    PERSON_REMOVED = "person_removed"
    DISCLOSED = "disclosed"
    HANDED_OUT = "handed_out"
    NOT_COMPLETED = "not_completed"
    DISCLOSURE_REFUSED = "disclosure_refused"
    EMERGENCY_RECORDED = "emergency_recorded"
    SETTING_CHANGED = "setting_changed"
    CLOCK_CONFIRMED = "clock_confirmed"
    CALENDAR_SAVED = "calendar_saved"


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
    """One thing that left the vault (45 CFR 164.528): for whom, why, what, in which form.

    `reason` is the code of the decision, `basis` the sections it rests on, `basis_code` the ground
    that was asked; `for_what` the purpose as a word of `consent.md` §1. `resting_on` is an
    agreement or a court order, `what` a short description in words. `answered_by` gave the
    `facts`. Entries from before consents were weighed have none of these.
    """

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
    reason: str = ""
    basis_code: str = ""
    for_what: str = ""
    party_id: UUID | None = None
    recipient_address: str = ""
    participant_id: UUID | None = None
    categories: tuple[str, ...] = ()
    consent_id: UUID | None = None
    resting_on: UUID | None = None
    notice_version: str = ""
    obligations: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    answered_by: str = ""
    what: str = ""


@dataclass(frozen=True, slots=True)
class EmergencyRecord:
    """What must be written down right after an emergency disclosure (42 CFR 2.51(c)).

    `at` is when it was told, an instant; `discloser` and `receiver` are names.
    """

    disclosure_id: UUID
    receiver: str
    facility: str
    discloser: str
    at: datetime
    nature: str
    written_at: datetime
    written_by: UUID
