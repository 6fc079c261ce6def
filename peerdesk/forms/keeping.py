"""How a person keeps a plan: what they pass over, keep private, put on the card, or star.

It stands in the hidden group `keep` of the form, so that it is signed, versioned and exported with
the answers (`resources/forms/README.md`; plans.md B2, B4, B7, B12). A form of others has no such
group: then nothing is kept, and changing it raises KeyError.
"""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import Final

from peerdesk.forms.answers import Answers, RowKey
from peerdesk.forms.definition import FormDefinition, Item
from peerdesk.forms.flags import MAY_GO_ON_CARD, ON_CARD

_GROUP: Final = "keep"
_PRIVATE, _CARD, _LINES = "keep.private", "keep.card", "ln.show"
_STAR, _STAR_LIST, _STAR_WORDS = "keep.star", "keep.star:for", "keep.star:words"
_NOTHING: Final = "none"
"""Stands alone in a list from which the person has taken everything off.

An empty list means that nobody has decided yet, as in answers that came from elsewhere.
"""


class Standing(StrEnum):
    """The three ways of not answering; the values are the lists of the form that hold them."""

    SKIPPED = "keep.skip"
    UNFIT = "keep.unfit"
    UNSAID = "keep.unsaid"


def keeps(form: FormDefinition) -> bool:
    """Whether the form can hold how a person keeps it."""
    return _GROUP in form.by_link


def standing(answers: Answers, link_id: str) -> Standing | None:
    """How the person passed over an item, or None."""
    return next((way for way in Standing if link_id in _listed(answers, way)), None)


def with_standing(answers: Answers, link_id: str, way: Standing | None) -> Answers:
    """These answers with an item passed over in one way, or in none.

    What was answered before stays. An item stands in one of the three lists at most.
    """
    for each in Standing:
        answers = _with_listed(answers, each, link_id, on=each is way)
    return answers


def is_private(answers: Answers, link_id: str) -> bool:
    """Whether the item, or what it stands under, goes into no copy at all."""
    hidden = _listed(answers, _PRIVATE)
    return bool(hidden) and any(each in hidden for each in _upwards(answers.form, link_id))


def with_private(answers: Answers, link_id: str, on: bool) -> Answers:  # noqa: FBT001 - the state
    """These answers with an item kept out of every copy, or not."""
    return _with_listed(answers, _PRIVATE, link_id, on=on)


def card_choices(form: FormDefinition) -> tuple[str, ...]:
    """What may stand on a card, in the order of the form; all that stands under it comes along."""
    return tuple(_marked(form.items))


def on_card(answers: Answers, link_id: str) -> bool:
    """Whether one of the `card_choices` is on the card; by the form's own mark if undecided."""
    chosen = _listed(answers, _CARD)
    if chosen:
        return link_id in chosen
    return ON_CARD in answers.form.item(link_id).flags


def with_on_card(answers: Answers, link_id: str, on: bool) -> Answers:  # noqa: FBT001 - the state
    """These answers with one of the `card_choices` put on the card or taken off."""
    now = [each for each in card_choices(answers.form) if on_card(answers, each)]
    wanted = [each for each in now if each != link_id] + ([link_id] if on else [])
    return answers.with_answer(_CARD, tuple(wanted) or _NOTHING)


def stars(answers: Answers, link_id: str) -> frozenset[str]:
    """The thoughts of a list that matter most, by their words."""
    return frozenset(words for row, words in _stars(answers, link_id))


def with_star(answers: Answers, link_id: str, words: str, on: bool) -> Answers:  # noqa: FBT001
    """These answers with a thought of a list starred, or not."""
    for row, starred in tuple(_stars(answers, link_id)):
        if starred == words:
            answers = answers.remove_row(row)
    if not on:
        return answers
    answers, row = answers.add_row(_STAR)
    answers = answers.with_answer(_STAR_LIST, link_id, row)
    return answers.with_answer(_STAR_WORDS, words, row)


def lines_shown(answers: Answers) -> tuple[str, ...]:
    """The ids of the phone lines on this plan, in the person's order."""
    chosen = _listed(answers, _LINES)
    if chosen:
        return tuple(each for each in chosen if each != _NOTHING)
    item = answers.form.by_link.get(_LINES)
    return tuple(value for value in item.initial if isinstance(value, str)) if item else ()


def with_lines_shown(answers: Answers, ids: Iterable[str]) -> Answers:
    """These answers with these lines on the plan, in this order; none is a choice too."""
    return answers.with_answer(_LINES, tuple(dict.fromkeys(ids)) or _NOTHING)


def _stars(answers: Answers, link_id: str) -> Iterator[tuple[RowKey, str]]:
    for row in answers.rows.get((_STAR, None), ()):
        words = answers.value(_STAR_WORDS, row)
        if answers.value(_STAR_LIST, row) == link_id and isinstance(words, str):
            yield row, words


def _listed(answers: Answers, kept: str) -> tuple[str, ...]:
    return tuple(value for value in answers.values(kept) if isinstance(value, str))


def _with_listed(answers: Answers, kept: str, link_id: str, *, on: bool) -> Answers:
    others = tuple(each for each in _listed(answers, kept) if each != link_id)
    return answers.with_answer(kept, (*others, link_id) if on else others)


def _upwards(form: FormDefinition, link_id: str) -> Iterator[str]:
    above: str | None = link_id
    while above is not None:
        yield above
        above = form.parent(above)


def _marked(items: tuple[Item, ...]) -> Iterator[str]:
    for item in items:
        if {ON_CARD, MAY_GO_ON_CARD} & item.flags:
            yield item.link_id
        else:
            yield from _marked(item.children)
