"""Sets of words and phrases, and finding one of them among the words of a text."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from peerdesk.language.endings import Ending, noun_forms, verb_forms
from peerdesk.language.words import Words, split

_IS = "'s"
_NUMBERS = frozenset(
    (
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirty",
        "sixty",
        "ninety",
        "hundred",
        "few",
        "several",
        "many",
        "some",
    )
)


@dataclass(frozen=True)
class WordSet:
    """Words and phrases, any of which will do."""

    single: Mapping[str, Ending | None]
    phrases: tuple[tuple[str, ...], ...] = ()

    def __bool__(self) -> bool:
        """Whether it has any word."""
        return bool(self.single or self.phrases)

    @cached_property
    def by_first(self) -> dict[str, list[tuple[str, ...]]]:
        """The phrases by their first word."""
        return _keyed(self.phrases, 0)

    @cached_property
    def firsts(self) -> frozenset[str] | None:
        """The words by which a match can begin; None for any word."""
        return frozenset((*self.single, *self.by_first))

    @cached_property
    def lasts(self) -> frozenset[str] | None:
        """The words by which a match can end; None for any word."""
        return frozenset((*self.single, *self.lengths_by_last))

    @cached_property
    def marks(self) -> frozenset[str]:
        """Words of which any match has one: of a phrase the longest, which is rarest in a text."""
        return frozenset((*self.single, *(max(phrase, key=len) for phrase in self.phrases)))

    def has(self, word: str) -> bool:
        """Whether the word by itself is a match."""
        return word in self.single

    @cached_property
    def _known(self) -> frozenset[tuple[str, ...]]:
        return frozenset(self.phrases)

    @cached_property
    def lengths_by_first(self) -> dict[str, tuple[int, ...]]:
        """How many words the phrases have that begin with a word."""
        return _lengths(self.by_first)

    @cached_property
    def lengths_by_last(self) -> dict[str, tuple[int, ...]]:
        """How many words the phrases have that end with a word."""
        return _lengths(_keyed(self.phrases, -1))

    def ends(self, text: Words, start: int) -> list[int]:
        """Where a match that begins with word `start` can end (one past its last word)."""
        word = text.words[start]
        found = [start + 1] if word in self.single else []
        if not self.phrases or word not in self.lengths_by_first:
            return found
        lengths = self.lengths_by_first[word]
        ends = [start + length for length in lengths]
        return found + [end for end in ends if self._is_phrase(text, start, end)]

    def starts(self, text: Words, end: int) -> list[int]:
        """Where a match that ends before word `end` can start."""
        word = text.words[end - 1]
        found = [end - 1] if word in self.single else []
        if not self.phrases or word not in self.lengths_by_last:
            return found
        lengths = self.lengths_by_last[word]
        starts = [end - length for length in lengths if length <= end]
        return found + [start for start in starts if self._is_phrase(text, start, end)]

    def _is_phrase(self, text: Words, start: int, end: int) -> bool:
        """Whether these words are one of the phrases, joined."""
        phrase = tuple(text.words[start:end])
        return phrase in self._known and not any(text.gaps[start + 1 : end])

    def triggers(self) -> set[str]:
        """The words with which a match can begin."""
        return {*self.single, *(phrase[0] for phrase in self.phrases)}


@dataclass(frozen=True)
class AnyNumber(WordSet):
    """A number in digits or, if small, in words."""

    firsts = lasts = None

    def has(self, word: str) -> bool:
        """Whether the word is one."""
        return word in _NUMBERS or word[:1].isdecimal()

    def ends(self, text: Words, start: int) -> list[int]:
        """One past the number, if it is one."""
        return [start + 1] if self.has(text.words[start]) else []

    def starts(self, text: Words, end: int) -> list[int]:
        """The number, if it is one."""
        return [end - 1] if self.ends(text, end - 1) else []


@dataclass(frozen=True)
class AnyWord(WordSet):
    """Whatever word there is."""

    firsts = lasts = None

    def has(self, word: str) -> bool:
        """Always."""
        del word
        return True

    def ends(self, text: Words, start: int) -> list[int]:
        """One past the word."""
        del text
        return [start + 1]

    def starts(self, text: Words, end: int) -> list[int]:
        """The word."""
        del text
        return [end - 1]


def word_set(source: str, sets: Mapping[str, WordSet], divider: str | None = "/") -> WordSet:
    """Read `one/or/another`; `sets` are the sets that braces name."""
    single: dict[str, Ending | None] = {}
    phrases: dict[tuple[str, ...], None] = {}
    for alternative in source.split(divider):
        if alternative.isalpha() and alternative.isascii() and alternative.islower():
            single[alternative] = None
            continue
        if alternative.startswith("{") and alternative.endswith("}"):
            single.update(dict.fromkeys(sets[alternative[1:-1]].single))
            phrases.update(dict.fromkeys(sets[alternative[1:-1]].phrases))
            continue
        for word, ending in _alternative(alternative):
            parts = _parts(word)
            if len(parts) == 1:
                single[parts[0]] = ending
            elif parts:
                phrases[parts] = None
    return WordSet(single, tuple(phrases))


def _alternative(source: str) -> list[tuple[str, Ending | None]]:
    word, plus, kind = source.replace("_", " ").partition("+")
    *before, last = word.split(" ")
    if not plus:
        return [(word, None)]
    forms = noun_forms(last) if kind == "n" else verb_forms(last)
    return [(" ".join([*before, form]), ending) for form, ending in forms]


def _parts(source: str) -> tuple[str, ...]:
    """The words of a phrase; "'s" too, which only behind another word is read as one."""
    behind = source.startswith(_IS)
    return (_IS, *split(source.removeprefix(_IS))) if behind else tuple(split(source))


def _keyed(phrases: tuple[tuple[str, ...], ...], at: int) -> dict[str, list[tuple[str, ...]]]:
    keyed: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        keyed.setdefault(phrase[at], []).append(phrase)
    return keyed


def _lengths(keyed: Mapping[str, list[tuple[str, ...]]]) -> dict[str, tuple[int, ...]]:
    """How many words the phrases of each key have, each number once."""
    return {word: tuple({len(one) for one in phrases}) for word, phrases in keyed.items()}
