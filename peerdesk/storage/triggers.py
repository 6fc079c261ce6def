"""Triggers that keep what is signed from being changed, whatever else goes wrong.

They are created after every migration, because a batch migration drops them silently.
"""

_FINAL = (
    "revision",
    "participation",
    "trail",
    "disclosure",
    "form_definition",
    "tombstone",
    "consent_event",
    "emergency_record",
    "merge_item",
)


def _refuse(table: str, act: str, when: str = "") -> str:
    return (
        f"CREATE TRIGGER final_{table}_{act} BEFORE {act.upper()} ON {table} {when} "
        f"BEGIN SELECT RAISE(ABORT, '{table} is final'); END"
    )


_NO_TOMBSTONE = "WHEN NOT EXISTS (SELECT 1 FROM tombstone WHERE revision_id = OLD.revision_id)"
_SIGNED_DOCUMENT = "WHEN OLD.revision > 0"
_NAMED_BY_A_MERGE = (
    "EXISTS (SELECT 1 FROM merge_item JOIN person_merge "
    "ON person_merge.id = merge_item.merge_id WHERE merge_item.record_id IN (RECORDS) "
    "AND ROW.person_id IN (person_merge.alias_id, person_merge.person_id))"
)
"""Whether a merge that took one of the RECORDS along names the person of the OLD or NEW row."""


def _strays(records: str) -> str:
    """Whether a record goes to a person without a merge that says so."""
    of_record = _NAMED_BY_A_MERGE.replace("RECORDS", records)
    both = " AND ".join(of_record.replace("ROW", row) for row in ("OLD", "NEW"))
    return f"(NEW.person_id IS NOT OLD.person_id AND NOT ({both}))"


_SIGNED_IDENTITY = (
    "WHEN OLD.revision > 0 AND (NEW.id IS NOT OLD.id OR NEW.kind IS NOT OLD.kind "
    f"OR {_strays('OLD.id')} OR NEW.author_id IS NOT OLD.author_id "
    "OR NEW.revision < OLD.revision OR NEW.signed_at IS NULL "
    "OR (OLD.status <> 'draft' AND NEW.status = 'draft'))"
)

_KEPT_FILE = (
    "CREATE TRIGGER final_attachment_update BEFORE UPDATE OF id, name, media_type, "
    "size, sha256, added_at, added_by, device, content ON attachment "
    "BEGIN SELECT RAISE(ABORT, 'attachment is final'); END"
)
_KEPT_WITH_PERSON = (
    "CREATE TRIGGER final_attachment_person BEFORE UPDATE OF person_id ON attachment "
    f"WHEN {_strays('OLD.id, OLD.document_id')} "
    "BEGIN SELECT RAISE(ABORT, 'attachment is final'); END"
)
"""What was added stays as it is or goes as a whole; a draft given up may let go of it."""

TRIGGERS: tuple[str, ...] = (
    *(_refuse(table, act) for table in _FINAL for act in ("update", "delete")),
    _refuse("body", "update", _NO_TOMBSTONE),
    _refuse("body", "delete", _NO_TOMBSTONE),
    _refuse("document", "delete", _SIGNED_DOCUMENT),
    _refuse("document", "update", _SIGNED_IDENTITY),
    _KEPT_FILE,
    _KEPT_WITH_PERSON,
    _refuse("party", "delete"),
    _refuse("person_merge", "delete"),
)
"""One statement each, in the order in which they are created."""


def trigger_name(statement: str) -> str:
    """The name that a CREATE TRIGGER statement gives."""
    return statement.split()[2]
