"""A check box whose words go on in the next line where the room is narrow."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from peerdesk.ui.tokens import Space

_LEAST_WORDS = 8  # em
_TALLEST = 10_000
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextShowMnemonic | Qt.AlignmentFlag.AlignVCenter


class WrappingCheckBox(QCheckBox):
    """Looks and works as a check box does; no words are cut off."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        policy.setHorizontalPolicy(
            QSizePolicy.Policy.Preferred
        )  # usual: never narrower than one line
        self.setSizePolicy(policy)

    def heightForWidth(self, width: int) -> int:
        """The height of all lines; at least that of one."""
        room = max(1, width - self._beside_words())
        words = QRect(0, 0, room, _TALLEST)
        lines = self.fontMetrics().boundingRect(words, int(_WRAPPED), self.text()).height()
        return max(super().sizeHint().height(), lines + Space.SMALL)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Hold on to the height of all lines: columns that are short of room take it otherwise."""
        super().resizeEvent(event)
        needed = self.heightForWidth(event.size().width())
        if needed != self.minimumHeight():
            self.setMinimumHeight(needed)

    def minimumSizeHint(self) -> QSize:
        """Room for a few words in a line."""
        least = self._beside_words() + _LEAST_WORDS * self.fontMetrics().height()
        width = min(least, super().sizeHint().width())
        return QSize(width, super().sizeHint().height())

    def hitButton(self, where: QPoint) -> bool:  # noqa: N802 - as Qt calls it
        """Words in later lines belong to it too."""
        return self.rect().contains(where)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The mark by style, then the words in as many lines as they need."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_CheckBox, option)
        painter.setPen(self.palette().windowText().color())
        room = self._contents(option)
        room.setTop(0)  # several lines need the room above and below the mark as well
        room.setBottom(self.height())
        painter.drawText(room, int(_WRAPPED), self.text())

    def _beside_words(self) -> int:
        """What mark and edges take of the width."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.rect = QRect(QPoint(0, 0), super().sizeHint())
        return option.rect.width() - self._contents(option).width()

    def _contents(self, option: QStyleOptionButton) -> QRect:
        part = QStyle.SubElement.SE_CheckBoxContents
        return self.style().subElementRect(part, option, self)
