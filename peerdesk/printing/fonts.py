"""Which bundled face draws which character.

Coverage is read from the files themselves, so a character is either drawn by a face of ours or
named before anything is printed (`FontShelf.without_glyph`); an empty box never reaches paper.
"""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from threading import RLock

from reportlab.pdfbase import pdfmetrics

from peerdesk.printing.embedding import EmbeddedFont
from peerdesk.printing.truetype import TrueTypeFont

_PLAIN_SCRIPTS = (
    "NotoSansEthiopic NotoSansGeorgian NotoSansArmenian NotoSansCanadianAboriginal "
    "NotoSansCherokee NotoSansTifinagh NotoSansVai NotoSansOlChiki NotoSansOsage "
    "NotoSansLisu"
)
_SHAPED_SCRIPTS = (
    "NotoSansArabic NotoSansHebrew NotoSansDevanagari NotoSansBengali NotoSansGurmukhi "
    "NotoSansGujarati NotoSansOriya NotoSansTamil NotoSansTelugu NotoSansKannada "
    "NotoSansMalayalam NotoSansSinhala NotoSansThai NotoSansLao NotoSansKhmer NotoSansMyanmar "
    "NotoSerifTibetan NotoSansSyriac NotoSansThaana NotoSansNKo NotoSansAdlam "
    "NotoSansHanifiRohingya NotoSansPahawhHmong NotoSansMeeteiMayek NotoSansJavanese"
)
_TEXT_FACE, _FIXED_FACE, _EMOJI_FACE = "NotoSans", "NotoSansMono", "NotoEmoji"
# Symbols before emoji: a plain tick or star stays a text sign unless its emoji form is asked for.
_ORDER = [
    _TEXT_FACE,
    *_SHAPED_SCRIPTS.split(),
    *_PLAIN_SCRIPTS.split(),
    "NotoSansSymbols",
    "NotoSansSymbols2",
    _EMOJI_FACE,
    "DroidSansFallback",
    # After the Chinese face, whose punctuation these two would draw too small.
    "NotoSansYi",
    "NotoSansMongolian",
    "NotoSansMath",
    _FIXED_FACE,  # for its box drawings
]
_SHAPED = {*_SHAPED_SCRIPTS.split(), "NotoSansMongolian", _EMOJI_FACE}
_LAYOUT = frozenset("\t\n\v\f\r\x85\u2028\u2029")
# Format characters that do show a sign: Arabic and Syriac number and abbreviation marks.
_VISIBLE_FORMAT = frozenset("\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u08e2")
_EMOJI_FORM = "\ufe0f"


class Weight(Enum):
    """How text is drawn; `FIXED` gives every Latin letter the same width, for keys typed back."""

    REGULAR = "Regular"
    BOLD = "Bold"
    ITALIC = "Italic"
    FIXED = "Fixed"


@dataclass(frozen=True, slots=True)
class Face:
    """One bundled font file in one weight.

    `name` is unique to us: the family Qt knows it by and the font name in a PDF. `shaped` tells
    that its signs depend on their neighbours; `hosts` that spaces, digits and signs among its
    letters are drawn by it too; `thickened` that bold is asked of a file that has none, so the
    outlines are stroked as well.
    """

    name: str
    path: Path
    shaped: bool
    hosts: bool
    thickened: bool


class FontShelf:
    """The bundled faces, opened when first needed. One shelf serves a process, in any thread."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._opened: dict[Path, TrueTypeFont] = {}
        self._found: dict[tuple[str, Weight], Face | None] = {}
        self._faces: dict[tuple[str, Weight], Face] = {}
        self._plain: set[str] = set()
        self._advances: dict[Path, dict[str, float]] = {}
        self._registered: set[str] = set()
        self.known_to_qt: set[str] = set()  # names of faces; Qt, too, keeps fonts for the process
        self.lock = RLock()  # held while a document is drawn: ReportLab keeps its fonts globally

    def face(self, cluster: str, weight: Weight = Weight.REGULAR) -> Face | None:
        """The first face that draws every character of `cluster`; None when there is none."""
        key = (cluster, weight)
        if key not in self._found:
            self._found[key] = self._search(cluster, weight)
        return self._found[key]

    def text_face(self, weight: Weight = Weight.REGULAR) -> Face:
        """The face of ordinary text."""
        return self._face(_TEXT_FACE, weight)

    def without_glyph(self, texts: Iterable[str]) -> str:
        """The characters of `texts` that no bundled face draws, each once, in order of code."""
        characters = set[str]().union(*texts) - self._plain - _LAYOUT
        return "".join(sorted(c for c in characters if not ignorable(c) and not self.face(c)))

    def is_plain(self, text: str) -> bool:
        """Whether the text face draws `text` sign by sign, left to right, with nothing to shape."""
        new = set(text) - self._plain
        self._plain |= {character for character in new if self._is_plain(character)}
        return new <= self._plain

    def width(self, text: str, face: Face) -> float:
        """How long text that needs no shaping is, in type sizes."""
        known = self._advances.setdefault(face.path, {})
        source = self.source(face)
        for character in set(text).difference(known):
            known[character] = source.advance(source.glyph(ord(character))) / 1000
        return sum([known[character] for character in text])

    def source(self, face: Face) -> TrueTypeFont:
        """The opened file of a face."""
        if face.path not in self._opened:
            self._opened[face.path] = TrueTypeFont(face.path)
        return self._opened[face.path]

    def embedded_name(self, face: Face) -> str:
        """The name to give ReportLab for a face, registered there at first use."""
        if face.name not in self._registered:
            pdfmetrics.registerFont(EmbeddedFont(face.name, self.source(face)))
            self._registered.add(face.name)
        return face.name

    def _search(self, cluster: str, weight: Weight) -> Face | None:
        visible = [ord(c) for c in cluster if not ignorable(c)]
        if any(unicodedata.category(c) == "Cc" for c in cluster):
            return None  # some faces map control characters to an empty sign
        order = [_EMOJI_FACE, *_ORDER] if _EMOJI_FORM in cluster else _ORDER
        for stem in order:
            face = self._face(stem, weight)
            if all(map(self.source(face).glyph, visible)):
                return face
        return None

    def _face(self, stem: str, weight: Weight) -> Face:
        key = (stem, weight)
        if key not in self._faces:
            self._faces[key] = self._on_disk(stem, weight)
        return self._faces[key]

    def _on_disk(self, stem: str, weight: Weight) -> Face:
        if weight is Weight.FIXED and stem == _TEXT_FACE:
            stem, weight = _FIXED_FACE, Weight.REGULAR
        asked = self._folder / f"{stem}-{weight.value}.ttf"
        regular = self._folder / f"{stem}-{Weight.REGULAR.value}.ttf"
        known = next((p for p in (asked, regular) if p.exists()), self._folder / f"{stem}.ttf")
        thickened = weight is Weight.BOLD and known != asked
        hosts = stem in _SHAPED and stem != _EMOJI_FACE
        return Face(f"PeerDesk-{known.stem}", known, stem in _SHAPED, hosts, thickened)

    def _is_plain(self, character: str) -> bool:
        return (
            unicodedata.category(character)[0] not in "MC"
            and unicodedata.bidirectional(character) not in RIGHT_TO_LEFT
            and self.face(character) == self.text_face()
        )


RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})


def ignorable(character: str) -> bool:
    """Whether a character steers the text and draws nothing itself (joiners, direction marks)."""
    code = ord(character)
    return (
        (unicodedata.category(character) == "Cf" and character not in _VISIBLE_FORMAT)
        or 0xFE00 <= code <= 0xFE0F  # noqa: PLR2004 - variation selectors (Unicode 16, 23.4)
        or character == "\u034f"
    )


def characters_without_glyph(shelf: FontShelf, texts: Iterable[str]) -> str:
    """What to name on screen before printing; "" when everything can be drawn."""
    return shelf.without_glyph(texts)
