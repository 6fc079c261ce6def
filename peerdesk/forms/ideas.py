"""Ideas of others: they stand beside the answers until the person takes them or not.

The person is the author of a plan, so a worker's idea is marked with its name and becomes an
answer only when it is accepted (plans.md B3). Ideas are rows of the hidden `keep.idea`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from peerdesk.forms.answers import Answers, RowKey
from peerdesk.forms.definition import FormDefinition, Item, Kind
from peerdesk.forms.values import shown

_IDEA, _FOR, _FROM, _WORDS = "keep.idea", "keep.idea:for", "keep.idea:from", "keep.idea:words"
_WORDED: Final = frozenset({Kind.STRING, Kind.TEXT, Kind.OPEN_CHOICE})
_JOINTS: Final = {Kind.TEXT: "\n"}


@dataclass(frozen=True, slots=True)
class Idea:
    """One idea: its row, the item it is for, the first name of whose it is, and the words."""

    row: RowKey
    link_id: str
    whose: str
    words: str


def takes_ideas(form: FormDefinition, link_id: str) -> bool:
    """Whether an idea can be offered here: a worded question or a list of blocks, in no row."""
    item = form.item(link_id)
    if _IDEA not in form.by_link or form.holder(link_id) is not None:
        return False
    return item.kind in _WORDED or _first_words(item) is not None


def ideas(answers: Answers, link_id: str | None = None) -> tuple[Idea, ...]:
    """All ideas that wait, or those for one item, in the order in which they came."""
    found = (_idea(answers, row) for row in answers.rows.get((_IDEA, None), ()))
    return tuple(idea for idea in found if idea.words and link_id in {None, idea.link_id})


def with_idea(answers: Answers, link_id: str, whose: str, words: str) -> Answers:
    """These answers with an idea beside them; ValueError where none can be (`takes_ideas`)."""
    if not takes_ideas(answers.form, link_id):
        raise ValueError("no idea can stand here")
    answers, row = answers.add_row(_IDEA)
    for field, text in ((_FOR, link_id), (_FROM, whose), (_WORDS, words)):
        answers = answers.with_answer(field, text, row)
    return answers


def accepted(answers: Answers, idea: Idea) -> Answers:
    """These answers with the idea as an answer of the person's: added, never in place of one.

    Raises ValueError for an idea that came from elsewhere for an item that can hold none.
    """
    if idea.link_id not in answers.form.by_link or not takes_ideas(answers.form, idea.link_id):
        raise ValueError("no idea can stand here")
    answers = declined(answers, idea)
    item = answers.form.item(idea.link_id)
    if item.kind is Kind.GROUP:
        return _with_block(answers, item, idea.words)
    before = answers.values(item.link_id)
    if item.repeats:
        return answers.with_answer(item.link_id, (*before, idea.words))
    written = [shown(value) for value in before if shown(value)]
    joint = _JOINTS.get(item.kind, "; ")
    return answers.with_answer(item.link_id, joint.join((*written, idea.words)))


def declined(answers: Answers, idea: Idea) -> Answers:
    """These answers without the idea."""
    return answers.remove_row(idea.row)


def _with_block(answers: Answers, item: Item, words: str) -> Answers:
    answers, row = answers.add_row(item.link_id)
    first = _first_words(item)
    return answers.with_answer(first, words, row) if first else answers


def _first_words(item: Item) -> str | None:
    """The field that names a row of a repeating group."""
    if item.kind is not Kind.GROUP or not item.repeats or item.look.hidden:
        return None
    fields: Iterator[Item] = (c for c in item.children if c.kind in _WORDED and not c.look.hidden)
    return next((field.link_id for field in fields), None)


def _idea(answers: Answers, row: RowKey) -> Idea:
    link_id, whose, words = (answers.value(field, row) for field in (_FOR, _FROM, _WORDS))
    return Idea(row, *(text if isinstance(text, str) else "" for text in (link_id, whose, words)))
