"""Translations of answers, one by one: each belongs to one answer, also to one row of a list.

The person's own words are never replaced. What a reworded answer said in another language stays,
and is known to be of the old words (`plans.md` B13).
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from peerdesk.forms.answers import Answers, Given, RowKey
from peerdesk.forms.beside_words import (
    Translation,
    language_in,
    same_language,
    translations_in,
    with_language_in,
    with_translation_in,
)
from peerdesk.forms.definition import FormDefinition, Item, Kind
from peerdesk.forms.person_signatures import SIGNATURE
from peerdesk.forms.shared_facts import OF_SINGLE_QUESTIONS, block_of

_WORDED: Final = frozenset({Kind.STRING, Kind.TEXT, Kind.OPEN_CHOICE})
_NAMES: Final = frozenset({"name", "phone", "other", "addr", "who", "id"})
"""Fields of shared blocks that are the same in every language: names, numbers, addresses."""
TRANSLATIONS: Final = "urn:peerdesk:translations"
"""Names all translations of a plan where its items are named that go into a copy or stay out."""

_EARLIER: Final = "earlier"
"""Stands for the mark of words that are not to be known any more."""

_NEVER: Final = frozenset({"me.name", "me.lang", "cy"})
"""The person's name, the language of the plan, and the list of who has copies."""


def is_translatable(form: FormDefinition, item: Item) -> bool:
    """Whether answers to it are words that can be said in another language.

    Names and numbers are not, nor signatures, nor what nobody sees or changes.
    """
    if item.kind not in _WORDED or item.read_only:
        return False
    suffix, above = item.link_id.rpartition(":")[2], form.parent(item.link_id)
    block = block_of(form.item(above)) if above is not None else ""
    if block == SIGNATURE or (block not in {"", *OF_SINGLE_QUESTIONS} and suffix in _NAMES):
        return False
    way = tuple(_upwards(form, item.link_id))
    return _NEVER.isdisjoint(way) and not any(form.item(each).look.hidden for each in way)


def translation(given: Given, language: str) -> Translation | None:
    """What an answer says in this language, None where nobody translated it."""
    found = translations_in(given.extras)
    return next((one for one in found if same_language(one.language, language)), None)


def spoken_in(given: Given) -> str:
    """The language an answer was said to be in, "" for that of the plan."""
    return language_in(given.extras)


def with_translation(
    answers: Answers, link_id: str, at: int, made: Translation, row: RowKey | None = None
) -> Answers:
    """These answers with the answer at place `at` translated; blank words take that away.

    Raises ValueError for an answer that is not words, IndexError where there is none.
    """
    given = answers.given.get((link_id, row), ())[at]
    is_words = isinstance(given.value, str)
    if not is_words:
        raise ValueError("only words are translated")
    return _with_extras(answers, link_id, row, {at: with_translation_in(given.extras, made)})


def with_spoken_in(
    answers: Answers, link_id: str, language: str, row: RowKey | None = None
) -> Answers:
    """These answers with all words said to a question marked as in this language; "" unmarks."""
    given = answers.given.get((link_id, row), ())
    extras = {
        at: with_language_in(one.extras, language)
        for at, one in enumerate(given)
        if isinstance(one.value, str)
    }
    return _with_extras(answers, link_id, row, extras)


def with_beside_of(
    answers: Answers, link_id: str, others: Iterable[Given], row: RowKey | None = None
) -> Answers:
    """These answers with the languages and translations of `others`, which have the same words.

    For answers that were copied by their values: each of the same words gets them once.
    """
    waiting = [one for one in others if one.extras and isinstance(one.value, str)]
    extras: dict[int, str] = {}
    for at, given in enumerate(answers.given.get((link_id, row), ())):
        found = next((one for one in waiting if one.value == given.value), None)
        if found is not None and not given.extras:
            waiting.remove(found)
            extras[at] = _only_beside(found)
    return _with_extras(answers, link_id, row, extras)


def every_translation(answers: Answers) -> Iterator[tuple[str, RowKey | None, Given, Translation]]:
    """Each translation with the answer it is of, in the order of the form."""
    for link_id in answers.form.by_link:
        for row in answers.every_row(answers.form.holder(link_id)):
            for given in answers.given.get((link_id, row), ()):
                for one in translations_in(given.extras):
                    yield link_id, row, given, one


def without_translations(answers: Answers) -> Answers:
    """These answers in the person's words alone; which language those are in is still said."""
    given = {
        address: tuple(replace(one, extras=_untranslated(one.extras)) for one in said)
        for address, said in answers.given.items()
    }
    return replace(answers, given=given)


def without_earlier_words(answers: Answers) -> Answers:
    """These answers for others: a translation that is older says so, and not of which words.

    From the mark of short words somebody could guess what stood there before.
    """
    for (link_id, row), given in tuple(answers.given.items()):
        for at, said in enumerate(given):
            for one in translations_in(said.extras):
                if isinstance(said.value, str) and one.is_older_than(said.value):
                    marked = replace(one, of=_EARLIER)
                    answers = with_translation(answers, link_id, at, marked, row)
    return answers


def _untranslated(extras: str) -> str:
    for one in translations_in(extras):
        extras = with_translation_in(extras, replace(one, words=""))
    return extras


def _only_beside(given: Given) -> str:
    extras = with_language_in("", language_in(given.extras))
    for one in translations_in(given.extras):
        extras = with_translation_in(extras, one)
    return extras


def _with_extras(
    answers: Answers, link_id: str, row: RowKey | None, extras: dict[int, str]
) -> Answers:
    if not extras:
        return answers
    given = list(answers.given[link_id, row])
    for at, told in extras.items():
        given[at] = replace(given[at], extras=told)
    return replace(answers, given={**answers.given, (link_id, row): tuple(given)})


def _upwards(form: FormDefinition, link_id: str | None) -> Iterator[str]:
    while link_id is not None:
        yield link_id
        link_id = form.parent(link_id)
