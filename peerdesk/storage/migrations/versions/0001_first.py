"""The first vault: people, documents, trail, settings and search.

Plain column types on purpose: a migration must mean the same when the tables have moved on.
"""

from typing import Any

import sqlalchemy as sa
from alembic import op
from sqlalchemy.types import TypeEngine

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_TEXT, _BYTES, _DAY, _FLAG = sa.String(), sa.LargeBinary(), sa.Date(), sa.Boolean()
_INSTANT, _NUMBER = sa.BigInteger(), sa.Integer()
_WORDS = (
    "CREATE VIRTUAL TABLE search_words USING fts5(folded, content='search_text', "
    "content_rowid='place', tokenize=\"unicode61 remove_diacritics 0\", prefix='1 2 3')"
)
_GRAMS = (
    "CREATE VIRTUAL TABLE search_grams USING fts5(unspaced, content='search_text', "
    "content_rowid='place', tokenize='trigram')"
)


def upgrade() -> None:
    """Make every table, then the two search indexes."""
    for create in _TABLES:
        create()
    op.execute(_WORDS)
    op.execute(_GRAMS)


def _columns(kind: TypeEngine[Any], *names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, kind, nullable=False) for name in names]


def _maybe(kind: TypeEngine[Any], *names: str) -> list[sa.Column[Any]]:
    return [sa.Column(name, kind, nullable=True) for name in names]


def _chain_head() -> None:
    op.create_table(
        "chain_head",
        *_columns(_TEXT, "chain"),
        *_columns(_BYTES, "writer_id", "device_id"),
        *_columns(_NUMBER, "sequence"),
        *_columns(_TEXT, "content_hash"),
        sa.PrimaryKeyConstraint("chain", "writer_id", "device_id", name="pk_chain_head"),
    )


def _form_definition() -> None:
    op.create_table(
        "form_definition",
        *_columns(_TEXT, "sha256", "canonical"),
        *_columns(_BYTES, "content"),
        *_columns(_TEXT, "origin"),
        sa.PrimaryKeyConstraint("sha256", name="pk_form_definition"),
    )


def _person() -> None:
    op.create_table(
        "person",
        *_columns(_BYTES, "id"),
        *_columns(_TEXT, "chosen_name", "name_folded", "pronouns", "legal_name", "identifier"),
        *_columns(_FLAG, "is_alias"),
        *_columns(
            _TEXT, "how_to_reach", "what_matters", "languages", "strengths", "supports", "own_terms"
        ),
        *_maybe(_TEXT, "participation"),
        *_maybe(_DAY, "participation_since"),
        *_maybe(_INSTANT, "last_contact_at"),
        *_columns(_INSTANT, "created_at"),
        *_columns(_BYTES, "created_by", "created_on_device"),
        *_columns(_INSTANT, "changed_at"),
        *_columns(_BYTES, "changed_by"),
        sa.PrimaryKeyConstraint("id", name="pk_person"),
    )
    op.create_index("ix_person_last_contact_at", "person", ["last_contact_at", "id"])


def _scratch() -> None:
    op.create_table(
        "scratch",
        *_columns(_BYTES, "worker_id"),
        *_columns(_TEXT, "name", "content"),
        *_columns(_INSTANT, "saved_at"),
        sa.PrimaryKeyConstraint("worker_id", "name", name="pk_scratch"),
    )


def _setting() -> None:
    op.create_table(
        "setting",
        *_columns(_TEXT, "owner", "name", "value"),
        *_columns(_INSTANT, "changed_at"),
        *_maybe(_BYTES, "changed_by"),
        sa.PrimaryKeyConstraint("owner", "name", name="pk_setting"),
    )


def _trail() -> None:
    op.create_table(
        "trail",
        *_columns(_BYTES, "id"),
        *_columns(_INSTANT, "at"),
        *_columns(_BYTES, "writer_id", "device_id"),
        *_columns(_NUMBER, "sequence"),
        *_columns(_TEXT, "previous", "act"),
        *_maybe(_BYTES, "subject_id"),
        *_columns(_TEXT, "detail", "content_hash"),
        sa.PrimaryKeyConstraint("id", name="pk_trail"),
        sa.UniqueConstraint(
            "writer_id", "device_id", "sequence", name="uq_trail_writer_id_device_id_sequence"
        ),
    )
    op.create_index("ix_trail_subject", "trail", ["subject_id", "at"])


def _vault_fact() -> None:
    op.create_table(
        "vault_fact",
        *_columns(_TEXT, "name", "value"),
        sa.PrimaryKeyConstraint("name", name="pk_vault_fact"),
    )


def _worker() -> None:
    op.create_table(
        "worker",
        *_columns(_BYTES, "id"),
        *_columns(
            _TEXT, "role", "name", "title", "credential", "credential_number", "credential_state"
        ),
        *_maybe(_DAY, "credential_expires"),
        *_columns(_INSTANT, "created_at"),
        *_columns(_BYTES, "created_on_device"),
        sa.PrimaryKeyConstraint("id", name="pk_worker"),
    )


def _disclosure() -> None:
    op.create_table(
        "disclosure",
        *_columns(_BYTES, "id"),
        *_columns(_INSTANT, "at"),
        *_columns(_BYTES, "worker_id", "device_id", "person_id"),
        *_columns(_TEXT, "recipient", "purpose", "basis", "medium", "documents"),
        *_maybe(_DAY, "period_from", "period_to"),
        *_columns(_FLAG, "is_encrypted"),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name="fk_disclosure_person_id_person"
        ),
        sa.ForeignKeyConstraint(
            ["worker_id"], ["worker.id"], name="fk_disclosure_worker_id_worker"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_disclosure"),
    )
    op.create_index("ix_disclosure_person", "disclosure", ["person_id", "at", "id"])


def _document() -> None:
    op.create_table(
        "document",
        *_columns(_BYTES, "id"),
        *_columns(_TEXT, "kind", "status"),
        *_maybe(_BYTES, "person_id"),
        *_columns(_BYTES, "author_id", "device_id"),
        *_columns(_INSTANT, "created_at"),
        *_columns(_NUMBER, "revision"),
        *_maybe(_INSTANT, "signed_at"),
        *_columns(_FLAG, "has_open_draft", "ready"),
        *_columns(_INSTANT, "happened_at"),
        *_columns(_TEXT, "zone"),
        *_columns(_DAY, "service_date"),
        *_maybe(_INSTANT, "ended_at"),
        *_columns(_TEXT, "contact_type", "outcome", "modality", "setting", "risk_flag"),
        *_maybe(_NUMBER, "minutes", "units"),
        *_columns(_TEXT, "pos_code"),
        *_maybe(_DAY, "due_on"),
        *_columns(_FLAG, "late"),
        *_columns(_TEXT, "opening"),
        sa.ForeignKeyConstraint(["author_id"], ["worker.id"], name="fk_document_author_id_worker"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_document_person_id_person"),
        sa.PrimaryKeyConstraint("id", name="pk_document"),
    )
    op.create_index("ix_document_author_time", "document", ["author_id", "happened_at", "id"])
    op.create_index("ix_document_status_time", "document", ["status", "happened_at", "id"])
    op.create_index("ix_document_time", "document", ["happened_at", "id"])
    op.create_index("ix_document_timeline", "document", ["person_id", "happened_at", "id"])
    op.create_index("ix_document_type_time", "document", ["contact_type", "happened_at", "id"])


def _goal() -> None:
    op.create_table(
        "goal",
        *_columns(_BYTES, "id", "person_id"),
        *_columns(_NUMBER, "position"),
        *_columns(_TEXT, "own_words", "status"),
        *_maybe(_BYTES, "document_id"),
        *_columns(_TEXT, "link_id", "row"),
        *_columns(_INSTANT, "created_at"),
        *_columns(_BYTES, "created_by", "created_on_device"),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_goal_person_id_person"),
        sa.PrimaryKeyConstraint("id", name="pk_goal"),
    )
    op.create_index("ix_goal_person", "goal", ["person_id", "position"])


def _participation() -> None:
    op.create_table(
        "participation",
        *_columns(_BYTES, "id", "person_id"),
        *_columns(_TEXT, "status"),
        *_columns(_DAY, "since"),
        *_columns(_TEXT, "how", "wish"),
        *_maybe(_DAY, "check_in_on"),
        *_columns(_TEXT, "reason"),
        *_columns(_INSTANT, "entered_at"),
        *_columns(_BYTES, "entered_by", "entered_on_device"),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name="fk_participation_person_id_person"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_participation"),
    )
    op.create_index("ix_participation_person", "participation", ["person_id", "entered_at"])


def _signing_key() -> None:
    op.create_table(
        "signing_key",
        *_columns(_BYTES, "id", "worker_id", "public"),
        *_columns(_INSTANT, "issued_at"),
        *_columns(_TEXT, "reason"),
        sa.ForeignKeyConstraint(
            ["worker_id"], ["worker.id"], name="fk_signing_key_worker_id_worker"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_signing_key"),
    )
    op.create_index("ix_signing_key_worker_id", "signing_key", ["worker_id"])


def _way_to_reach() -> None:
    op.create_table(
        "way_to_reach",
        *_columns(_BYTES, "id", "person_id"),
        *_columns(_NUMBER, "position"),
        *_columns(_TEXT, "kind", "value", "label", "safety", "note"),
        *_maybe(_DAY, "worked_on", "stopped_on"),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name="fk_way_to_reach_person_id_person"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_way_to_reach"),
    )
    op.create_index("ix_way_to_reach_person_id", "way_to_reach", ["person_id"])


def _draft() -> None:
    op.create_table(
        "draft",
        *_columns(_BYTES, "document_id"),
        *_columns(_TEXT, "kind"),
        *_columns(_BYTES, "author_id"),
        *_columns(_TEXT, "form", "form_sha256"),
        *_columns(_BYTES, "response"),
        *_columns(_TEXT, "reason", "narrative_format", "cursor_link_id"),
        *_columns(_NUMBER, "cursor_position"),
        *_columns(_INSTANT, "saved_at"),
        sa.ForeignKeyConstraint(["author_id"], ["worker.id"], name="fk_draft_author_id_worker"),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name="fk_draft_document_id_document"
        ),
        sa.PrimaryKeyConstraint("document_id", name="pk_draft"),
    )


def _next_step() -> None:
    op.create_table(
        "next_step",
        *_columns(_BYTES, "id", "person_id", "document_id"),
        *_columns(_NUMBER, "row"),
        *_columns(_TEXT, "text", "owner", "owner_label"),
        *_maybe(_DAY, "by_when"),
        *_columns(_TEXT, "when_text", "status"),
        *_columns(_INSTANT, "changed_at"),
        *_columns(_BYTES, "changed_by"),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name="fk_next_step_document_id_document"
        ),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name="fk_next_step_person_id_person"),
        sa.PrimaryKeyConstraint("id", name="pk_next_step"),
    )
    op.create_index("ix_next_step_document_id", "next_step", ["document_id"])
    op.create_index("ix_next_step_person", "next_step", ["person_id", "status", "by_when"])


def _revision() -> None:
    op.create_table(
        "revision",
        *_columns(_BYTES, "id", "document_id"),
        *_columns(_NUMBER, "number"),
        *_columns(_TEXT, "kind"),
        *_columns(_INSTANT, "signed_at"),
        *_columns(_BYTES, "writer_id", "device_id"),
        *_columns(_NUMBER, "sequence"),
        *_columns(_TEXT, "previous"),
        *_columns(_BYTES, "key_id", "envelope", "signature"),
        *_columns(_TEXT, "content_hash"),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name="fk_revision_document_id_document"
        ),
        sa.ForeignKeyConstraint(
            ["key_id"], ["signing_key.id"], name="fk_revision_key_id_signing_key"
        ),
        sa.ForeignKeyConstraint(["writer_id"], ["worker.id"], name="fk_revision_writer_id_worker"),
        sa.PrimaryKeyConstraint("id", name="pk_revision"),
        sa.UniqueConstraint("document_id", "number", name="uq_revision_document_id_number"),
        sa.UniqueConstraint(
            "writer_id", "device_id", "sequence", name="uq_revision_writer_id_device_id_sequence"
        ),
    )


def _search_text() -> None:
    op.create_table(
        "search_text",
        *_columns(_NUMBER, "place"),
        *_columns(_BYTES, "document_id"),
        *_columns(_TEXT, "written", "folded", "unspaced"),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name="fk_search_text_document_id_document"
        ),
        sa.PrimaryKeyConstraint("place", name="pk_search_text"),
        sa.UniqueConstraint("document_id", name="uq_search_text_document_id"),
    )


def _body() -> None:
    op.create_table(
        "body",
        *_columns(_BYTES, "revision_id", "salt", "content"),
        sa.ForeignKeyConstraint(
            ["revision_id"], ["revision.id"], name="fk_body_revision_id_revision"
        ),
        sa.PrimaryKeyConstraint("revision_id", name="pk_body"),
    )


def _tombstone() -> None:
    op.create_table(
        "tombstone",
        *_columns(_BYTES, "revision_id"),
        *_columns(_INSTANT, "at"),
        *_columns(_BYTES, "key_id", "statement", "signature"),
        sa.ForeignKeyConstraint(
            ["key_id"], ["signing_key.id"], name="fk_tombstone_key_id_signing_key"
        ),
        sa.ForeignKeyConstraint(
            ["revision_id"], ["revision.id"], name="fk_tombstone_revision_id_revision"
        ),
        sa.PrimaryKeyConstraint("revision_id", name="pk_tombstone"),
    )


_TABLES = (
    _chain_head,
    _form_definition,
    _person,
    _scratch,
    _setting,
    _trail,
    _vault_fact,
    _worker,
    _disclosure,
    _document,
    _goal,
    _participation,
    _signing_key,
    _way_to_reach,
    _draft,
    _next_step,
    _revision,
    _search_text,
    _body,
    _tombstone,
)
