"""The forms of a term: a small notation, and finding it among the words of a text.

A form is a row of elements. An element is `one/or/another`; `bad_choice` is a phrase, `addict+n`
and `refuse+v` bring the endings of a noun or a verb, `{drug}` is a set of words, `*` any word, `~`
up to three adverbs, `{filler}` up to three small words. `?` makes an element optional. `<` and `>`
mark what must stand before and after without being part of the term. Capitals must be capitals.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from peerdesk.language.endings import Ending, noun_forms, verb_forms
from peerdesk.language.words import Words, split

MOST_FILLERS = 3
_NUMBERS = frozenset(
    (
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirty",
        "sixty",
        "ninety",
        "hundred",
        "few",
        "several",
        "many",
        "some",
    )
)


@dataclass(frozen=True)
class WordSet:
    """Words and phrases, any of which will do."""

    single: Mapping[str, Ending | None]
    phrases: tuple[tuple[str, ...], ...] = ()

    @cached_property
    def by_first(self) -> dict[str, list[tuple[str, ...]]]:
        """The phrases by their first word."""
        return _keyed(self.phrases, 0)

    @cached_property
    def _by_last(self) -> dict[str, list[tuple[str, ...]]]:
        return _keyed(self.phrases, -1)

    def ends(self, text: Words, start: int) -> list[int]:
        """Where a match that begins with word `start` can end (one past its last word)."""
        word = text.words[start]
        found = [start + 1] if word in self.single else []
        phrases = self.by_first.get(word)
        if not phrases:
            return found
        return found + [start + len(each) for each in phrases if is_phrase(text, start, each)]

    def starts(self, text: Words, end: int) -> list[int]:
        """Where a match that ends before word `end` can start."""
        word = text.words[end - 1]
        found = [end - 1] if word in self.single else []
        for phrase in self._by_last.get(word, ()):
            start = end - len(phrase)
            if start >= 0 and is_phrase(text, start, phrase):
                found.append(start)
        return found

    def triggers(self) -> set[str]:
        """The words with which a match can begin."""
        return {*self.single, *(phrase[0] for phrase in self.phrases)}


@dataclass(frozen=True)
class AnyNumber(WordSet):
    """A number in digits or, if small, in words."""

    def ends(self, text: Words, start: int) -> list[int]:
        """One past the number, if it is one."""
        word = text.words[start]
        return [start + 1] if word in _NUMBERS or word[:1].isdecimal() else []

    def starts(self, text: Words, end: int) -> list[int]:
        """The number, if it is one."""
        return [end - 1] if self.ends(text, end - 1) else []


@dataclass(frozen=True)
class AnyWord(WordSet):
    """Whatever word there is."""

    def ends(self, text: Words, start: int) -> list[int]:
        """One past the word."""
        del text
        return [start + 1]

    def starts(self, text: Words, end: int) -> list[int]:
        """The word."""
        del text
        return [end - 1]


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


def is_phrase(text: Words, start: int, phrase: tuple[str, ...]) -> bool:
    """Whether exactly these words stand here, joined."""
    end = start + len(phrase)
    return tuple(text.words[start:end]) == phrase and not any(text.gaps[start + 1 : end])


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


def _keyed(phrases: tuple[tuple[str, ...], ...], at: int) -> dict[str, list[tuple[str, ...]]]:
    keyed: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        keyed.setdefault(phrase[at], []).append(phrase)
    return keyed


def word_set(source: str, sets: Mapping[str, WordSet], divider: str | None = "/") -> WordSet:
    """Read `one/or/another`; `sets` are the sets that braces name."""
    single: dict[str, Ending | None] = {}
    phrases: dict[tuple[str, ...], None] = {}
    for alternative in source.split(divider):
        if alternative.isalpha() and alternative.isascii() and alternative.islower():
            single[alternative] = None
            continue
        if alternative.startswith("{") and alternative.endswith("}"):
            single.update(dict.fromkeys(sets[alternative[1:-1]].single))
            phrases.update(dict.fromkeys(sets[alternative[1:-1]].phrases))
            continue
        for word, ending in _alternative(alternative):
            parts = tuple(split(word))
            if len(parts) == 1:
                single[parts[0]] = ending
            elif parts:
                phrases[parts] = None
    return WordSet(single, tuple(phrases))


def _alternative(source: str) -> list[tuple[str, Ending | None]]:
    word, plus, kind = source.replace("_", " ").partition("+")
    *before, last = word.split(" ")
    if not plus:
        return [(word, None)]
    forms = noun_forms(last) if kind == "n" else verb_forms(last)
    return [(" ".join([*before, form]), ending) for form, ending in forms]
