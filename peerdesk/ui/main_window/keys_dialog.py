"""All keys on one sheet."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.reading_area import ReadingArea
from peerdesk.ui.rows import label
from peerdesk.ui.shortcuts import SHORTCUTS, Shortcut
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space


class KeysDialog(QDialog):
    """Lists every key with what it does; the numbered ones as one line."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("PeerDesk")
        self.setAccessibleName(self.tr("Keys"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet = QWidget()
        grid = QGridLayout(sheet)
        grid.setHorizontalSpacing(Space.LARGE)
        for line, (shown, words) in enumerate(_lines(SHORTCUTS)):
            grid.addWidget(label(words), line, 0)
            grid.addWidget(label(shown, Look.SOFT), line, 1)
        scroll = ReadingArea()
        scroll.setWidget(sheet)
        scroll.setAccessibleName(self.tr("Keys"))
        close = ActionButton(self.tr("Close"), "Esc")
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.LARGE, Space.LARGE, Space.LARGE, Space.LARGE)
        column.addWidget(label(self.tr("Keys"), Look.TITLE))
        column.addWidget(scroll)
        column.addWidget(close, alignment=Qt.AlignmentFlag.AlignRight)
        self.resize(sheet.sizeHint().width() + Space.EXTRA * 4, parent.height() * 3 // 4)


def _lines(shortcuts: tuple[Shortcut, ...]) -> list[tuple[str, str]]:
    """(keys, words) of each; keys that differ by their number only are shown as one range."""
    lines: dict[str, list[str]] = {}
    for one in shortcuts:
        lines.setdefault(one.said(), []).append(one.shown())
    return [
        (shown[0] if len(shown) == 1 else f"{shown[0]} … {shown[-1]}", words)
        for words, shown in lines.items()
    ]
