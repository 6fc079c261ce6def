"""Fitting a form to the words of a text, outward from its anchor."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from peerdesk.language.endings import Ending
from peerdesk.language.forms import Element, Form
from peerdesk.language.word_sets import WordSet
from peerdesk.language.words import Words

Span = tuple[int, int]
Choice = frozenset[str] | None
"""Words of which one must stand somewhere; None for any, or for none at all."""

_Way = tuple[tuple[Span, ...], int]
_NOWHERE: Sequence[_Way] = [((), 0)]


class Found(NamedTuple):
    """A form among the words: the term is words `start` to `end`, its anchor the `head` inside it.

    `ending` is the ending of its first word that has one; `spans` says which words each of the
    `elements` took.
    """

    start: int
    end: int
    head: Span
    ending: Ending | None
    elements: tuple[Element, ...]
    spans: Sequence[Span]

    @property
    def reach(self) -> int:
        """How many words were looked at, those around the term included."""
        return self.spans[-1][1] - self.spans[0][0]


@dataclass(frozen=True, slots=True)
class _Place:
    """An element as it is met on the way outward: first a word of the `edge`."""

    words: WordSet
    edge: Choice
    optional: bool
    most: int


class Fitting:
    """A form made ready for being looked for, again and again.

    `before` and `after` are the words of which one must be next to the anchor: most often they
    rule the form out, and nothing else need be looked at.
    """

    __slots__ = ("_anchor", "_ends", "_form", "_inflected", "_is_alone", "_left", "_plain",
                 "_right", "after", "before")  # fmt: skip

    def __init__(self, form: Form) -> None:
        elements, at = form.elements, form.anchor
        self._form = form
        self._anchor = elements[at]
        self._left = [_place(each, each.words.lasts) for each in reversed(elements[:at])]
        self._right = [_place(each, each.words.firsts) for each in elements[at + 1 :]]
        self.before = _next_to(self._left)
        self.after = None if elements[at].words.phrases else _next_to(self._right)
        self._is_alone = len(elements) == 1
        self._plain = [each.words for each in elements] if _is_plain(elements) else []
        inside = [at for at, each in enumerate(elements) if not each.side]
        self._ends = inside[0], inside[-1]
        self._inflected = _inflected(elements, inside)

    def find(self, text: Words, place: int) -> list[Found]:
        """Every way the form fits with its anchor at word `place`, where one of its words is."""
        capitals = self._anchor.capitals
        if capitals and text.typed(place) not in capitals:
            return []
        if self._is_alone and self._plain:
            return [self._found(text, ((place, place + 1),))]
        if self._is_alone:
            ends = self._anchor.words.ends(text, place)
            return [self._found(text, ((place, end),)) for end in ends]
        if self._plain:
            spans = self._in_place(text, place)
            return [self._found(text, spans)] if spans else []
        found = []
        for end in self._anchor.words.ends(text, place):
            lefts = _outward(text, self._left, place, back=True) if self._left else _NOWHERE
            for left, _ in lefts:
                rights = _outward(text, self._right, end, back=False) if self._right else _NOWHERE
                for right, _ in rights:
                    found.append(self._found(text, (*left[::-1], (place, end), *right)))
        return found

    def _in_place(self, text: Words, place: int) -> Sequence[Span]:
        """The same where each element is one word, so that there is one way to fit."""
        first = place - self._form.anchor
        last = first + len(self._plain)
        if first < 0 or any(text.gaps[first + 1 : last]):
            return ()
        for words, word in zip(self._plain, text.words[first:last], strict=True):
            if not words.has(word):
                return ()
        return tuple(pairwise(range(first, last + 1)))

    def _found(self, text: Words, spans: Sequence[Span]) -> Found:
        first, last = self._ends
        start, end = spans[first][0], spans[last][1]
        if end - start > 1 and text.words[start] in ("a", "an"):  # never part of a term (R11)
            start += 1
        ending = _ending(text, self._inflected, spans) if self._inflected else None
        return Found(start, end, spans[self._form.anchor], ending, self._form.elements, spans)


def _place(element: Element, edge: Choice) -> _Place:
    return _Place(element.words, edge, element.optional, element.most)


def _next_to(places: Iterable[_Place]) -> Choice:
    """The words of which one must stand beside the anchor, by the places on that side of it."""
    choice: frozenset[str] = frozenset()
    for place in places:
        if place.edge is None:
            return None
        choice |= place.edge
        if not place.optional:
            return choice
    return None


def _is_plain(elements: Iterable[Element]) -> bool:
    return not any(each.optional or each.most > 1 or each.words.phrases for each in elements)


def _inflected(
    elements: Sequence[Element], inside: Iterable[int]
) -> list[tuple[int, Mapping[str, Ending | None]]]:
    """Which elements inside the term have words with endings, and those words."""
    words = [(at, elements[at].words.single) for at in inside]
    return [(at, single) for at, single in words if any(e is not None for e in single.values())]


def _ending(
    text: Words, inflected: Iterable[tuple[int, Mapping[str, Ending | None]]], spans: Sequence[Span]
) -> Ending | None:
    for at, single in inflected:
        start, end = spans[at]
        if start < end and (ending := single.get(text.words[end - 1])) is not None:
            return ending
    return None


def _outward(text: Words, places: Sequence[_Place], start: int, *, back: bool) -> list[_Way]:
    """Ways to fit one place after another from word `start` on: a span each, and where it ends."""
    ways: list[_Way] = [((), start)]
    for place in places:
        further = []
        for spans, here in ways:
            for there in _reached(text, place, here, back=back):
                span = (there, here) if back else (here, there)
                further.append(((*spans, span), there))
        ways = further
    return ways


def _reached(text: Words, place: _Place, here: int, *, back: bool) -> Sequence[int]:
    """Where the place can end (or, `back`, start) from here; the longest first."""
    edge = place.edge
    if text.gaps[here] or (edge is not None and text.words[here - back] not in edge):
        return (here,) if place.optional else ()
    step = place.words.starts if back else place.words.ends
    found = last = step(text, here)
    for _ in range(1, place.most):
        last = [there for each in last if not text.gaps[each] for there in step(text, each)]
        found = found + last
    if len(found) > 1:
        found.sort(reverse=not back)
    if place.optional:
        found.append(here)
    return found
