"""A text that is being written: only what changed is looked up again."""

from dataclasses import dataclass, field

from peerdesk.spelling.checking import Seen, Slip, Speller, in_text
from peerdesk.spelling.words import sentences

_KEPT = 4  # times what the text holds now; older lines are forgotten


@dataclass(frozen=True, slots=True)
class Looked:
    """What was found so far; `whole` when nothing of the text is left to look up."""

    slips: tuple[Slip, ...]
    whole: bool


@dataclass(slots=True)
class OngoingSpelling:
    """Looks at one text again and again; equal to `Speller.misspelled` once it is `whole`.

    Lines that stand as they stood cost nothing; of a line that changed, only its other sentences.
    """

    speller: Speller
    _lines: dict[str, tuple[tuple[int, Seen], ...]] = field(default_factory=dict)
    _sentences: dict[str, Seen] = field(default_factory=dict)

    def look(self, text: str, most: int | None = None) -> Looked:
        """The slips of the text as it is now, looking up about `most` new code points at a time."""
        left = len(text) if most is None else most
        found: list[tuple[int, Seen]] = []
        whole, start, now = True, 0, {}
        for line in text.split("\n"):
            seen = self._lines.get(line)
            if seen is None and left > 0:
                left -= len(line)
                seen = self._lines[line] = self._seen_in(line)
            if seen is None:
                whole = False
            else:
                now[line] = seen
                found += [(start + at, one) for at, one in seen]
            start += len(line) + 1
        self._forget(now)
        return Looked(tuple(in_text(found)), whole)

    def _seen_in(self, line: str) -> tuple[tuple[int, Seen], ...]:
        """What each sentence of a line holds that holds anything, and where it begins."""
        told = [(start, self._seen(line[start:end])) for start, end in sentences(line)]
        return tuple((start, seen) for start, seen in told if seen.slips or seen.names)

    def _seen(self, sentence: str) -> Seen:
        seen = self._sentences.get(sentence)
        if seen is None:
            seen = self._sentences[sentence] = self.speller.seen_in(sentence)
        return seen

    def _forget(self, now: dict[str, tuple[tuple[int, Seen], ...]]) -> None:
        """Keep what the text holds; of earlier lines not more than an undo may bring back."""
        if len(self._lines) > _KEPT * (len(now) + _KEPT):
            self._lines = now
            self._sentences.clear()
