"""The words of a text with their places, folded as names are compared."""

import re
from dataclasses import dataclass

from peerdesk.domain.leaks.name_words import TITLES
from peerdesk.domain.text import fold

_MARKS = (
    "\u00ad\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed"
    "\u0900-\u0903\u093a-\u094f\u0981-\u0983\u09bc-\u09cd\u0a01-\u0a4d\u0abc-\u0acd"
    "\u0b3c-\u0bcd\u0c3e-\u0ccd\u0d3e-\u0d4d\u0e31\u0e34-\u0e3a\u0e47-\u0e4e"
    "\u1ab0-\u1aff\u1dc0-\u1dff\u200c\u200d\u2060"
)
_LETTERS = rf"[^\W_][^\W_{_MARKS}]*(?:[{_MARKS}]+[^\W_{_MARKS}]*)*"
_WORD = re.compile(rf"{_LETTERS}(?:['’ʼ‘ʻ＇`´]{_LETTERS})*")
_APOSTROPHES = str.maketrans(dict.fromkeys("＇`´", "'"))
_JOINED = re.compile(r"[ \t\xa0\u202f]{1,2}|\n|[-‐‑–]|, ?")
_ENDED = re.compile(r"[.!?…:;\n\"“”«(\[•]| [-–—]+ |¿|¡")
_SPOKEN_ENDS = ("'s", "'ll", "'d", "'re", "'ve")


@dataclass(frozen=True, slots=True)
class Token:
    """One word; `key` is folded and without apostrophes, `typed` as it stands.

    `owns` says that a possessive or a shortened verb follows the word: "Hoa's", "Hoa'll".
    `starts` that a sentence begins with it, `joined` that it can belong to one name with the
    word before it, `dotted` that a full stop follows it at once.
    """

    start: int
    end: int
    key: str
    typed: str
    owns: bool
    starts: bool
    gap: str
    joined: bool
    dotted: bool

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.typed[0].isupper()

    @property
    def shouted(self) -> bool:
        """Whether it is a word of capitals throughout."""
        return len(self.typed) > 1 and self.typed.isupper()

    @property
    def is_title(self) -> bool:
        """Whether a name follows such a word: "Mr", "Ms"."""
        return self.key in TITLES


def tokens(text: str) -> list[Token]:
    """Every word of the text, in its order."""
    found: list[Token] = []
    place = 0
    for match in _WORD.finditer(text):
        gap = text[place : match.start()]
        dotted = text.startswith(".", match.end())
        found.append(_token(match, gap, found[-1] if found else None, dotted=dotted))
        place = match.end()
    return found


def _token(match: re.Match[str], gap: str, before: Token | None, *, dotted: bool) -> Token:
    typed, start = match.group(), match.start()
    folded = fold(typed).translate(_APOSTROPHES)
    tail = next((end for end in _SPOKEN_ENDS if folded.endswith(end)), "")
    word = typed[: len(typed) - len(tail)] if tail else typed
    key = folded.removesuffix(tail).replace("'", "")
    short = before is not None and _shortened(before, gap)
    starts = before is None or (_ENDED.search(gap) is not None and not short)
    joined = before is not None and (short or _JOINED.fullmatch(gap) is not None)
    return Token(start, start + len(word), key, word, bool(tail), starts, gap, joined, dotted)


def _shortened(before: Token, gap: str) -> bool:
    """Whether the full stop before belongs to a title or an initial and ends no sentence."""
    letter = len(before.typed) == 1 and (before.capital or gap == ".")
    return gap.strip() == "." and (letter or before.is_title or before.key == "st")


def keys(text: str) -> tuple[str, ...]:
    """The folded words of a name."""
    return tuple(token.key for token in tokens(text))
