"""Fitting a form to the words of a text, outward from its anchor."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from peerdesk.language.endings import Ending
from peerdesk.language.forms import Element, Form
from peerdesk.language.places import Choice, Place, next_to, place_after, place_before
from peerdesk.language.words import Words

Span = tuple[int, int]
_Bounds = tuple[int, ...]
"""Where each element ends and the next one begins, from the anchor outward."""


@dataclass(slots=True)
class Found:
    """A form among the words: the term is words `start` to `end`, its anchor the `head` inside it.

    `ending` is the ending of its first word that has one. Each of the `elements` took the words
    from one of the `bounds` to the next.
    """

    start: int
    end: int
    head: Span
    ending: Ending | None
    elements: tuple[Element, ...]
    bounds: Sequence[int]

    @property
    def reach(self) -> int:
        """How many words were looked at, those around the term included."""
        return self.bounds[-1] - self.bounds[0]


class Fitting(Protocol):
    """A form made ready for being looked for, again and again.

    `before` and `after` are the words of which one must be next to the anchor: most often they
    rule the form out, and nothing else need be looked at.
    """

    before: Choice
    after: Choice

    def find(self, text: Words, place: int) -> Iterable[Found]:
        """Every way the form fits with its anchor at word `place`.

        One of the anchor's words is there, and what is next to it is among `before` and `after`.
        """


def fitted(form: Form) -> Fitting:
    """The form made ready, in the quickest way that will do for it."""
    capitals = form.elements[form.anchor].capitals
    found = _fitted(form)
    return _InCapitals(found, capitals) if capitals else found


def _fitted(form: Form) -> Fitting:
    elements = form.elements
    if any(each.optional or each.most > 1 or each.words.phrases for each in elements):
        return _Outward(form)
    return _OneWord(elements[0]) if len(elements) == 1 else _InPlace(form)


class _InCapitals:
    """A form of which the anchor must be typed in capitals."""

    __slots__ = ("_capitals", "_fitting", "after", "before")

    def __init__(self, form: Fitting, capitals: frozenset[str]) -> None:
        self._fitting = form
        self._capitals = capitals
        self.before, self.after = form.before, form.after

    def find(self, text: Words, place: int) -> Iterable[Found]:
        return self._fitting.find(text, place) if text.typed(place) in self._capitals else ()


class _OneWord:
    """A form of one word: it is there wherever the word is."""

    __slots__ = ("_elements", "_endings", "after", "before")

    def __init__(self, element: Element) -> None:
        self._elements = (element,)
        self._endings = element.words.single
        self.before: Choice = None
        self.after: Choice = None

    def find(self, text: Words, place: int) -> Iterable[Found]:
        ending = self._endings.get(text.words[place])
        head = place, place + 1
        return (Found(place, place + 1, head, ending, self._elements, head),)


class _InPlace:
    """A form of several elements of one word each: there is one way to fit."""

    __slots__ = ("_anchor", "_form", "_others", "_term", "after", "before")

    def __init__(self, form: Form) -> None:
        elements, anchor = form.elements, form.anchor
        self.before = elements[anchor - 1].words.lasts if anchor else None
        self.after = elements[anchor + 1].words.firsts if anchor + 1 < len(elements) else None
        self._form = form
        self._anchor = anchor
        self._others = [
            (at - anchor, each.words)
            for at, each in enumerate(elements)
            if at != anchor and (abs(at - anchor) > 1 or each.words.firsts is None)
        ]
        self._term = _Term(form)

    def find(self, text: Words, place: int) -> Iterable[Found]:
        first = place - self._anchor
        bounds = range(first, first + len(self._form.elements) + 1)
        if self._others and not self._fits(text, place, bounds):
            return ()
        return (self._term.found(text, bounds),)

    def _fits(self, text: Words, place: int, bounds: range) -> bool:
        """Whether the words are there that are not beside the anchor."""
        if bounds[0] < 0 or any(text.gaps[bounds[1] : bounds[-1]]):
            return False
        words = text.words
        return all(each.has(words[place + at]) for at, each in self._others)


class _Outward:
    """Any other form: each element in turn may take one word, several or none."""

    __slots__ = ("_anchor", "_left", "_needed", "_phrases", "_right", "_term", "after", "before")

    def __init__(self, form: Form) -> None:
        elements, at = form.elements, form.anchor
        self._anchor = elements[at].words
        self._phrases = self._anchor.lengths_by_first
        self._needed = _needed(form)
        self._left = [place_before(each) for each in reversed(elements[:at])]
        self._right = [place_after(each) for each in elements[at + 1 :]]
        self.before = next_to(self._left)
        self.after = None if self._anchor.phrases else next_to(self._right)
        self._term = _Term(form)

    def find(self, text: Words, place: int) -> Iterator[Found]:
        if self._needed is not None and text.vocabulary.isdisjoint(self._needed):
            return
        lefts = _outward(text, self._left, place) if self._left else [(place,)]
        if not lefts:
            return
        is_phrase = text.words[place] in self._phrases
        for end in self._anchor.ends(text, place) if is_phrase else (place + 1,):
            rights = _outward(text, self._right, end) if self._right else [(end,)]
            for left in lefts if rights else ():
                for right in rights:
                    yield self._term.found(text, (*left[::-1], *right))


class _Term:
    """Which of the elements of a form are the term, and which of these have endings."""

    __slots__ = ("_anchor", "_elements", "_end", "_inflected", "_start")

    def __init__(self, form: Form) -> None:
        inside = [at for at, each in enumerate(form.elements) if not each.side]
        self._elements = form.elements
        self._anchor = form.anchor
        self._start, self._end = inside[0], inside[-1] + 1
        words = [(at, form.elements[at].words.single) for at in inside]
        self._inflected = [(at, single) for at, single in words if _has_endings(single)]

    def found(self, text: Words, bounds: Sequence[int]) -> Found:
        """The form where its elements have these bounds."""
        start, end = bounds[self._start], bounds[self._end]
        if end - start > 1 and text.words[start] in ("a", "an"):  # never part of a term (R11)
            start += 1
        head = bounds[self._anchor], bounds[self._anchor + 1]
        ending = self._ending(text, bounds) if self._inflected else None
        return Found(start, end, head, ending, self._elements, bounds)

    def _ending(self, text: Words, bounds: Sequence[int]) -> Ending | None:
        for at, endings in self._inflected:
            end = bounds[at + 1]
            if bounds[at] < end and (ending := endings.get(text.words[end - 1])) is not None:
                return ending
        return None


def _has_endings(words: Mapping[str, Ending | None]) -> bool:
    return any(ending is not None for ending in words.values())


def _needed(form: Form) -> Choice:
    """Words of which a text must have one for the form to be there, the anchor aside."""
    others = (each for at, each in enumerate(form.elements) if at != form.anchor)
    sets = [each.words for each in others if not each.optional and each.words.firsts is not None]
    return min((each.marks for each in sets), key=len, default=None)


def _outward(text: Words, places: Sequence[Place], start: int) -> list[_Bounds]:
    """Ways to fit one place after another from word `start` on: the bounds of each."""
    ways: list[_Bounds] = [(start,)]
    for place in places:
        ways = [(*way, there) for way in ways for there in place.reached(text, way[-1])]
        if not ways:
            break
    return ways
