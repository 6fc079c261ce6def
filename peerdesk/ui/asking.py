"""Asking once before words go for good: what goes, in words, and keeping it as the safe answer."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

_caption = QCoreApplication.translate


def asked_once(
    parent: QWidget, words: tuple[str, str], yes_words: str, act: Callable[[], object]
) -> QMessageBox:
    """A question to open; `words` are the question and what exactly follows from a yes."""
    box = QMessageBox(parent.window())
    box.setWindowTitle("PeerDesk")
    box.setAccessibleName(words[0])
    box.setText(words[0])
    box.setInformativeText(words[1])
    yes = box.addButton(yes_words, QMessageBox.ButtonRole.DestructiveRole)
    keep = box.addButton(_caption("asking", "Keep it"), QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(keep)
    box.setEscapeButton(keep)
    box.buttonClicked.connect(lambda button: act() if button is yes else None)
    return box
