"""Words beside a mark, a box or a circle, that go on in the next line where room is narrow."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QRadioButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
)

from peerdesk.ui.tokens import Space

_LEAST_WORDS = 8  # em
_TALLEST = 10_000
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextShowMnemonic | Qt.AlignmentFlag.AlignVCenter

Marked = QCheckBox | QRadioButton


@dataclass(frozen=True, slots=True)
class Mark:
    """What the style draws as the mark, and what it leaves to the words."""

    control: QStyle.ControlElement
    contents: QStyle.SubElement


BOX = Mark(QStyle.ControlElement.CE_CheckBox, QStyle.SubElement.SE_CheckBoxContents)
CIRCLE = Mark(QStyle.ControlElement.CE_RadioButton, QStyle.SubElement.SE_RadioButtonContents)


def give_way(button: Marked) -> None:
    """Let the button be narrower than its words in one line, which Qt never does by itself."""
    policy = button.sizePolicy()
    policy.setHeightForWidth(True)
    policy.setHorizontalPolicy(QSizePolicy.Policy.Preferred)
    button.setSizePolicy(policy)


def height(button: Marked, mark: Mark, one_line: QSize, width: int) -> int:
    """The height of all lines at `width`; at least that of one. `one_line` is Qt's own size."""
    if width >= one_line.width():
        return one_line.height()
    room = max(1, width - _beside_words(button, mark, one_line))
    words = QRect(0, 0, room, _TALLEST)
    lines = button.fontMetrics().boundingRect(words, int(_WRAPPED), button.text()).height()
    return max(one_line.height(), lines + Space.SMALL)


def least_size(button: Marked, mark: Mark, one_line: QSize) -> QSize:
    """Room for a few words in a line."""
    words = _LEAST_WORDS * button.fontMetrics().height()
    least = _beside_words(button, mark, one_line) + words
    return QSize(min(least, one_line.width()), one_line.height())


def paint(button: Marked, mark: Mark) -> None:
    """The mark by style, then the words in as many lines as they need."""
    option = _option(button)
    option.text = ""
    painter = QStylePainter(button)
    painter.drawControl(mark.control, option)
    painter.setPen(button.palette().windowText().color())
    room = _contents(button, mark, option)
    room.setTop(0)  # several lines need the room above and below the mark as well
    room.setBottom(button.height())
    painter.drawText(room, int(_WRAPPED), button.text())


def _beside_words(button: Marked, mark: Mark, one_line: QSize) -> int:
    """What mark and edges take of the width."""
    option = _option(button)
    option.rect = QRect(QPoint(0, 0), one_line)
    return option.rect.width() - _contents(button, mark, option).width()


def _option(button: Marked) -> QStyleOptionButton:
    option = QStyleOptionButton()
    button.initStyleOption(option)
    return option


def _contents(button: Marked, mark: Mark, option: QStyleOptionButton) -> QRect:
    return button.style().subElementRect(mark.contents, option, button)
