"""Places of a text between code points, in which it is checked, and Qt's UTF-16 positions."""

import re
from collections.abc import Iterable

_BYTES = 2  # to a position of a Qt document
_ENDS = re.compile(r"[.!?…]+[\"”’)\]]*\s|\n")
_FAR = 600  # code points; a longer sentence is one that was never ended


def positions(text: str, places: Iterable[int]) -> dict[int, int]:
    """Where each place, counted in code points, is in a Qt document; converted in one pass."""
    wanted = sorted(set(places))
    if not wanted or max(text, default="") <= "\uffff":
        return {place: place for place in wanted}
    found, units, before = {}, 0, 0
    for place in wanted:
        units += len(text[before:place].encode("utf-16-le", "surrogatepass")) // _BYTES
        found[place], before = units, place
    return found


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The sentence a place stands in, in code points."""
    first = max(0, start - _FAR)
    for found in _ENDS.finditer(text, first, start):
        first = found.end()
    following = _ENDS.search(text, end, min(len(text), end + _FAR))
    last = following.start() + 1 if following else min(len(text), end + _FAR)
    return first, last
