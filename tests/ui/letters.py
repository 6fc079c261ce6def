"""Letters held with Alt: two things in sight that answer to one letter answer to none."""

from collections import Counter

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget


def letters_twice(inside: QWidget) -> list[str]:
    """The letters that two things in sight answer to."""
    QApplication.processEvents()
    labels = [one for one in inside.findChildren(QLabel) if one.buddy() is not None]
    buttons = inside.findChildren(QAbstractButton)
    shown = [one.text() for one in labels if one.isVisible()]
    shown += [one.text() for one in buttons if one.isVisible()]
    letters = Counter(QKeySequence.mnemonic(text).toString() for text in shown)
    return [letter for letter, count in letters.items() if letter and count > 1]
