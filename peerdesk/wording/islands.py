"""Names and words of another direction within an English line, and numbers within an Arabic one."""

import re
import unicodedata
from collections.abc import Iterator

_LEFT_TO_RIGHT, _FIRST_STRONG, _END = "\u2066", "\u2068", "\u2069"
_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})
# A phone number, date, time or amount with its inner signs: "(207) 555-0142", "4:30", "1,200.50".
_NUMBER = re.compile(r"[+#*(]*\d(?:[\d\s().,:/+#*–-]*[\d#*)])?")
_KEPT_IN_ORDER = re.compile("\u2066[^\u2066-\u2069]*\u2069")


def island(text: str) -> str:
    """The text, set apart where it reads right to left, so that it turns nothing around it.

    Without this an Arabic name at the start turns its whole line, and the number beside it moves
    to the other end (Unicode UAX 9, first strong isolate). Text from left to right stays as it is.
    """
    return f"{_FIRST_STRONG}{text}{_END}" if turns(text) else text


def turns(text: str) -> bool:
    """Whether any of it reads from right to left."""
    if text.isascii():
        return False
    return any(unicodedata.bidirectional(character) in _RIGHT_TO_LEFT for character in text)


def numbers_in_order(text: str) -> str:
    """The text with each number kept in its order, wherever a line runs right to left.

    Without this, "555-0142" beside Arabic is drawn "0142-555" (`plans.md` A7); a wrong crisis
    number can cost a life.
    """
    if not turns(text):
        return text
    pieces, done = [], 0
    for already in _KEPT_IN_ORDER.finditer(text):
        pieces += [_set_apart(text[done : already.start()]), already.group()]
        done = already.end()
    return "".join([*pieces, _set_apart(text[done:])])


def numbers_that_turn(text: str) -> Iterator[str]:
    """The numbers of several parts in a text from right to left, which a field draws out of order.

    A field shows what is typed and cannot set them apart.
    """
    if turns(text):
        yield from (found for found in _NUMBER.findall(text) if not found.isdigit())


def _set_apart(text: str) -> str:
    return _NUMBER.sub(lambda number: f"{_LEFT_TO_RIGHT}{number.group()}{_END}", text)
