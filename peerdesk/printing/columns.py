"""Two columns of strips that belong together: side by side, or one under the other."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import Final

from peerdesk.printing.flow import HAIRLINE, Drawn, Strip, Text, joined, with_bar

BAR: Final = 2.0
"""The width of the bar before what stands under its original, in points."""


def abreast(left: Sequence[Strip], right: Sequence[Strip]) -> list[Strip]:
    """Two columns line by line, each pair on one baseline, however tall their scripts are."""
    pairs = []
    for both in zip_longest(left, right):
        present = [strip for strip in both if strip is not None]
        lowest = max(map(_baseline, present))
        drops = [lowest - _baseline(strip) if _baseline(strip) else 0.0 for strip in present]
        pairs.append(
            Strip(
                max(strip.height + by for strip, by in zip(present, drops, strict=True)),
                tuple(
                    mark
                    for strip, by in zip(present, drops, strict=True)
                    for mark in _lowered(strip, by)
                ),
                joined=any(strip.joined for strip in present),
                gap=all(strip.gap for strip in present),
            )
        )
    return pairs


def _baseline(strip: Strip) -> float:
    """How far below its top the words of a strip stand, 0 without any."""
    return max((mark.down for mark in strip.marks if isinstance(mark, Text)), default=0.0)


def _lowered(strip: Strip, by: float) -> Iterator[Drawn]:
    for mark in strip.marks:
        yield replace(mark, down=mark.down + by) if isinstance(mark, Text) else mark


def stacked(own: Sequence[Strip], theirs: Sequence[Strip], edge: float) -> list[Strip]:
    """The translation right under the words, behind a bar that says it is one."""
    last = max((at for at, strip in enumerate(own) if not strip.gap), default=-1)
    kept = [replace(strip, joined=True) if at == last else strip for at, strip in enumerate(own)]
    inside = [at for at, strip in enumerate(theirs) if not strip.gap]
    if not inside:
        return kept
    first, end = inside[0], inside[-1] + 1
    barred = with_bar(theirs[first:end], edge, HAIRLINE)
    return [*kept[: last + 1], *barred, *theirs[end:]]


def kept_with_next(strips: Sequence[Strip]) -> list[Strip]:
    """A heading in two languages, kept with what follows; white space above it is not."""
    opening = next((at for at, strip in enumerate(strips) if not strip.gap), len(strips))
    return [*strips[:opening], *joined(strips[opening:])]
