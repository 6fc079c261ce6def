"""The check of a text: find the forms, leave alone what must be, keep one prompt for a place."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from peerdesk.language.fitting import Found
from peerdesk.language.frames import is_framed
from peerdesk.language.groups import Severity
from peerdesk.language.languages import is_address, is_english, is_spanish
from peerdesk.language.lexicon import Entry, Lexicon, shipped
from peerdesk.language.names import is_known, is_named
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
    if possible := known.slips.possible(words.vocabulary):
        _correct(words, possible, known)
    hits = list(_hits(words, known))
    if not hits:
        return []
    if quoted is None:
        quoted = quotations(text)
    own = covered(words, own_terms) if own_terms else []
    kept = _not_silenced(hits, words, quoted, own, known)
    return [_flag(words, hit) for hit in _longest(words, kept)]


def _not_silenced(
    hits: list[_Hit], words: Words, quoted: Spans, own: list[tuple[int, int]], lexicon: Lexicon
) -> list[_Hit]:
    """Those that nothing around them silences, whatever their group."""
    may_be_framed = words.has_any(lexicon.framing)
    kept = []
    for hit in hits:
        entry, found = hit
        start, end = found.start, found.end
        if quoted.starts and quoted.touches(words.starts[start], words.ends[end - 1]):
            continue
        if own and is_own(start, end, own):
            continue
        if may_be_framed and _is_framed(words, start, end, entry.group.name, lexicon):
            continue
        if not _is_no_term(words, start, end, lexicon):
            kept.append(hit)
    return kept


def _is_framed(words: Words, start: int, end: int, group: str, lexicon: Lexicon) -> bool:
    """Whether it is a word for oneself, the writer's own story, a mere word, or a known name."""
    return is_framed(words, start, end, group, lexicon.frames) or is_known(
        words, start, end, lexicon.names
    )


def _is_no_term(words: Words, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether it is a word of another language, or part of a name or of an address."""
    if words.words[start] in lexicon.homographs and _is_spanish(words, start, end, lexicon):
        return True
    if words.is_bare(start, end):
        return False
    return is_named(words, start, end, lexicon.sets) or is_address(words, start, end)


def _is_spanish(words: Words, start: int, end: int, lexicon: Lexicon) -> bool:
    term = words.words[start:end]
    return lexicon.homographs.keys() >= {*term} and is_spanish(words, start, lexicon.sets)


def _correct(words: Words, possible: list[str], lexicon: Lexicon) -> None:
    """Put the meant word where one of these was mistyped."""
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


def _hits(text: Words, lexicon: Lexicon) -> Iterator[_Hit]:
    """Every form in the text that is used in its sense."""
    triggers, anchors, sets = lexicon.triggers, lexicon.anchors, lexicon.sets
    words, gaps = text.words, text.gaps
    for at, word in enumerate(words):
        if word not in triggers:
            continue
        before = "" if gaps[at] else words[at - 1]
        after = "" if gaps[at + 1] else words[at + 1]
        for befores, afters, fitting, entry in anchors[word]:
            if (befores is None or before in befores) and (afters is None or after in afters):
                for found in fitting.find(text, at):
                    if is_meant(text, entry, found, sets):
                        yield entry, found


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
