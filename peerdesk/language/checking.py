"""The check of a text: find the forms, leave alone what must be, keep one prompt for a place."""

from collections.abc import Iterable
from typing import NamedTuple

from peerdesk.language.fitting import Found
from peerdesk.language.frames import is_framed
from peerdesk.language.languages import is_address, is_english, is_spanish
from peerdesk.language.lexicon import Entry, Lexicon, Severity, shipped
from peerdesk.language.names import is_named
from peerdesk.language.own_terms import covered, is_own
from peerdesk.language.quotations import Spans, quotations
from peerdesk.language.senses import is_meant
from peerdesk.language.suggestions import suggestions
from peerdesk.language.words import END, Words, words_of


class Flag(NamedTuple):
    """One prompt. `start` and `end` count the code points of the text; `end` is exclusive.

    `suggestions` fit in the place of `text`, with its ending and capitals; `advice` is for when
    none does, and may be empty. `sources` are codes of the guides in language.md.
    """

    start: int
    end: int
    term_group: str
    severity: Severity
    text: str
    suggestions: tuple[str, ...]
    advice: str
    why: str
    sources: tuple[str, ...]


_Hit = tuple[Entry, Found]


def check(text: str, own_terms: Iterable[str] = (), lexicon: Lexicon | None = None) -> list[Flag]:
    """The prompts for a text, in order, none over another.

    `own_terms` are the words the person has chosen for themself. Silent in quotations, names and
    addresses, and where a word has another sense. Any text will do; nothing is raised.
    """
    return check_quoted(text, None, own_terms, lexicon)


def check_quoted(
    text: str, quoted: Spans | None, own_terms: Iterable[str] = (), lexicon: Lexicon | None = None
) -> list[Flag]:
    """The same for a part of a text, of which `quoted` is known; None finds it in the part."""
    known = lexicon or shipped()
    words = words_of(text)
    _correct(words, known)
    hits = _hits(words, known)
    if not hits:
        return []
    if quoted is None:
        quoted = quotations(text)
    around = _Around(words, known, quoted, covered(words, own_terms) if own_terms else [])
    kept = _longest(words, [hit for hit in hits if not around.silences(hit)])
    return [_flag(words, hit) for hit in kept]


class _Around:
    """What surrounds a term and silences it, whatever its group."""

    def __init__(
        self, words: Words, lexicon: Lexicon, quoted: Spans, own: list[tuple[int, int]]
    ) -> None:
        self._words = words
        self._lexicon = lexicon
        self._quoted = quoted
        self._own = own
        self._homographs = lexicon.sets["spanish_too"].single

    def silences(self, hit: _Hit) -> bool:
        words, (entry, found) = self._words, hit
        start, end = found.start, found.end
        return (
            (bool(self._quoted.starts) and self._is_quoted(start, end))
            or (bool(self._own) and is_own(start, end, self._own))
            or is_framed(words, start, end, entry.group.name, self._lexicon.frames)
            or is_named(words, start, end, self._lexicon.sets, self._lexicon.names)
            or is_address(words, start, end)
            or (words.words[start] in self._homographs and self._is_spanish_word(start, end))
        )

    def _is_quoted(self, start: int, end: int) -> bool:
        return self._quoted.touches(self._words.starts[start], self._words.ends[end - 1])

    def _is_spanish_word(self, start: int, end: int) -> bool:
        term = self._words.words[start:end]
        return all(map(self._homographs.__contains__, term)) and is_spanish(
            self._words, start, self._lexicon.sets
        )


def _correct(words: Words, lexicon: Lexicon) -> None:
    """Put the meant word where a long one was mistyped."""
    possible = lexicon.slips.possible(words.vocabulary)
    if not possible:
        return
    meant = {word: lexicon.slips.meant(word) for word in possible}
    if not any(meant.values()):
        return
    for at in words.places(meant):
        correct = meant[words.words[at]]
        if correct and not _is_name(words, at) and is_english(words, at, lexicon.sets):
            words.put(at, correct)


def _is_name(words: Words, at: int) -> bool:
    """Whether a capital inside a sentence says that a word is somebody's name."""
    return words.gaps[at] != END and words.typed(at).istitle()


def _hits(words: Words, lexicon: Lexicon) -> list[_Hit]:
    """Every form in the text that is used in its sense."""
    anchors, sets = lexicon.anchors, lexicon.sets
    hits: list[_Hit] = []
    for at in words.places(lexicon.triggers):
        before, after = words.beside(at)
        for befores, afters, fitting, entry in anchors[words.words[at]]:
            if befores is not None and before not in befores:
                continue
            if afters is not None and after not in afters:
                continue
            fits = fitting.find(words, at)
            hits += [(entry, found) for found in fits if is_meant(words, entry, found, sets)]
    return hits


def _longest(words: Words, hits: list[_Hit]) -> list[_Hit]:
    """One prompt for a place: the longest, of two the stronger (R11)."""
    if len(hits) <= 1:
        return hits

    def rank(hit: _Hit) -> tuple[int, int, bool, int]:
        entry, found = hit
        weaker = entry.group.severity is Severity.CONSIDER
        length = words.ends[found.end - 1] - words.starts[found.start]
        return -length, -found.reach, weaker, found.start

    taken: set[int] = set()
    kept = []
    for entry, found in sorted(hits, key=rank):
        place = range(found.start, found.end)
        if taken.isdisjoint(place):
            taken.update(place)
            kept.append((entry, found))
    return sorted(kept, key=lambda hit: hit[1].start)


def _flag(words: Words, hit: _Hit) -> Flag:
    entry, found = hit
    group = entry.group
    start, end = words.starts[found.start], words.ends[found.end - 1]
    return Flag(
        start,
        end,
        group.name,
        group.severity,
        words.text[start:end],
        suggestions(words, entry, found),
        group.also,
        group.why,
        group.sources,
    )
