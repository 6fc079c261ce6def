"""The words a person has chosen for themself (language.md R2)."""

from bisect import bisect_left
from collections.abc import Iterable

from peerdesk.language.words import Words, split

_MOST_WORDS = 20
_ENDINGS = (("ies", "i"), ("ie", "i"), ("y", "i"), ("men", "man"), ("ss", "ss"), ("s", ""))


def covered(text: Words, own_terms: Iterable[str]) -> list[tuple[int, int]]:
    """Where the chosen terms stand, as first word and one past the last, in order."""
    terms = {tuple(_stem(word) for word in split(term) if word != "'s") for term in own_terms}
    terms.discard(())
    if not terms:
        return []
    places = [at for at, word in enumerate(text.words) if word != "'s"]
    stems = [_stem(text.words[at]) for at in places]
    return sorted(
        (places[at], places[at + len(term) - 1] + 1)
        for term in terms
        for at in range(len(stems) - len(term) + 1)
        if tuple(stems[at : at + len(term)]) == term
        and not any(text.gaps[places[at] + 1 : places[at + len(term) - 1] + 1])
    )


def is_own(start: int, end: int, own: list[tuple[int, int]]) -> bool:
    """Whether the prompt holds a chosen term, or lies inside one; `own` is in order."""
    for at in range(bisect_left(own, (start - _MOST_WORDS, 0)), len(own)):
        first, last = own[at]
        if first >= end:
            return False
        if (start <= first and last <= end) or (first <= start and end <= last):
            return True
    return False


def _stem(word: str) -> str:
    """The word without a plural ending; enough to compare two forms of one word."""
    for ending, stem in _ENDINGS:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return word.removesuffix(ending) + stem
    return word
