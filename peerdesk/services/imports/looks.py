"""A file that was looked at, line by line, before anything is kept of it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from peerdesk.domain.imports import Decision, ImportKind, LineTrouble, Trouble
from peerdesk.domain.people import PersonDetails
from peerdesk.services.imports.mapping import Choices, ColumnMap
from peerdesk.services.imports.table import Table, is_empty
from peerdesk.storage.imports import NewDraft

_SHOWN = 60
_CELL_ERRORS = frozenset(
    {"#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#SPILL!", "#CALC!"}
)


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A person that a line tells of, and what becomes of the line."""

    line: int
    details: PersonDetails
    decision: Decision


@dataclass(frozen=True, slots=True)
class ContactLine:
    """A contact that a line tells of, ready to be written as a draft."""

    line: int
    new: NewDraft


@dataclass(frozen=True, slots=True)
class Look:
    """What would become of a file.

    `lines` is how many it has; `troubles` are in the order of lines. `added` are people who are
    added (for contacts: because no record has their name), with the line that named them first.
    `asks_day_order` while some days could be read in two ways. `unknown` counts values that no
    code is known for, by field and value. Nothing is taken in unless `may_keep`.
    """

    kind: ImportKind
    table: Table
    columns: ColumnMap
    choices: Choices
    lines: int
    troubles: tuple[LineTrouble, ...]
    people: tuple[PersonLine, ...]
    contacts: tuple[ContactLine, ...]
    added: tuple[tuple[int, UUID, PersonDetails], ...]
    asks_day_order: bool
    unknown: tuple[tuple[str, str, int], ...]
    looked_at: datetime

    @property
    def troubled(self) -> tuple[int, ...]:
        """The numbers of lines that cannot be taken in as they are and were not left out."""
        found = {
            one.line
            for one in self.troubles
            if one.keeps_out and one.line not in self.choices.left_out
        }
        return tuple(sorted(found))

    @property
    def made(self) -> int:
        """How many records would be made of the lines."""
        adding = sum(one.decision is Decision.ADD for one in self.people)
        return adding + len(self.contacts)

    @property
    def may_keep(self) -> bool:
        """Whether the file can be taken in: nothing open, or the open lines are left out."""
        settled = not self.troubled or self.choices.leave_out_troubled
        return bool(self.made) and settled


def troubles_of_file(table: Table) -> list[LineTrouble]:
    """What is wrong with lines whatever their columns mean."""
    found = [LineTrouble(number, Trouble.LINE_UNREADABLE) for number in table.read.unreadable]
    width = len(table.header)
    for line in table.lines:
        beyond = [cell for cell in line.cells[width:] if not is_empty(cell)]
        unnamed = [
            cell
            for cell, name in zip(line.cells, table.header, strict=False)
            if not name and not is_empty(cell)
        ]
        if beyond or unnamed:
            value = shown((beyond or unnamed)[0])
            found.append(LineTrouble(line.number, Trouble.TOO_MANY_CELLS, "", value))
        found += (
            LineTrouble(line.number, Trouble.CELL_HAS_ERROR, "", str(cell))
            for cell in line.cells
            if isinstance(cell, str) and cell in _CELL_ERRORS
        )
    return found


def shown(cell: object) -> str:
    """The beginning of a cell, for the report."""
    text = " ".join(str(cell).split())
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"


def in_order(troubles: Iterable[LineTrouble]) -> tuple[LineTrouble, ...]:
    """Troubles by their lines, each told once."""
    return tuple(sorted(dict.fromkeys(troubles), key=lambda one: one.line))


def unknown_values(troubles: Sequence[LineTrouble]) -> tuple[tuple[str, str, int], ...]:
    """Values without a code, with how many lines say them, the most frequent first."""
    counted = Counter(
        (one.field, one.value) for one in troubles if one.trouble is Trouble.CODE_UNKNOWN
    )
    return tuple((field, value, count) for (field, value), count in counted.most_common())
