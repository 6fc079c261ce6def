"""The forms of a term: a small notation, and finding it among the words of a text.

A form is a row of elements. An element is `one/or/another`; `bad_choice` is a phrase, `addict+n`
and `refuse+v` bring the endings of a noun or a verb, `{drug}` is a set of words, `*` any word, `~`
up to three adverbs, `{filler}` up to three small words. `?` makes an element optional. `<` and `>`
mark what must stand before and after without being part of the term. Capitals must be capitals.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from peerdesk.language.endings import Ending
from peerdesk.language.word_sets import WordSet
from peerdesk.language.words import Words

MOST_FILLERS = 3

Span = tuple[int, int]
_Choice = Collection[str] | None


@dataclass(frozen=True, slots=True)
class Element:
    """One place of a form. `side` is -1 before the term, 1 after it, 0 inside it."""

    source: str
    words: WordSet
    side: int = 0
    optional: bool = False
    most: int = 1
    capitals: frozenset[str] = field(default_factory=frozenset)


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


@dataclass(frozen=True)
class Form:
    """One form of a term; its words are looked for around the `anchor`, its rarest element."""

    elements: tuple[Element, ...]
    anchor: int

    def find(self, text: Words, place: int) -> list[Found]:
        """Every way the form fits with its anchor at word `place`."""
        capitals = self.elements[self.anchor].capitals
        if capitals and text.typed(place) not in capitals:
            return []
        if self._is_plain:
            spans = self._in_place(text, place)
            return [self._found(text, spans)] if spans else []
        return [self._found(text, spans) for spans in self._around(text, place)]

    def _around(self, text: Words, place: int) -> Iterator[Sequence[Span]]:
        anchor = self.elements[self.anchor]
        for end in anchor.words.ends(text, place):
            for left in _outward(text, self._left, place, back=True):
                for right in _outward(text, self._right, end, back=False):
                    yield [*reversed(left), (place, end), *right]

    @cached_property
    def _left(self) -> tuple[Element, ...]:
        return self.elements[: self.anchor][::-1]

    @cached_property
    def _right(self) -> tuple[Element, ...]:
        return self.elements[self.anchor + 1 :]

    def may_stand(self, before: str, after: str) -> bool:
        """Whether the form can be there at all, by the words next to its anchor, empty for none.

        Most often they rule it out, and nothing else need be looked at.
        """
        return (self._before is None or before in self._before) and (
            self._after is None or after in self._after
        )

    @cached_property
    def _before(self) -> _Choice:
        return _next_to([(each, each.words.lasts) for each in self._left])

    @cached_property
    def _after(self) -> _Choice:
        if self.elements[self.anchor].words.phrases:
            return None
        return _next_to([(each, each.words.firsts) for each in self._right])

    @cached_property
    def _is_plain(self) -> bool:
        """Whether each element is one word, so that there is one way to fit."""
        return not any(
            each.optional or each.most > 1 or each.words.phrases for each in self.elements
        )

    def _in_place(self, text: Words, place: int) -> Sequence[Span]:
        first = place - self.anchor
        last = first + len(self.elements)
        if first < 0 or any(text.gaps[first + 1 : last]):
            return ()
        for at, element in enumerate(self.elements, first):
            if not element.words.has(text.words[at]):
                return ()
        return list(pairwise(range(first, last + 1)))

    def _found(self, text: Words, spans: Sequence[Span]) -> Found:
        first, last = self._ends
        start, end = spans[first][0], spans[last][1]
        if end - start > 1 and text.words[start] in ("a", "an"):  # never part of a term (R11)
            start += 1
        ending = self._ending(text, spans) if self._inflected else None
        return Found(start, end, spans[self.anchor], ending, self.elements, spans)

    @cached_property
    def _inside(self) -> list[int]:
        """Which elements are part of the term."""
        return [at for at, each in enumerate(self.elements) if not each.side]

    @cached_property
    def _ends(self) -> tuple[int, int]:
        """The first and the last of them."""
        return self._inside[0], self._inside[-1]

    @cached_property
    def _inflected(self) -> list[tuple[int, Mapping[str, Ending | None]]]:
        """Those of them whose words have endings, with their words."""
        words = [(at, self.elements[at].words.single) for at in self._inside]
        return [
            (at, single)
            for at, single in words
            if any(each is not None for each in single.values())
        ]

    def _ending(self, text: Words, spans: Sequence[Span]) -> Ending | None:
        for at, single in self._inflected:
            start, end = spans[at]
            if start < end and (ending := single.get(text.words[end - 1])) is not None:
                return ending
        return None


def _next_to(elements: Sequence[tuple[Element, _Choice]]) -> _Choice:
    """The words of which one must stand beside the anchor, by the elements on that side of it."""
    choice: set[str] = set()
    for element, words in elements:
        if words is None or not (choice or element.optional):
            return words
        choice.update(words)
        if not element.optional:
            return choice
    return None


def _outward(
    text: Words, elements: tuple[Element, ...], place: int, *, back: bool
) -> list[tuple[Span, ...]]:
    """Ways to fit the elements one after another from word `place` on, one span for each."""
    if not elements:
        return [()]
    ways: list[tuple[tuple[Span, ...], int]] = [((), place)]
    for element in elements:
        ways = [
            ((*spans, (there, here) if back else (here, there)), there)
            for spans, here in ways
            for there in _places(text, element, here, back=back)
        ]
    return [spans for spans, _ in ways]


def _places(text: Words, element: Element, place: int, *, back: bool) -> list[int]:
    """Where the element can end (or, `back`, start) from here; the longest first."""
    edge = element.words.lasts if back else element.words.firsts
    if text.gaps[place] or (edge is not None and text.words[place - back] not in edge):
        return [place] if element.optional else []
    found = reached = _step(text, element.words, place, back=back)
    for _ in range(element.most - 1):
        reached = [each for here in reached for each in _step(text, element.words, here, back=back)]
        found = found + reached
    found.sort(reverse=not back)
    return [*found, place] if element.optional else found


def _step(text: Words, words: WordSet, here: int, *, back: bool) -> list[int]:
    if text.gaps[here]:
        return []
    return words.starts(text, here) if back else words.ends(text, here)
