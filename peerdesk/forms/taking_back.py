"""What was taken away comes back where it stood, whatever else was written in between."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from peerdesk.forms.answers import Address, Answers, RowKey
from peerdesk.forms.definition import Kind

Held = TypeVar("Held")


def with_row_back(answers: Answers, before: Answers, row: RowKey) -> Answers:
    """These answers with a row as it was in `before`: a card of a group, or a thought of a list.

    All that stood in it comes along. Nothing changes where the row is there, or what it stood in
    has gone since. Keys of rows are never used twice, so no other row can be in the way.
    """
    link_id, outer = before.owners[row]
    if row in answers.owners or not (outer is None or outer in answers.owners):
        return answers
    inside = {key for key in before.owners if row in {held for _, held in before.chain(key)}}
    back = replace(
        answers,
        given={**answers.given, **_inside(inside, before.given)},
        rows={**answers.rows, **_inside(inside, before.rows)},
        owners={**answers.owners, **{key: before.owners[key] for key in inside}},
        unknown={**answers.unknown, **_inside(inside, before.unknown)},
        extras={**answers.extras, **_inside(inside, before.extras)},
    )
    if answers.form.item(link_id).kind is Kind.GROUP:
        return _in_its_group(back, before, (link_id, outer), row)
    return _in_its_list(back, before, (link_id, outer), row)


def _in_its_group(answers: Answers, before: Answers, group: Address, row: RowKey) -> Answers:
    keys = list(answers.rows.get(group, ()))
    keys.insert(before.rows[group].index(row), row)
    return replace(answers, rows={**answers.rows, group: tuple(keys)})


def _in_its_list(answers: Answers, before: Answers, thoughts: Address, row: RowKey) -> Answers:
    given = list(answers.given.get(thoughts, ()))
    at, gone = next((at, g) for at, g in enumerate(before.given[thoughts]) if g.row == row)
    given.insert(at, gone)
    return replace(answers, given={**answers.given, thoughts: tuple(given)})


def _inside(keys: set[RowKey], table: Mapping[Address, Held]) -> dict[Address, Held]:
    return {address: held for address, held in table.items() if address[1] in keys}
