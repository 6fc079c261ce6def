"""What a person answered: immutable, so that every change is a new record and undo is free.

Rows of repeating groups have keys of their own, which stay the same while rows are added, moved
and removed; a row found only by its place loses answers when another goes. Where a question that
repeats has questions under it, each of its answers is such a row too.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final, TypeVar

from peerdesk.forms.beside_words import with_other_words
from peerdesk.forms.definition import FormDefinition, Item, Kind
from peerdesk.forms.filled_by import THE_PERSON, FilledBy
from peerdesk.forms.values import Coding, Value, is_blank, well_formed

Held = TypeVar("Held")
RowKey = int
Address = tuple[str, RowKey | None]
"""A linkId and the key of the innermost row it stands in, None outside of rows."""

_MOST_FIRST_ROWS: Final = 200
"""However many rows a form asks for: a hostile one must not fill the memory."""


@dataclass(frozen=True, slots=True)
class Given:
    """One answer. `row` is its own key where questions stand under each answer.

    `extras` is the JSON of everything else that came with it, such as a translation of the
    person's words; it goes out again as it came in.
    """

    value: Value
    row: RowKey | None = None
    extras: str = ""


@dataclass(frozen=True, slots=True)
class Answers:
    """The answers to one form. Start with `started` or read them with `response.from_response`.

    `given` has no entry for a question without answer. `rows` lists the rows of a group by the
    address of the group, `owners` says where a row stands. `unknown` keeps what came in for
    questions the form does not have, by the address of the item above ("" at the top); `extras`
    what came with an item besides its answers. `filled_by` is who answers, in whose voice.
    """

    form: FormDefinition
    given: Mapping[Address, tuple[Given, ...]] = field(default_factory=dict)
    rows: Mapping[Address, tuple[RowKey, ...]] = field(default_factory=dict)
    owners: Mapping[RowKey, Address] = field(default_factory=dict)
    unknown: Mapping[Address, tuple[str, ...]] = field(default_factory=dict)
    extras: Mapping[Address, str] = field(default_factory=dict)
    next_row: RowKey = 1
    filled_by: FilledBy = THE_PERSON

    def values(self, link_id: str, row: RowKey | None = None) -> tuple[Value, ...]:
        """All answers to a question, () when it has none."""
        return tuple(given.value for given in self.given.get((link_id, row), ()))

    def value(self, link_id: str, row: RowKey | None = None) -> Value | None:
        """The first answer to a question, or None."""
        found = self.given.get((link_id, row), ())
        return found[0].value if found else None

    def text(self, link_id: str, row: RowKey | None = None) -> str:
        """The first answer where it is a text, "" without."""
        value = self.value(link_id, row)
        return value if isinstance(value, str) else ""

    def code(self, link_id: str, row: RowKey | None = None) -> str:
        """The code of the first answer where it was chosen from a list, "" without."""
        value = self.value(link_id, row)
        return value.code if isinstance(value, Coding) else ""

    def rows_of(self, link_id: str, row: RowKey | None = None) -> tuple[RowKey, ...]:
        """The rows of a repeating group (inside the outer `row`), in their order."""
        if self.form.item(link_id).kind is Kind.GROUP:
            return self.rows.get((link_id, row), ())
        return tuple(g.row for g in self.given.get((link_id, row), ()) if g.row is not None)

    def every_row(self, holder: str | None) -> tuple[RowKey | None, ...]:
        """All rows of an item that holds rows, whatever they stand in; (None,) for no holder."""
        if holder is None:
            return (None,)
        outer = self.every_row(self.form.holder(holder))
        return tuple(key for row in outer for key in self.rows_of(holder, row))

    def chain(self, row: RowKey | None) -> Iterator[tuple[str, RowKey]]:
        """The rows a row stands in, itself first, each with the linkId of its holder."""
        while row is not None:
            link_id, outer = self.owners[row]
            yield link_id, row
            row = outer

    def with_answer(
        self, link_id: str, values: Value | Sequence[Value] | None, row: RowKey | None = None
    ) -> "Answers":
        """These answers with the question answered anew; None, () and blank text take it away.

        Answers that stay keep their row and what came with them; other words for the only one that
        changes keep its translations, as of the old words. Raises KeyError for a question the form
        does not have, ValueError for an item or a row that cannot hold its answer.
        """
        item = self._question(link_id, row)
        many = values if isinstance(values, Sequence) and not isinstance(values, str) else (values,)
        present = self.given.get((link_id, row), ())
        before = list(present)
        after: list[Given] = []
        fresh = self.next_row
        for value in many:
            if value is None or is_blank(value):
                continue
            kept = _take(before, value)
            if kept is None:
                kept = Given(_stored(value), fresh if item.holds_rows else None)
                fresh += item.holds_rows
            after.append(kept)
        told = tuple(_reworded(after, before, present))
        return self._replaced((link_id, row), told, before, fresh)

    def add_row(
        self, link_id: str, row: RowKey | None = None, *, before: RowKey | None = None
    ) -> tuple["Answers", RowKey]:
        """These answers with one more row of a group, and the key of that row.

        It comes last or `before` another row; questions in it start with their initial values.
        """
        item = self.form.item(link_id)
        if item.kind is not Kind.GROUP or not item.repeats:
            raise ValueError("only groups that repeat have rows to add")
        self._check_place(link_id, row)
        present = self.rows.get((link_id, row), ())
        at = len(present) if before is None else present.index(before)
        key = self.next_row
        grown = replace(
            self,
            rows={**self.rows, (link_id, row): (*present[:at], key, *present[at:])},
            owners={**self.owners, key: (link_id, row)},
            next_row=key + 1,
        )
        return with_initial(grown, item.children, key), key

    def remove_row(self, row: RowKey) -> "Answers":
        """These answers without one row and everything in it."""
        address = self.owners[row]
        if self.form.item(address[0]).kind is not Kind.GROUP:
            raise ValueError("an answer is taken away by answering anew")
        others = tuple(key for key in self.rows[address] if key != row)
        left = self.without_rows({row})
        return replace(left, rows={**left.rows, address: others})

    def move_row(self, row: RowKey, to: int) -> "Answers":
        """These answers with a row moved to place `to` among its neighbours, from 0."""
        address = self.owners[row]
        others = [key for key in self.rows[address] if key != row]
        others.insert(to, row)
        return replace(self, rows={**self.rows, address: tuple(others)})

    def _question(self, link_id: str, row: RowKey | None) -> Item:
        item = self.form.item(link_id)
        if not item.is_question:
            raise ValueError("this item asks nothing")
        self._check_place(link_id, row)
        return item

    def _check_place(self, link_id: str, row: RowKey | None) -> None:
        holder = None if row is None else self.owners[row][0]
        if holder != self.form.holder(link_id):
            raise ValueError("this row does not hold that question")

    def _replaced(
        self, address: Address, after: tuple[Given, ...], dropped: list[Given], next_row: RowKey
    ) -> "Answers":
        gone = {given.row for given in dropped if given.row is not None}
        base = self.without_rows(gone) if gone else self
        given = dict(base.given)
        given.pop(address, None)
        owners = dict(base.owners)
        owners.update({entry.row: address for entry in after if entry.row is not None})
        if after:
            given[address] = after
        return replace(base, given=given, owners=owners, next_row=next_row)

    def without_rows(self, gone: set[RowKey]) -> "Answers":
        """These answers without these rows and all that stands in them."""
        inside = {key for key in self.owners if gone & {row for _, row in self.chain(key)}}

        return replace(
            self,
            given=_outside(inside, self.given),
            rows=_outside(inside, self.rows),
            owners={key: owner for key, owner in self.owners.items() if key not in inside},
            unknown=_outside(inside, self.unknown),
            extras=_outside(inside, self.extras),
        )


def started(form: FormDefinition) -> Answers:
    """New answers: initial values, preselected options, and the rows a form asks for at least."""
    return with_initial(Answers(form), form.items, None)


def with_initial(answers: Answers, items: tuple[Item, ...], row: RowKey | None) -> Answers:
    """The answers with the initial values of these items, which stand in `row`."""
    for item in items:
        if item.kind is Kind.GROUP and item.repeats:
            wanted = item.limits.min_occurs or int(item.required)
            for _ in range(min(wanted, _MOST_FIRST_ROWS)):
                if answers.next_row <= _MOST_FIRST_ROWS:
                    answers, _ = answers.add_row(item.link_id, row)
            continue
        selected = tuple(option.value for option in item.options if option.selected)
        first = item.initial or selected
        if item.is_question and first:
            answers = answers.with_answer(item.link_id, first if item.repeats else first[:1], row)
        if not item.holds_rows:
            answers = with_initial(answers, item.children, row)
    return answers


def _take(before: list[Given], value: Value) -> Given | None:
    """The present answer equal to `value`, taken out of the list so that it is used once."""
    for place, given in enumerate(before):
        if given.value == value and str(given.value) == str(value):  # 1.1 is not 1.10
            return before.pop(place)
    return None


def _reworded(after: list[Given], gone: list[Given], stayed: tuple[Given, ...]) -> list[Given]:
    """The answers; where one text took the place of one other, its translations come along."""
    old = gone[0].value if len(gone) == 1 and gone[0].extras else None
    new = [at for at, given in enumerate(after) if not any(given is one for one in stayed)]
    if isinstance(old, str) and len(new) == 1 and isinstance(after[new[0]].value, str):
        extras = with_other_words(gone[0].extras, old)
        after[new[0]] = replace(after[new[0]], extras=extras)
    return after


def _outside(inside: set[RowKey], table: Mapping[Address, Held]) -> dict[Address, Held]:
    return {address: held for address, held in table.items() if address[1] not in inside}


def _stored(value: Value) -> Value:
    if isinstance(value, str):
        return well_formed(value)
    if isinstance(value, Coding):
        return Coding(value.system, value.code, well_formed(value.display))
    return value
