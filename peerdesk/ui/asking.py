"""Questions and notices in a box of their own: what it is about, and what exactly follows.

Every box is made here: its title holds no name, a screen reader hears by its name what it is
about, and no word in it is taken for markup, whoever wrote it.
"""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMessageBox, QWidget

_caption = QCoreApplication.translate


def said_apart(parent: QWidget, words: tuple[str, str]) -> QMessageBox:
    """A box without buttons yet; `words` are what it is about and what that means."""
    box = QMessageBox(parent.window())
    box.setWindowTitle("PeerDesk")
    box.setAccessibleName(words[0])
    box.setTextFormat(Qt.TextFormat.PlainText)
    box.setText(words[0])
    box.setInformativeText(words[1])
    return box


def asked_once(
    parent: QWidget,
    words: tuple[str, str],
    yes_words: str,
    act: Callable[[], object],
    no_words: str = "",
) -> QMessageBox:
    """A question to open before something goes for good; not doing it is the safe answer.

    `words` are the question and what exactly follows from a yes. `no_words` where nothing of
    one's own is kept by a no.
    """
    box = said_apart(parent, words)
    yes = box.addButton(yes_words, QMessageBox.ButtonRole.DestructiveRole)
    keep_words = no_words or _caption("asking", "Keep it")
    keep = box.addButton(keep_words, QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(keep)
    box.setEscapeButton(keep)
    box.buttonClicked.connect(lambda button: act() if button is yes else None)
    return box
