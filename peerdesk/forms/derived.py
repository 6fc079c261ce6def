"""Answers as plain rows, for columns and indexes that can be thrown away and made again."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import time
from decimal import Decimal

from peerdesk.forms.answers import Answers, RowKey
from peerdesk.forms.definition import walk
from peerdesk.forms.values import Coding, PartialDate, PartialDateTime, Quantity, Value, shown


@dataclass(frozen=True, slots=True)
class DerivedAnswer:
    """One answer of a document (interop.md §5).

    `row` has the places, from 0, of the rows it stands in, outermost first: "" or "2.1".
    `place` is its place among the answers to the same question. Booleans are 0 and 1 in
    `number`; dates are text that sorts.
    """

    link_id: str
    row: str
    place: int
    text: str = ""
    number: Decimal | None = None
    date: str = ""
    code: str = ""
    system: str = ""


def derived_answers(answers: Answers) -> tuple[DerivedAnswer, ...]:
    """Every answer of the form's own questions, in the order of the form."""
    return tuple(_all(answers))


def row_path(answers: Answers, row: RowKey | None) -> str:
    """The places of a row and of the rows it stands in, outermost first, joined by dots."""
    places: list[str] = []
    for link_id, key in answers.chain(row):
        places.append(str(answers.rows_of(link_id, answers.owners[key][1]).index(key)))
    return ".".join(reversed(places))


def _all(answers: Answers) -> Iterator[DerivedAnswer]:
    form, paths = answers.form, _paths(answers)
    for item in walk(form.items):
        if item.is_question:
            for row in answers.every_row(form.holder(item.link_id)):
                path = paths[row]
                for place, value in enumerate(answers.values(item.link_id, row)):
                    yield _derived(item.link_id, path, place, value)


def _paths(answers: Answers) -> Mapping[RowKey | None, str]:
    """What `row_path` gives for every row, each place counted once."""
    thoughts = ([g.row for g in many if g.row is not None] for many in answers.given.values())
    lists: tuple[Sequence[RowKey], ...] = (*answers.rows.values(), *thoughts)
    places = {row: place for rows in lists for place, row in enumerate(rows)}
    paths: dict[RowKey | None, str] = {None: ""}
    for row in places:
        chain = (str(places[key]) for _, key in answers.chain(row))
        paths[row] = ".".join(reversed(tuple(chain)))
    return paths


def _derived(link_id: str, row: str, place: int, value: Value) -> DerivedAnswer:
    number, date, code, system = None, "", "", ""
    match value:
        case bool() | int():
            number = Decimal(int(value))
        case Decimal():
            number = value
        case Quantity():
            number, code, system = value.value, value.code, value.system
        case PartialDate() | PartialDateTime():
            date = value.text
        case time():
            date = value.isoformat()
        case Coding():
            code, system = value.code, value.system
        case _:
            pass
    return DerivedAnswer(link_id, row, place, shown(value), number, date, code, system)
