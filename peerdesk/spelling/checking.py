"""What may be a slip of the keys in a text, and what may have been meant."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from peerdesk.spelling.dictionaries import Dictionary, Language, dictionary, words_of_the_field
from peerdesk.spelling.words import Word, plain, sentences, words

MOST_SUGGESTIONS = 5

_FEWEST_TO_JUDGE = 5
_FOREIGN_SHARE = 0.6  # of a sentence's words unknown: it is in a language we have no words of
_POSSESSIVE = "'s"


class Slip(NamedTuple):
    """A word that no dictionary in use has; places in code points of the text, `end` exclusive."""

    start: int
    end: int
    text: str


class Seen(NamedTuple):
    """What a sentence holds: slips with places in it, and names by their capitals."""

    slips: tuple[Slip, ...]
    names: frozenset[str]


def in_text(seen: Iterable[tuple[int, Seen]]) -> list[Slip]:
    """The slips of a text from its sentences and where each begins.

    A word that is a name in one sentence is one at the beginning of another too.
    """
    found = list(seen)
    if not any(one.slips for _, one in found):
        return []
    names = frozenset(name for _, one in found for name in one.names)
    return [
        slip._replace(start=start + slip.start, end=start + slip.end)
        for start, one in found
        for slip in one.slips
        if slip.text not in names
    ]


class Speller:
    """Knows the words of some languages, of the field, and those it is told besides.

    `known` are names in the record and the worker's own words; upper and lower case are alike.
    """

    def __init__(self, dictionaries: Sequence[Dictionary], known: Iterable[str] = ()) -> None:
        self._dictionaries = tuple(dictionaries)
        self._known = words_of_the_field() | {plain(word).lower() for word in known}

    def misspelled(self, text: str) -> list[Slip]:
        """Every slip in a text, in order."""
        return in_text((start, self.seen_in(text[start:end])) for start, end in sentences(text))

    def seen_in(self, sentence: str) -> Seen:
        """What one sentence holds; one in another language has no slips."""
        asked = list(words(sentence))
        names = frozenset(word.text for word in asked if word.is_name)
        judged = [word for word in asked if not word.is_name]
        unknown = [word for word in judged if word.is_foreign or not self._knows(word)]
        if len(judged) >= _FEWEST_TO_JUDGE and len(unknown) > len(judged) * _FOREIGN_SHARE:
            return Seen((), names)
        slips = (Slip(word.start, word.end, word.text) for word in unknown if not word.is_foreign)
        return Seen(tuple(slips), names)

    def suggestions(self, word: str, sentence: str = "") -> tuple[str, ...]:
        """What may have been meant by a word, in the language of its sentence if it can be."""
        for each in self._likeliest_first(sentence):
            if found := each.suggestions(plain(word)):
                return tuple(found[:MOST_SUGGESTIONS])
        return ()

    def _likeliest_first(self, sentence: str) -> list[Dictionary]:
        """The dictionaries, the one that knows most of the sentence before the others."""
        asked = [word.plain for word in words(sentence)]
        return sorted(self._dictionaries, key=lambda each: -sum(each.knows(word) for word in asked))

    def _knows(self, word: Word) -> bool:
        whole = word.plain
        if self._has(whole):
            return True
        return "-" in whole and all(len(part) == 1 or self._has(part) for part in whole.split("-"))

    def _has(self, word: str) -> bool:
        lower = word.lower()
        if lower in self._known or lower.removesuffix(_POSSESSIVE) in self._known:
            return True
        return any(each.knows(word) for each in self._dictionaries)


def speller(languages: Iterable[Language], known: Iterable[str] = ()) -> Speller:
    """A speller with the dictionaries that ship for these languages."""
    return Speller([dictionary(language) for language in languages], known)
