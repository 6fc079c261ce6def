"""A text as its words: folded for comparing, with their places in the text as it was typed."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from itertools import accumulate, repeat
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
_BLANK = ("", " ")
_ENDS_PLAINLY = re.compile(r"[,.;:!?)]?(?!\S)").match
_FAR = 60
_PAIRED = frozenset(("si", "hi", "ah", "vh", "drug", "drugs", "alcohol"))  # "SI/HI" is one thing
_RATED = frozenset(
    ("insight", "judgment", "judgement", "motivation", "hygiene", "attitude", "adherence")
) | frozenset(("ua", "uas", "uds", "utox", "tox", "urine"))
_RATINGS = frozenset((": ", ":", " - ", " = "))  # "Insight: poor" says that it is poor
_SHORTENED = frozenset(
    ("mr", "mrs", "ms", "dr", "st", "jr", "rev", "sgt", "prof", "capt", "lt", "det", "vs")
)

_USUAL = {" ": JOINED, "": JOINED, "-": JOINED, "\n": JOINED, "' ": JOINED, ", ": PAUSE}
"""The kinds of the gaps that are always the same, whatever stands before them."""
_UNUSUAL = -1
_UNUSUALS = repeat(_UNUSUAL)


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

    def is_bare(self, start: int, end: int) -> bool:
        """Whether words from `start` to `end` were typed in small letters and between blanks."""
        text, first, last = self.text, self.starts[start], self.ends[end - 1]
        return (
            text[first:last].islower()
            and text[first - 1 : first] in _BLANK
            and _ENDS_PLAINLY(text, last) is not None
        )

    def places(self, words: Collection[str]) -> list[int]:
        """Where these words stand."""
        return [at for at, word in enumerate(self.words) if word in words]

    def joined(self, index: int) -> bool:
        """Whether there is such a word, in one phrase with the word before it."""
        return not self.gaps[index]


def fold(text: str) -> str:
    """Lower case and plain apostrophes, hyphens and blanks; every code point keeps its place."""
    lowered = text.lower()
    if lowered.isascii():
        return lowered
    if len(lowered) != len(text):  # İ becomes two
        lowered = "".join(small if len(small := each.lower()) == 1 else each for each in text)
    return lowered.translate(_PLAIN)


def split(text: str) -> list[str]:
    """The words alone, as `words_of` names them."""
    return ["and" if each == "&" else each for each in _WORD.findall(fold(text))]


def words_of(text: str) -> Words:
    """Every word of the text."""
    folded = text.lower()
    if folded.isascii():
        pattern = _PLAIN_WORD if "'" in folded or "&" in folded else _BARE_WORD
    else:
        folded, pattern = fold(text), _WORD
    parts = pattern.split(folded)  # what is between words, and each second time a word
    words, between = parts[1::2], parts[2:-1:2]
    if "&" in folded:
        words = ["and" if word == "&" else word for word in words]
    bounds = list(accumulate(map(len, parts)))
    starts, ends, vocabulary = bounds[:-1:2], bounds[1::2], frozenset(words)
    if between.count(" ") == len(between):  # no comma, no second sentence
        return Words(text, words, starts, ends, [END, *[JOINED] * len(between), END], vocabulary)
    gaps = [END, *map(_USUAL.get, between, _UNUSUALS), END]
    found = Words(text, words, starts, ends, gaps, vocabulary)
    if _UNUSUAL in gaps:
        _look_closer(found, between)
    return found


def _look_closer(text: Words, between: list[str]) -> None:
    """Give the gaps that are not always the same their kinds."""
    gaps, at = text.gaps, 0
    for _ in range(gaps.count(_UNUSUAL)):
        at = gaps.index(_UNUSUAL, at)
        gaps[at] = _gap(between[at - 1], text.words[at - 1], text.text[text.ends[at - 1] - 1])


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
