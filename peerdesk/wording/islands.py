"""Names and words of another direction within an English line."""

import unicodedata

_FIRST_STRONG, _END = "\u2068", "\u2069"
_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})


def island(text: str) -> str:
    """The text, set apart where it reads right to left, so that it turns nothing around it.

    Without this an Arabic name at the start turns its whole line, and the number beside it moves
    to the other end (Unicode UAX 9, first strong isolate). Text from left to right stays as it is.
    """
    turns = any(unicodedata.bidirectional(character) in _RIGHT_TO_LEFT for character in text)
    return f"{_FIRST_STRONG}{text}{_END}" if turns else text
