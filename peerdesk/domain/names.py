"""Names: finding a person by any part of a name, and telling apart people who sound alike.

`sounds_alike` errs towards yes: two people who are taken for alike are told apart by the small
identifier agreed with each of them, while two who are taken for one may get each other's notes.
"""

import re
from dataclasses import dataclass

from peerdesk.domain.text import fold

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_LONG_ENOUGH_FOR_TWO_SLIPS = 8
_LONG_ENOUGH_FOR_ONE_SLIP = 4
_TOLD_BY_CONSONANTS = 3
_ENOUGH_WORDS = 2
_SPELLINGS = (
    (re.compile(r"'"), ""),
    (re.compile(r"^(?:kn|gn|pn)"), "n"),
    (re.compile(r"^wr"), "r"),
    (re.compile(r"^x"), "s"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"ch(?=r)"), "k"),
    (re.compile(r"sch|sh"), "s"),
    (re.compile(r"tch|ch"), "j"),
    (re.compile(r"th"), "t"),
    (re.compile(r"gh"), "g"),
    (re.compile(r"qu|q|ck"), "k"),
    (re.compile(r"c(?=[eiy])|z|ss"), "s"),
    (re.compile(r"c"), "k"),
    (re.compile(r"g(?=[eiy])"), "j"),
    (re.compile(r"x"), "ks"),
    (re.compile(r"v"), "f"),
    (re.compile(r"h|w"), ""),
    (re.compile(r"[aeiouy]+"), "a"),  # vowels are told only by where they stand
    (re.compile(r"(.)\1+"), r"\1"),
)


def matches(query: str, name: str) -> bool:
    """Whether every word of `query` is some part of `name`, whatever case and diacritics.

    An empty query matches every name.
    """
    folded = fold(name)
    return all(word in folded for word in fold(query).split())


def same_name(one: str, other: str) -> bool:
    """Whether two names mean one person as far as letters tell, however they are typed.

    Case, diacritics and the order of the words do not matter; a middle name may be left out once
    two words agree. A first name alone is the same only as that first name alone.
    """
    a, b = (set(_WORD.findall(fold(name))) for name in (one, other))
    return bool(a) and (a == b or ((a <= b or b <= a) and min(len(a), len(b)) >= _ENOUGH_WORDS))


@dataclass(frozen=True, slots=True)
class HeardName:
    """A name as it is heard: its folded words and how each sounds, "" outside Latin letters.

    Made once for a name that is compared with many.
    """

    words: tuple[str, ...]
    sounds: tuple[str, ...]


def heard(name: str) -> HeardName:
    """How a name is heard."""
    words = tuple(_WORD.findall(fold(name)))
    return HeardName(words, tuple(_sound(word) if word.isascii() else "" for word in words))


def sounds_alike(a: str, b: str) -> bool:
    """Whether two names could be taken for each other when heard or half read.

    Every word of the shorter name needs a word of the longer that looks or sounds like it, in any
    order: "Maria" is not told apart from "Maria Lopez", but "Maria Garcia" is. Names in scripts
    without Latin letters are compared by their letters only.
    """
    return heard_alike(heard(a), heard(b))


def heard_alike(a: HeardName, b: HeardName) -> bool:
    """`sounds_alike` for names that are heard already."""
    fewer, more = sorted((a, b), key=lambda name: len(name.words))
    return bool(fewer.words) and _all_paired(
        list(zip(fewer.words, fewer.sounds, strict=True)),
        list(zip(more.words, more.sounds, strict=True)),
    )


def _all_paired(fewer: list[tuple[str, str]], more: list[tuple[str, str]]) -> bool:
    """Whether each word of `fewer` finds a partner of its own in `more`."""
    if not fewer:
        return True
    first, *others = fewer
    return any(
        _words_alike(first, word) and _all_paired(others, more[:i] + more[i + 1 :])
        for i, word in enumerate(more)
    )


def _words_alike(a: tuple[str, str], b: tuple[str, str]) -> bool:
    (one, its_sound), (other, other_sound) = a, b
    if one == other or (its_sound and its_sound == other_sound):
        return True
    return _one_spells_the_other(one, other)


def _one_spells_the_other(a: str, b: str) -> bool:
    """A slip of the pen apart: one in words of four letters, two in words of eight."""
    shorter = min(len(a), len(b))
    slips = (shorter >= _LONG_ENOUGH_FOR_ONE_SLIP) + (shorter >= _LONG_ENOUGH_FOR_TWO_SLIPS)
    if abs(len(a) - len(b)) > slips or len(set(a) ^ set(b)) > 2 * slips:
        return False  # one slip changes two letters at most: no need to count
    return slips_between(a, b) <= slips


def _sound(word: str) -> str:
    """The consonants by their sound; in short words also where the vowels stand."""
    for spelling, sound in _SPELLINGS:
        word = spelling.sub(sound, word)
    consonants = word[:1] + word[1:].replace("a", "")
    return consonants if len(consonants) >= _TOLD_BY_CONSONANTS else word


def slips_between(a: str, b: str) -> int:
    """How many letters must be added, dropped, changed or swapped with a neighbour."""
    before: list[int] = []
    row = list(range(len(b) + 1))
    for i, letter in enumerate(a, 1):
        before, above, row = row, before, [i]
        for j, other in enumerate(b, 1):
            least = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != other))
            if above and j > 1 and letter == b[j - 2] and a[i - 2] == other:
                least = min(least, above[j - 2] + 1)
            row.append(least)
    return row[-1]
