"""A safety or crisis plan as one needs it in the moment: whom to call first; no widget in here.

The order is of use, not of the form. What the person marked as sensitive is told apart, so that it
stays hidden until someone asks (`ui.md` §6).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from peerdesk.forms.answers import Answers, RowKey
from peerdesk.forms.definition import Item, Kind
from peerdesk.forms.enablement import Enablement
from peerdesk.forms.flags import SENSITIVE
from peerdesk.forms.keeping import is_private, standing, stars
from peerdesk.forms.shared_facts import PERSON, PLACE, block_of
from peerdesk.forms.values import Coding, Value, shown
from peerdesk.wording.islands import island

ORDER = (
    "sp.ask", "sp.solo", "sp.er", "sp.pro", "sp.words", "sp.out", "sp.space", "sp.signs", "sp.why",
    "cp.people", "cp.first", "cp.say", "cp.helps", "cp.hurts", "cp.talk", "cp.allergy", "cp.health",
    "cp.place.yes", "cp.stay", "cp.place.no", "cp.meds", "cp.meds.no", "cp.out", "cp.care.yes",
    "cp.care.no", "cp.signs", "cp.me", "cp.self",
)  # fmt: skip
"""The items shown, what to do first standing first."""

OVERDOSE = ("od.steps.box", "od.steps.other", "od.nal", "od.nal.where", "od.tell", "od.call")
"""What somebody beside the person needs of an overdose plan, the steps first."""

_ASIDE: tuple[str, ...] = ("rel", "when", "addr", "how", "block", "then", "who")
"""What of a row stands beside its first words, by what follows the colon of its linkIds."""

_LEAST_DIGITS = 10  # of a number that can be dialled from anywhere in the country
_MOST_SHORT = 6  # 911, 988, 741741: short codes are whole as they are
_NUMBER = re.compile(r"[+(]?\d[\d\s().\-+/x]*\d|\d")


@dataclass(frozen=True, slots=True)
class Told:
    """One thing a plan says: words, a number to call with it, and what else is said of it.

    `incomplete` when the number seems to lack its area code.
    """

    words: str
    number: str = ""
    beside: str = ""
    incomplete: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """What a plan says to one question, under a heading in the person's language."""

    link_id: str
    heading: str
    told: tuple[Told, ...]
    sensitive: bool = False


def blocks(answers: Answers) -> tuple[Block, ...]:
    """What the plan says, in the order of use; what says nothing is left out."""
    return tuple(block for block in _blocks(answers) if block.told)


def overdose_block(answers: Answers, heading: str) -> Block:
    """An overdose plan in one block, hidden until someone asks: whatever else shows, this does not.

    The steps stand in it even where nothing else was said: they are the form's own.
    """
    form, asked = answers.form, Enablement(answers.form).state(answers)
    found: list[Told] = []
    for link_id in OVERDOSE:
        item = form.by_link.get(link_id)
        if item is None or standing(answers, link_id) or not asked.asks(link_id):
            continue
        if item.answerable:
            found += (replace(one, beside=_labelled(item, one)) for one in _told(answers, item))
        else:
            found += (Told(line) for shown in item.children for line in shown.text.splitlines())
    return Block("od", heading, tuple(found), sensitive=True)


def _labelled(item: Item, told: Told) -> str:
    """What stands beside an answer that says little without its question."""
    return " · ".join(filter(None, (item.short_text or item.text, told.beside)))


def lacks_area_code(number: str) -> bool:
    """Whether a number is too long for a short code and too short to be whole."""
    digits = sum(letter.isdigit() for letter in number)
    return _MOST_SHORT < digits < _LEAST_DIGITS


def _blocks(answers: Answers) -> Iterator[Block]:
    form = answers.form
    for link_id in ORDER:
        item = form.by_link.get(link_id)
        if item is None or standing(answers, link_id) is not None:
            continue
        hidden = SENSITIVE in item.flags or is_private(answers, link_id)
        heading = item.short_text or item.text
        yield Block(link_id, heading, tuple(_told(answers, item)), hidden)


def _told(answers: Answers, item: Item) -> Iterator[Told]:
    if item.kind is not Kind.GROUP:
        starred = stars(answers, item.link_id)
        said = [_words(item, value) for value in answers.values(item.link_id)]
        yield from (Told(words) for words in sorted(said, key=lambda words: words not in starred))
        return
    rows: tuple[RowKey | None, ...] = answers.rows_of(item.link_id) if item.repeats else (None,)
    for row in rows:
        told = _row(answers, item, row)
        if told.words or told.number:
            yield told


def _row(answers: Answers, item: Item, row: RowKey | None) -> Told:
    """A row in one: its first words, its number, the rest beside."""
    said = {
        child.link_id.partition(":")[2]: " ".join(
            _words(child, value) for value in answers.values(child.link_id, row)
        )
        for child in item.children
        if child.is_question and not child.look.hidden
    }
    first = next(iter(said), "")
    number, aside = said.get("phone", ""), _ASIDE
    if block_of(item) not in {PERSON, PLACE} and not number:
        number = _number_in(said.get("how", ""))
    words = said.get(first, "")
    if block_of(item) == PERSON and said.get("rel"):
        words, aside = f"{island(words)}, {island(said['rel'])}", _ASIDE[1:]
    beside = (said.get(name, "") for name in aside if name != first)
    rest = " · ".join(island(text) for text in beside if text and text != number)
    return Told(words, number, rest, lacks_area_code(number))


def _number_in(text: str) -> str:
    """The text, if it is a number and nothing else."""
    return text if _NUMBER.fullmatch(text.strip()) else ""


def _words(item: Item, value: Value) -> str:
    return item.words_of(value) if isinstance(value, Coding) else shown(value)
