"""Facts a person enters once: people, medicines, places, the care of a home, what calms them.

The same block has the same fields in every plan (`KEY:name`, `KEY:phone` …), so a fact moves from
one plan to another field by field (plans.md B8, C). What belongs to one plan alone, such as how
much of it a supporter may see, stays behind.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from peerdesk.domain.text import fold
from peerdesk.forms.answers import Answers, RowKey
from peerdesk.forms.comparing import same
from peerdesk.forms.definition import FormDefinition, Item, Kind
from peerdesk.forms.values import Value, shown

BLOCK_SYSTEM: Final = "urn:peerdesk:block"
PERSON, MEDICINE, PLACE, AWAY = "person", "medicine", "place", "away"
CALMING: Final = "calming"
OF_SINGLE_QUESTIONS: Final = frozenset({AWAY, CALMING})
"""Blocks in which each question is a fact by itself, wherever the block stands."""

_OF_ONE_PLAN: Final = {
    PERSON: frozenset({"sees", "asked", "role"}),
    PLACE: frozenset({"why"}),
}


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact as one plan has it.

    `fields` has the answers by what follows the colon of their linkId; () where nothing is said.
    A question that stands alone, of home care or of what calms, is the field "". `link_id` and
    `row` say where the fact was found: the group, and its row when the group repeats, else the row
    it stands in.
    """

    block: str
    name: str
    fields: Mapping[str, tuple[Value, ...]]
    link_id: str
    row: RowKey | None


def block_of(item: Item) -> str:
    """The shared block a group is, such as "person"; "" for none."""
    return next((code.code for code in item.codes if code.system == BLOCK_SYSTEM), "")


def facts_in(answers: Answers) -> tuple[Fact, ...]:
    """Every fact that has a name, in the order of the form."""
    form = answers.form
    found = (
        _fact(answers, item, block, row)
        for item in form.by_link.values()
        if (block := _block_for_facts(form, item))
        for row in _rows(answers, item)
    )
    return tuple(fact for fact in found if fact.name)


def same_fact(one: Fact, other: Fact) -> bool:
    """Whether both tell of the same person, thing or place: by name, however it is typed."""
    alike = one.block == other.block and fold(one.name.strip()) == fold(other.name.strip())
    return alike and (one.block not in OF_SINGLE_QUESTIONS or one.link_id == other.link_id)


def differs(one: Fact, other: Fact) -> bool:
    """Whether `one` says something that `other` does not: what an update would change there."""
    return any(
        not _same_values(values, other.fields[suffix])
        for suffix, values in one.fields.items()
        if values and suffix in other.fields
    )


def with_fact(answers: Answers, link_id: str, row: RowKey | None, fact: Fact) -> Answers:
    """These answers with what the fact says written over the fact in this place.

    Fields in which it says nothing stay as they are, and so does what belongs to this plan alone.
    """
    for suffix, values in fact.fields.items():
        field = _field(link_id, suffix)
        if values and field in answers.form.by_link:
            answers = answers.with_answer(field, values, row)
    return answers


def with_new_fact(answers: Answers, link_id: str, fact: Fact) -> tuple[Answers, RowKey]:
    """These answers with the fact as one more row of a list, and the key of that row.

    Raises ValueError for a block that stands once: use `with_fact` there.
    """
    answers, row = answers.add_row(link_id)
    return with_fact(answers, link_id, row, fact), row


def taken_over(answers: Answers, group: str, facts: Iterable[Fact]) -> Answers:
    """These answers with what `facts` say to questions of a group that are open here.

    An answer that stands stays; a row comes along unless one of that name is there.
    """
    for fact in facts:
        form = answers.form
        if fact.link_id not in form.by_link or form.parent(fact.link_id) != group:
            continue
        if form.item(fact.link_id).kind is not Kind.GROUP:
            if not answers.values(fact.link_id):
                answers = with_fact(answers, fact.link_id, None, fact)
        elif not any(same_fact(fact, here) for here in facts_in(answers)):
            answers, _ = with_new_fact(answers, fact.link_id, fact)
    return answers


def _block_for_facts(form: FormDefinition, item: Item) -> str:
    """The kind of fact that an item holds; "" for most items."""
    block = block_of(item)
    if block in {PERSON, MEDICINE, PLACE}:
        return block
    above = form.parent(item.link_id)
    around = block_of(form.item(above)) if above is not None else ""
    return around if around in OF_SINGLE_QUESTIONS and item.answerable else ""


def _rows(answers: Answers, item: Item) -> tuple[RowKey | None, ...]:
    repeats = item.kind is Kind.GROUP and item.repeats
    return answers.every_row(item.link_id if repeats else answers.form.holder(item.link_id))


def _fact(answers: Answers, item: Item, block: str, row: RowKey | None) -> Fact:
    if item.kind is not Kind.GROUP:
        values = answers.values(item.link_id, row)
        return Fact(block, item.link_id if values else "", {"": values}, item.link_id, row)
    fields = dict(_fields(answers, item, block, row))
    name = next(iter(fields.values()), ())
    return Fact(block, shown(name[0]) if name else "", fields, item.link_id, row)


def _fields(
    answers: Answers, item: Item, block: str, row: RowKey | None
) -> Iterator[tuple[str, tuple[Value, ...]]]:
    own = _OF_ONE_PLAN.get(block, frozenset())
    for child in item.children:
        suffix = child.link_id.removeprefix(f"{item.link_id}:")
        if child.is_question and suffix != child.link_id and suffix not in own:
            yield suffix, answers.values(child.link_id, row)


def _field(link_id: str, suffix: str) -> str:
    return f"{link_id}:{suffix}" if suffix else link_id


def _same_values(one: tuple[Value, ...], other: tuple[Value, ...]) -> bool:
    return len(one) == len(other) and all(map(same, one, other))
