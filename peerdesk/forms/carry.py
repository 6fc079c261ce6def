"""Starting from the last one: what can be taken over into a new document or a new version.

A linkId never changes its meaning, so an answer is copied when its question still exists, asks
for the same type and still offers the option; everything else is listed (interop.md §6.2).
"""

from collections.abc import Collection
from dataclasses import dataclass

from peerdesk.forms.answers import Answers, RowKey, started
from peerdesk.forms.comparing import same
from peerdesk.forms.definition import FormDefinition, Item, Kind, walk
from peerdesk.forms.second_language import can_have_second, second_language, with_second_language
from peerdesk.forms.translations import with_beside_of
from peerdesk.forms.values import Foreign, Value


@dataclass(frozen=True, slots=True)
class LeftBehind:
    """An answer that could not be copied.

    `reason` is question_gone, type_changed, option_gone, moved or not_understood.
    """

    link_id: str
    row: RowKey | None
    values: tuple[Value, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Carried:
    """The new answers, and what stayed behind."""

    answers: Answers
    left_behind: tuple[LeftBehind, ...]


def carry(old: Answers, form: FormDefinition, only: Collection[str] | None = None) -> Carried:
    """New answers to `form`, started from `old`; `only` names the questions wanted, None all.

    Translations come along with their words, and the second language with the whole. Rows are made
    anew in their order. Initial values stand where nothing was copied.
    """
    carrying = _Carrying(old, _without_rows(started(form), only), only)
    for item in walk(old.form.items):
        for row in old.every_row(old.form.holder(item.link_id)):
            carrying.take(item, row)
    new, second = carrying.new, second_language(old) if only is None else None
    if second is not None and can_have_second(form):
        new = with_second_language(new, second)
    return Carried(new, tuple(carrying.left_behind))


def _without_rows(answers: Answers, only: Collection[str] | None) -> Answers:
    """The copied rows replace the ones a form starts with."""
    if only is None:
        for row in tuple(answers.owners):
            if (
                row in answers.owners
                and answers.form.item(answers.owners[row][0]).kind is Kind.GROUP
            ):
                answers = answers.remove_row(row)
    return answers


class _Carrying:
    """The new answers while they are being filled, and which new row stands for which old one."""

    def __init__(self, old: Answers, new: Answers, only: Collection[str] | None) -> None:
        self.old, self.new, self.only = old, new, only
        self.left_behind: list[LeftBehind] = []
        self._rows: dict[RowKey | None, RowKey | None] = {None: None}

    def take(self, item: Item, row: RowKey | None) -> None:
        """Copy what this item holds in this row, or note why not."""
        if item.kind is Kind.GROUP and item.repeats:
            self._take_rows(item.link_id, row)
        values = self.old.values(item.link_id, row)
        if not values or (self.only is not None and item.link_id not in self.only):
            return
        reason = self._obstacle(item, row, values)
        if reason:
            self.left_behind.append(LeftBehind(item.link_id, row, values, reason))
            return
        target = self._rows[row]
        self.new = self.new.with_answer(item.link_id, values, target)
        said = self.old.given[item.link_id, row]
        self.new = with_beside_of(self.new, item.link_id, said, target)
        before, after = self.old.rows_of(item.link_id, row), self.new.rows_of
        self._rows.update(zip(before, after(item.link_id, self._rows[row]), strict=False))

    def _take_rows(self, link_id: str, row: RowKey | None) -> None:
        target = self.new.form.by_link.get(link_id)
        wanted = self.only is None or any(
            child.link_id in self.only for child in walk(self.old.form.item(link_id).children)
        )
        if (
            target is None
            or not wanted
            or not target.holds_rows
            or not self._same_place(link_id, row)
        ):
            return
        for key in self.old.rows_of(link_id, row):
            self.new, self._rows[key] = self.new.add_row(link_id, self._rows[row])

    def _same_place(self, link_id: str, row: RowKey | None) -> bool:
        return row in self._rows and self.old.form.holder(link_id) == self.new.form.holder(link_id)

    def _obstacle(self, item: Item, row: RowKey | None, values: tuple[Value, ...]) -> str:
        target = self.new.form.by_link.get(item.link_id)
        if target is None:
            return "question_gone"
        if target.kind is not item.kind:
            return "type_changed"
        if not self._same_place(item.link_id, row):
            return "moved"
        if any(isinstance(value, Foreign) for value in values):
            return "not_understood"
        return "" if all(_offered(target, value) for value in values) else "option_gone"


def _offered(item: Item, value: Value) -> bool:
    closed = item.options and item.kind is not Kind.OPEN_CHOICE
    return not closed or any(same(option.value, value) for option in item.options)
