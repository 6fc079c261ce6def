"""The forms of a term: a small notation for the ways to write it.

A form is a row of elements. An element is `one/or/another`; `bad_choice` is a phrase, `addict+n`
and `refuse+v` bring the endings of a noun or a verb, `{drug}` is a set of words, `*` any word, `~`
up to three adverbs, `{filler}` up to three small words. `?` makes an element optional. `<` and `>`
mark what must stand before and after without being part of the term. Capitals must be capitals.
"""

from dataclasses import dataclass, field

from peerdesk.language.word_sets import WordSet

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
class Form:
    """One form of a term; its words are looked for around the `anchor`, its rarest element."""

    elements: tuple[Element, ...]
    anchor: int
