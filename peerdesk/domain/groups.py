"""Group meetings: who was there and for how long, and when a group is larger than its rules say.

Rules follow `contact-notes.md` §9: one shared part, one own entry for each member, never another
member's name in it.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import combinations

from peerdesk.domain.text import fold

ALIKE = 0.85
"""From here on two texts read as one copied (`contact-notes.md` §14, L05)."""

_FEWEST_WORDS = 6


class Attendance(StrEnum):
    """How long a member was there."""

    WHOLE = "whole"
    PART = "part"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class TimesHere:
    """When a member was there, as instants with an offset; None where nobody said."""

    start: datetime | None
    end: datetime | None


def too_large(present: int, leaders: int, most: int | None) -> int | None:
    """How many more than the programme allows each leader to lead; None within the rule.

    `most` is per leader (`contact-notes.md` §9: Virginia 10, Delaware 8, Washington 20).
    """
    if most is None:
        return None
    over = present - most * max(leaders, 1)
    return over if over > 0 else None


def much_alike(texts: Sequence[str], share: float = ALIKE) -> Iterator[tuple[int, int]]:
    """The places of texts that are the same to `share` or more, each pair once.

    Short ones ("They did not say", "Listened") are alike by nature and left out.
    """
    words = [fold(text).split() for text in texts]
    told = [place for place, text in enumerate(words) if len(text) >= _FEWEST_WORDS]
    for one, other in combinations(told, 2):
        if _alike(words[one], words[other], share):
            yield one, other


def _alike(one: Sequence[str], other: Sequence[str], share: float) -> bool:
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return (
        matcher.real_quick_ratio() >= share
        and matcher.quick_ratio() >= share
        and matcher.ratio() >= share
    )


def short_names(names: Sequence[str]) -> list[str]:
    """First names for a list that lies on a table, with only as much more as tells two apart.

    Two who share a first name get letters of their last one; who still cannot be told apart, a
    number.
    """
    words = [name.split() or [""] for name in names]
    found = [each[0] for each in words]
    longest = max((len(each[-1]) for each in words), default=0)
    for letters in range(1, longest + 1):
        twice = _twice(found)
        if not twice:
            return found
        for place in twice:
            if len(words[place]) > 1:
                last = words[place][-1]
                more = last if letters >= len(last) else f"{last[:letters]}."
                found[place] = f"{words[place][0]} {more}"
    seen: dict[str, int] = {}
    for place in _twice(found):
        name = found[place]
        seen[fold(name)] = seen.get(fold(name), 0) + 1
        found[place] = f"{name} ({seen[fold(name)]})"
    return found


def _twice(names: Sequence[str]) -> list[int]:
    """The places of names that stand there more than once."""
    folded = [fold(name) for name in names]
    return [place for place, name in enumerate(folded) if folded.count(name) > 1]
