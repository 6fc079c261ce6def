"""Rows of a plan told in short: a person, a place, a medicine, a step, or any group of fields."""

from collections.abc import Sequence
from typing import Final

from peerdesk.forms.answers import RowKey
from peerdesk.forms.definition import Item, Kind
from peerdesk.forms.keeping import stars
from peerdesk.forms.shared_facts import PERSON, block_of
from peerdesk.forms.untouched import is_untouched
from peerdesk.printing.plan_paper import PlanPaper
from peerdesk.printing.plan_pieces import Entry
from peerdesk.printing.told import label_of

_PHONE, _MAY_TEXT = "phone", "text"
_WORDED: Final = frozenset({Kind.STRING, Kind.TEXT, Kind.OPEN_CHOICE, Kind.CHOICE})
_FOR_THE_LONG_FORM: Final = frozenset(
    {"person:sees", "person:asked", "person:lang", "step:done", "step:whose", "medicine:from"}
)


def is_compact(item: Item) -> bool:
    """Whether each row of a group is told in a few lines: rows, or a block, of plain questions."""
    plain = all(
        child.kind is not Kind.GROUP and not child.repeats and not child.children
        for child in item.children
        if not child.look.hidden
    )
    return plain and (item.repeats or bool(block_of(item)))


def entries(
    paper: PlanPaper, item: Item, rows: Sequence[RowKey | None], *, brief: bool
) -> tuple[Entry, ...]:
    """The rows that say something, those with a star first; `brief` for the short form."""
    starred = stars(paper.answers, item.link_id)
    found = [entry for row in rows if (entry := _entry(paper, item, row, starred, brief=brief))]
    return tuple(sorted(found, key=lambda entry: not entry.star))


def row_name(paper: PlanPaper, item: Item, row: RowKey) -> tuple[str, str]:
    """The linkId and the words of the first worded answer in a row; ("", "") without one."""
    for child in item.children:
        worded = child.kind in _WORDED and not child.repeats and paper.has(child, row)
        if worded and (said := paper.one(child.link_id, row)):
            return child.link_id, said
    return "", ""


def _entry(
    paper: PlanPaper, item: Item, row: RowKey | None, starred: frozenset[str], *, brief: bool
) -> Entry | None:
    answered = [
        (child, paper.one(child.link_id, row))
        for child in item.children
        if child.is_question and paper.has(child, row)
    ]
    answered = [(child, said) for child, said in answered if said]
    if not answered or is_untouched(paper.answers, item, row):
        return None
    head, rest = _headed(answered)
    block = block_of(item)
    call = next((said for child, said in rest if _suffix(child) == _PHONE), "")
    rest = [(child, said) for child, said in rest if _suffix(child) != _PHONE]
    phrases, facts = [], []
    for child, said in rest:
        name = f"{block}:{_suffix(child)}"
        if brief and name in _FOR_THE_LONG_FORM:
            continue
        if phrase := _phrase(paper, child, row, name, said):
            phrases.append(phrase)
        else:
            facts.append((label_of(child), said))
    return Entry(head, call, tuple(phrases), tuple(facts), head in starred)


def _headed(answered: list[tuple[Item, str]]) -> tuple[str, list[tuple[Item, str]]]:
    """What a row is called, and the rest: the first words in it, else nothing."""
    for place, (child, said) in enumerate(answered):
        if child.kind in _WORDED and _suffix(child) != _PHONE:
            return said, answered[:place] + answered[place + 1 :]
    return "", answered


def _phrase(paper: PlanPaper, child: Item, row: RowKey | None, name: str, said: str) -> str:
    """A field of a shared block in a few words; "" for one that needs its question.

    The short words are ours, so they stand only where we have the language of the form.
    """
    words = paper.words
    if name == f"{PERSON}:{_MAY_TEXT}":
        return words.may_text if paper.answers.value(child.link_id, row) is True else words.no_text
    ours = words.language == paper.language.split("-", maxsplit=1)[0].lower()
    pattern = words.facts.get(name, "") if ours else ""
    if name == f"{PERSON}:rel":
        return said
    return pattern.format(said) if pattern else ""


def _suffix(item: Item) -> str:
    return item.link_id.rpartition(":")[2]
