"""Patterns (regular expressions) that strangers put into forms.

A pattern cannot be stopped once it runs, so what it may cost is reckoned beforehand: every repeat
and every branch multiplies the ways in which a text can be tried. A pattern that could take
exponential time is never run, and no pattern is run on a text for which it could take too long.
"""

import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Final

LONGEST_PATTERN: Final = 500
_MOST_TRIES: Final = 20_000_000
"""About half a second on a slow machine."""

_NOT_RUN: Final = re.compile(r"\\[1-9]|\(\?P=|\(\?\(|\(\?[aiLmsu-]*x")
_PARTS: Final = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[()|]|[*+?]|\{\d*,?\d*\}|.", re.DOTALL)
_REPEAT: Final = re.compile(r"[*+?]|\{(\d*)(,?)(\d*)\}")


@dataclass(slots=True)
class _Cost:
    """The ways to try one group on a text of n characters: `ways` times n to the `power`."""

    ways: int = 1
    power: int = 0
    branches: int = 1

    def fixed(self) -> bool:
        return (self.ways, self.power, self.branches) == (1, 0, 1)


def is_runnable(pattern: str) -> bool:
    """Whether the pattern is valid and cannot take exponential time.

    Refused: a repeated group that can itself be tried in more than one way, such as `(a+)+`, and
    what looks back at earlier groups.
    """
    if len(pattern) > LONGEST_PATTERN or _NOT_RUN.search(pattern):
        return False
    try:
        with warnings.catch_warnings():  # what Python is unsure of, other programs read otherwise
            warnings.simplefilter("error", FutureWarning)
            re.compile(pattern)
    except (re.error, OverflowError, RecursionError, FutureWarning):
        return False
    return _cost(pattern) is not None


def fits(pattern: str, text: str) -> bool:
    """Whether the whole text has the form of the pattern.

    Expects a pattern that `is_runnable`. Where the text is so long that the pattern could take too
    long, nothing is said against it.
    """
    cost = _cost(pattern)
    if cost is None or cost.ways * (len(text) + 1) ** (cost.power + 1) > _MOST_TRIES:
        return True
    return re.fullmatch(pattern, text) is not None


@lru_cache(maxsize=256)
def _cost(pattern: str) -> _Cost | None:
    """What the pattern can cost, None for one that can take exponential time."""
    open_groups = [_Cost()]
    for part, after in _with_next(pattern):
        group = open_groups[-1]
        repeat = _REPEAT.fullmatch(part)
        if part == "(":
            open_groups.append(_Cost())
        elif part == ")" and len(open_groups) > 1:
            closed = open_groups.pop()
            _take_in(open_groups[-1], closed)
            if _repeats(after) and not closed.fixed():
                return None
        elif part == "|":
            group.branches += 1
        elif repeat:
            ways, power = _of_repeat(part)
            group.ways, group.power = group.ways * ways, group.power + power
    return _take_in(_Cost(), open_groups[0])


def _with_next(pattern: str) -> Iterator[tuple[str, str]]:
    return pairwise([*_PARTS.findall(pattern), ""])


def _take_in(outer: _Cost, inner: _Cost) -> _Cost:
    outer.ways *= inner.ways * inner.branches
    outer.power += inner.power
    return outer


def _repeats(part: str) -> bool:
    """Whether a part makes what stands before it come more than once."""
    found = _REPEAT.fullmatch(part)
    if found is None or part == "?":
        return False
    least, comma, most = found[1] or "", found[2] or "", found[3] or ""
    return part in {"*", "+"} or (int(most or least or 0) if not comma or most else 2) > 1


def _of_repeat(part: str) -> tuple[int, int]:
    """In how many ways, and with which power of the text's length, a repeat can be tried."""
    if part == "?":
        return 2, 0
    found = _REPEAT.fullmatch(part)
    least, comma, most = (found[1] or "", found[2], found[3] or "") if found else ("", "", "")
    if part in {"*", "+"} or (comma and not most):
        return 1, 1
    if not comma:
        return 1, 0
    return max(1, int(most) - int(least or 0) + 1), 0
