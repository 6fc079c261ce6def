"""Papers about sharing: consents, letters, the address book, agreements, requests, incidents.

Columns are added to the disclosure log in place and no table is copied, so that a large vault
opens as quickly; what was disclosed before keeps empty ones.
"""

from peerdesk.storage.migrations.new_tables import (
    NewIndex,
    NewTable,
    add_columns,
    make_indexes,
    make_tables,
)

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_TABLES = (
    NewTable(
        "consent",
        "document_id:id paper:text form_url:text form_version:text language:text "
        "title:text recipients:text party_ids:text purposes:text categories:text "
        "signed_at:instant? signed_on:day? expiry:text expires_on:day? expiry_event:text "
        "revocable_from:day? is_on_paper:flag revokes:id? replaces:id? "
        "revoked_at:instant? revoked_on:day? superseded_at:instant? error_at:instant? "
        "occurred_on:day? ended_on:day? ended_how:text needs_writing:flag ",
        {"document_id": "document"},
    ),
    NewTable(
        "consent_event",
        "id:id document_id:id kind:text at:instant? day:day? how:text reason:text "
        "by_document:id? second_person:text written_at:instant written_by:id device:id ",
        {"document_id": "document", "by_document": "document"},
    ),
    NewTable(
        "person_law",
        "person_id:id birth_date:day? adult_by:day? died_on:day? capacity:text "
        "capacity_since:day? representative_name:text representative_right:text "
        "changed_at:instant changed_by:id ",
        {"person_id": "person"},
    ),
    NewTable(
        "letter",
        "document_id:id form_url:text form_version:text language:text title:text "
        "addressee:text party_id:id? told_on:day? ",
        {"document_id": "document"},
    ),
    NewTable(
        "party",
        "id:id name:text name_folded:text kind:text covered_entity_or_ba:flag "
        "part2_program:flag exchange:flag address:text phone:text email:text note:text "
        "person_id:id? retired_at:instant? created_at:instant created_by:id "
        "created_on_device:id changed_at:instant changed_by:id ",
        {"person_id": "person"},
    ),
    NewTable(
        "agreement",
        "id:id kind:text party_id:id signed_on:day ends_on:day? terms:text note:text "
        "written_at:instant written_by:id device:id ",
        {"party_id": "party"},
    ),
    NewTable(
        "court_order",
        "id:id section:text person_id:id? party_id:id issued_on:day expires_on:day? "
        "has_subpoena:flag has_findings:flag categories:text covers_notes:flag note:text "
        "written_at:instant written_by:id device:id ",
        {"person_id": "person", "party_id": "party"},
    ),
    NewTable(
        "asking",
        "id:id person_id:id kind:text received_on:day due_on:day? what:text "
        "extension_reason:text state:text closed_on:day? outcome:text disagreement:text "
        "document_id:id? written_at:instant written_by:id device:id ",
        {"person_id": "person", "document_id": "document"},
    ),
    NewTable(
        "incident",
        "id:id kind:text discovered_on:day what:text reporter:text person_ids:text "
        "people_count:number? most_in_one_state:number? factors:text decision:text "
        "decided_on:day? outcome:text delayed_until:day? notified:text disclosure_id:id? "
        "written_at:instant written_by:id device:id ",
        {"disclosure_id": "disclosure"},
    ),
    NewTable(
        "emergency_record",
        "disclosure_id:id receiver:text facility:text discloser:text at:instant "
        "nature:text written_at:instant written_by:id device:id ",
        {"disclosure_id": "disclosure"},
    ),
)
_INDEXES = (
    NewIndex("ix_consent_ending", "consent", "expires_on document_id"),
    NewIndex("ix_consent_event_open", "consent", "document_id", "expiry = 'event'"),
    NewIndex("ix_consent_writing", "consent", "document_id", "needs_writing = 1"),
    NewIndex("ix_consent_event_document", "consent_event", "document_id written_at id"),
    NewIndex("ix_party_name", "party", "name_folded id"),
    NewIndex("ix_party_person", "party", "person_id name_folded id"),
    NewIndex("ix_agreement_party_id", "agreement", "party_id"),
    NewIndex("ix_court_order_person_id", "court_order", "person_id"),
    NewIndex("ix_asking_person", "asking", "person_id received_on id"),
    NewIndex("ix_asking_received", "asking", "received_on id"),
    NewIndex("ix_asking_state", "asking", "state received_on id"),
    NewIndex("ix_incident_discovered", "incident", "discovered_on id"),
    NewIndex("ix_disclosure_consent", "disclosure", "consent_id at", "consent_id IS NOT NULL"),
    NewIndex("ix_disclosure_emergency", "disclosure", "at id", "basis_code = 'medical_emergency'"),
    NewIndex("ix_trail_at", "trail", "at"),
    NewIndex("ix_document_consents", "document", "person_id happened_at id", "kind = 'consent'"),
    NewIndex("ix_document_consent_time", "document", "happened_at id", "kind = 'consent'"),
    NewIndex("ix_document_letters", "document", "person_id happened_at id", "kind = 'letter'"),
    NewIndex("ix_document_letter_time", "document", "happened_at id", "kind = 'letter'"),
    NewIndex("ix_document_reports", "document", "person_id happened_at id", "kind = 'report'"),
    NewIndex("ix_document_report_time", "document", "happened_at id", "kind = 'report'"),
)
_NEW_IN_DISCLOSURE = (
    "reason:text basis_code:text for_what:text party_id:id? recipient_address:text "
    "participant_id:id? categories:list consent_id:id? resting_on:id? notice_version:text "
    "obligations:list facts:list answered_by:text what:text"
)


def upgrade() -> None:
    """Make the tables of papers, widen the disclosure log, then make all indexes."""
    make_tables(_TABLES)
    add_columns("disclosure", _NEW_IN_DISCLOSURE)
    make_indexes(_INDEXES)
