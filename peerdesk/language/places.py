"""The places of a form beside its anchor, as they are met on the way outward."""

from collections.abc import Callable, Iterable, Sequence
from typing import Protocol

from peerdesk.language.forms import Element
from peerdesk.language.word_sets import WordSet
from peerdesk.language.words import Words

Choice = frozenset[str] | None
"""Words of which one must stand somewhere; None for any, or for none at all."""


class Place(Protocol):
    """Where one element of a form may be. `edge` are the words of which it meets one first."""

    edge: Choice
    optional: bool

    def reached(self, text: Words, here: int) -> Sequence[int]:
        """How far the element can reach when it begins at this bound; the farthest first."""


def place_before(element: Element) -> Place:
    """The place of an element that ends where the anchor, or what was met before, begins."""
    words = element.words
    if words.lasts is None:
        return _as_often(_Any(words.starts), element)
    return _as_often(_PhraseBefore(words) if words.phrases else _WordBefore(words), element)


def place_after(element: Element) -> Place:
    """The same of one that begins where what was met before ends."""
    words = element.words
    if words.firsts is None:
        return _as_often(_Any(words.ends), element)
    return _as_often(_PhraseAfter(words) if words.phrases else _WordAfter(words), element)


def next_to(places: Iterable[Place]) -> Choice:
    """The words of which one must stand beside the anchor, by the places on that side of it."""
    choice: frozenset[str] = frozenset()
    for place in places:
        if place.edge is None:
            return None
        choice |= place.edge
        if not place.optional:
            return choice
    return None


def _as_often(place: Place, element: Element) -> Place:
    if element.most > 1:
        place = _Repeated(place, element.most)
    return _Optional(place) if element.optional else place


class _WordBefore:
    __slots__ = ("_words", "edge", "optional")

    def __init__(self, words: WordSet) -> None:
        self._words = words.single
        self.edge = words.lasts
        self.optional = False

    def reached(self, text: Words, here: int) -> Sequence[int]:
        if text.gaps[here] or text.words[here - 1] not in self._words:
            return ()
        return (here - 1,)


class _WordAfter:
    __slots__ = ("_words", "edge", "optional")

    def __init__(self, words: WordSet) -> None:
        self._words = words.single
        self.edge = words.firsts
        self.optional = False

    def reached(self, text: Words, here: int) -> Sequence[int]:
        if text.gaps[here] or text.words[here] not in self._words:
            return ()
        return (here + 1,)


class _PhraseBefore:
    __slots__ = ("_phrases", "_single", "_words", "edge", "optional")

    def __init__(self, words: WordSet) -> None:
        self._words = words
        self._single, self._phrases = words.single, words.lengths_by_last
        self.edge = words.lasts
        self.optional = False

    def reached(self, text: Words, here: int) -> Sequence[int]:
        if text.gaps[here]:
            return ()
        word = text.words[here - 1]
        if word in self._phrases:
            return sorted(self._words.starts(text, here))
        return (here - 1,) if word in self._single else ()


class _PhraseAfter:
    __slots__ = ("_phrases", "_single", "_words", "edge", "optional")

    def __init__(self, words: WordSet) -> None:
        self._words = words
        self._single, self._phrases = words.single, words.lengths_by_first
        self.edge = words.firsts
        self.optional = False

    def reached(self, text: Words, here: int) -> Sequence[int]:
        if text.gaps[here]:
            return ()
        word = text.words[here]
        if word in self._phrases:
            return sorted(self._words.ends(text, here), reverse=True)
        return (here + 1,) if word in self._single else ()


class _Any:
    """A number, or whatever word there is, one `step` before or after."""

    __slots__ = ("_step", "edge", "optional")

    def __init__(self, step: Callable[[Words, int], list[int]]) -> None:
        self._step = step
        self.edge: Choice = None
        self.optional = False

    def reached(self, text: Words, here: int) -> Sequence[int]:
        return () if text.gaps[here] else self._step(text, here)


class _Repeated:
    """Up to so many of the same, one behind the other."""

    __slots__ = ("_most", "_place", "edge", "optional")

    def __init__(self, place: Place, most: int) -> None:
        self._place = place
        self._most = most
        self.edge = place.edge
        self.optional = False

    def reached(self, text: Words, here: int) -> Sequence[int]:
        found = last = self._place.reached(text, here)
        for _ in range(1, self._most):
            last = [there for each in last for there in self._place.reached(text, each)]
            if not last:
                break
            found = [*last, *found]
        if len(found) > 1:
            return sorted(found, key=lambda there: -abs(there - here))
        return found


class _Optional:
    """A place that may be empty."""

    __slots__ = ("_place", "edge", "optional")

    def __init__(self, place: Place) -> None:
        self._place = place
        self.edge = place.edge
        self.optional = True

    def reached(self, text: Words, here: int) -> Sequence[int]:
        return (*self._place.reached(text, here), here)
