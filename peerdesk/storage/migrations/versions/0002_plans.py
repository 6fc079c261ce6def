"""Plans: their table, answers as rows, files, adopted forms; contact lists on indexes of their own.

Columns are added in place and no table is copied, so that a large vault opens as quickly.
A person's last contact is found anew: it counted contacts at which nobody met.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_TEXT, _BYTES, _DAY = sa.String(), sa.LargeBinary(), sa.Date()
_INSTANT, _NUMBER = sa.BigInteger(), sa.Integer()
_MEASURE: sa.Double[float] = sa.Double()
_CONTACTS = sa.text("kind = 'contact_note'")
_PLANS = sa.text("kind = 'plan'")
_CONTACT_INDEXES = (
    ("ix_document_timeline", ["person_id", "happened_at", "id"]),
    ("ix_document_time", ["happened_at", "id"]),
    ("ix_document_status_time", ["status", "happened_at", "id"]),
    ("ix_document_type_time", ["contact_type", "happened_at", "id"]),
    ("ix_document_author_time", ["author_id", "happened_at", "id"]),
)
_LAST_MET = """
    UPDATE person SET last_contact_at = (
        SELECT happened_at FROM document
        WHERE document.person_id = person.id AND kind = 'contact_note'
        AND status IN ('signed', 'amended') AND outcome IN ('attended', 'attended_partial')
        ORDER BY happened_at DESC LIMIT 1
    )
"""


def upgrade() -> None:
    """Make the tables of plans, then tell contacts and plans apart everywhere else."""
    _plan()
    _answer()
    _attachment()
    _adopted_form()
    _goals_and_steps()
    op.add_column("draft", sa.Column("language", _TEXT, nullable=False, server_default=""))
    _contact_indexes()
    op.execute(_LAST_MET)


def _plan() -> None:
    op.create_table(
        "plan",
        sa.Column("document_id", _BYTES, nullable=False),
        sa.Column("form_url", _TEXT, nullable=False),
        sa.Column("form_version", _TEXT, nullable=False),
        sa.Column("language", _TEXT, nullable=False),
        sa.Column("title", _TEXT, nullable=False),
        sa.Column("printed_name", _TEXT, nullable=False),
        sa.Column("review_on", _DAY, nullable=True),
        sa.Column("standing", _TEXT, nullable=False),
        sa.Column("version_count", _NUMBER, nullable=False),
        sa.Column("last_version_at", _INSTANT, nullable=True),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name="fk_plan_document_id_document"
        ),
        sa.PrimaryKeyConstraint("document_id", name="pk_plan"),
    )
    op.create_index("ix_plan_review", "plan", ["review_on"])


def _answer() -> None:
    op.create_table(
        "answer",
        sa.Column("document_id", _BYTES, nullable=False),
        sa.Column("link_id", _TEXT, nullable=False),
        sa.Column("row", _TEXT, nullable=False),
        sa.Column("ord", _NUMBER, nullable=False),
        sa.Column("v_text", _TEXT, nullable=True),
        sa.Column("v_num", _MEASURE, nullable=True),
        sa.Column("v_date", _TEXT, nullable=True),
        sa.Column("v_code", _TEXT, nullable=True),
        sa.Column("v_system", _TEXT, nullable=True),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name="fk_answer_document_id_document"
        ),
        sa.PrimaryKeyConstraint("document_id", "link_id", "row", "ord", name="pk_answer"),
    )
    op.create_index("ix_answer_code", "answer", ["link_id", "v_code"])
    op.create_index("ix_answer_number", "answer", ["link_id", "v_num"])


def _attachment() -> None:
    op.create_table(
        "attachment",
        sa.Column("id", _BYTES, nullable=False),
        sa.Column("person_id", _BYTES, nullable=False),
        sa.Column("document_id", _BYTES, nullable=True),
        sa.Column("link_id", _TEXT, nullable=False),
        sa.Column("name", _TEXT, nullable=False),
        sa.Column("media_type", _TEXT, nullable=False),
        sa.Column("size", _NUMBER, nullable=False),
        sa.Column("sha256", _TEXT, nullable=False),
        sa.Column("added_at", _INSTANT, nullable=False),
        sa.Column("added_by", _BYTES, nullable=False),
        sa.Column("device", _BYTES, nullable=False),
        sa.Column("content", _BYTES, nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["person.id"], name="fk_attachment_person_id_person"
        ),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name="fk_attachment_document_id_document"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_attachment"),
    )
    op.create_index("ix_attachment_person", "attachment", ["person_id", "added_at", "id"])
    op.create_index("ix_attachment_document_id", "attachment", ["document_id"])


def _adopted_form() -> None:
    op.create_table(
        "adopted_form",
        sa.Column("sha256", _TEXT, nullable=False),
        sa.Column("url", _TEXT, nullable=False),
        sa.Column("version", _TEXT, nullable=False),
        sa.Column("title", _TEXT, nullable=False),
        sa.Column("publisher", _TEXT, nullable=False),
        sa.Column("adopted_at", _INSTANT, nullable=False),
        sa.Column("adopted_by", _BYTES, nullable=False),
        sa.Column("retired_at", _INSTANT, nullable=True),
        sa.ForeignKeyConstraint(
            ["sha256"], ["form_definition.sha256"], name="fk_adopted_form_sha256_form_definition"
        ),
        sa.PrimaryKeyConstraint("sha256", name="pk_adopted_form"),
    )


def _goals_and_steps() -> None:
    for name in ("short", "part", "soon"):
        op.add_column("goal", sa.Column(name, _TEXT, nullable=False, server_default=""))
    op.add_column("goal", sa.Column("changed_at", _INSTANT, nullable=True))
    op.create_index("ix_goal_document_id", "goal", ["document_id"])
    # A column with a reference can only be added as SQLite itself writes it.
    op.execute(
        "ALTER TABLE next_step ADD COLUMN goal_id BLOB "
        "CONSTRAINT fk_next_step_goal_id_goal REFERENCES goal (id)"
    )
    for name in ("link_id", "row_path"):
        op.add_column("next_step", sa.Column(name, _TEXT, nullable=False, server_default=""))
    op.create_index("ix_next_step_due", "next_step", ["status", "by_when", "id"])


def _contact_indexes() -> None:
    for name, columns in _CONTACT_INDEXES:
        op.drop_index(name, "document")
        op.create_index(name, "document", columns, sqlite_where=_CONTACTS)
    of_person, in_time = ["person_id", "happened_at", "id"], ["happened_at", "id"]
    op.create_index("ix_document_plans", "document", of_person, sqlite_where=_PLANS)
    op.create_index("ix_document_plan_time", "document", in_time, sqlite_where=_PLANS)
