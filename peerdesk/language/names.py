"""Names of fellowships, agencies, programmes, laws, tests and teams (language.md R6)."""

from collections.abc import Mapping

from peerdesk.language.word_sets import WordSet
from peerdesk.language.words import Words

Sets = Mapping[str, WordSet]

_MANY = 2
_NEAR = 8
_ACRONYM = 1
_REACH = 9
_NEAR_KIND = 5


def is_known(text: Words, start: int, end: int, known: WordSet) -> bool:
    """Whether the term is part of a known name, or "Anonymous" follows it."""
    if text.words[end : end + 1] == ["anonymous"] and text.joined(end):
        return True
    return text.has_any(known.marks) and any(
        start < stop and end <= stop
        for at in range(max(0, start - _REACH), start + 1)
        if text.words[at] in known.by_first
        for stop in known.ends(text, at)
    )


def is_named(text: Words, start: int, end: int, sets: Sets) -> bool:
    """Whether the term is a family name, or part of a run of capitals that names something."""
    if text.text[text.starts[start] : text.ends[end - 1]].islower():
        return False
    return _is_surname(text, start, end, sets) or _is_capital_run(text, start, end, sets)


def _is_surname(text: Words, start: int, end: int, sets: Sets) -> bool:
    """Whether the term is a family name: "Mr. Crook", "Dana Lush"."""
    if end - start > 1 or not text.joined(start) or not text.typed(start).istitle():
        return False
    before = text.words[start - 1]
    if before in sets["title"].single:
        return True
    return (
        text.words[start] in sets["surname"].single
        and text.typed(start - 1).istitle()
        and before not in sets["function"].single
    )


def _is_capital_run(text: Words, start: int, end: int, sets: Sets) -> bool:
    """Whether the term's capitals are those of a name, by the words around it."""
    own = range(start, end)
    if not all(_is_capital(text, at) or _joins(text, at, sets) for at in own):
        return False
    if not any(_is_capital(text, at) for at in own) or _shouts(text, start):
        return False
    first, last = _run(text, start, end, sets)
    if _is_heading(text, first, last):
        return False
    others = [
        text.words[at]
        for at in (*range(first, start), *range(end, last))
        if _is_capital(text, at) and text.words[at] not in sets["function"].single
    ]
    headed = any(word in sets["name_head"].single for word in others)
    return headed or len(others) >= _MANY or _is_title(text, start, sets)


def _is_title(text: Words, start: int, sets: Sets) -> bool:
    """Whether a capital inside a sentence that speaks of a band, a team or a film is its name."""
    if text.typed(start)[:2].isupper():  # an abbreviation
        return False
    first, last = text.sentence(start)
    kinds = sets["name_kind"].single
    beside = text.words[max(first, start - _NEAR_KIND) : min(last, start + _NEAR_KIND)]
    return first < start and any(word in kinds for word in beside)


def _run(text: Words, start: int, end: int, sets: Sets) -> tuple[int, int]:
    """The run of capitals and the small words between them, around the term."""
    first, last = start, end
    at = start
    while _near(text, at, start) and (_is_capital(text, at - 1) or _joins(text, at - 1, sets)):
        at -= 1
        first = at if _is_capital(text, at) else first
    at = end
    while _near(text, at, end) and (_is_capital(text, at) or _joins(text, at, sets)):
        at += 1
        last = at if _is_capital(text, at - 1) else last
    return first, last


def _near(text: Words, at: int, place: int) -> bool:
    return abs(at - place) < _REACH and text.joined(at)


def _is_capital(text: Words, at: int) -> bool:
    return text.text[text.starts[at]].isupper()


def _joins(text: Words, at: int, sets: Sets) -> bool:
    joiner = text.words[at] == "'s" or text.words[at] in sets["name_joiner"].single
    return joiner and not _is_capital(text, at)


def _shouts(text: Words, at: int) -> bool:
    """Whether the term stands among capitals, where they mean nothing."""
    if not text.typed(at).isupper():
        return False
    first, last = text.sentence(at)
    beside = [text.typed(each) for each in range(max(first, at - 3), min(last, at + 4))]
    return sum(len(each) > 1 and each.isupper() for each in beside) > _ACRONYM


def _is_heading(text: Words, first: int, last: int) -> bool:
    """Whether the run is a line of its own, or ends with a colon."""
    start, end = text.starts[first], text.ends[last - 1]
    before = text.text[max(0, start - _NEAR) : start].rstrip(" \t")[-1:]
    after = text.text[end : end + _NEAR].lstrip(" \t")[:1]
    return after == ":" or (before in ("", "\n") and after in ("", "\n"))
