"""Patterns (regular expressions) that strangers put into forms.

A pattern cannot be stopped once it runs, so those that can run for hours are not run at all.
"""

import re
import warnings
from typing import Final

LONGEST_PATTERN: Final = 500
LONGEST_CHECKED: Final = 1_000
_REPEATS: Final = re.compile(r"[*+]|\{\d*,?\d*\}")
_PARTS: Final = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[()|]|[*+?]|\{\d*,?\d*\}|.", re.DOTALL)


def is_runnable(pattern: str) -> bool:
    """Whether the pattern is valid and cannot take exponential time.

    Refused: a repeated group that itself repeats or branches, such as `(a+)+`, and back-references.
    """
    if len(pattern) > LONGEST_PATTERN or re.search(r"\\[1-9]|\(\?P=", pattern):
        return False
    try:
        with warnings.catch_warnings():  # what Python is unsure of, other programs read otherwise
            warnings.simplefilter("error", FutureWarning)
            re.compile(pattern)
    except (re.error, OverflowError, RecursionError, FutureWarning):
        return False
    return not _repeats_a_choice(pattern)


def fits(pattern: str, text: str) -> bool:
    """Whether the whole text has the form of the pattern; longer texts than the cap never do.

    Expects a pattern that `is_runnable`. It may still be slow: run it in the background.
    """
    return len(text) <= LONGEST_CHECKED and re.fullmatch(pattern, text) is not None


def _repeats_a_choice(pattern: str) -> bool:
    inside = [False]  # for each open group: does it repeat or branch?
    closed = False  # did the last part close such a group?
    for part in _PARTS.findall(pattern):
        if part == "(":
            inside.append(False)
            closed = False
        elif part == ")" and len(inside) > 1:
            closed = inside.pop()
            inside[-1] = inside[-1] or closed
        elif part == "|" or _REPEATS.fullmatch(part):
            if closed and part != "|":
                return True
            inside[-1] = True
            closed = False
        else:
            closed = False
    return False
