"""A bundled face inside a PDF: two-byte codes, the outlines used, and what each code means.

ReportLab's own TrueType class splits a face into fonts of 256 characters and cannot say what a
shaped glyph means. This one is a composite font (ISO 32000-1, 9.7) where every code stands for
one glyph with one meaning, so that text comes out of the file as it went in.
"""

from collections.abc import Iterable
from hashlib import sha256
from typing import NamedTuple, Self
from weakref import WeakKeyDictionary

from reportlab.pdfbase import pdfdoc

from peerdesk.printing.truetype import TrueTypeFont

_SYMBOLIC = 4
_CODES_IN_A_BLOCK = 100  # the most a `bfchar` block may hold (Adobe note 5411)


NO_SIGN = -1  # the glyph number of a letter that another sign draws along


class Glyph(NamedTuple):
    """One drawn sign, and the text a reader should find there ("" for a part of a sign)."""

    number: int
    meaning: str


class Glyphs(str):
    """Shaped signs on their way through ReportLab's text object, which passes only strings."""

    __slots__ = ("signs",)
    signs: tuple[Glyph, ...]

    @classmethod
    def of(cls, signs: Iterable[Glyph]) -> Self:
        """A run of signs, in the order they are drawn."""
        run = cls()
        run.signs = tuple(signs)
        return run

    def __bool__(self) -> bool:
        return bool(self.signs)


class _Use:
    """What one document has drawn with one face so far."""

    def __init__(self) -> None:
        self.codes: dict[Glyph, bytes] = {}
        self.characters: dict[str, bytes] = {}
        self.name = ""

    def code(self, sign: Glyph) -> bytes:
        if sign not in self.codes:
            self.codes[sign] = (len(self.codes) + 1).to_bytes(2, "big")
        return self.codes[sign]


class EmbeddedFont:
    """A face as ReportLab's canvas wants it (the protocol of its "dynamic" fonts)."""

    def __init__(self, name: str, source: TrueTypeFont) -> None:
        self._dynamicFont, self._multiByte, self.shapable = 1, 0, False
        self.fontName = name
        self.source = source
        self.face = self
        self.name = name
        self._uses: WeakKeyDictionary[object, _Use] = WeakKeyDictionary()

    def splitString(self, text: str, doc: object) -> list[tuple[int, bytes]]:  # noqa: N802 - ReportLab's name
        """The codes for `text` in the document `doc`, as one chunk."""
        use = self._uses.setdefault(doc, _Use())
        if isinstance(text, Glyphs):
            return [(0, b"".join(map(use.code, text.signs)))]
        known = use.characters
        for character in set(text).difference(known):
            known[character] = use.code(Glyph(self.source.glyph(ord(character)), character))
        return [(0, b"".join([known[character] for character in text]))]

    def getSubsetInternalName(self, _subset: int, doc: pdfdoc.PDFDocument) -> str:  # noqa: N802 - ReportLab's name
        """The name pages of `doc` know this font by."""
        use = self._uses.setdefault(doc, _Use())
        if not use.name:
            use.name = f"F{len(doc.fontMapping) + 1}"
            doc.fontMapping[self.fontName] = "/" + use.name
            doc.delayedFonts.append(self)
        return "/" + use.name

    def addObjects(self, doc: pdfdoc.PDFDocument) -> None:  # noqa: N802 - ReportLab's name
        """Write the font into `doc`, once all of its pages are drawn."""
        use = self._uses.pop(doc)
        title = f"{_subset_tag(use)}+{self.fontName}"
        descendant = self._descendant(doc, title, list(use.codes))
        font = pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("Font"),
                "Subtype": pdfdoc.PDFName("Type0"),
                "BaseFont": pdfdoc.PDFName(title),
                "Encoding": pdfdoc.PDFName("Identity-H"),
                "DescendantFonts": pdfdoc.PDFArray([doc.Reference(descendant)]),
                "ToUnicode": _stream(doc, _meanings(use.codes)),
            }
        )
        doc.idToObject["BasicFonts"].dict[use.name] = doc.Reference(font)

    def _descendant(
        self, doc: pdfdoc.PDFDocument, title: str, signs: list[Glyph]
    ) -> pdfdoc.PDFDictionary:
        space = self.source.glyph(ord(" "))
        widths = " ".join(map(self._width, signs))
        outlines = [space if sign.number == NO_SIGN else sign.number for sign in signs]
        numbers = b"".join(number.to_bytes(2, "big") for number in [0, *outlines])
        system = {
            "Registry": pdfdoc.PDFString("Adobe"),
            "Ordering": pdfdoc.PDFString("Identity"),
            "Supplement": 0,
        }
        return pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("Font"),
                "Subtype": pdfdoc.PDFName("CIDFontType2"),
                "BaseFont": pdfdoc.PDFName(title),
                "CIDSystemInfo": pdfdoc.PDFDictionary(system),
                "DW": 0,
                "W": f"[1 [{widths}]]",
                "CIDToGIDMap": _stream(doc, numbers),
                "FontDescriptor": doc.Reference(self._descriptor(doc, title, signs)),
            }
        )

    def _width(self, sign: Glyph) -> str:
        """In thousandths of the type size, as the file writes numbers."""
        return "0" if sign.number == NO_SIGN else f"{self.source.advance(sign.number):.7g}"

    def _descriptor(
        self, doc: pdfdoc.PDFDocument, title: str, signs: list[Glyph]
    ) -> pdfdoc.PDFDictionary:
        source, scale = self.source, 1000 / self.source.units_per_em
        outlines = source.holding_only({sign.number for sign in signs} - {NO_SIGN})
        return pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("FontDescriptor"),
                "FontName": pdfdoc.PDFName(title),
                "Flags": _SYMBOLIC,
                "FontBBox": pdfdoc.PDFArray([round(edge * scale) for edge in source.box]),
                "ItalicAngle": 0,
                "Ascent": round(source.ascent * scale),
                "Descent": round(source.descent * scale),
                "CapHeight": 714,
                "StemV": 80,
                "FontFile2": _stream(doc, outlines, length_1=len(outlines)),
            }
        )


def _stream(
    doc: pdfdoc.PDFDocument, content: bytes, length_1: int | None = None
) -> pdfdoc.PDFObjectReference:
    stream = pdfdoc.PDFStream(content=content)
    stream.filters = [pdfdoc.PDFZCompress]
    if length_1 is not None:
        stream.dictionary["Length1"] = length_1
    return doc.Reference(stream)


def _subset_tag(use: _Use) -> str:
    """Six capitals that differ between subsets of one face (ISO 32000-1, 9.6.4)."""
    digest = sha256(repr(sorted(use.codes)).encode()).digest()
    return "".join(chr(ord("A") + byte % 26) for byte in digest[:6])


def _meanings(codes: dict[Glyph, bytes]) -> bytes:
    """The ToUnicode map: each code and its text in UTF-16 (ISO 32000-1, 9.10.3)."""
    rows = [
        f"<{code.hex()}> <{sign.meaning.encode('utf-16-be').hex()}>"
        for sign, code in codes.items()
        if sign.meaning
    ]
    blocks = [rows[n : n + _CODES_IN_A_BLOCK] for n in range(0, len(rows), _CODES_IN_A_BLOCK)]
    lines = [
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
        "1 begincodespacerange <0000> <ffff> endcodespacerange",
    ]
    for block in blocks:
        lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    lines.append("endcmap CMapName currentdict /CMap defineresource pop end end")
    return "\n".join(lines).encode("ascii")
