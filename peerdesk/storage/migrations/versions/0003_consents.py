"""Papers about sharing: consents, letters, the address book, agreements, requests, incidents.

Columns are added to the disclosure log in place and no table is copied, so that a large vault
opens as quickly; what was disclosed before keeps empty ones.
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_TEXT, _BYTES, _DAY = sa.String(), sa.LargeBinary(), sa.Date()
_INSTANT, _NUMBER, _FLAG = sa.BigInteger(), sa.Integer(), sa.Boolean()
_PAPERS = (("consent", "consents"), ("letter", "letters"), ("report", "reports"))
_NEW_COLUMNS = (
    ("reason", "text"),
    ("basis_code", "text"),
    ("for_what", "text"),
    ("party_id", "id"),
    ("recipient_address", "text"),
    ("participant_id", "id"),
    ("categories", "list"),
    ("consent_id", "id"),
    ("resting_on", "id"),
    ("notice_version", "text"),
    ("obligations", "list"),
    ("facts", "list"),
    ("answered_by", "text"),
    ("what", "text"),
)


def upgrade() -> None:
    """Make the tables of papers and their indexes, then widen the disclosure log."""
    _consent()
    _consent_event()
    _person_law()
    _letter()
    _party()
    _agreement()
    _court_order()
    _disclosure()
    _asking()
    _incident()
    _emergency_record()
    _paper_indexes()


def _paper_indexes() -> None:
    for kind, several in _PAPERS:
        which = sa.text(f"kind = '{kind}'")
        of_person, in_time = ["person_id", "happened_at", "id"], ["happened_at", "id"]
        op.create_index(f"ix_document_{several}", "document", of_person, sqlite_where=which)
        op.create_index(f"ix_document_{kind}_time", "document", in_time, sqlite_where=which)


def _disclosure() -> None:
    """In the order of the table, which a test holds equal to a new vault's."""
    for name, kind in _NEW_COLUMNS:
        default = {"text": "", "list": "[]"}.get(kind)
        column = sa.Column(name, _TEXT, nullable=False, server_default=default)
        op.add_column("disclosure", sa.Column(name, _BYTES) if kind == "id" else column)
    under_consent, emergency = "consent_id IS NOT NULL", "basis_code = 'medical_emergency'"
    op.create_index(
        "ix_disclosure_consent",
        "disclosure",
        ["consent_id", "at"],
        sqlite_where=sa.text(under_consent),
    )
    op.create_index(
        "ix_disclosure_emergency", "disclosure", ["at", "id"], sqlite_where=sa.text(emergency)
    )


def _consent() -> None:
    op.create_table(
        "consent",
        sa.Column("document_id", _BYTES, nullable=False),
        sa.Column("paper", _TEXT, nullable=False),
        sa.Column("form_url", _TEXT, nullable=False),
        sa.Column("form_version", _TEXT, nullable=False),
        sa.Column("language", _TEXT, nullable=False),
        sa.Column("title", _TEXT, nullable=False),
        sa.Column("recipients", _TEXT, nullable=False),
        sa.Column("party_ids", _TEXT, nullable=False),
        sa.Column("purposes", _TEXT, nullable=False),
        sa.Column("categories", _TEXT, nullable=False),
        sa.Column("signed_at", _INSTANT, nullable=True),
        sa.Column("signed_on", _DAY, nullable=True),
        sa.Column("expiry", _TEXT, nullable=False),
        sa.Column("expires_on", _DAY, nullable=True),
        sa.Column("expiry_event", _TEXT, nullable=False),
        sa.Column("revocable_from", _DAY, nullable=True),
        sa.Column("is_on_paper", _FLAG, nullable=False),
        sa.Column("revokes", _BYTES, nullable=True),
        sa.Column("replaces", _BYTES, nullable=True),
        sa.Column("revoked_at", _INSTANT, nullable=True),
        sa.Column("revoked_on", _DAY, nullable=True),
        sa.Column("superseded_at", _INSTANT, nullable=True),
        sa.Column("error_at", _INSTANT, nullable=True),
        sa.Column("occurred_on", _DAY, nullable=True),
        sa.Column("ended_on", _DAY, nullable=True),
        sa.Column("ended_how", _TEXT, nullable=False),
        sa.Column("needs_writing", _FLAG, nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name="fk_consent_document_id_document"
        ),
        sa.PrimaryKeyConstraint("document_id", name="pk_consent"),
    )
    op.create_index("ix_consent_ending", "consent", ["expires_on", "document_id"])
    op.create_index(
        "ix_consent_event_open",
        "consent",
        ["document_id"],
        sqlite_where=sa.text("expiry = 'event'"),
    )
    op.create_index(
        "ix_consent_writing", "consent", ["document_id"], sqlite_where=sa.text("needs_writing = 1")
    )


def _consent_event() -> None:
    op.create_table(
        "consent_event",
        sa.Column("id", _BYTES, nullable=False),
        sa.Column("document_id", _BYTES, nullable=False),
        sa.Column("kind", _TEXT, nullable=False),
        sa.Column("at", _INSTANT, nullable=True),
        sa.Column("day", _DAY, nullable=True),
        sa.Column("how", _TEXT, nullable=False),
        sa.Column("reason", _TEXT, nullable=False),
        sa.Column("by_document", _BYTES, nullable=True),
        sa.Column("second_person", _TEXT, nullable=False),
        sa.Column("written_at", _INSTANT, nullable=False),
        sa.Column("written_by", _BYTES, nullable=False),
        sa.Column("device", _BYTES, nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name="fk_consent_event_document_id_document"
        ),
        sa.ForeignKeyConstraint(
            ["by_document"], ["document.id"], name="fk_consent_event_by_document_document"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_consent_event"),
    )
    op.create_index(
        "ix_consent_event_document", "consent_event", ["document_id", "written_at", "id"]
    )


def _person_law() -> None:
    op.create_table(
        "person_law",
        sa.Column("person_id", _BYTES, nullable=False),
        sa.Column("birth_date", _DAY, nullable=True),
        sa.Column("adult_by", _DAY, nullable=True),
        sa.Column("died_on", _DAY, nullable=True),
        sa.Column("capacity", _TEXT, nullable=False),
        sa.Column("capacity_since", _DAY, nullable=True),
        sa.Column("representative_name", _TEXT, nullable=False),
        sa.Column("representative_right", _TEXT, nullable=False),
        sa.Column("changed_at", _INSTANT, nullable=False),
        sa.Column("changed_by", _BYTES, nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name="fk_person_law_person_id_person"
        ),
        sa.PrimaryKeyConstraint("person_id", name="pk_person_law"),
    )


def _letter() -> None:
    op.create_table(
        "letter",
        sa.Column("document_id", _BYTES, nullable=False),
        sa.Column("form_url", _TEXT, nullable=False),
        sa.Column("form_version", _TEXT, nullable=False),
        sa.Column("language", _TEXT, nullable=False),
        sa.Column("title", _TEXT, nullable=False),
        sa.Column("addressee", _TEXT, nullable=False),
        sa.Column("party_id", _BYTES, nullable=True),
        sa.Column("told_on", _DAY, nullable=True),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name="fk_letter_document_id_document"
        ),
        sa.PrimaryKeyConstraint("document_id", name="pk_letter"),
    )


def _party() -> None:
    op.create_table(
        "party",
        sa.Column("id", _BYTES, nullable=False),
        sa.Column("name", _TEXT, nullable=False),
        sa.Column("name_folded", _TEXT, nullable=False),
        sa.Column("kind", _TEXT, nullable=False),
        sa.Column("covered_entity_or_ba", _FLAG, nullable=False),
        sa.Column("part2_program", _FLAG, nullable=False),
        sa.Column("exchange", _FLAG, nullable=False),
        sa.Column("address", _TEXT, nullable=False),
        sa.Column("phone", _TEXT, nullable=False),
        sa.Column("email", _TEXT, nullable=False),
        sa.Column("note", _TEXT, nullable=False),
        sa.Column("person_id", _BYTES, nullable=True),
        sa.Column("retired_at", _INSTANT, nullable=True),
        sa.Column("created_at", _INSTANT, nullable=False),
        sa.Column("created_by", _BYTES, nullable=False),
        sa.Column("created_on_device", _BYTES, nullable=False),
        sa.Column("changed_at", _INSTANT, nullable=False),
        sa.Column("changed_by", _BYTES, nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_party_person_id_person"),
        sa.PrimaryKeyConstraint("id", name="pk_party"),
    )
    op.create_index("ix_party_name", "party", ["name_folded", "id"])
    op.create_index("ix_party_person", "party", ["person_id", "name_folded", "id"])


def _agreement() -> None:
    op.create_table(
        "agreement",
        sa.Column("id", _BYTES, nullable=False),
        sa.Column("kind", _TEXT, nullable=False),
        sa.Column("party_id", _BYTES, nullable=False),
        sa.Column("signed_on", _DAY, nullable=False),
        sa.Column("ends_on", _DAY, nullable=True),
        sa.Column("terms", _TEXT, nullable=False),
        sa.Column("note", _TEXT, nullable=False),
        sa.Column("written_at", _INSTANT, nullable=False),
        sa.Column("written_by", _BYTES, nullable=False),
        sa.Column("device", _BYTES, nullable=False),
        sa.ForeignKeyConstraint(["party_id"], ["party.id"], name="fk_agreement_party_id_party"),
        sa.PrimaryKeyConstraint("id", name="pk_agreement"),
    )
    op.create_index("ix_agreement_party_id", "agreement", ["party_id"])


def _court_order() -> None:
    op.create_table(
        "court_order",
        sa.Column("id", _BYTES, nullable=False),
        sa.Column("section", _TEXT, nullable=False),
        sa.Column("person_id", _BYTES, nullable=True),
        sa.Column("party_id", _BYTES, nullable=False),
        sa.Column("issued_on", _DAY, nullable=False),
        sa.Column("expires_on", _DAY, nullable=True),
        sa.Column("has_subpoena", _FLAG, nullable=False),
        sa.Column("has_findings", _FLAG, nullable=False),
        sa.Column("categories", _TEXT, nullable=False),
        sa.Column("covers_notes", _FLAG, nullable=False),
        sa.Column("note", _TEXT, nullable=False),
        sa.Column("written_at", _INSTANT, nullable=False),
        sa.Column("written_by", _BYTES, nullable=False),
        sa.Column("device", _BYTES, nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name="fk_court_order_person_id_person"
        ),
        sa.ForeignKeyConstraint(["party_id"], ["party.id"], name="fk_court_order_party_id_party"),
        sa.PrimaryKeyConstraint("id", name="pk_court_order"),
    )
    op.create_index("ix_court_order_person_id", "court_order", ["person_id"])


def _asking() -> None:
    op.create_table(
        "asking",
        sa.Column("id", _BYTES, nullable=False),
        sa.Column("person_id", _BYTES, nullable=False),
        sa.Column("kind", _TEXT, nullable=False),
        sa.Column("received_on", _DAY, nullable=False),
        sa.Column("due_on", _DAY, nullable=True),
        sa.Column("what", _TEXT, nullable=False),
        sa.Column("extension_reason", _TEXT, nullable=False),
        sa.Column("state", _TEXT, nullable=False),
        sa.Column("closed_on", _DAY, nullable=True),
        sa.Column("outcome", _TEXT, nullable=False),
        sa.Column("disagreement", _TEXT, nullable=False),
        sa.Column("document_id", _BYTES, nullable=True),
        sa.Column("written_at", _INSTANT, nullable=False),
        sa.Column("written_by", _BYTES, nullable=False),
        sa.Column("device", _BYTES, nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_asking_person_id_person"),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name="fk_asking_document_id_document"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_asking"),
    )
    op.create_index("ix_asking_person", "asking", ["person_id", "received_on", "id"])
    op.create_index("ix_asking_received", "asking", ["received_on", "id"])
    op.create_index("ix_asking_state", "asking", ["state", "received_on", "id"])


def _incident() -> None:
    op.create_table(
        "incident",
        sa.Column("id", _BYTES, nullable=False),
        sa.Column("kind", _TEXT, nullable=False),
        sa.Column("discovered_on", _DAY, nullable=False),
        sa.Column("what", _TEXT, nullable=False),
        sa.Column("reporter", _TEXT, nullable=False),
        sa.Column("person_ids", _TEXT, nullable=False),
        sa.Column("people_count", _NUMBER, nullable=True),
        sa.Column("most_in_one_state", _NUMBER, nullable=True),
        sa.Column("factors", _TEXT, nullable=False),
        sa.Column("decision", _TEXT, nullable=False),
        sa.Column("decided_on", _DAY, nullable=True),
        sa.Column("outcome", _TEXT, nullable=False),
        sa.Column("delayed_until", _DAY, nullable=True),
        sa.Column("notified", _TEXT, nullable=False),
        sa.Column("disclosure_id", _BYTES, nullable=True),
        sa.Column("written_at", _INSTANT, nullable=False),
        sa.Column("written_by", _BYTES, nullable=False),
        sa.Column("device", _BYTES, nullable=False),
        sa.ForeignKeyConstraint(
            ["disclosure_id"], ["disclosure.id"], name="fk_incident_disclosure_id_disclosure"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_incident"),
    )
    op.create_index("ix_incident_discovered", "incident", ["discovered_on", "id"])


def _emergency_record() -> None:
    op.create_table(
        "emergency_record",
        sa.Column("disclosure_id", _BYTES, nullable=False),
        sa.Column("receiver", _TEXT, nullable=False),
        sa.Column("facility", _TEXT, nullable=False),
        sa.Column("discloser", _TEXT, nullable=False),
        sa.Column("at", _INSTANT, nullable=False),
        sa.Column("nature", _TEXT, nullable=False),
        sa.Column("written_at", _INSTANT, nullable=False),
        sa.Column("written_by", _BYTES, nullable=False),
        sa.Column("device", _BYTES, nullable=False),
        sa.ForeignKeyConstraint(
            ["disclosure_id"],
            ["disclosure.id"],
            name="fk_emergency_record_disclosure_id_disclosure",
        ),
        sa.PrimaryKeyConstraint("disclosure_id", name="pk_emergency_record"),
    )
