"""ReportLab's canvas with a short way for text, which is most of what a page holds."""

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from peerdesk.printing.tagging import Tags

_PRINTABLE = range(0x20, 0x7F)
_ESCAPES = {
    code: f"\\{code:03o}" for code in range(256) if code not in _PRINTABLE or chr(code) in "\\()"
}
_FILL, _FILL_AND_STROKE = 0, 2


class PageCanvas(Canvas):  # type: ignore[misc]  # ReportLab ships no types
    """A canvas that writes a piece of text in one step (its own text object takes six).

    `tags` hold what is said on its pages.
    """

    def __init__(self, *given: object, **named: object) -> None:
        self.tags = Tags()
        super().__init__(*given, **named)

    def save(self) -> None:
        """Write the file, with what was said in it."""
        self.tags.write(self._doc)
        super().save()

    def show(self, font: str, size: float, x: float, y: float, text: str) -> None:
        """Draw `text` in a registered `EmbeddedFont` from (`x`, `y`), in points."""
        face = pdfmetrics.getFont(font)
        ((_, codes),) = face.splitString(text, self._doc)
        shown = codes.decode("latin-1").translate(_ESCAPES)
        name = face.getSubsetInternalName(0, self._doc)
        self.addLiteral(f"BT {name} {size:.3f} Tf 1 0 0 1 {x:.3f} {y:.3f} Tm ({shown}) Tj ET")

    def thickened(self, stroke: float) -> None:
        """Stroke the outlines of the text that follows as well, `stroke` points wide; 0 ends it."""
        self.setLineWidth(stroke or 1)
        self.addLiteral(f"{_FILL_AND_STROKE if stroke else _FILL} Tr")
