"""The marks in a field: places that move with the text, and how they are drawn."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from peerdesk.ui.prompts.findings import Finding, Kind, Source
from peerdesk.ui.prompts.places import positions

_LINES = {
    Kind.WORDS: QTextCharFormat.UnderlineStyle.SingleUnderline,
    Kind.SPELLING: QTextCharFormat.UnderlineStyle.DotLine,
    Kind.LOOK: QTextCharFormat.UnderlineStyle.DashUnderline,
}
Found = tuple[Source, Finding]


@dataclass(frozen=True, slots=True)
class Mark:
    """A finding in a field; its cursor keeps the place while one writes elsewhere."""

    source: Source
    finding: Finding
    cursor: QTextCursor

    @property
    def start(self) -> int:
        """Where it begins, in positions of the document."""
        return self.cursor.selectionStart()

    @property
    def end(self) -> int:
        """One past where it ends."""
        return self.cursor.selectionEnd()

    def holds(self, position: int) -> bool:
        """Whether the position is in it or at one of its edges."""
        return self.start <= position <= self.end


def kept(found: Iterable[Found]) -> list[Found]:
    """The findings in order, none over another: words before spelling."""
    chosen: list[Found] = []
    for one in sorted(found, key=lambda each: (each[1].kind, each[1].start)):
        start, end = one[1].start, one[1].end
        if not any(other.start < end and start < other.end for _, other in chosen):
            chosen.append(one)
    return sorted(chosen, key=lambda each: each[1].start)


def marks_of(field: QPlainTextEdit, text: str, found: Iterable[Found]) -> list[Mark]:
    """A mark for each finding in the text, which is what stands in the field."""
    found = list(found)
    at = positions(text, (place for _, one in found for place in (one.start, one.end)))
    return [
        Mark(source, one, _selected(field, at[one.start], at[one.end])) for source, one in found
    ]


def draw(field: QPlainTextEdit, marks: Iterable[Mark], is_current: Callable[[Mark], bool]) -> None:
    """Underline the marks; the one the cursor is in also stands on a soft ground.

    Extra selections touch neither the document nor its undo.
    """
    field.setExtraSelections([_drawn(field, mark, current=is_current(mark)) for mark in marks])


def _selected(field: QPlainTextEdit, start: int, end: int) -> QTextCursor:
    cursor = QTextCursor(field.document())
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    cursor.setKeepPositionOnInsert(True)  # what is written behind it is not part of it
    return cursor


def _drawn(field: QPlainTextEdit, mark: Mark, *, current: bool) -> QTextEdit.ExtraSelection:
    palette = field.palette()
    form = QTextCharFormat()
    form.setUnderlineStyle(_LINES[mark.finding.kind])
    form.setUnderlineColor(palette.link().color())
    if current:
        form.setBackground(palette.alternateBase())
    drawn = QTextEdit.ExtraSelection()
    drawn.cursor = mark.cursor
    drawn.format = form
    return drawn
