"""Taking in people and contacts from a file: what is said of its lines, and what was made of it."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID


class ImportKind(StrEnum):
    """What the lines of a file are."""

    PEOPLE = "people"
    CONTACTS = "contacts"


class Decision(StrEnum):
    """What becomes of a line about a person."""

    ADD = "add"
    ALREADY_HERE = "already_here"
    LEAVE_OUT = "leave_out"


class Trouble(StrEnum):
    """What is to be said of a line. Those in `HINTS` are only told; the others keep a file out."""

    LINE_UNREADABLE = "line_unreadable"
    TOO_MANY_CELLS = "too_many_cells"
    CELL_HAS_ERROR = "cell_has_error"
    CELL_UNREADABLE = "cell_unreadable"
    NAME_MISSING = "name_missing"
    PERSON_MISSING = "person_missing"
    PERSON_UNKNOWN = "person_unknown"
    PERSON_UNCLEAR = "person_unclear"
    PERSON_DIFFERS = "person_differs"
    TYPE_MISSING = "type_missing"
    CODE_UNKNOWN = "code_unknown"
    DAY_MISSING = "day_missing"
    DAY_UNREADABLE = "day_unreadable"
    DAY_UNCLEAR = "day_unclear"
    DAYS_DIFFER = "days_differ"
    IN_FUTURE = "in_future"
    TIME_UNREADABLE = "time_unreadable"
    TIME_SKIPPED = "time_skipped"
    TIME_TWICE = "time_twice"
    END_BEFORE_START = "end_before_start"
    ZONE_UNKNOWN = "zone_unknown"
    NUMBER_UNREADABLE = "number_unreadable"
    YES_NO_UNREADABLE = "yes_no_unreadable"
    CONTACT_TWICE = "contact_twice"
    CONTACT_HERE = "contact_here"
    NO_TIME_OF_DAY = "no_time_of_day"
    SOUNDS_LIKE = "sounds_like"
    SAME_IN_FILE = "same_in_file"
    SAME_IN_VAULT = "same_in_vault"


HINTS = frozenset(
    {
        Trouble.NO_TIME_OF_DAY,
        Trouble.SOUNDS_LIKE,
        Trouble.SAME_IN_FILE,
        Trouble.SAME_IN_VAULT,
    }
)
"""What is only told; such a line can be taken in."""


@dataclass(frozen=True, slots=True)
class LineTrouble:
    """Something about one line: the field it is about ("" for the whole), and what stands there.

    `value` is the beginning of the cell, or whom the line is like: for the worker's eyes, never
    for a log.
    """

    line: int
    trouble: Trouble
    field: str = ""
    value: str = ""

    @property
    def keeps_out(self) -> bool:
        """Whether the line cannot be taken in as it is."""
        return self.trouble not in HINTS


@dataclass(frozen=True, slots=True)
class Batch:
    """One import that was carried out; `made` is how many records came of its `lines`.

    `columns` pairs each column that was read with the field it was read as. `left` is how many of
    the records are still there, whatever was done with them since.
    """

    batch_id: UUID
    kind: ImportKind
    lines: int
    made: int
    columns: tuple[tuple[str, str], ...]
    created_at: datetime
    created_by: UUID
    undone_at: datetime | None = None
    left: int = 0

    @property
    def may_be_undone(self) -> bool:
        """Whether there is anything to take back: all of it, or what an undoing left."""
        return self.undone_at is None or self.left > 0


@dataclass(frozen=True, slots=True)
class KeptRecord:
    """A record that an undoing left, because something was done with it since."""

    record_id: UUID
    line: int
    name: str


@dataclass(frozen=True, slots=True)
class Undone:
    """What an undoing took away, and what it left with the line it came from."""

    removed: int
    kept: tuple[KeptRecord, ...]
