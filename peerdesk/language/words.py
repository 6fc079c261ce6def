"""A text as its words: folded for comparing, with their places in the text as it was typed."""

import re
from dataclasses import dataclass
from enum import IntEnum

_WORD = re.compile(r"[^\W_]+(?:'(?!s\b)[^\W_]+)*|(?<=[^\W_])'s\b|&")
_JOINED = re.compile(r"'?(?:-\n? *|[ \t\r]*(?:\n[ \t\r]*)?)")
_ENDED = re.compile(r"[.!?…]|\n[ \t\r]*\n|\n[ \t\r]*[-*•>]")
_PLAIN = str.maketrans({"’": "'", "ʼ": "'", "＇": "'", "‐": "-", "‑": "-", "‒": "-", "–": "-",
                        "\xa0": " ", "\u202f": " ", "\u2007": " ", "\u2028": "\n",
                        "\u2029": "\n"})  # fmt: skip
_USUAL = {" ": 0, "": 0, "-": 0, "\n": 0, "' ": 0, ", ": 1, ". ": 2}
_SHORTENED = frozenset({"mr", "mrs", "ms", "dr", "st", "jr"})


class Gap(IntEnum):
    """What stands between a word and the one before it."""

    JOINED = 0
    """Blanks, a hyphen or one line break: both can belong to one phrase."""
    PAUSE = 1
    """A comma, a colon, a bracket: still the same sentence."""
    END = 2
    """The end of a sentence or a paragraph, or the start of the text."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of `text`; `starts` and `ends` count its code points, `gaps[i]` precedes word i.

    A possessive 's is a word of its own, and so is "&", which reads "and".
    """

    text: str
    words: list[str]
    starts: list[int]
    ends: list[int]
    gaps: list[int]

    def sentence(self, index: int) -> tuple[int, int]:
        """First word, and one past the last, of the sentence around a word."""
        first, last = index, index + 1
        while self.gaps[first] != Gap.END:
            first -= 1
        while last < len(self.words) and self.gaps[last] != Gap.END:
            last += 1
        return first, last

    def typed(self, index: int) -> str:
        """The word as it was typed."""
        return self.text[self.starts[index] : self.ends[index]]

    def joined(self, index: int) -> bool:
        """Whether there is such a word, in one phrase with the word before it."""
        return 0 < index < len(self.words) and self.gaps[index] == Gap.JOINED


def fold(text: str) -> str:
    """Lower case and plain apostrophes, hyphens and blanks; every code point keeps its place."""
    lowered = text.lower()
    if len(lowered) != len(text):  # İ becomes two
        lowered = "".join(small if len(small := each.lower()) == 1 else each for each in text)
    return lowered if lowered.isascii() else lowered.translate(_PLAIN)


def split(text: str) -> list[str]:
    """The words alone, as `words_of` names them."""
    return ["and" if each == "&" else each for each in _WORD.findall(fold(text))]


def words_of(text: str) -> Words:
    """Every word of the text."""
    folded = fold(text)
    found = Words(text, [], [], [], [])
    before = 0
    for match in _WORD.finditer(folded):
        start, end = match.span()
        between = folded[before:start]
        gap = _USUAL.get(between)
        found.gaps.append(_gap(found, between) if gap is None or gap == Gap.END else gap)
        word = match.group()
        found.words.append("and" if word == "&" else word)
        found.starts.append(start)
        found.ends.append(end)
        before = end
    if found.gaps:
        found.gaps[0] = Gap.END
    return found


def _gap(so_far: Words, between: str) -> int:
    """The kind of gap after the words so far."""
    if between == ". " and so_far.words and _is_shortened(so_far):
        return Gap.JOINED
    if _JOINED.fullmatch(between):
        return Gap.JOINED
    return Gap.END if _ENDED.search(between) else Gap.PAUSE


def _is_shortened(so_far: Words) -> bool:
    """Whether the last word is an initial or a title, whose full stop ends no sentence."""
    last = so_far.words[-1]
    return last in _SHORTENED or (len(last) == 1 and so_far.typed(-1).isupper() and last != "i")
