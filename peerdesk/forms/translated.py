"""The answers of a plan as they read in its second language, for a column beside the person's own.

They have the same rows and places as the answers they are of, so that both can be laid side by
side. They are for reading only: what is stored are the person's words.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from peerdesk.forms.answers import Address, Answers, Given
from peerdesk.forms.beside_words import same_language
from peerdesk.forms.definition import FormDefinition, Item
from peerdesk.forms.shared_facts import OF_SINGLE_QUESTIONS, block_of
from peerdesk.forms.translations import is_translatable, spoken_in, translation

_STAR_LIST: Final = "keep.star:for"
_STAR_WORDS: Final = "keep.star:words"


@dataclass(frozen=True, slots=True)
class ColumnWords:
    """What stands in the second column beside words: `untranslated` for those nobody translated.

    `older` holds braces for the translation of words that have changed since.
    """

    untranslated: str
    older: str


def translated(
    answers: Answers, language: str, words: ColumnWords, form: FormDefinition | None = None
) -> Answers:
    """The answers in this language; `form` has our own texts in it, None where we have none.

    Names and numbers stay, and so do words that are in that language already. In rows of people,
    medicines and places words that nobody translated stay too.
    """
    made = {
        address: tuple(_in(language, words, answers.form, address, one) for one in given)
        for address, given in answers.given.items()
    }
    made |= _stars(answers, made)
    return replace(answers, form=form or answers.form, given=made)


def _in(
    language: str, words: ColumnWords, form: FormDefinition, address: Address, given: Given
) -> Given:
    item = form.item(address[0])
    if not isinstance(given.value, str) or not is_translatable(form, item):
        return given
    found = translation(given, language)
    if found is not None:
        told = words.older.format(found.words) if found.is_older_than(given.value) else found.words
        return replace(given, value=told)
    speaks = spoken_in(given) or form.shown_in or form.language
    if same_language(speaks, language) or _is_in_a_block(form, item):
        return given
    return replace(given, value=words.untranslated)


def _is_in_a_block(form: FormDefinition, item: Item) -> bool:
    above = form.parent(item.link_id)
    return above is not None and block_of(form.item(above)) not in {"", *OF_SINGLE_QUESTIONS}


def _stars(
    answers: Answers, made: Mapping[Address, tuple[Given, ...]]
) -> dict[Address, tuple[Given, ...]]:
    """What is starred goes by its words, in a list or in a row, so the stars have to know them."""
    found: dict[Address, tuple[Given, ...]] = {}
    for (link_id, row), (starred, *_) in answers.given.items():
        if link_id != _STAR_WORDS:
            continue
        listed = answers.value(_STAR_LIST, row)
        for address, given in answers.given.items():
            if listed not in {address[0], answers.form.parent(address[0])}:
                continue
            at = next((n for n, one in enumerate(given) if one.value == starred.value), None)
            if at is not None:
                found[link_id, row] = (replace(starred, value=made[address][at].value),)
    return found
