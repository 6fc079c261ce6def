"""Which column is which field: guessed from their names, changed by the worker."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from peerdesk.domain.errors import ColumnNotThere
from peerdesk.domain.imports import Decision
from peerdesk.services.imports.dates import DayOrder
from peerdesk.services.imports.table import Table
from peerdesk.services.imports.words import KnownWords, plain

NOT_READ: Final = ""
"""The field of a column that is not taken in."""

_EITHER = {"any_name": ("chosen_name", "legal_name")}
"""What a column is where its name fits two fields: the first that no other column says plainly."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What the worker decided where the file leaves something open.

    `columns` gives columns (from 0) another field; `codes` names the code for a field and value
    (as `words.plain` has it); `decisions` says of a person's line what becomes of it;
    `add_people` makes records for names that no record has; `leave_out_troubled` takes in the
    other lines, `left_out` are single lines that stay out.
    """

    columns: Mapping[int, str] = field(default_factory=dict)
    day_order: DayOrder | None = None
    codes: Mapping[tuple[str, str], str] = field(default_factory=dict)
    decisions: Mapping[int, Decision] = field(default_factory=dict)
    add_people: bool = False
    leave_out_troubled: bool = False
    left_out: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class ColumnMap:
    """The field of every column in order, `NOT_READ` for those that are not taken in."""

    fields: tuple[str, ...]
    header: tuple[str, ...]

    def column(self, name: str) -> int | None:
        """The column that holds a field."""
        return self.fields.index(name) if name in self.fields else None

    @property
    def read(self) -> tuple[tuple[str, str], ...]:
        """Each column that is read, with its field."""
        pairs = zip(self.header, self.fields, strict=True)
        return tuple((name, known) for name, known in pairs if known)

    @property
    def left_over(self) -> tuple[str, ...]:
        """The names of the columns that nobody reads."""
        pairs = zip(self.header, self.fields, strict=True)
        return tuple(name for name, known in pairs if name and not known)


def columns_of(table: Table, words: KnownWords, choices: Choices) -> ColumnMap:
    """The field of every column: as chosen, else by its name; each field is read once."""
    fields = [choices.columns.get(at, NOT_READ) for at in range(len(table.header))]
    taken = set(fields) - {NOT_READ}
    guesses = {
        at: words.field(name)
        for at, name in enumerate(table.header)
        if name and at not in choices.columns
    }
    for at, guess in sorted(guesses.items(), key=lambda one: one[1] in _EITHER):
        for field_name in _EITHER.get(guess, (guess,)):
            if field_name and field_name not in taken:
                fields[at] = field_name
                taken.add(field_name)
                break
    return ColumnMap(tuple(fields), table.header)


def chosen_columns(
    table: Table, wanted: Sequence[tuple[str, str]], known: frozenset[str]
) -> dict[int, str]:
    """Pairs of field and column, as typed, for `Choices.columns`; a column by name or number.

    An empty column takes the field from wherever it was guessed. Raises ColumnNotThere.
    """
    names = [plain(name) for name in table.header]
    chosen: dict[int, str] = {}
    for field_name, column in wanted:
        if field_name and field_name not in known:
            raise ColumnNotThere(field_name)
        chosen[_place(column, names)] = field_name
    return chosen


def _place(column: str, names: list[str]) -> int:
    if plain(column) in names:
        return names.index(plain(column))
    if column.isdecimal() and 1 <= int(column) <= len(names):
        return int(column) - 1
    raise ColumnNotThere(column)
