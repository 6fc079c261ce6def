"""The words of a text with their places, for phrases to be looked for."""

import re
from dataclasses import dataclass

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_ENDED = re.compile(r"[.!?…;]|\n[ \t\r]*\n|\n[ \t\r]*[-*•>]")
_PLAIN = str.maketrans({"’": "'", "ʼ": "'", "＇": "'", "\xa0": " ", "\u202f": " "})
_SHORTENED = frozenset(("mr", "mrs", "ms", "dr", "st", "jr", "sr", "vs", "rev", "sgt", "appt"))
_FAR = 60  # words; a longer sentence is one that was never ended
_SHOUTED = 3


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words of `text`, folded; `starts` and `ends` count its code points.

    `opens[i]` says that a sentence begins with word i.
    """

    text: str
    words: list[str]
    starts: list[int]
    ends: list[int]
    opens: list[bool]

    def typed(self, at: int) -> str:
        """The word as it was typed."""
        return self.text[self.starts[at] : self.ends[at]]

    def sentence(self, at: int) -> tuple[int, int]:
        """First word, and one past the last, of the sentence around a word."""
        first, last = at, at + 1
        while not self.opens[first] and at - first < _FAR:
            first -= 1
        while last < len(self.words) and not self.opens[last] and last - at < _FAR:
            last += 1
        return first, last

    def is_capital(self, at: int) -> bool:
        """Whether a word has a capital first letter and small ones after it."""
        typed = self.typed(at)
        return typed[0].isupper() and typed[1:2].islower()

    def is_shouted(self, at: int) -> bool:
        """Whether a word is in capitals while the words around it are not."""
        typed = self.typed(at)
        if not typed.isupper():
            return False
        beside = [*range(max(0, at - _SHOUTED), at), *range(at + 1, at + 1 + _SHOUTED)]
        others = [self.typed(i) for i in beside if i < len(self.words)]
        letters = [each for each in others if each.isalpha() and len(each) > 1]
        return not letters or any(not each.isupper() for each in letters)


def tokens(text: str) -> Tokens:
    """Every word of the text, in its order."""
    folded = fold(text)
    matches = list(_WORD.finditer(folded))
    words = [match.group() for match in matches]
    starts = [match.start() for match in matches]
    ends = [match.end() for match in matches]
    opens = [True] if matches else []
    for at in range(1, len(words)):
        between = folded[ends[at - 1] : starts[at]]
        opens.append(between != " " and _is_end(between, words[at - 1]))
    return Tokens(text, words, starts, ends, opens)


def fold(text: str) -> str:
    """Lower case and plain apostrophes; every code point keeps its place."""
    lowered = text.lower()
    if len(lowered) != len(text):  # İ becomes two
        lowered = "".join(small if len(small := each.lower()) == 1 else each for each in text)
    return lowered if lowered.isascii() else lowered.translate(_PLAIN)


def _is_end(between: str, before: str) -> bool:
    if not _ENDED.search(between):
        return False
    short = before in _SHORTENED or (len(before) == 1 and before.isalpha() and before != "i")
    return not (short and between.strip() == ".")
