"""Words beside a mark, a box or a circle, that go on in the next line where room is narrow."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
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
_OTHER_LETTERS = (QEvent.Type.FontChange, QEvent.Type.StyleChange)

if TYPE_CHECKING:

    class _Marked(QAbstractButton):
        """What the two buttons of Qt have in common, beyond their base."""

        def __init__(self, words: str, parent: QWidget | None, /) -> None: ...

        def initStyleOption(self, option: QStyleOptionButton, /) -> None: ...  # noqa: N802 - as Qt calls it

else:
    _Marked = object  # Qt's own classes must not stand twice among the bases of one


@dataclass(frozen=True, slots=True)
class Mark:
    """What the style draws as the mark, and what it leaves to the words."""

    control: QStyle.ControlElement
    contents: QStyle.SubElement


BOX = Mark(QStyle.ControlElement.CE_CheckBox, QStyle.SubElement.SE_CheckBoxContents)
CIRCLE = Mark(QStyle.ControlElement.CE_RadioButton, QStyle.SubElement.SE_RadioButtonContents)


class WrappingWords(_Marked):
    """Comes before Qt's check box or round button: looks and works as it, no words are cut off."""

    mark: ClassVar[Mark]

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        policy = self.sizePolicy()  # narrower than the words in one line, which Qt never does
        policy.setHeightForWidth(True)
        policy.setHorizontalPolicy(QSizePolicy.Policy.Preferred)
        self.setSizePolicy(policy)

    def heightForWidth(self, width: int) -> int:
        """The height of all lines; at least that of one."""
        one_line = super().sizeHint()
        if width >= one_line.width():
            return one_line.height()
        words = QRect(0, 0, max(1, width - self._beside_words(one_line)), _TALLEST)
        lines = self.fontMetrics().boundingRect(words, int(_WRAPPED), self.text()).height()
        return max(one_line.height(), lines + Space.SMALL)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Hold on to the height of all lines: columns that are short of room take it otherwise."""
        super().resizeEvent(event)
        self._hold_on()

    def changeEvent(self, event: QEvent) -> None:
        """Larger letters may need more lines; no resizing tells of them where the width stays."""
        super().changeEvent(event)
        if event.type() in _OTHER_LETTERS:
            self._hold_on()

    def minimumSizeHint(self) -> QSize:
        """Room for a few words in a line."""
        one_line = super().sizeHint()
        words = _LEAST_WORDS * self.fontMetrics().height()
        least = self._beside_words(one_line) + words
        return QSize(min(least, one_line.width()), one_line.height())

    def hitButton(self, where: QPoint) -> bool:  # noqa: N802 - as Qt calls it
        """Words in later lines belong to it too."""
        return self.rect().contains(where)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The mark by style, then the words in as many lines as they need."""
        option = self._option()
        option.text = ""
        painter = QStylePainter(self)
        painter.drawControl(self.mark.control, option)
        painter.setPen(self.palette().windowText().color())
        room = self._contents(option)
        room.setTop(0)  # several lines need the room above and below the mark as well
        room.setBottom(self.height())
        painter.drawText(room, int(_WRAPPED), self.text())

    def _hold_on(self) -> None:
        needed = self.heightForWidth(self.width())
        if needed != self.minimumHeight():
            self.setMinimumHeight(needed)

    def _beside_words(self, one_line: QSize) -> int:
        """What mark and edges take of the width; `one_line` is Qt's own size."""
        option = self._option()
        option.rect = QRect(QPoint(0, 0), one_line)
        return option.rect.width() - self._contents(option).width()

    def _option(self) -> QStyleOptionButton:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        return option

    def _contents(self, option: QStyleOptionButton) -> QRect:
        return self.style().subElementRect(self.mark.contents, option, self)
