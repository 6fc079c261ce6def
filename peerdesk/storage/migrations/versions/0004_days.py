"""The working day: resources, planned contacts, travel, imports, aliases, groups and rounds.

Only new tables and one column: nothing that stands is copied, so a large vault opens as quickly.
"""

from peerdesk.storage.migrations.new_tables import (
    NewIndex,
    NewTable,
    add_columns,
    make_indexes,
    make_tables,
)

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_WRITTEN = "created_at:instant created_by:id created_on_device:id "
_CHANGED = "changed_at:instant changed_by:id "

_TABLES = (
    NewTable(
        "document_part",
        "document_id:id whole_id:id position:number ",
        {"document_id": "document", "whole_id": "document"},
    ),
    NewTable(
        "resource",
        "id:id name:text name_folded:text words_folded:text what_for:text phone:text "
        "hours:text address:text note:text hsds_organization_id:text hsds_service_id:text "
        "checked_on:day? closed_on:day? " + _WRITTEN + _CHANGED,
    ),
    NewTable(
        "referral",
        "id:id document_id:id row:number person_id:id? resource_id:id? name:text action:text "
        "result:text signed_result:text given_on:day result_on:day? " + _CHANGED,
        {"document_id": "document", "person_id": "person", "resource_id": "resource"},
    ),
    NewTable(
        "planned_contact",
        "id:id worker_id:id person_id:id? contact_type:text starts_at:instant zone:text "
        "minutes:number? modality:text setting:text place:text note:text remind_minutes:number? "
        "state:text document_id:id? " + _WRITTEN + _CHANGED,
        {"worker_id": "worker", "person_id": "person", "document_id": "document"},
    ),
    NewTable(
        "check_in",
        "document_id:id due_on:day reason:text done_on:day? " + _CHANGED,
        {"document_id": "document"},
    ),
    NewTable(
        "snooze",
        "id:id worker_id:id kind:text record_id:id until:day written_at:instant ",
        {"worker_id": "worker"},
    ),
    NewTable(
        "entered_elsewhere",
        "document_id:id worker_id:id is_open:flag revision:number entered_on:day? their_id:text "
        "written_at:instant written_by:id device:id ",
        {"document_id": "document", "worker_id": "worker"},
    ),
    NewTable(
        "trip",
        "id:id worker_id:id day:day document_id:id? tenths_of_miles:number route:text note:text "
        + _WRITTEN
        + _CHANGED,
        {"worker_id": "worker", "document_id": "document"},
    ),
    NewTable(
        "expense",
        "id:id worker_id:id day:day document_id:id? cents:number what:text note:text "
        + _WRITTEN
        + _CHANGED,
        {"worker_id": "worker", "document_id": "document"},
    ),
    NewTable(
        "writing_time",
        "id:id worker_id:id week_begins:day seconds:number ",
        {"worker_id": "worker"},
    ),
    NewTable(
        "import_batch",
        "id:id kind:text lines:number columns:text undone_at:instant? undone_by:id? " + _WRITTEN,
    ),
    NewTable("import_item", "record_id:id batch_id:id line:number ", {"batch_id": "import_batch"}),
    NewTable(
        "person_merge",
        "id:id alias_id:id person_id:id undone_at:instant? undone_by:id? " + _WRITTEN,
        {"alias_id": "person", "person_id": "person"},
    ),
    NewTable(
        "merge_item", "id:id merge_id:id kind:text record_id:id ", {"merge_id": "person_merge"}
    ),
)
_INDEXES = (
    NewIndex("ix_document_part_whole", "document_part", "whole_id position"),
    NewIndex("ix_resource_name", "resource", "name_folded id"),
    NewIndex("ix_referral_document", "referral", "document_id row"),
    NewIndex("ix_referral_person", "referral", "person_id given_on id"),
    NewIndex("ix_referral_open", "referral", "given_on id", "result IN ('pending', 'waiting')"),
    NewIndex("ix_referral_resource", "referral", "resource_id given_on id"),
    NewIndex("ix_planned_contact_worker", "planned_contact", "worker_id starts_at id"),
    NewIndex("ix_planned_contact_person", "planned_contact", "person_id starts_at id"),
    NewIndex("ix_planned_contact_document", "planned_contact", "document_id"),
    NewIndex("ix_check_in_open", "check_in", "due_on document_id", "done_on IS NULL"),
    NewIndex("ix_snooze_record", "snooze", "worker_id kind record_id", unique=True),
    NewIndex(
        "ix_entered_elsewhere_open", "entered_elsewhere", "worker_id document_id", "is_open = 1"
    ),
    NewIndex("ix_trip_day", "trip", "worker_id day id"),
    NewIndex("ix_trip_document", "trip", "document_id"),
    NewIndex("ix_expense_day", "expense", "worker_id day id"),
    NewIndex("ix_expense_document", "expense", "document_id"),
    NewIndex("ix_writing_time_week", "writing_time", "worker_id week_begins", unique=True),
    NewIndex("ix_import_item_batch", "import_item", "batch_id line"),
    NewIndex("ix_person_merge_person", "person_merge", "person_id"),
    NewIndex("ix_person_merge_alias", "person_merge", "alias_id"),
    NewIndex("ix_merge_item_merge", "merge_item", "merge_id"),
    NewIndex("ix_merge_item_record", "merge_item", "record_id"),
    NewIndex("ix_person_merged_into", "person", "merged_into", "merged_into IS NOT NULL"),
    NewIndex("ix_next_step_owner", "next_step", "owner status by_when id"),
    NewIndex(
        "ix_document_due",
        "document",
        "author_id due_on id",
        "kind = 'contact_note' AND signed_at IS NULL",
    ),
    NewIndex(
        "ix_document_begun",
        "document",
        "author_id id",
        "kind <> 'contact_note' AND signed_at IS NULL",
    ),
    NewIndex("ix_draft_author", "draft", "author_id kind document_id"),
    NewIndex(
        "ix_participation_check_in",
        "participation",
        "check_in_on id",
        "check_in_on IS NOT NULL",
    ),
    NewIndex("ix_asking_due", "asking", "state due_on id"),
)


def upgrade() -> None:
    """Make the tables of the day, say of an alias who it turned out to be, then all indexes."""
    make_tables(_TABLES)
    add_columns("person", "merged_into:id?")
    make_indexes(_INDEXES)
