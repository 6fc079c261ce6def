"""A text that is being written: only what changed is looked at again.

Looks for what stands at a place and asks for another word; what is about the whole note waits
until it is finished.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from peerdesk.domain.preflight.findings import LintFinding, Rule
from peerdesk.domain.preflight.linting import places
from peerdesk.domain.preflight.note_text import Around, FieldText, NoteText, Span
from peerdesk.domain.preflight.word_list import WordList

_PARAGRAPH = re.compile(r"\n[ \t\r]*\n")
_SENTENCE = re.compile(r"[.!?…]+[\"”’)\]]*\s+|\n")
_LONG: Final = 1_200  # code points; longer paragraphs are looked at in parts
_MOST_KEPT: Final = 500
_LATER: Final = frozenset({Rule.OWN_STORY, Rule.HIDDEN, Rule.NO_ACTION})

Quote = Callable[[str], tuple[Span, ...]]
_Key = tuple[str, tuple[Span, ...]]


@dataclass(frozen=True, slots=True)
class LookedAt:
    """What was found so far; `whole` when nothing of the text is left to look at."""

    findings: tuple[LintFinding, ...]
    whole: bool


@dataclass(slots=True)
class OngoingLook:
    """Looks at one text again and again; `quote` tells where a paragraph quotes."""

    words: WordList
    around: Around
    note: NoteText
    quote: Quote
    _known: dict[_Key, tuple[LintFinding, ...]] = field(default_factory=dict)
    _quoted: dict[str, tuple[Span, ...]] = field(default_factory=dict)

    def look(self, text: str, most: int) -> LookedAt:
        """What stands in the text now, looking at about `most` new code points at a time."""
        found: list[LintFinding] = []
        whole, now = True, set[_Key]()
        for start, part, quoted in self._parts(text):
            key = (part, quoted)
            now.add(key)
            if key not in self._known:
                if most <= 0:
                    whole = False
                    continue
                most -= len(part)
                self._known[key] = self._found(part, quoted)
            found += (
                replace(one, start=one.start + start, end=one.end + start)
                for one in self._known[key]
            )
        if len(self._known) > _MOST_KEPT:
            self._known = {key: those for key, those in self._known.items() if key in now}
        return LookedAt(tuple(found), whole)

    def _found(self, part: str, quoted: tuple[Span, ...]) -> tuple[LintFinding, ...]:
        one_text = FieldText("", part, quoted)
        found = places(one_text, self.note, self.around, self.words)
        return tuple(one for one in found if one.has_place and one.rule not in _LATER)

    def _quotes(self, paragraph: str) -> tuple[Span, ...]:
        """Where a paragraph quotes; of earlier ones a few are kept for an undo."""
        if paragraph not in self._quoted:
            if len(self._quoted) > _MOST_KEPT:
                self._quoted.clear()
            self._quoted[paragraph] = self.quote(paragraph)
        return self._quoted[paragraph]

    def _parts(self, text: str) -> Iterator[tuple[int, str, tuple[Span, ...]]]:
        """Paragraphs, and of long ones runs of sentences, each with its own quotations."""
        for start, end in _divided(_PARAGRAPH, text, 0, len(text), 0):
            quoted = self._quotes(text[start:end])
            for first, last in _divided(_SENTENCE, text, start, end, _LONG):
                inside = tuple(
                    (max(begin + start, first) - first, min(stop + start, last) - first)
                    for begin, stop in quoted
                    if begin + start < last and stop + start > first
                )
                yield first, text[first:last], inside


def _divided(
    pattern: re.Pattern[str], text: str, start: int, end: int, least: int
) -> Iterator[tuple[int, int]]:
    """The parts between `start` and `end`, each at least so long, with what ends it."""
    for division in pattern.finditer(text, start, end):
        if division.end() - start >= least:
            yield start, division.end()
            start = division.end()
    if start < end:
        yield start, end
