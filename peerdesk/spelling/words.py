"""Finding the words of a text that a dictionary may be asked about, with their places."""

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

_CHUNK = re.compile(r"\S+")
_LETTER = r"[^\W\d_][\u0300-\u036f]*"
_WORD = re.compile(rf"(?:{_LETTER})+(?:['’\-‐‑](?:{_LETTER})+)*")
_NOT_PROSE = re.compile(r"[\d@_\\#]|://|^www\.|[^\W\d_]\.[^\W\d_]", re.IGNORECASE)
_SENTENCE_ENDS = re.compile(
    r"(?<!\bDr)(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bSt)(?<!\bSra)(?<!\bSr)[.!?…]+[\"”’)\]]*\s+|\n+"
)
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzáéíóúüñàâçèêëîïôöûäå'-")
_LONGEST = 60  # letters; what is longer is no word, and Hunspell holds a hundred


class Word(NamedTuple):
    """A word as it stands and its place, in code points of what was asked about."""

    start: int
    end: int
    text: str
    is_name: bool
    """A capital within a sentence: most likely somebody or some place."""
    is_foreign: bool
    """It has letters that neither English nor Spanish writes."""

    @property
    def plain(self) -> str:
        """Composed, with straight apostrophes and hyphens, as dictionaries write it."""
        return plain(self.text)


def plain(text: str) -> str:
    """A word as dictionaries write it."""
    composed = unicodedata.normalize("NFC", text)
    return composed.replace("’", "'").replace("‐", "-").replace("‑", "-")


def sentences(text: str) -> Iterator[tuple[int, int]]:
    """Where each sentence begins and ends, with what divides it from the next."""
    start = 0
    for division in _SENTENCE_ENDS.finditer(text):
        yield start, division.end()
        start = division.end()
    if start < len(text):
        yield start, len(text)


def words(sentence: str) -> Iterator[Word]:
    """The words of one sentence that a dictionary can judge.

    Left out are addresses, numbers, words in capitals or with capitals inside, and single letters.
    """
    first = True
    for chunk in _CHUNK.finditer(sentence):
        if _NOT_PROSE.search(chunk.group()):
            first = False
            continue
        for found in _WORD.finditer(chunk.group()):
            text, at = found.group(), chunk.start()
            is_name, first = not first and text[0].isupper(), False
            if _is_written_plainly(text):
                is_foreign = not _LETTERS.issuperset(plain(text).lower())
                yield Word(at + found.start(), at + found.end(), text, is_name, is_foreign)


def _is_written_plainly(word: str) -> bool:
    """Whether only its first letter may be a capital: no abbreviation and no made-up name."""
    return 1 < len(word) <= _LONGEST and word[1:] == word[1:].lower()
