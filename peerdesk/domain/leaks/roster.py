"""A roster made ready: every way each person may be named, by the words it is written with."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from peerdesk.domain.leaks.name_words import (
    ABBREVIATIONS,
    DOTTED,
    EPITHETS,
    PARTICLES,
    SAINTS,
    WORDS,
)
from peerdesk.domain.leaks.names import LeakKind, OtherName
from peerdesk.domain.leaks.short_names import short_forms
from peerdesk.domain.leaks.tokens import Token, keys, tokens

_RUN_ON = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
)
_SHORT = 2
_LEAST_JOINED = 4
_LEAST_JOINED_OF_A_NAME = 6


@dataclass(frozen=True, slots=True)
class Part:
    """A word that may name a person: their place in the roster and what it is of them."""

    other: int
    kind: LeakKind


@dataclass(frozen=True, slots=True)
class Roster:
    """All the words, initials and unspaced names of a roster; words of the note's own person out.

    `parts` are told by their word alone; `only_beside` count only next to another word of the
    same person ("de la", "Thi", the "Big" of "Big Mike"); `letters` are first letters of names;
    `whole` are names of several words, by the first, that can be told without capitals.
    """

    shown: tuple[str, ...]
    parts: dict[str, list[Part]] = field(default_factory=dict)
    only_beside: dict[str, set[int]] = field(default_factory=dict)
    initials: dict[str, int] = field(default_factory=dict)
    letters: dict[str, set[int]] = field(default_factory=dict)
    whole: dict[str, list[tuple[tuple[str, ...], int]]] = field(default_factory=dict)
    written: set[str] = field(default_factory=set)
    run_on: list[tuple[str, int]] = field(default_factory=list)
    own: frozenset[str] = frozenset()
    own_letters: frozenset[str] = frozenset()

    @classmethod
    def of(cls, others: Sequence[OtherName], own: OtherName | None = None) -> "Roster":
        """The roster of these people in a note about `own`."""
        mine = _words_of(own) if own else frozenset()
        roster = cls(
            tuple(other.shown for other in others),
            own=mine,
            own_letters=frozenset(_initials_of(own) if own else ())
            | frozenset(word[0] for word in mine),
        )
        for place, other in enumerate(others):
            roster._add(place, other)
        return roster

    def is_word(self, token: Token) -> bool:
        """Whether a name could as well be a common word here, so that it needs more to be one."""
        if not token.typed.isascii() and _exact(token.typed) in self.written:
            return False
        return token.key in WORDS or (len(token.key) <= _SHORT and token.key.isascii())

    def _add(self, place: int, other: OtherName) -> None:
        for name in other.names:
            self._add_name(place, tokens(name))
            self._add_hyphened(place, name)
        for name in other.nicknames:
            self._add_nickname(place, tokens(name))
        for letters in (*_initials_of(other), *other.initials):
            bare = "".join(each for each in letters.casefold() if each.isalpha())
            if len(bare) > 1 and bare not in self.own_letters:
                self.initials.setdefault(bare, place)

    def _add_name(self, place: int, words: Sequence[Token]) -> None:
        for at, word in enumerate(words):
            self.letters.setdefault(word.key[:1], set()).add(place)
            self._add_word(place, word, LeakKind.NAME, small=_is_small(words, at))
        self._add_whole(place, tuple(word.key for word in words))
        given = words[:-1] if len(words) > 1 else words
        for word in given:
            for short in short_forms(word.key):
                self._put(place, short, LeakKind.NICKNAME)
        for one, two in pairwise(words):
            if len(one.key + two.key) >= _LEAST_JOINED_OF_A_NAME:
                self._put(place, one.key + two.key, LeakKind.NAME)

    def _add_whole(self, place: int, words: tuple[str, ...]) -> None:
        """Two common words side by side ("will park") say nothing of a person."""
        told = len(words) > _SHORT or (len(words) == _SHORT and not WORDS.issuperset(words))
        if told and not self.own.issuperset(words):
            self.whole.setdefault(words[0], []).append((words, place))

    def _add_hyphened(self, place: int, name: str) -> None:
        """What a hyphen ties together is told in small letters as well: "min-jun"."""
        for tied in map(keys, name.split()):
            if len(tied) > 1 and not self.own.issuperset(tied):
                self.whole.setdefault(tied[0], []).append((tied, place))

    def _add_nickname(self, place: int, words: Sequence[Token]) -> None:
        many = len(words) > 1
        for word in words:
            small = many and (word.key in EPITHETS | PARTICLES | WORDS)
            self._add_word(place, word, LeakKind.NICKNAME, small=small)
        for one, two in pairwise(words):
            self._put(place, one.key + two.key, LeakKind.NICKNAME)

    def _add_word(self, place: int, word: Token, kind: LeakKind, *, small: bool) -> None:
        if _RUN_ON.search(word.typed):
            if len(word.typed) > 1:
                forms = {unicodedata.normalize(form, word.typed) for form in ("NFC", "NFD")}
                self.run_on.extend((form, place) for form in sorted(forms | {word.typed}))
        elif small or len(word.key) == 1:
            self.only_beside.setdefault(word.key, set()).add(place)
        else:
            self.written.add(_exact(word.typed))
            self._put(place, word.key, kind)

    def _put(self, place: int, key: str, kind: LeakKind) -> None:
        if key in self.own:  # said of the note's own person as well: only a second word tells
            self.only_beside.setdefault(key, set()).add(place)
            return
        known = self.parts.setdefault(key, [])
        if all(part.other != place for part in known):
            known.append(Part(place, kind))


def _is_small(words: Sequence[Token], at: int) -> bool:
    """Whether a name's word says nothing alone: the "de la" in it, the "St." it begins with."""
    if words[at].key in SAINTS:
        return len(words) > 1
    return words[at].key in PARTICLES and 0 < at < len(words) - 1


def is_abbreviation(letters: str, *, dotted: bool) -> bool:
    """Whether initials are also a short form everyone uses: "ER", "A.A."."""
    return letters in (DOTTED if dotted else ABBREVIATIONS)


def joins(one: Token, two: Token) -> str:
    """Two words as one ("Mary Ann", "O Brien"), "" when too short to mean a name."""
    both = one.key + two.key
    return both if two.joined and len(both) >= _LEAST_JOINED else ""


def _exact(typed: str) -> str:
    return unicodedata.normalize("NFC", typed).casefold()


def _words_of(person: OtherName) -> frozenset[str]:
    words = [token.key for name in (*person.names, *person.nicknames) for token in tokens(name)]
    pairs = [one + two for one, two in pairwise(words)]
    return frozenset((*words, *pairs, *_flat(short_forms(word) for word in words)))


def _flat(many: Iterable[Iterable[str]]) -> Iterator[str]:
    return (each for some in many for each in some)


def _initials_of(person: OtherName) -> Iterator[str]:
    """First letters of every name, also with what a hyphen ties together as one word."""
    for name in person.names:
        yield from _initials_in([token.key for token in tokens(name)])
        yield from _initials_in([key for word in name.split() for key in keys(word)[:1]])


def _initials_in(words: Sequence[str]) -> Iterator[str]:
    """First letters: of all words, without the small ones, of the first and another, turned round.

    The first and any other, because "J.R." is how many call Juan Carlos Ruiz Ortega.
    """
    if len(words) < _SHORT:
        return
    large = [word for word in words[1:-1] if word not in PARTICLES]
    pairs = ((words[0], word) for word in (*large, words[-1]))
    for some in (words, (words[0], *large, words[-1]), *pairs):
        yield "".join(word[0] for word in some)
    yield words[-1][0] + words[0][0]
