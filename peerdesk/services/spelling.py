"""The spelling underline of the worker at the desk: on or off, which languages, their own words.

Everything is kept in the vault: a dictionary of somebody's own is full of names. Nothing is kept
about what was underlined.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from peerdesk.domain.text import clean
from peerdesk.services import practice
from peerdesk.services.desk import Desk
from peerdesk.services.programme import programme_facts
from peerdesk.spelling import Speller
from peerdesk.spelling.checking import speller
from peerdesk.spelling.dictionaries import Language
from peerdesk.storage import parties, people, settings

_SETTING = "spelling"
_NAME_PARTS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_ALL = tuple(Language)


@dataclass(frozen=True, slots=True)
class SpellingChoices:
    """What the worker chose; no language means no underline. `words` are their own, sorted."""

    languages: tuple[Language, ...] = _ALL
    words: tuple[str, ...] = ()


def spelling_choices(desk: Desk) -> SpellingChoices:
    """What the worker at the desk chose; both languages until they do."""
    kept = practice.own_setting(desk, _SETTING)
    if not isinstance(kept, dict):
        return SpellingChoices()
    languages = tuple(one for one in _ALL if one in kept.get("languages", _ALL))
    return SpellingChoices(languages, tuple(map(str, kept.get("words", ()))))


def choose_languages(desk: Desk, languages: Iterable[Language]) -> None:
    """Look at the spelling of these languages from now on; of none, and nothing is underlined."""
    wanted = set(languages)
    chosen = tuple(one for one in _ALL if one in wanted)
    _keep(desk, replace(spelling_choices(desk), languages=chosen))


def add_word(desk: Desk, word: str) -> None:
    """Keep a word as right, in the worker's own dictionary."""
    kept, choices = clean(word).text.strip(), spelling_choices(desk)
    if kept and kept not in choices.words:
        words = tuple(sorted((*choices.words, kept), key=str.casefold))
        _keep(desk, replace(choices, words=words))


def remove_word(desk: Desk, word: str) -> None:
    """Take a word out of the worker's own dictionary."""
    choices = spelling_choices(desk)
    _keep(desk, replace(choices, words=tuple(one for one in choices.words if one != word)))


def names_in_the_record(desk: Desk) -> frozenset[str]:
    """Every part of every name the vault knows: people, workers, the address book, the programme.

    Reads them all: for the background.
    """
    with desk.vault.reading() as session:
        names = [
            *(one.name for one in people.all_names(session)),
            *(one.name for one in settings.workers(session)),
            *(one.name for one in parties.all_of(session)),
        ]
    names.append(programme_facts(desk).name)
    return frozenset(part for name in names for part in _NAME_PARTS.findall(name))


def speller_of(desk: Desk) -> Speller | None:
    """What looks at the worker's spelling now, None while they want nothing underlined.

    Reads dictionaries and names: for the background.
    """
    choices = spelling_choices(desk)
    if not choices.languages:
        return None
    return speller(choices.languages, (*choices.words, *names_in_the_record(desk)))


def _keep(desk: Desk, choices: SpellingChoices) -> None:
    kept = {"languages": list(choices.languages), "words": list(choices.words)}
    practice.set_own_setting(desk, _SETTING, kept)
