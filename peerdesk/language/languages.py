"""Addresses, file names, and text in other languages (language.md R12)."""

import re
from collections.abc import Mapping

from peerdesk.language.word_sets import WordSet
from peerdesk.language.words import Words

_ADDRESS = re.compile(
    r"@|://|^www\.|\\|_|\.(?:com|org|net|gov|edu|info|us|pdf|docx?|xlsx?|txt|csv|jpe?g|png|html?)\b"
    r"|^\S+\.\w+/\S",
    re.IGNORECASE,
)
_MOST = 200
_ENOUGH = 2


def is_address(text: Words, start: int, end: int) -> bool:
    """Whether the words stand in a web or e-mail address or a file name."""
    whole = text.text
    first, last = term = text.starts[start], text.ends[end - 1]
    while first > 0 and last - first < _MOST and not whole[first - 1].isspace():
        first -= 1
    while last < len(whole) and last - first < 2 * _MOST and not whole[last].isspace():
        last += 1
    return (first, last) != term and _ADDRESS.search(whole[first:last]) is not None


def is_spanish(text: Words, place: int, sets: Mapping[str, WordSet]) -> bool:
    """Whether the sentence around a word is Spanish."""
    spanish, english = _signs(text, place, sets)
    return spanish >= _ENOUGH and spanish > english


def is_english(text: Words, place: int, sets: Mapping[str, WordSet]) -> bool:
    """Whether anything in the sentence shows that it is English."""
    spanish, english = _signs(text, place, sets)
    return english > spanish


def _signs(text: Words, place: int, sets: Mapping[str, WordSet]) -> tuple[int, int]:
    first, last = text.sentence(place)
    words = text.words[first:last]
    spanish, english = sets["spanish"].single, sets["english"].single
    return sum(word in spanish for word in words), sum(word in english for word in words)
