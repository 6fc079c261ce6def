"""A piece of text in a few lines, with what was found in it marked; painted, never markup."""

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QTextCharFormat, QTextLayout, QTextOption

from peerdesk.domain.finding import Snippet

_UTF_16_BYTES = 2


def draw_marked(
    painter: QPainter, rect: QRect, snippet: Snippet, font: QFont, mark: QTextCharFormat
) -> None:
    """Draw as many lines as `rect` is high; what does not fit ends in an ellipsis."""
    layout = _laid_out(snippet, font, rect, mark)
    layout.draw(painter, QPointF(rect.topLeft()))


def mark_format(paper: str, ink: str) -> QTextCharFormat:
    """Bold on a coloured ground: the colour is never the only sign."""
    made = QTextCharFormat()
    made.setBackground(QBrush(QColor(paper)))
    made.setForeground(QBrush(QColor(ink)))
    made.setFontWeight(QFont.Weight.Bold)
    return made


def _laid_out(snippet: Snippet, font: QFont, rect: QRect, mark: QTextCharFormat) -> QTextLayout:
    text = snippet.text
    while True:
        layout = QTextLayout(text, font)
        layout.setTextOption(_wrapping())
        layout.setFormats(_formats(text, snippet.marks, mark))
        end = _fill(layout, rect)
        shown = text.encode("utf-16-le")[: end * _UTF_16_BYTES].decode("utf-16-le", "ignore")
        if shown == text:
            return layout
        text = shown[:-2].rstrip() + "…"


def _fill(layout: QTextLayout, rect: QRect) -> int:
    """Break the text into lines as far as there is room; gives where the last one ends."""
    layout.beginLayout()
    top, end = 0.0, 0
    while True:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(rect.width())
        if end and top + line.height() / 2 > rect.height():  # faces of other scripts are taller
            line.setNumColumns(0)
            break
        line.setPosition(QPointF(0, top))
        top += line.height()
        end = line.textStart() + line.textLength()
    layout.endLayout()
    return end


def _formats(
    text: str, marks: tuple[tuple[int, int], ...], mark: QTextCharFormat
) -> list[QTextLayout.FormatRange]:
    """Qt counts in UTF-16, Python in characters."""
    made = []
    for start, end in marks:
        if end > len(text):
            continue
        piece = QTextLayout.FormatRange()
        piece.start = _utf16(text[:start])
        piece.length = _utf16(text[start:end])
        piece.format = mark
        made.append(piece)
    return made


def _utf16(text: str) -> int:
    return len(text.encode("utf-16-le")) // _UTF_16_BYTES


def _wrapping() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    return option
