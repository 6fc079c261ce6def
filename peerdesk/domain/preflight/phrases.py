"""Phrases of the word list: slots of words, looked for in the words of a text.

The notation is that of `resources/preflight/README.md`.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from peerdesk.domain.preflight.tokens import Tokens

_YEAR_LETTERS = 4
_CENTURIES = ("19", "20")
_ICD = re.compile(r"f\d\d")  # the chapter of mental and behavioural disorders

Sets = Mapping[str, frozenset[str]]


class _Shape(Enum):
    """What a word may look like, whatever it is."""

    NAME = "@name"
    YEAR = "#year"
    ICD = "#icd"
    """A code of the disease list with its point: F33.1."""
    CODE = "#code"
    """The same without a point, beside a word that says what it is."""


@dataclass(frozen=True, slots=True)
class _Slot:
    """One place of a phrase: these words, a word of this shape, or a gap.

    `gap` is how many words may stand there; `no_names` have a capital and are no name.
    """

    words: frozenset[str] = frozenset()
    shape: _Shape | None = None
    capitals: bool = False
    optional: bool = False
    gap: int | None = None
    no_names: frozenset[str] = frozenset()

    def takes(self, text: Tokens, at: int) -> bool:
        """Whether a word can stand here."""
        word = text.words[at]
        if word in self.words:
            return not self.capitals or text.is_shouted(at)
        match self.shape:
            case _Shape.NAME:
                return (text.is_capital(at) or _is_initial(text, at)) and word not in self.no_names
            case _Shape.YEAR:
                return len(word) == _YEAR_LETTERS and word.startswith(_CENTURIES)
            case _Shape.ICD:
                return _ICD.fullmatch(word) is not None and _has_point(text, at)
            case _Shape.CODE:
                return _ICD.fullmatch(word) is not None
            case None:
                return False


def _is_initial(text: Tokens, at: int) -> bool:
    """Whether it is one capital letter with a full stop, as in "Kesha M."."""
    typed, end = text.typed(at), text.ends[at]
    return len(typed) == 1 and typed.isupper() and text.text[end : end + 1] == "."


def _has_point(text: Tokens, at: int) -> bool:
    end = text.ends[at]
    return text.text[end : end + 1] == "." and text.text[end + 1 : end + 2].isdigit()


@dataclass(frozen=True, slots=True)
class Phrase:
    """Slots that follow one another within a sentence.

    `second` are all the words that can follow the first; None where any can, or none need.
    """

    slots: tuple[_Slot, ...]
    second: frozenset[str] | None = None

    @property
    def first_words(self) -> frozenset[str]:
        """The words it can begin with; empty where any name or year can."""
        return self.slots[0].words

    @property
    def begins_with_a_shape(self) -> bool:
        """Whether it may begin with a name or a year, whatever the word."""
        return self.slots[0].shape is not None

    def end(self, text: Tokens, at: int) -> int | None:
        """One past its last word when it begins at this word, else None; the shortest match."""
        if self.second is not None:
            following = at + 1
            if following >= len(text.words) or text.words[following] not in self.second:
                return None
        return _end(self.slots, 0, text, at, at)


def _end(slots: tuple[_Slot, ...], slot: int, text: Tokens, at: int, first: int) -> int | None:
    if slot == len(slots):
        return at
    one = slots[slot]
    if one.gap is not None:
        return _after_gap(slots, slot, text, at, first)
    fits = at < len(text.words) and (at == first or not text.opens[at]) and one.takes(text, at)
    if fits and (found := _end(slots, slot + 1, text, at + 1, first)) is not None:
        return found
    return _end(slots, slot + 1, text, at, first) if one.optional else None


def _after_gap(
    slots: tuple[_Slot, ...], slot: int, text: Tokens, at: int, first: int
) -> int | None:
    for skipped in range((slots[slot].gap or 0) + 1):
        if (found := _end(slots, slot + 1, text, at + skipped, first)) is not None:
            return found
        if at + skipped >= len(text.words) or text.opens[at + skipped]:
            return None
    return None


def phrase(source: str, sets: Sets) -> Phrase:
    """A phrase from its notation. Raises KeyError for a set that is not there, ValueError."""
    slots = tuple(_slot(each, sets) for each in source.split())
    if not slots or slots[0].optional or slots[0].gap is not None:
        raise ValueError(source)
    return Phrase(slots, _second(slots))


def _second(slots: tuple[_Slot, ...]) -> frozenset[str] | None:
    found: frozenset[str] = frozenset()
    for slot in slots[1:]:
        if slot.gap is not None or slot.shape is not None:
            return None
        found |= slot.words
        if not slot.optional:
            return found
    return None


def _slot(source: str, sets: Sets) -> _Slot:
    if source.startswith("*"):
        return _Slot(gap=int(source[1:]))
    parts = source.removeprefix("?").split("|")
    shapes = [_Shape(each) for each in parts if each[0] in "@#"]
    plain = "|".join(each.removeprefix("=") for each in parts if each[0] not in "@#")
    return _Slot(
        words=words_of(plain, sets) if plain else frozenset(),
        shape=shapes[0] if shapes else None,
        capitals=any(each.startswith("=") for each in parts),
        optional=source.startswith("?"),
        no_names=sets.get("no_name", frozenset()),
    )


def words_of(source: str, sets: Sets) -> frozenset[str]:
    """The words of `a|b|{set}`, folded."""
    found: set[str] = set()
    for each in source.split("|"):
        if each.startswith("{"):
            found |= sets[each.strip("{}")]
        else:
            found.add(each.lower())
    return frozenset(found)


@dataclass(frozen=True, slots=True)
class PhraseList:
    """Phrases by the word they begin with."""

    by_word: Mapping[str, tuple[Phrase, ...]]
    others: tuple[Phrase, ...] = ()

    @classmethod
    def of(cls, phrases: list[Phrase]) -> "PhraseList":
        """The phrases, made ready."""
        by_word: dict[str, list[Phrase]] = {}
        for one in phrases:
            for word in one.first_words:
                by_word.setdefault(word, []).append(one)
        others = tuple(one for one in phrases if one.begins_with_a_shape)
        return cls({word: tuple(found) for word, found in by_word.items()}, others)

    def at(self, text: Tokens, at: int) -> int | None:
        """One past the last word of the longest phrase that begins at this word."""
        here = (*self.by_word.get(text.words[at], ()), *self.others)
        ends = [end for one in here if (end := one.end(text, at)) is not None]
        return max(ends, default=None)

    def within(self, text: Tokens, first: int, last: int) -> bool:
        """Whether any of them lies in these words."""
        return any(end <= last for _, end in self.found(text, first, last))

    def found(self, text: Tokens, first: int, last: int) -> Iterator[tuple[int, int]]:
        """Where they begin within these words, and one past where each ends."""
        for at in range(max(first, 0), min(last, len(text.words))):
            end = self.at(text, at)
            if end is not None:
                yield at, end
