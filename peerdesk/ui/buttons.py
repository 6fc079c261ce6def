"""Buttons that show their key: "New contact  Ctrl+N", the key smaller and lighter."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QKeySequence,
    QPaintEvent,
    QShortcutEvent,
)
from PySide6.QtWidgets import QStyle, QStyleOptionButton, QStylePainter, QWidget

from peerdesk.ui.press_button import PressButton
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space

_KEYS_SHARE = 0.85  # of the size of the words
_KEYS_STRENGTH = 0.85


class ActionButton(PressButton):
    """A button whose words and key stand side by side; its accessible name is the words alone."""

    def __init__(
        self,
        words: str,
        keys: str = "",
        look: Look | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(words, look, parent)
        self.keys = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)

    def sizeHint(self) -> QSize:
        """Room for the words and the key; a button that can be ticked has room for bold words."""
        words_only = super().sizeHint()
        if not self.keys:
            return words_only + QSize(self._bold_needs(), 0)
        width = QFontMetrics(self._keys_font()).horizontalAdvance(self.keys) + Space.SMALL
        return words_only + QSize(width, 0)

    def minimumSizeHint(self) -> QSize:
        """Words are never cut off; the key gives way where there is no room for both."""
        return super().sizeHint() + QSize(0 if self.keys else self._bold_needs(), 0)

    def _bold_needs(self) -> int:
        """How much wider the words are when ticked: the style sheet draws them bold then."""
        if not self.isCheckable():
            return 0
        bold = QFont(self.font())
        bold.setBold(True)
        shown, flag = self.text(), Qt.TextFlag.TextShowMnemonic
        wide, plain = QFontMetrics(bold).size(flag, shown), self.fontMetrics().size(flag, shown)
        return max(0, wide.width() - plain.width())

    def event(self, event: QEvent) -> bool:
        """Answer to the button's own letter at once.

        Qt would press it a tenth of a second later, after the key that a quick worker presses
        next: Alt+I, Ctrl+Enter would review a note without its last answer.
        """
        if isinstance(event, QShortcutEvent) and not event.isAmbiguous():
            self.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.click()
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button by style, then words and key as one centred line."""
        if not self.keys:
            super().paintEvent(event)
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        self._draw_words_and_keys(painter, option)

    def _draw_words_and_keys(self, painter: QStylePainter, option: QStyleOptionButton) -> None:
        style = self.style()
        inside = style.subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self)
        words_width = self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, self.text()).width()
        keys_width = QFontMetrics(self._keys_font()).horizontalAdvance(self.keys)
        spare = inside.width() - words_width - Space.SMALL - keys_width
        without_key = spare < 0
        if without_key:
            spare += Space.SMALL + keys_width
        left = inside.left() + (0 if self._reads_from_left() else max(0, spare // 2))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        colour = self.palette().buttonText().color()
        painter.setPen(colour)
        painter.drawText(
            QRect(left, inside.top(), words_width, inside.height()),
            flags | Qt.TextFlag.TextShowMnemonic,
            self.text(),
        )
        if without_key:
            return
        painter.setFont(self._keys_font())
        painter.setPen(_lighter(colour))
        start = left + words_width + Space.SMALL
        painter.drawText(QRect(start, inside.top(), keys_width, inside.height()), flags, self.keys)

    def _reads_from_left(self) -> bool:
        return bool(self.property("look") == Look.FIND)

    def _keys_font(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(round(font.pixelSize() * _KEYS_SHARE))
        font.setBold(False)
        return font


def _lighter(colour: QColor) -> QColor:
    softened = QColor(colour)
    softened.setAlphaF(_KEYS_STRENGTH)
    return softened
