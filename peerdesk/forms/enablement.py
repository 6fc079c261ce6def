"""Which questions are asked: `enableWhen` of FHIR R4, as interop.md §2.4 reads it.

What depends on what is worked out once for a form; a changed answer costs only what depends on it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from peerdesk.forms.answers import Address, Answers, Given, RowKey
from peerdesk.forms.comparing import order, same
from peerdesk.forms.definition import Condition, FormDefinition, Item, Operator

_ORDERS: Final = {
    Operator.MORE: {1},
    Operator.LESS: {-1},
    Operator.AT_LEAST: {0, 1},
    Operator.AT_MOST: {-1, 0},
}
_PASSES: Final = 2
"""Forms may depend on themselves in a circle; two passes are made and no more."""


@dataclass(frozen=True, slots=True)
class Enabled:
    """Which items are not asked at present; everything else is."""

    disabled: frozenset[Address] = frozenset()

    def asks(self, link_id: str, row: RowKey | None = None) -> bool:
        """Whether the item is shown and its answers count."""
        return (link_id, row) not in self.disabled


@dataclass(frozen=True)
class Enablement:
    """What depends on what in one form.

    An item is asked when its own conditions hold and what it stands under is asked. A question
    under a question is asked once that one has an answer. Answers that are not asked for count
    as absent for the conditions of others.
    """

    form: FormDefinition

    def state(self, answers: Answers) -> Enabled:
        """What is asked, from the answers alone."""
        return Enabled(frozenset(self._evaluate(answers, self.form.by_link, set())))

    def after(self, before: Enabled, answers: Answers, changed: str) -> Enabled:
        """What is asked after the answer, or the rows, of `changed` became what `answers` say.

        Equal to `state(answers)`, at the cost of what depends on `changed`.
        """
        affected = self.affected(changed)
        if not affected:
            return before
        kept = {address for address in before.disabled if address[0] not in affected}
        return Enabled(frozenset(self._evaluate(answers, affected, kept)))

    def affected(self, changed: str) -> frozenset[str]:
        """The items whose being asked can change when the answer of `changed` does."""
        found: set[str] = set()
        waiting = [changed]
        while waiting:
            fresh = [
                link
                for link in self.form.dependence.dependents.get(waiting.pop(), ())
                if link not in found
            ]
            found.update(fresh)
            waiting.extend(fresh)
        return frozenset(found)

    def _evaluate(
        self, answers: Answers, link_ids: Iterable[str], disabled: set[Address]
    ) -> set[Address]:
        """Decide these items anew; `disabled` must hold only items outside of them."""
        rows: dict[str | None, tuple[RowKey | None, ...]] = {}
        look = _Look(answers, disabled)
        known = self.form.dependence
        for at in sorted({known.knot_of[link_id] for link_id in link_ids}):
            knot = known.knots[at]
            for _ in range(1 if len(knot) == 1 else _PASSES):
                for item in map(self.form.item, knot):
                    holder = self.form.holder(item.link_id)
                    if holder not in rows:
                        rows[holder] = answers.every_row(holder)
                    look.decide(item, rows[holder])
        return disabled


@dataclass(frozen=True, slots=True)
class _Look:
    """One look at the answers while it is being worked out what is asked."""

    answers: Answers
    disabled: set[Address]

    def decide(self, item: Item, rows: tuple[RowKey | None, ...]) -> None:
        """Note for each row whether the item is asked there."""
        for row in rows:
            if self._asks(item, row):
                self.disabled.discard((item.link_id, row))
            else:
                self.disabled.add((item.link_id, row))

    def _asks(self, item: Item, row: RowKey | None) -> bool:
        return self._under_asked(item, row) and self._conditions_hold(item, row)

    def _under_asked(self, item: Item, row: RowKey | None) -> bool:
        form = self.answers.form
        parent = form.parent(item.link_id)
        if parent is None:
            return True
        outer = row
        if row is not None and self.answers.owners[row][0] == parent:
            outer = self.answers.owners[row][1]
        if (parent, outer) in self.disabled:
            return False
        waits = form.item(parent).is_question and item.answerable
        return not waits or bool(self.answers.given.get((parent, outer)))

    def _conditions_hold(self, item: Item, row: RowKey | None) -> bool:
        if not item.conditions:
            return True
        met = (
            _holds(condition, self._given(condition.question, item, row))
            for condition in item.conditions
        )
        return all(met) if item.all_conditions else any(met)

    def _given(self, question: str, item: Item, row: RowKey | None) -> tuple[Given, ...]:
        """The answers of the nearest occurrence of a question, seen from an item in a row.

        What the item stands under comes first, so the same row wins; then the nearest before,
        then the nearest after it. Only occurrences that are asked and answered count.
        """
        own = dict(self.answers.chain(row))
        if question in own:  # the item stands under this very answer
            return tuple(
                given
                for given in self.answers.given.get(
                    (question, self.answers.owners[own[question]][1]), ()
                )
                if given.row == own[question]
            )
        answered = [
            found
            for place in self._occurrences(question, own)
            if (question, place) not in self.disabled
            and (found := self.answers.given.get((question, place)))
        ]
        form = self.answers.form
        nearest = -1 if form.place(question) < form.place(item.link_id) else 0
        return answered[nearest] if answered else ()

    def _occurrences(self, question: str, own: Mapping[str, RowKey]) -> list[RowKey | None]:
        """The rows in which the question stands, within the rows that the item stands in."""
        holders: list[str] = []
        holder = self.answers.form.holder(question)
        while holder is not None:
            holders.append(holder)
            holder = self.answers.form.holder(holder)
        places: list[RowKey | None] = [None]
        for link_id in reversed(holders):
            if link_id in own:
                places = [own[link_id]]
            else:
                places = [key for place in places for key in self.answers.rows_of(link_id, place)]
        return places


def _holds(condition: Condition, given: tuple[Given, ...]) -> bool:
    values = [answer.value for answer in given]
    expected = condition.answer
    if condition.operator is Operator.EXISTS:
        return bool(values) == expected
    if condition.operator is Operator.EQUAL:
        return any(same(value, expected) for value in values)
    if condition.operator is Operator.NOT_EQUAL:
        return not any(same(value, expected) for value in values)
    wanted = _ORDERS[condition.operator]
    return any(order(value, expected) in wanted for value in values)
