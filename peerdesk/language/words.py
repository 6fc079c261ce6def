"""A text as its words: folded for comparing, with their places in the text as it was typed."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from itertools import accumulate, compress, count
from typing import Final

JOINED: Final = 0
"""A gap of blanks, a hyphen or one line break: the words on both sides can belong to one phrase.
Also that of "SI/HI", and the colon of "Insight: poor"."""
PAUSE: Final = 1
"""A comma, a colon, a bracket: still the same sentence."""
END: Final = 2
"""The end of a sentence or a paragraph, or the start of the text."""

_WORD = re.compile(r"([^\W_]+(?:'(?!s\b)[^\W_]+)*|(?<=[^\W_])'s\b|&)")
_PLAIN_WORD = re.compile(r"([a-z0-9]+(?:'(?!s\b)[a-z0-9]+)*|(?<=[a-z0-9])'s\b|&)", re.ASCII)
"""The same in folded English text, and quicker."""
_BARE_WORD = re.compile(r"([a-z0-9]+)", re.ASCII)
"""The same where the text has no apostrophe and no "&"."""
_JOINED = re.compile(r"'?(?:-\n? *|[ \t\r]*(?:\n[ \t\r]*)?)")
_ENDED = re.compile(r"[.!?…]|\n[ \t\r]*\n|\n[ \t\r]*[-*•>]")
_PLAIN = str.maketrans({"’": "'", "ʼ": "'", "＇": "'", "‐": "-", "‑": "-", "‒": "-", "–": "-",
                        "\xa0": " ", "\u202f": " ", "\u2007": " ", "\u2028": "\n",
                        "\u2029": "\n"})  # fmt: skip
_FAR = 60
_PAIRED = frozenset(("si", "hi", "ah", "vh", "drug", "drugs", "alcohol"))  # "SI/HI" is one thing
_RATED = frozenset(
    ("insight", "judgment", "judgement", "motivation", "hygiene", "attitude", "adherence")
) | frozenset(("ua", "uas", "uds", "utox", "tox", "urine"))
_RATINGS = frozenset((": ", ":", " - ", " = "))  # "Insight: poor" says that it is poor
_SHORTENED = frozenset(
    ("mr", "mrs", "ms", "dr", "st", "jr", "rev", "sgt", "prof", "capt", "lt", "det", "vs")
)


_UNUSUAL = -1


class _Usual(dict[str, int]):
    """The kinds of the gaps that are always the same, whatever stands before them."""

    def __missing__(self, between: str) -> int:
        """Any other gap is looked at more closely."""
        return _UNUSUAL


_USUAL = _Usual({" ": JOINED, "": JOINED, "-": JOINED, "\n": JOINED, "' ": JOINED, ", ": PAUSE})


@dataclass(slots=True)
class Words:
    """The words of `text`; `starts` and `ends` count its code points.

    `gaps[i]` precedes word i; one more follows the last, so that there is an `END` at both ends.
    A possessive 's is a word of its own, and so is "&", which reads "and". `vocabulary` has each
    word once: it is quick to ask before a closer look.
    """

    text: str
    words: list[str]
    starts: list[int]
    ends: list[int]
    gaps: list[int]
    vocabulary: frozenset[str]

    def has_any(self, words: frozenset[str]) -> bool:
        """Whether one of these words is anywhere in the text."""
        return not self.vocabulary.isdisjoint(words)

    def put(self, index: int, word: str) -> None:
        """Read another word there."""
        self.words[index] = word
        self.vocabulary = frozenset(self.words)

    def sentence(self, index: int) -> tuple[int, int]:
        """First word, and one past the last, of the sentence around a word.

        Of an endless one only what is near, so that no text takes long.
        """
        first, last = index, index + 1
        while self.gaps[first] != END and index - first < _FAR:
            first -= 1
        while self.gaps[last] != END and last - index < _FAR:
            last += 1
        return first, last

    def typed(self, index: int) -> str:
        """The word as it was typed."""
        return self.text[self.starts[index] : self.ends[index]]

    def places(self, words: Collection[str]) -> list[int]:
        """Where these words stand."""
        return list(compress(count(), map(words.__contains__, self.words)))

    def joined(self, index: int) -> bool:
        """Whether there is such a word, in one phrase with the word before it."""
        return not self.gaps[index]

    def beside(self, index: int) -> tuple[str, str]:
        """The words before and after a word in one phrase with it; empty where none is."""
        words, gaps = self.words, self.gaps
        return "" if gaps[index] else words[index - 1], "" if gaps[index + 1] else words[index + 1]


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
    parts = _pattern(folded).split(folded)  # what is between words, and each second time a word
    words, between = parts[1::2], parts[2:-1:2]
    if "&" in folded:
        words = ["and" if word == "&" else word for word in words]
    ends_of_parts = list(accumulate(map(len, parts)))
    starts, ends = ends_of_parts[:-1:2], ends_of_parts[1::2]
    gaps = list(map(_USUAL.__getitem__, between))
    at = 0
    for _ in range(gaps.count(_UNUSUAL)):
        at = gaps.index(_UNUSUAL, at)
        gaps[at] = _gap(between[at], words[at], text[ends[at] - 1])
    return Words(text, words, starts, ends, [END, *gaps, END], frozenset(words))


def _pattern(folded: str) -> re.Pattern[str]:
    """What finds the words, and no slower than this text needs."""
    if not folded.isascii():
        return _WORD
    return _PLAIN_WORD if "'" in folded or "&" in folded else _BARE_WORD


def _gap(between: str, word: str, letter: str) -> int:
    """The kind of gap after a word, of which the last letter is given as it was typed."""
    if (between == "/" and word in _PAIRED) or (between in _RATINGS and word in _RATED):
        return JOINED
    if between == ". ":
        return JOINED if _is_shortened(word, letter) else END
    if _JOINED.fullmatch(between):
        return JOINED
    return END if _ENDED.search(between) else PAUSE


def _is_shortened(word: str, letter: str) -> bool:
    """Whether the last word is an initial or a title, whose full stop ends no sentence."""
    return word in _SHORTENED or (len(word) == 1 and letter.isupper() and word != "i")
