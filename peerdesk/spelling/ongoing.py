"""A text that is being written: only sentences that changed are looked up again."""

from dataclasses import dataclass, field

from peerdesk.spelling.checking import Seen, Slip, Speller, in_text
from peerdesk.spelling.words import sentences

_KEPT = 4  # times what the text holds now; older sentences are forgotten


@dataclass(frozen=True, slots=True)
class Looked:
    """What was found so far; `whole` when nothing of the text is left to look up."""

    slips: tuple[Slip, ...]
    whole: bool


@dataclass(slots=True)
class OngoingSpelling:
    """Looks at one text again and again; equal to `Speller.misspelled` once it is `whole`."""

    speller: Speller
    _sentences: dict[str, Seen] = field(default_factory=dict)

    def look(self, text: str, most: int | None = None) -> Looked:
        """The slips of the text as it is now, looking up about `most` new code points at a time."""
        left = len(text) if most is None else most
        found: list[tuple[int, Seen]] = []
        whole, now = True, {}
        for start, end in sentences(text):
            sentence = text[start:end]
            seen = self._sentences.get(sentence)
            if seen is None and left <= 0:
                whole = False
                continue
            if seen is None:
                left -= len(sentence)
                seen = self._sentences[sentence] = self.speller.seen_in(sentence)
            now[sentence] = seen
            found.append((start, seen))
        if len(self._sentences) > _KEPT * (len(now) + _KEPT):
            self._sentences = now
        return Looked(tuple(in_text(found)), whole)
