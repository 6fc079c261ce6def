"""L05: a text that is the same as another note's, measured in words."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from itertools import pairwise
from typing import Final

from peerdesk.domain.preflight.tokens import fold

SIMILAR: Final = 0.85
LEAST_WORDS: Final = 12
"""Below that an honest short note is bound to look like another: "We walked and talked"."""

_WORD = re.compile(r"[^\W_]+")
_SHARED_PAIRS = 0.3  # of all pairs; 85 % of the words alike never leave fewer than that
_LONG = 1_500  # words; longer texts are compared by their pairs alone, in linear time
_SIMILAR_PAIRS = 0.75


@dataclass(frozen=True)
class Earlier:
    """Another note to compare with: `key` tells which, `text` its narrative.

    Compared without case and punctuation; made ready once, as many notes may be compared with it.
    """

    key: str
    text: str

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The words of the text."""
        return tuple(_WORD.findall(fold(self.text)))

    @cached_property
    def pairs(self) -> frozenset[tuple[str, str]]:
        """The pairs of words that stand side by side."""
        return frozenset(pairwise(self.words))


def similar(text: str, others: Iterable[Earlier]) -> Iterator[str]:
    """The keys of those that are at least 85 % the same, in words."""
    here = Earlier("", text)
    return (other.key for other in others if is_similar(here, other))


def is_similar(one: Earlier, other: Earlier) -> bool:
    """Whether at least 85 % of the words are the same, in the same order."""
    shorter, longer = sorted((len(one.words), len(other.words)))
    if shorter < LEAST_WORDS or 2 * shorter < SIMILAR * (shorter + longer):
        return False
    shared, all_pairs = len(one.pairs & other.pairs), len(one.pairs | other.pairs)
    if shared < _SHARED_PAIRS * all_pairs:
        return False
    if longer > _LONG:
        return 2 * shared >= _SIMILAR_PAIRS * (len(one.pairs) + len(other.pairs))
    return one.words == other.words or _ratio(one.words, other.words) >= SIMILAR


def _ratio(one: Sequence[str], other: Sequence[str]) -> float:
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= SIMILAR else 0.0
