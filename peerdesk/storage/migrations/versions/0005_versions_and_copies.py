"""Versions of plans have names, the vault knows who has a copy of which, and who is family.

Only new tables: nothing that stands is copied, so a large vault opens as quickly.
"""

from peerdesk.storage.migrations.new_tables import NewIndex, NewTable, make_indexes, make_tables

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_WRITTEN = "created_at:instant created_by:id created_on_device:id "
_CHANGED = "changed_at:instant changed_by:id "

_TABLES = (
    NewTable("version_name", "revision_id:id name:text " + _CHANGED, {"revision_id": "revision"}),
    NewTable(
        "plan_copy",
        "id:id document_id:id name:text name_folded:text party_id:id? held:number told:number "
        "settled:number to_tell:flag took_back:flag what:text ticked:list held_back:list "
        + _WRITTEN
        + _CHANGED,
        {"document_id": "document", "party_id": "party"},
    ),
    NewTable(
        "family_link",
        "id:id caregiver_id:id youth_id:id role:text caregiver_is:text youth_is:text "
        "may_sign:text since:day? until:day? " + _WRITTEN + _CHANGED,
        {"caregiver_id": "person", "youth_id": "person"},
    ),
)
_INDEXES = (
    NewIndex("ix_plan_copy_document", "plan_copy", "document_id name_folded", unique=True),
    NewIndex("ix_family_link_caregiver_id", "family_link", "caregiver_id"),
    NewIndex("ix_family_link_youth_id", "family_link", "youth_id"),
    NewIndex("ix_plan_copy_to_tell", "plan_copy", "document_id", "to_tell = 1"),
)


def upgrade() -> None:
    """Make the tables, then their indexes."""
    make_tables(_TABLES)
    make_indexes(_INDEXES)
