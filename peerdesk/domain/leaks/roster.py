"""A roster made ready: every way each person may be named, by the words it is written with."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from peerdesk.domain.leaks.name_words import ABBREVIATIONS, DOTTED, WORDS
from peerdesk.domain.leaks.names import LeakKind, OtherName
from peerdesk.domain.leaks.tokens import Token
from peerdesk.domain.leaks.ways import Ways, exact, initials_of, words_of

_SHORT = 2
_LEAST_JOINED = 4


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
        return cls.told(map(Ways.of, others), own)

    @classmethod
    def told(cls, others: Iterable[Ways], own: OtherName | None = None) -> "Roster":
        """The same of people whose ways to be named are known: for many notes about others."""
        known = tuple(others)
        mine = words_of(own) if own else frozenset()
        roster = cls(
            tuple(ways.shown for ways in known),
            own=mine,
            own_letters=frozenset(initials_of(own) if own else ())
            | frozenset(word[0] for word in mine),
        )
        for place, ways in enumerate(known):
            roster._add(place, ways)
        return roster

    def is_word(self, token: Token) -> bool:
        """Whether a name could as well be a common word here, so that it needs more to be one."""
        if not token.typed.isascii() and exact(token.typed) in self.written:
            return False
        return token.key in WORDS or (len(token.key) <= _SHORT and token.key.isascii())

    def _add(self, place: int, ways: Ways) -> None:
        for key, kind in ways.parts.items():
            if key in self.own:  # said of the note's own person as well: only a second word tells
                self.only_beside.setdefault(key, set()).add(place)
            else:
                self.parts.setdefault(key, []).append(Part(place, kind))
        for key in ways.only_beside:
            self.only_beside.setdefault(key, set()).add(place)
        for letter in ways.letters:
            self.letters.setdefault(letter, set()).add(place)
        for words in ways.whole:
            if not self.own.issuperset(words):
                self.whole.setdefault(words[0], []).append((words, place))
        for bare in ways.initials:
            if bare not in self.own_letters:
                self.initials.setdefault(bare, place)
        self.written.update(ways.written)
        self.run_on.extend((form, place) for form in ways.run_on)


def is_abbreviation(letters: str, *, dotted: bool) -> bool:
    """Whether initials are also a short form everyone uses: "ER", "A.A."."""
    return letters in (DOTTED if dotted else ABBREVIATIONS)


def joins(one: Token, two: Token) -> str:
    """Two words as one ("Mary Ann", "O Brien"), "" when too short to mean a name."""
    both = one.key + two.key
    return both if two.joined and len(both) >= _LEAST_JOINED else ""
