"""Where a text quotes: the person's own words are never prompted (language.md R1)."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

_PARAGRAPH = re.compile(r"\n[ \t\r]*\n")
_DOUBLE = re.compile(r'["“”„«»]')
_CLOSES = {'"': '"', "“": "”", "„": "“”", "«": "»", "”": "”", "»": "«"}
_SINGLE_OPENS = re.compile(
    r"['‘](?<![^\s(\[\"“«—–-].)(?=[^\W_])(?!\d\ds\b|n['’]|til\b|em\b|cause\b)"
)
_SINGLE_CLOSES = re.compile(r"['’](?<=\S.)(?![^\W_])")
"""Their signs come first in both patterns: so they are looked for quickly."""
_OWN_WORDS = re.compile(
    r"(?:\bin (?:her|his|their|my|its) (?:own )?words|\bverbatim|\bdirect quote)"
    r"[^\n.;:!?]{0,30}:([^\n]*)",
    re.IGNORECASE,
)
_OTHER_SIGNS = re.compile("[“”„«»‘’]")
_QUOTED_LINE = re.compile(r"^[ \t]*>[^\n]*", re.MULTILINE)
_INCHES = re.compile(r"\d['’]?\s?\d*$")
_FEET = re.compile(r"\d['’]\s?\d+$")
_GOES_ON = re.compile(r" [a-z]")

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Spans:
    """Stretches of a text that do not overlap, in order."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @classmethod
    def of(cls, spans: list[Span]) -> "Spans":
        """The spans, with those that touch made one."""
        merged: list[Span] = []
        for start, end in sorted(spans):
            if merged and start <= merged[-1][1]:
                merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
            else:
                merged.append((start, end))
        return cls(tuple(start for start, _ in merged), tuple(end for _, end in merged))

    def __bool__(self) -> bool:
        """Whether there is any."""
        return bool(self.starts)

    def touches(self, start: int, end: int) -> bool:
        """Whether any part of `start` to `end` lies in one of them."""
        at = bisect_right(self.starts, end - 1) - 1
        return at >= 0 and self.ends[at] > start

    def within(self, start: int, end: int) -> "Spans":
        """Those of a part of the text, cut at its ends and counted from its start."""
        cut = [
            (max(first, start) - start, min(last, end) - start)
            for first, last in zip(self.starts, self.ends, strict=True)
            if first < end and last > start
        ]
        return Spans(tuple(first for first, _ in cut), tuple(last for _, last in cut))


_NONE = Spans((), ())


def quotations(text: str) -> Spans:
    """Every quotation; one with no closing mark yet reaches to the end of its paragraph."""
    if not _may_quote(text):
        return _NONE
    spans = [match.span(1) for match in _OWN_WORDS.finditer(text)] if ":" in text else []
    if ">" in text:
        spans += [match.span() for match in _QUOTED_LINE.finditer(text)]
    for start, end in _paragraphs(text):
        doubled = list(_doubled(text, start, end))
        spans += doubled
        spans += _single(text, start, end, Spans.of(doubled))
    return Spans.of(spans)


def _may_quote(text: str) -> bool:
    if '"' in text or "'" in text or ">" in text or ":" in text:
        return True
    return not text.isascii() and _OTHER_SIGNS.search(text) is not None


def _paragraphs(text: str) -> Iterator[Span]:
    start = 0
    for blank in _PARAGRAPH.finditer(text):
        yield start, blank.start()
        start = blank.end()
    yield start, len(text)


def _doubled(text: str, start: int, end: int) -> Iterator[Span]:
    """Quotations in double marks of one paragraph; the outer marks where they are nested."""
    place = start
    while opening := _DOUBLE.search(text, place, end):
        mark, place = opening.group(), opening.end()
        if not _opens(text, opening.start(), start, end):
            continue
        closing = _closing(text, mark, place, end)
        yield opening.start(), closing
        place = closing


def _opens(text: str, at: int, start: int, end: int) -> bool:
    """Whether the mark opens: no inch mark after digits, no stray mark after a word."""
    before = text[max(start, at - 6) : at]
    if text[at] == '"' and _INCHES.search(before):
        return False
    follows = text[at + 1 : min(at + 2, end)]
    if text[at] in "”»":
        return bool(follows.strip()) and not before[-1:].strip()
    return bool(follows.strip()) or not before[-1:].strip()


def _closing(text: str, mark: str, place: int, end: int) -> int:
    """One past the mark that closes, or the end of the paragraph."""
    depth = 1
    closers = _CLOSES[mark]
    for found in _DOUBLE.finditer(text, place, end):
        at = found.start()
        if text[at] in closers and not (mark == '"' and _is_feet_and_inches(text, at)):
            depth -= 1
            if not depth:
                return found.end()
        elif text[at] == mark:
            depth += 1
    return end


def _is_feet_and_inches(text: str, at: int) -> bool:
    return _FEET.search(text[max(0, at - 6) : at]) is not None


def _single(text: str, start: int, end: int, doubled: Spans) -> Iterator[Span]:
    """Quotations in single marks at the edges of words; an apostrophe opens none."""
    place = start
    while opening := _SINGLE_OPENS.search(text, place, end):
        place = opening.end()
        if doubled.touches(opening.start(), place):
            continue
        closing = _single_closing(text, place, end)
        if not closing:
            return
        yield opening.start(), closing
        place = closing


def _single_closing(text: str, place: int, end: int) -> int:
    """One past the closing mark; after an s the next mark is preferred, for clients' is a word."""
    possible = 0
    while closing := _SINGLE_CLOSES.search(text, place, end):
        opening = _SINGLE_OPENS.search(text, place, closing.start())
        if opening and possible:
            return possible
        possible = closing.end()
        possessive = text[closing.start() - 1] in "sS" and _GOES_ON.match(text, possible, end)
        if not possessive:
            return possible
        place = possible
    return possible
