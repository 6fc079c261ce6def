"""The forms of a term: a small notation, and finding it among the words of a text.

A form is a row of elements. An element is `one/or/another`; `bad_choice` is a phrase, `addict+n`
and `refuse+v` bring the endings of a noun or a verb, `{drug}` is a set of words, `*` any word, `~`
up to three adverbs, `{filler}` up to three small words. `?` makes an element optional. `<` and `>`
mark what must stand before and after without being part of the term. Capitals must be capitals.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from peerdesk.language.endings import Ending
from peerdesk.language.word_sets import WordSet
from peerdesk.language.words import Words

MOST_FILLERS = 3


@dataclass(frozen=True, slots=True)
class Element:
    """One place of a form. `side` is -1 before the term, 1 after it, 0 inside it."""

    source: str
    words: WordSet
    side: int = 0
    optional: bool = False
    most: int = 1
    capitals: frozenset[str] = field(default_factory=frozenset)


@dataclass(frozen=True, slots=True)
class Found:
    """A form among the words: the term is words `start` to `end`, its anchor inside it.

    `reach` counts the words it looked at, those around the term included. `ending` is the ending
    of its first word that has one; `parts` says which words each element
    took, by the element's source.
    """

    start: int
    end: int
    head: tuple[int, int]
    reach: int
    ending: Ending | None
    parts: Mapping[str, tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Form:
    """One form of a term; its words are looked for around the `anchor`, its rarest element."""

    elements: tuple[Element, ...]
    anchor: int

    def find(self, text: Words, place: int) -> Iterator[Found]:
        """Every way the form fits with its anchor at word `place`."""
        anchor = self.elements[self.anchor]
        for end in anchor.words.ends(text, place):
            if anchor.capitals and text.typed(place) not in anchor.capitals:
                continue
            before = self.elements[: self.anchor]
            for left in _leftward(text, before, len(before), place):
                for right in _rightward(text, self.elements[self.anchor + 1 :], 0, end):
                    yield self._found(text, left, (place, end), right)

    def _found(
        self, text: Words, left: list[tuple[int, int]], head: tuple[int, int],
        right: list[tuple[int, int]],
    ) -> Found:  # fmt: skip
        spans = [*left, head, *right]
        inside = [
            span
            for span, each in zip(spans, self.elements, strict=True)
            if not each.side and span[0] < span[1]
        ]
        parts = {
            each.source: span
            for span, each in zip(spans, self.elements, strict=True)
            if span[0] < span[1]
        }
        start, end = inside[0][0], inside[-1][1]
        if end - start > 1 and text.words[start] in ("a", "an"):  # never part of a term (R11)
            start += 1
        return Found(start, end, head, spans[-1][1] - spans[0][0], self._ending(text, spans), parts)

    def _ending(self, text: Words, spans: list[tuple[int, int]]) -> Ending | None:
        for (start, end), element in zip(spans, self.elements, strict=True):
            if not element.side and end - start >= 1:
                ending = element.words.single.get(text.words[end - 1])
                if ending is not None:
                    return ending
        return None


def _leftward(
    text: Words, elements: tuple[Element, ...], count: int, end: int
) -> Iterator[list[tuple[int, int]]]:
    """Ways to fit the first `count` elements before word `end`, one span for each."""
    if not count:
        yield []
        return
    element = elements[count - 1]
    for start in _places(text, element, end, back=True):
        for rest in _leftward(text, elements, count - 1, start):
            yield [*rest, (start, end)]


def _rightward(
    text: Words, elements: tuple[Element, ...], at: int, start: int
) -> Iterator[list[tuple[int, int]]]:
    """Ways to fit the elements from `at` on, from word `start`, one span for each."""
    if at == len(elements):
        yield []
        return
    for end in _places(text, elements[at], start, back=False):
        for rest in _rightward(text, elements, at + 1, end):
            yield [(start, end), *rest]


def _places(text: Words, element: Element, place: int, *, back: bool) -> list[int]:
    """Where the element can end (or, `back`, start) from here; the longest first."""
    reached, found = [place], []
    for _ in range(element.most):
        reached = [each for here in reached for each in _step(text, element.words, here, back=back)]
        found += reached
    found.sort(reverse=not back)
    return [*found, place] if element.optional else found


def _step(text: Words, words: WordSet, here: int, *, back: bool) -> list[int]:
    if back:
        return words.starts(text, here) if text.joined(here) else []
    return words.ends(text, here) if text.joined(here) else []
