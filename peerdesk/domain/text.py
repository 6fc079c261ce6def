"""Text as it is typed, kept and found again.

`clean` takes out what can hide or reorder words (`contact-notes.md` §14, L16) and says what it
took; everything else stays as typed. `fold` is the one folding for search: both the stored text
and what someone looks for pass through it.
"""

import re
import unicodedata
from dataclasses import dataclass

_OPENERS = "\u2066\u2067\u2068"
_CLOSER = "\u2069"
_NEVER_KEPT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"  # C0 and C1 controls and DEL, save tab and newline
    "\u200b\ufeff"  # zero-width space, byte order mark
    "\u202a-\u202e"  # embeddings and overrides
    "\ud800-\udfff]"  # halves of a surrogate pair: no text, and not storable as UTF-8
)
_ISOLATES = re.compile(f"[{_OPENERS}{_CLOSER}]")
_PARAGRAPH = re.compile("([\n\u2029])")  # isolates end with their paragraph (Unicode UAX 9, BD9)


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A text without hidden controls; `removed` names each kind once, as "U+202E"."""

    text: str
    removed: tuple[str, ...]


def clean(text: str) -> Cleaned:
    """The text without the characters that could hide or reorder words.

    Kept: joiners U+200C and U+200D, marks U+200E and U+200F, isolates that are balanced within
    their paragraph, combining marks, tab and newline. Line ends of other systems become newlines,
    which is not a removal.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    removed = dict.fromkeys(_NEVER_KEPT.findall(text))
    text = _NEVER_KEPT.sub("", text)
    if _ISOLATES.search(text):
        parts = _PARAGRAPH.split(text)
        places = [_unbalanced(part) for part in parts]
        removed |= dict.fromkeys(
            part[i] for part, found in zip(parts, places, strict=True) for i in sorted(found)
        )
        text = "".join(map(_without, parts, places))
    return Cleaned(text, tuple(f"U+{ord(character):04X}" for character in removed))


def _unbalanced(paragraph: str) -> set[int]:
    """The places of isolates that have no partner in this paragraph."""
    waiting: list[int] = []
    alone: set[int] = set()
    for found in _ISOLATES.finditer(paragraph):
        if found.group() != _CLOSER:
            waiting.append(found.start())
        elif waiting:
            waiting.pop()
        else:
            alone.add(found.start())
    return alone.union(waiting)


def _without(paragraph: str, places: set[int]) -> str:
    if not places:
        return paragraph
    return "".join(character for i, character in enumerate(paragraph) if i not in places)


def fold(text: str) -> str:
    """The text as search sees it: no case, no diacritics, one width, no invisible characters.

    Diacritics are taken from scripts where people leave them out when typing (Latin, Greek,
    Cyrillic, Hebrew, Arabic). Marks that carry a sound of their own stay: Devanagari and Thai
    vowels, Japanese voicing. Folding twice changes nothing.
    """
    if text.isascii():
        return text.lower()
    folded = _fold_once(text)
    again = _fold_once(folded)
    return folded if again == folded else fold(again)


def _fold_once(text: str) -> str:
    text = unicodedata.normalize("NFKD", text).casefold()
    text = unicodedata.normalize("NFKD", text).translate(_FOLDING)
    return unicodedata.normalize("NFC", text)


def _dropped() -> list[int]:
    """Diacritics and invisible characters, by code point."""
    ranges = (
        (0x0300, 0x036F),  # combining diacritical marks
        (0x0591, 0x05BD),  # Hebrew accents and points
        (0x05BF, 0x05BF), (0x05C1, 0x05C2), (0x05C4, 0x05C5), (0x05C7, 0x05C7),
        (0x0610, 0x061A), (0x0640, 0x0640), (0x064B, 0x065F),  # Arabic marks and the long stroke
        (0x0670, 0x0670), (0x06D6, 0x06DC), (0x06DF, 0x06E8), (0x06EA, 0x06ED),
        (0x1AB0, 0x1AFF), (0x1DC0, 0x1DFF), (0x20D0, 0x20FF), (0xFE20, 0xFE2F),
        (0x00AD, 0x00AD), (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x2064),
        (0x2066, 0x2069), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF),
    )  # fmt: skip
    return [code for first, last in ranges for code in range(first, last + 1)]


def _letters() -> dict[int, str]:
    """Letters that Unicode does not take apart but a hurried typist does."""
    plain = {
        "đ": "d", "ð": "d", "ł": "l", "ø": "o", "æ": "ae", "œ": "oe", "þ": "th", "ħ": "h",
        "ŧ": "t", "ŋ": "n", "ı": "i", "ɓ": "b", "ɗ": "d", "ƙ": "k", "ƴ": "y", "ɨ": "i",
        "’": "'", "‘": "'", "ʼ": "'", "ʻ": "'", "‐": "-", "‑": "-",
        "ی": "ي", "ک": "ك",  # Persian and Arabic keyboards write these two differently
    }  # fmt: skip
    digits = {chr(start + n): str(n) for start in (0x0660, 0x06F0, 0x0966) for n in range(10)}
    return {ord(letter): other for letter, other in (plain | digits).items()}


_FOLDING: dict[int, str] = dict.fromkeys(_dropped(), "") | _letters()
