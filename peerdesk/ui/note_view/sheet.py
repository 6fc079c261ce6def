"""A note as one calm page to read; nothing in it can be changed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLayout, QVBoxLayout, QWidget

from peerdesk.ui.note_view.reading import Part, PartKind
from peerdesk.ui.rows import label
from peerdesk.ui.theme import Look, set_look
from peerdesk.ui.tokens import Space
from peerdesk.wording.paper import paper_words


class NoteSheet(QFrame):
    """A card that shows the parts of a note; texts can be selected by mouse and keyboard."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_look(self, Look.CARD)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.LARGE)
        self._column.setSpacing(Space.SMALL)

    def show_parts(self, title: str, parts: Sequence[Part], notices: Sequence[str] = ()) -> None:
        """Show a note anew, with what must be said first above it."""
        clear(self._column)
        self._column.addWidget(label(title, Look.TITLE))
        for notice in notices:
            self._column.addWidget(label(notice, Look.LABEL))
        for part in parts:
            self._column.addWidget(_shown(part))


def clear(layout: QLayout) -> None:
    """Take every widget out of a layout, for others to come."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()


def _shown(part: Part) -> QWidget:
    if part.kind is PartKind.HEADING:
        return label(part.label, Look.HEADING)
    if part.kind is PartKind.FACT and not part.before:
        return _beside(part)
    block = QWidget()
    column = QVBoxLayout(block)
    column.setContentsMargins(0, Space.TIGHT, 0, 0)
    column.setSpacing(Space.TIGHT)
    column.addWidget(label(part.label, Look.LABEL))
    for widget in _versions(part):
        column.addWidget(widget)
    return block


def _beside(part: Part) -> QWidget:
    line = QWidget()
    across = QHBoxLayout(line)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(Space.SMALL)
    across.addWidget(label(part.label, Look.SOFT), 2)
    across.addWidget(_text(part.text, part.label), 3)
    return line


def _versions(part: Part) -> list[QLabel]:
    """The answer, or what it said, struck, and what it says now; in words too, not by line only."""
    if not part.before:
        return [_text(part.text, part.label)]
    words = paper_words("en")
    struck = _text(part.before, f"{part.label}: {words.original}")
    font = QFont(struck.font())
    font.setStrikeOut(True)
    struck.setFont(font)
    shown = [label(words.original, Look.SMALL), struck]
    if part.text:
        now = _text(part.text, f"{part.label}: {words.now}")
        shown += [label(words.now, Look.SMALL), now]
    return shown


def _text(words: str, name: str) -> QLabel:
    made = label(words)
    made.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    made.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    made.setAccessibleName(f"{name}: {words}")
    return made
