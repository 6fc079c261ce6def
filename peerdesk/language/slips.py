"""Slips of the keyboard: a long word of the lexicon with one letter missing, too many or wrong."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

SHORTEST = 7
"""Letters a word must have to be recognised with a slip (language.md R10)."""
LONGEST = 24
_START = 3


@dataclass(frozen=True)
class Slips:
    """Finds the word that was meant; `real` words are meant as they stand."""

    words: Collection[str]
    real: frozenset[str]
    _shortened: dict[str, list[str]] = field(default_factory=dict, init=False, repr=False)
    _settled: frozenset[str] = field(default=frozenset(), init=False, repr=False)
    _starts: frozenset[tuple[str, int]] = field(default=frozenset(), init=False, repr=False)
    _rests: frozenset[str] = field(default=frozenset(), init=False, repr=False)

    def __post_init__(self) -> None:
        long = sorted(word for word in self.words if len(word) >= SHORTEST and word.isalpha())
        for word in long:
            for shorter in {*_one_less(word), word}:
                self._shortened.setdefault(shorter, []).append(word)
        object.__setattr__(self, "_settled", self.real.union(self.words))
        starts = frozenset((word[:_START], len(word) + by) for word in long for by in (-1, 0, 1))
        object.__setattr__(self, "_starts", starts)
        object.__setattr__(self, "_rests", frozenset(word[_START + 1 :] for word in long))

    def possible(self, words: frozenset[str]) -> list[str]:
        """Which of the words may be one: most are known or short, or begin and end like none."""
        least = SHORTEST - 1
        return [
            word for word in words - self._settled if len(word) >= least and self._resembles(word)
        ]

    def meant(self, word: str) -> str | None:
        """The word of the lexicon this is a slip of; None for any other word."""
        if not SHORTEST - 1 <= len(word) <= LONGEST or word in self._settled:
            return None
        if not (word.isascii() and word.isalpha()):
            return None
        near = (word, *_one_less(word))
        if self._shortened.keys().isdisjoint(near):
            return None
        for shorter in near:
            for candidate in self._shortened.get(shorter, ()):
                if _one_slip(word, candidate):
                    return candidate
        return None

    def _resembles(self, word: str) -> bool:
        """Whether one slip can be all: it spares the first letters, or what comes after them."""
        rests = self._rests
        return (
            (word[:_START], len(word)) in self._starts
            or word[_START + 1 :] in rests
            or word[_START:] in rests
            or word[_START + 2 :] in rests
        )


def _one_less(word: str) -> Iterable[str]:
    return [word[:at] + word[at + 1 :] for at in range(len(word))]


def _one_slip(typed: str, meant: str) -> bool:
    """One letter added, left out or wrong, or two neighbours swapped."""
    at = 0
    while at < min(len(typed), len(meant)) and typed[at] == meant[at]:
        at += 1
    tail, rest = typed[at:], meant[at:]
    swapped = tail[:2] == rest[:2][::-1] and len(rest) > 1
    return (
        tail[1:] == rest[1:]
        or tail[1:] == rest
        or tail == rest[1:]
        or (swapped and tail[2:] == rest[2:])
    )
