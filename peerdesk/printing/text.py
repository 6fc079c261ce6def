"""Lines of text for every script, measured by Qt and drawn by ReportLab.

Qt breaks the lines and shapes the signs over our own faces. Lines whose signs do not depend on
their neighbours go out as plain text (fast, and small); all others as signs at the places Qt gave
them. Left-to-right lines of the second kind also carry their text (`/ActualText`); right-to-left
lines do not, because readers reverse it; there each sign tells its own meaning.

Call from any thread once a QGuiApplication exists (`application.ensure_gui_application`).
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from peerdesk.printing.canvas import PageCanvas
from peerdesk.printing.fonts import RIGHT_TO_LEFT, FontShelf, Weight
from peerdesk.printing.qt_faces import QtFaces
from peerdesk.printing.script import (
    Stretch,
    has_right_to_left,
    paragraphs,
    runs_right_to_left,
    stretches,
)
from peerdesk.printing.shaping import UNITS, Piece, shaped_pieces

_LEADING = 1.36  # the least distance of baselines, in type sizes
_STROKE_OF_BOLD = 0.028  # outline width that stands in for a missing bold, in type sizes
_NEGLIGIBLE = 0.002  # in em: two thousandths of a letter's height cannot be seen
_NARROWEST = 0.25  # of the type size, a letter of a line that could fit
_ANY_WIDTH = 1e4


@dataclass(frozen=True, slots=True)
class Line:
    """One drawn line; lengths in points.

    `spoken` is its text where the signs alone mislead; `indent` moves the lines of a paragraph
    written right to left to the right edge; `ends` marks the last line of a paragraph.
    """

    size: float
    width: float
    ascent: float
    descent: float
    height: float
    pieces: tuple[Piece, ...]
    spoken: str = ""
    indent: float = 0.0
    ends: bool = False

    @property
    def thickened(self) -> bool:
        """Whether a missing bold is made up by stroking, so that the stroke colour counts."""
        return any(piece.face.thickened for piece in self.pieces)

    def draw(self, canvas: PageCanvas, shelf: FontShelf, x: float, baseline: float) -> None:
        """Put the line on the page, in the colour the canvas has."""
        if self.spoken:
            text = ("\ufeff" + self.spoken).encode("utf-16-be").hex()
            canvas.addLiteral(f"/Span <</ActualText <{text}>>> BDC")
        start = x + self.indent
        for piece in self.pieces:
            if piece.face.thickened:
                canvas.thickened(_STROKE_OF_BOLD * self.size)
            name, across = shelf.embedded_name(piece.face), start + piece.x * self.size
            canvas.show(name, self.size, across, baseline + piece.rise * self.size, piece.text)
            if piece.face.thickened:
                canvas.thickened(0)
        if self.spoken:
            canvas.addLiteral("EMC")


class Typesetter:
    """Breaks text into lines with the faces of one shelf; make one for each document."""

    def __init__(self, shelf: FontShelf) -> None:
        self.shelf = shelf
        self._faces = QtFaces(shelf)

    def lines(
        self, text: str, width: float, size: float, weight: Weight = Weight.REGULAR
    ) -> tuple[Line, ...]:
        """`text` in lines at most `width` points wide; an empty paragraph is an empty line.

        Raises GlyphsMissing when a character has no sign in the bundled faces.
        """
        found: list[Line] = []
        for paragraph in paragraphs(text):
            found += self._paragraph(paragraph, width, size, weight)
            found[-1] = replace(found[-1], ends=True)
        return tuple(found)

    def line(self, text: str, size: float, weight: Weight = Weight.REGULAR) -> Line:
        """`text` as a single line, however wide."""
        joined = " ".join(text.split())
        return replace(self.lines(joined, _ANY_WIDTH, size, weight)[0], indent=0.0)

    def _paragraph(
        self, paragraph: str, width: float, size: float, weight: Weight
    ) -> Iterator[Line]:
        if not paragraph:
            yield Line(size, 0, size, 0, _LEADING * size, ())
            return
        simple = self.shelf.is_plain(paragraph)
        if simple and (short := self._short_line(paragraph, width, size, weight)):
            yield short
            return
        found = stretches(paragraph, weight, self.shelf)
        plain = simple or _needs_no_shaping(paragraph, found)
        layout = self._layout(paragraph, found)
        layout.beginLayout()
        broken = []
        while (line := layout.createLine()).isValid():
            line.setLineWidth(width * UNITS / size)
            broken.append(line)
        layout.endLayout()
        letters = paragraph.encode("utf-16-le")
        if plain:
            yield from (self._plain_line(line, letters, found, size) for line in broken)
            return
        right_to_left = runs_right_to_left(paragraph)
        for line in broken:
            shaped = self._shaped_line(layout, line, letters, size)
            yield replace(shaped, indent=width - shaped.width) if right_to_left else shaped

    def _short_line(self, paragraph: str, width: float, size: float, weight: Weight) -> Line | None:
        """Plain text that fits on one line, without asking Qt; None when it does not fit."""
        face = self.shelf.text_face(weight)
        if len(paragraph) * _NARROWEST * size > width:
            return None
        length = self.shelf.width(paragraph, face) * size
        source = self.shelf.source(face)
        ascent, descent = (
            size * part / source.units_per_em for part in (source.ascent, -source.descent)
        )
        line = Line(
            size,
            length,
            ascent,
            descent,
            max(_LEADING * size, ascent + descent),
            (Piece(face, 0.0, 0.0, paragraph),),
        )
        return line if length <= width else None

    def _layout(self, paragraph: str, found: list[Stretch]) -> QTextLayout:
        layout = QTextLayout(paragraph, self._faces.font(found[0].face))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setUseDesignMetrics(True)
        right = runs_right_to_left(paragraph)
        option.setTextDirection(
            Qt.LayoutDirection.RightToLeft if right else Qt.LayoutDirection.LeftToRight
        )
        layout.setTextOption(option)
        if len(found) > 1:
            layout.setFormats([self._format(paragraph, stretch) for stretch in found])
        return layout

    def _format(self, paragraph: str, stretch: Stretch) -> QTextLayout.FormatRange:
        look = QTextCharFormat()
        look.setFont(self._faces.font(stretch.face))
        part = QTextLayout.FormatRange()
        part.start = _units(paragraph[: stretch.start])
        part.length = _units(paragraph[stretch.start : stretch.end])
        part.format = look
        return part

    def _plain_line(
        self, line: QTextLine, letters: bytes, found: list[Stretch], size: float
    ) -> Line:
        start, end = line.textStart(), line.textStart() + line.textLength()
        pieces = []
        for stretch, first, last in _in_units(found, letters):
            place, stop = max(first, start), min(last, end)
            if place < stop:
                text = letters[2 * place : 2 * stop].decode("utf-16-le")
                x = _x(line, place) if place > start else 0.0
                pieces.append(
                    Piece(stretch.face, x, 0.0, text.rstrip(" ") if stop == end else text)
                )
        return self._measured(line, size, tuple(pieces))

    def _shaped_line(
        self, layout: QTextLayout, line: QTextLine, letters: bytes, size: float
    ) -> Line:
        start, end = line.textStart(), line.textStart() + line.textLength()
        runs = layout.glyphRuns(start, end - start, QTextLayout.GlyphRunRetrievalFlag.RetrieveAll)
        pieces = shaped_pieces(runs, letters, end, line.y() + line.ascent(), self._faces.behind)
        text = letters[2 * start : 2 * end].decode("utf-16-le")
        spoken = "" if has_right_to_left(text) else text.rstrip(" ")
        return self._measured(line, size, tuple(pieces), spoken)

    def _measured(
        self, line: QTextLine, size: float, pieces: tuple[Piece, ...], spoken: str = ""
    ) -> Line:
        scale = size / UNITS
        ascent, descent = line.ascent() * scale, line.descent() * scale
        height = max(_LEADING * size, ascent + descent)
        width = line.naturalTextWidth() * scale
        return Line(size, width, ascent, descent, height, pieces, spoken)


def _needs_no_shaping(paragraph: str, found: list[Stretch]) -> bool:
    """Whether each character is one sign, left to right, whatever stands beside it."""
    return not any(stretch.face.shaped for stretch in found) and not any(
        unicodedata.category(c)[0] in "MC" or unicodedata.bidirectional(c) in RIGHT_TO_LEFT
        for c in paragraph
    )


def _x(line: QTextLine, place: int) -> float:
    """Where the sign at `place` starts, in em; Qt's stub hides that it returns a pair."""
    at = line.cursorToX(place)
    x: float = at[0] if isinstance(at, tuple) else 0.0
    return x / UNITS


def _in_units(found: list[Stretch], letters: bytes) -> Iterator[tuple[Stretch, int, int]]:
    """Each stretch with its bounds as Qt counts them."""
    if len(found) == 1:
        yield found[0], 0, len(letters) // 2
        return
    text = letters.decode("utf-16-le")
    for stretch in found:
        first = _units(text[: stretch.start])
        yield stretch, first, first + _units(text[stretch.start : stretch.end])


def _units(text: str) -> int:
    """Length as Qt counts it, in UTF-16 code units."""
    return len(text.encode("utf-16-le")) // 2
