"""Which members of two lists belong together: in order, and fast however long they are.

Members that each list holds once are the anchors (the longest run of them that keeps its order
stands), and what lies between two anchors is looked at by itself.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Final

_CLOSELY: Final = 40_000
"""Stretches whose lengths multiply to more are not looked into member by member: it takes long."""

Pair = tuple[int, int]
"""Places in the old and in the new list of two equal members."""


@dataclass(frozen=True, slots=True)
class _Stretch:
    """From `first` to before `last` of the old list, from `start` to before `stop` of the new."""

    first: int
    last: int
    start: int
    stop: int

    @property
    def is_open(self) -> bool:
        """Whether both sides hold something."""
        return self.first < self.last and self.start < self.stop


def aligned(old: Sequence[Hashable], new: Sequence[Hashable]) -> tuple[Pair, ...]:
    """The places of equal members, rising on both sides; nothing is paired twice."""
    pairs: list[Pair] = []
    waiting = [_Stretch(0, len(old), 0, len(new))]
    while waiting:
        stretch = _without_equal_ends(old, new, waiting.pop(), pairs)
        if not stretch.is_open:
            continue
        anchors = _anchors(old, new, stretch)
        if anchors:
            pairs += anchors
            waiting += _between(stretch, anchors)
        else:
            pairs += _closely(old, new, stretch)
    return tuple(sorted(pairs))


def steadiest(places: Sequence[int]) -> frozenset[int]:
    """Of places in a new order, no two equal, those that did not move: the longest rising run."""
    ends: list[int] = []
    before: dict[int, int | None] = {}
    for place in places:
        length = bisect_left(ends, place)
        before[place] = ends[length - 1] if length else None
        ends[length : length + 1] = [place]
    kept: set[int] = set()
    found = ends[-1] if ends else None
    while found is not None:
        kept.add(found)
        found = before[found]
    return frozenset(kept)


def _without_equal_ends(
    old: Sequence[Hashable], new: Sequence[Hashable], stretch: _Stretch, pairs: list[Pair]
) -> _Stretch:
    """What is left between an equal beginning and an equal end, which go to `pairs`."""
    first, last, start, stop = stretch.first, stretch.last, stretch.start, stretch.stop
    while first < last and start < stop and old[first] == new[start]:
        pairs.append((first, start))
        first, start = first + 1, start + 1
    while first < last and start < stop and old[last - 1] == new[stop - 1]:
        last, stop = last - 1, stop - 1
        pairs.append((last, stop))
    return _Stretch(first, last, start, stop)


def _anchors(old: Sequence[Hashable], new: Sequence[Hashable], stretch: _Stretch) -> list[Pair]:
    """Members that both sides of a stretch hold exactly once, as far as they keep their order."""
    here = Counter(old[stretch.first : stretch.last])
    there = Counter(new[stretch.start : stretch.stop])
    at_new = {new[at]: at for at in range(stretch.start, stretch.stop) if there[new[at]] == 1}
    found = [
        (at, at_new[old[at]])
        for at in range(stretch.first, stretch.last)
        if here[old[at]] == 1 and old[at] in at_new
    ]
    steady = steadiest([at for _, at in found])
    return [pair for pair in found if pair[1] in steady]


def _between(stretch: _Stretch, anchors: Sequence[Pair]) -> list[_Stretch]:
    """What lies before, between and after the anchors."""
    edges = [(stretch.first - 1, stretch.start - 1), *anchors, (stretch.last, stretch.stop)]
    return [
        _Stretch(here + 1, next_here, there + 1, next_there)
        for (here, there), (next_here, next_there) in pairwise(edges)
    ]


def _closely(old: Sequence[Hashable], new: Sequence[Hashable], stretch: _Stretch) -> list[Pair]:
    """The pairs of a stretch without anchors; none where looking would take too long."""
    here, there = old[stretch.first : stretch.last], new[stretch.start : stretch.stop]
    if len(here) * len(there) > _CLOSELY:
        return []
    blocks = SequenceMatcher(None, here, there, autojunk=False).get_matching_blocks()
    return [
        (stretch.first + block.a + step, stretch.start + block.b + step)
        for block in blocks
        for step in range(block.size)
    ]
