"""Text as people type it, made ready for lines: direction, numbers, faces.

The rules of direction are those of the Unicode Bidirectional Algorithm (UAX 9); Qt applies them
while it breaks lines. Here only what must be decided before is decided.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from peerdesk.domain.errors import GlyphsMissing
from peerdesk.printing.fonts import RIGHT_TO_LEFT, Face, FontShelf, Weight, ignorable
from peerdesk.wording.islands import numbers_in_order

_LINE_ENDS = re.compile("\r\n|[\n\v\f\r\x85\u2028\u2029]")
_ISOLATES = re.compile("[\u2066-\u2068][^\u2066-\u2069]*\u2069")
# The blocks Unicode sets aside for right-to-left scripts (DerivedBidiClass.txt).
_PERHAPS_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
# Overrides can make a number read backwards and have no place in writing; a soft hyphen is only
# a hint; a tab has no stops to go to.
_REPLACED = {0x202D: None, 0x202E: None, 0xAD: None, 0x09: "    "}
# Languages whose usual script (CLDR, likely subtags) runs right to left, and those scripts.
_RIGHT_TO_LEFT_LANGUAGES = frozenset(
    ("ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "nqo", "ps", "sd", "syr", "ug", "ur", "yi")
)
_RIGHT_TO_LEFT_SCRIPTS = frozenset(("adlm", "arab", "hebr", "nkoo", "rohg", "syrc", "thaa"))
_SCRIPT_TAG = 4  # letters of a script's tag
_JOINER = "\u200d"
_FLAG_LETTERS = range(0x1F1E6, 0x1F200)
_SKIN_TONES = range(0x1F3FB, 0x1F400)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a paragraph that one face draws; `start` and `end` count characters."""

    start: int
    end: int
    face: Face


def paragraphs(text: str) -> list[str]:
    """The lines the writer ended, composed (NFC), each ready to be measured."""
    composed = unicodedata.normalize("NFC", text).translate(_REPLACED)
    return [isolated_numbers(line.rstrip(" ")) for line in _LINE_ENDS.split(composed)]


def runs_right_to_left(paragraph: str) -> bool:
    """Whether the first letter outside an isolate is written right to left (UAX 9, P2 and P3)."""
    while paragraph != (outside := _ISOLATES.sub("", paragraph)):
        paragraph = outside
    for character in paragraph:
        direction = unicodedata.bidirectional(character)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False


def is_right_to_left(language: str) -> bool:
    """Whether a document in this language (BCP 47) starts its lines at the right edge."""
    tags = language.lower().replace("_", "-").split("-")
    if scripts := [tag for tag in tags[1:] if len(tag) == _SCRIPT_TAG and tag.isalpha()]:
        return scripts[0] in _RIGHT_TO_LEFT_SCRIPTS
    return tags[0] in _RIGHT_TO_LEFT_LANGUAGES


def isolated_numbers(paragraph: str) -> str:
    """The paragraph with each number kept in its order, wherever the line runs right to left.

    Without this, "555-0142" beside Arabic is drawn "0142-555" (`plans.md` A7); a wrong crisis
    number can cost a life.
    """
    return numbers_in_order(paragraph) if has_right_to_left(paragraph) else paragraph


def has_right_to_left(text: str) -> bool:
    """Whether any character is written right to left."""
    return any(
        unicodedata.bidirectional(character) in RIGHT_TO_LEFT
        for character in _PERHAPS_RIGHT_TO_LEFT.findall(text)
    )


def stretches(paragraph: str, weight: Weight, shelf: FontShelf) -> list[Stretch]:
    """The faces that draw a paragraph, from its start to its end.

    Raises GlyphsMissing with every character no bundled face draws.
    """
    if shelf.is_plain(paragraph):
        return [Stretch(0, len(paragraph), shelf.text_face(weight))]
    if missing := shelf.without_glyph([paragraph]):
        raise GlyphsMissing(missing)
    found: list[Stretch] = []
    for start, end in _clusters(paragraph):
        before = found[-1].face if found else _first_shaped(paragraph, weight, shelf)
        for part_start, part_end, face in _faces(paragraph, start, end, weight, shelf):
            kept = _same_hand(paragraph[part_start:part_end], before, shelf) or face
            if found and found[-1].face == kept:
                found[-1] = Stretch(found[-1].start, part_end, kept)
            else:
                found.append(Stretch(part_start, part_end, kept))
    return found


def _same_hand(cluster: str, before: Face | None, shelf: FontShelf) -> Face | None:
    """The face of the text before, for spaces, digits and signs that stand inside its script."""
    shared = unicodedata.category(cluster[0])[0] not in "LM"
    if before is None or not before.hosts or not shared:
        return None
    covers = shelf.source(before).glyph
    return before if all(covers(ord(c)) for c in cluster if not ignorable(c)) else None


def _first_shaped(paragraph: str, weight: Weight, shelf: FontShelf) -> Face | None:
    """The face of the first letter, whose script also claims the signs before it (UAX 24, 5.1)."""
    letter = next((c for c in paragraph if unicodedata.category(c)[0] == "L"), None)
    return shelf.face(letter, weight) if letter else None


def _faces(
    paragraph: str, start: int, end: int, weight: Weight, shelf: FontShelf
) -> Iterator[tuple[int, int, Face]]:
    """One face for a whole cluster, or one for each character where no face holds them all."""
    if whole := shelf.face(paragraph[start:end], weight):
        yield start, end, whole
        return
    for place in range(start, end):
        if face := shelf.face(paragraph[place], weight):
            yield place, place + 1, face


def _clusters(paragraph: str) -> Iterator[tuple[int, int]]:
    """Letters with what clings to them: marks, joiners, skin tones, the second half of a flag."""
    start = 0
    for place in range(1, len(paragraph)):
        if not _clings(paragraph[place - 1], paragraph[place]):
            yield start, place
            start = place
    if paragraph:
        yield start, len(paragraph)


def _clings(before: str, character: str) -> bool:
    code = ord(character)
    return (
        before == _JOINER
        or unicodedata.category(character)[0] == "M"
        or ignorable(character)
        or code in _SKIN_TONES
        or (code in _FLAG_LETTERS and ord(before) in _FLAG_LETTERS)
    )
