"""Every way one person may be named, worked out once for all the notes they may stand in."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from peerdesk.domain.leaks.name_words import EPITHETS, PARTICLES, SAINTS, WORDS
from peerdesk.domain.leaks.names import LeakKind, OtherName
from peerdesk.domain.leaks.short_names import short_forms
from peerdesk.domain.leaks.tokens import Token, keys, tokens

_RUN_ON = re.compile(
    "[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
)
_LEAST_JOINED_OF_A_NAME = 6
_TWO = 2


@dataclass(frozen=True, slots=True)
class Ways:
    """The words, initials and unspaced names of one person, whoever's note it is.

    `parts` are told by their word alone, each with what it is of the person; `only_beside` count
    only next to another word of theirs; `whole` are names of several words that can be told
    without capitals; `letters` are first letters of names; `written` are words as they are typed.
    """

    shown: str
    parts: dict[str, LeakKind] = field(default_factory=dict)
    only_beside: list[str] = field(default_factory=list)
    whole: list[tuple[str, ...]] = field(default_factory=list)
    letters: set[str] = field(default_factory=set)
    initials: list[str] = field(default_factory=list)
    written: set[str] = field(default_factory=set)
    run_on: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, person: OtherName) -> "Ways":
        """The ways to name this person."""
        ways = cls(person.shown)
        for name in person.names:
            words, tied = tokens(name), _tied(name)
            ways._add_name(words)
            # What a hyphen ties together is told in small letters as well: "min-jun".
            ways.whole.extend(each for each in tied if len(each) > 1)
            ways._add_initials(_initials_of(words, tied))
        for name in person.nicknames:
            ways._add_nickname(tokens(name))
        ways._add_initials(person.initials)
        return ways

    def _add_initials(self, known: Iterable[str]) -> None:
        for letters in known:
            bare = "".join(each for each in letters.casefold() if each.isalpha())
            if len(bare) > 1:
                self.initials.append(bare)

    def _add_name(self, words: Sequence[Token]) -> None:
        for at, word in enumerate(words):
            self.letters.add(word.key[:1])
            self._add_word(word, LeakKind.NAME, small=_is_small(words, at))
        self._add_whole(tuple(word.key for word in words))
        given = words[:-1] if len(words) > 1 else words
        for word in given:
            for short in short_forms(word.key):
                self._put(short, LeakKind.NICKNAME)
        for one, two in pairwise(words):
            if len(one.key + two.key) >= _LEAST_JOINED_OF_A_NAME:
                self._put(one.key + two.key, LeakKind.NAME)

    def _add_whole(self, words: tuple[str, ...]) -> None:
        """Two common words side by side ("will park") say nothing of a person."""
        if len(words) > _TWO or (len(words) == _TWO and not WORDS.issuperset(words)):
            self.whole.append(words)

    def _add_nickname(self, words: Sequence[Token]) -> None:
        many = len(words) > 1
        for word in words:
            small = many and (word.key in EPITHETS | PARTICLES | WORDS)
            self._add_word(word, LeakKind.NICKNAME, small=small)
        for one, two in pairwise(words):
            self._put(one.key + two.key, LeakKind.NICKNAME)

    def _add_word(self, word: Token, kind: LeakKind, *, small: bool) -> None:
        if _RUN_ON.search(word.typed):
            if len(word.typed) > 1:
                forms = {unicodedata.normalize(form, word.typed) for form in ("NFC", "NFD")}
                self.run_on.extend(sorted(forms | {word.typed}))
        elif small or len(word.key) == 1:
            self.only_beside.append(word.key)
        else:
            self.written.add(exact(word.typed))
            self._put(word.key, kind)

    def _put(self, key: str, kind: LeakKind) -> None:
        self.parts.setdefault(key, kind)


def exact(typed: str) -> str:
    """A word as it is typed, whatever its case and composition: with its diacritics."""
    return unicodedata.normalize("NFC", typed).casefold()


def words_of(person: OtherName) -> frozenset[str]:
    """All that says somebody alone, also run together and in short."""
    words = [token.key for name in (*person.names, *person.nicknames) for token in tokens(name)]
    pairs = [one + two for one, two in pairwise(words)]
    return frozenset((*words, *pairs, *_flat(short_forms(word) for word in words)))


def initials_of(person: OtherName) -> Iterator[str]:
    """First letters of every name."""
    for name in person.names:
        yield from _initials_of(tokens(name), _tied(name))


def _initials_of(words: Sequence[Token], tied: Sequence[tuple[str, ...]]) -> Iterator[str]:
    """First letters of a name, also with what a hyphen ties together as one word."""
    yield from _initials_in([token.key for token in words])
    yield from _initials_in([each[0] for each in tied if each])


def _tied(name: str) -> list[tuple[str, ...]]:
    """The words of a name as blanks part them, each with all that it is made of."""
    return [keys(word) for word in name.split()]


def _is_small(words: Sequence[Token], at: int) -> bool:
    """Whether a name's word says nothing alone: the "de la" in it, the "St." it begins with."""
    if words[at].key in SAINTS:
        return len(words) > 1
    return words[at].key in PARTICLES and 0 < at < len(words) - 1


def _flat(many: Iterable[Iterable[str]]) -> Iterator[str]:
    return (each for some in many for each in some)


def _initials_in(words: Sequence[str]) -> Iterator[str]:
    """First letters: of all words, without the small ones, of the first and another, turned round.

    The first and any other, because "J.R." is how many call Juan Carlos Ruiz Ortega.
    """
    if len(words) < _TWO:
        return
    large = [word for word in words[1:-1] if word not in PARTICLES]
    pairs = ((words[0], word) for word in (*large, words[-1]))
    for some in (words, (words[0], *large, words[-1]), *pairs):
        yield "".join(word[0] for word in some)
    yield words[-1][0] + words[0][0]
