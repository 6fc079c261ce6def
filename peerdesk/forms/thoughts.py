"""Lists of thoughts: several answers to one question, each of them changed for itself.

`Answers.with_answer` replaces the whole list. Here one thought gets other words, comes, goes or
moves, while every other keeps its row and what is answered under it, two of the same words too.
"""

from dataclasses import replace

from peerdesk.forms.answers import Answers, Given, RowKey, with_initial
from peerdesk.forms.beside_words import with_other_words
from peerdesk.forms.values import Value


def with_thought(
    answers: Answers, link_id: str, at: int, value: Value, row: RowKey | None = None
) -> Answers:
    """These answers with one more thought at place `at` of its list, from 0.

    Questions under it start with their initial values. `row` is the row the list stands in.
    """
    item = answers.form.item(link_id)
    given = list(answers.given.get((link_id, row), ()))
    if not item.holds_rows:
        given.insert(at, _given(answers, link_id, value, row))
        return _listed(answers, link_id, row, given)
    key = answers.next_row
    given.insert(at, Given(_given(answers, link_id, value, row).value, key))
    owners = {**answers.owners, key: (link_id, row)}
    grown = replace(answers, owners=owners, next_row=key + 1)
    return with_initial(_listed(grown, link_id, row, given), item.children, key)


def with_thought_reworded(
    answers: Answers, link_id: str, at: int, value: Value, row: RowKey | None = None
) -> Answers:
    """These answers with other words for the thought at `at`; what stands under it stays.

    Their translations stay as of the old words; all else that came with those goes with them.
    """
    given = list(answers.given[link_id, row])
    old, fresh = given[at], _given(answers, link_id, value, row)
    words = isinstance(old.value, str) and isinstance(fresh.value, str)
    extras = with_other_words(old.extras, str(old.value)) if words else ""
    given[at] = Given(fresh.value, old.row, extras)
    return _listed(answers, link_id, row, given)


def without_thought(answers: Answers, link_id: str, at: int, row: RowKey | None = None) -> Answers:
    """These answers without the thought at `at` and what stands under it."""
    given = list(answers.given[link_id, row])
    gone = given.pop(at)
    left = answers if gone.row is None else answers.without_rows({gone.row})
    return _listed(left, link_id, row, given)


def with_thought_moved(
    answers: Answers, link_id: str, at: int, to: int, row: RowKey | None = None
) -> Answers:
    """These answers with the thought at `at` moved to place `to` of its list."""
    given = list(answers.given[link_id, row])
    given.insert(to, given.pop(at))
    return _listed(answers, link_id, row, given)


def _given(answers: Answers, link_id: str, value: Value, row: RowKey | None) -> Given:
    """The value as the answers keep it, after the checks of `Answers.with_answer`."""
    (given,) = answers.with_answer(link_id, (value,), row).given[link_id, row]
    return replace(given, extras="")


def _listed(answers: Answers, link_id: str, row: RowKey | None, given: list[Given]) -> Answers:
    others = {address: held for address, held in answers.given.items() if address != (link_id, row)}
    return replace(answers, given={**others, (link_id, row): tuple(given)} if given else others)
