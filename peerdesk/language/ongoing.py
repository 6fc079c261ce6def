"""A text that is being written: only what changed is checked again.

A paragraph, up to a blank line, is what a quotation that nobody closed can silence; within it a
piece ends where a line ends a sentence, as nothing else reaches across. Whatever a paragraph or a
piece holds was found before, so moving or undoing text costs nothing either.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from peerdesk.language.checking import Flag, check, check_quoted
from peerdesk.language.lexicon import Lexicon
from peerdesk.language.quotations import Spans, quotations

_PARAGRAPH = re.compile(r"\n[ \t\r]*\n")
_PIECE = re.compile(r"[.!?…][^\w&\n]*\n")
_LONG = 1_500  # code points; shorter paragraphs are not worth taking apart
_KEPT = 4  # times what the text holds now; older paragraphs are forgotten
_MOST_PIECES = 5_000

_Flags = tuple[Flag, ...]


@dataclass(frozen=True, slots=True)
class Looked:
    """What was found so far; `whole` when nothing of the text is left to check."""

    flags: _Flags
    whole: bool


@dataclass(slots=True)
class OngoingCheck:
    """Checks one text again and again; equal to `check` of the whole once it is `whole`."""

    own_terms: tuple[str, ...] = ()
    lexicon: Lexicon | None = None
    _paragraphs: dict[str, _Flags] = field(default_factory=dict)
    _pieces: dict[tuple[str, Spans], _Flags] = field(default_factory=dict)
    _left: int = 0

    def look(self, text: str, most: int | None = None) -> Looked:
        """The prompts of the text as it is now, checking about `most` code points at a time.

        What could not be checked this time is silent, and is next when asked again.
        """
        self._left = len(text) if most is None else most
        found: list[Flag] = []
        whole = True
        now: dict[str, _Flags] = {}
        for start, end in _divided(_PARAGRAPH, text, 0, len(text)):
            paragraph = text[start:end]
            flags = self._paragraph(paragraph)
            if flags is None:
                whole = False
                continue
            now[paragraph] = flags
            found += _moved(flags, start)
        self._forget(now)
        return Looked(tuple(found), whole)

    def _paragraph(self, text: str) -> _Flags | None:
        """The prompts of one paragraph, None while it is not checked to its end."""
        known = self._paragraphs.get(text)
        if known is not None:
            return known
        if self._left <= 0:
            return None
        flags = self._short(text) if len(text) <= _LONG else self._long(text)
        if flags is not None:
            self._paragraphs[text] = flags
        return flags

    def _short(self, text: str) -> _Flags:
        self._left -= len(text)
        return tuple(check(text, self.own_terms, self.lexicon))

    def _long(self, text: str) -> _Flags | None:
        """The same for a paragraph of many lines: its pieces, with its own quotations."""
        quoted = quotations(text)
        found: list[Flag] = []
        for start, end in _divided(_PIECE, text, 0, len(text)):
            key = (text[start:end], quoted.within(start, end))
            if key not in self._pieces:
                if self._left <= 0:
                    return None
                self._left -= end - start
                self._pieces[key] = tuple(check_quoted(*key, self.own_terms, self.lexicon))
            found += _moved(self._pieces[key], start)
        return tuple(found)

    def _forget(self, now: dict[str, _Flags]) -> None:
        """Keep what the text holds; of earlier paragraphs not more than an undo may bring back."""
        if len(self._paragraphs) > _KEPT * (len(now) + _KEPT):
            self._paragraphs = now
        if len(self._pieces) > _MOST_PIECES:
            self._pieces.clear()


def _divided(
    pattern: re.Pattern[str], text: str, start: int, end: int
) -> Iterator[tuple[int, int]]:
    """The parts of a text, each with what divides it from the next at its end."""
    for division in pattern.finditer(text, start, end):
        yield start, division.end()
        start = division.end()
    if start < end:
        yield start, end


def _moved(flags: Iterable[Flag], by: int) -> list[Flag]:
    return [one._replace(start=one.start + by, end=one.end + by) for one in flags]
