"""Buttons that are one stop for Tab; the arrows walk between them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton

from peerdesk.ui.press_button import PressButton
from peerdesk.ui.theme import Look
from peerdesk.ui.wrapping_radio import WrappingRadioButton

_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}
_AWAY, _STOP = Qt.FocusPolicy.ClickFocus, Qt.FocusPolicy.StrongFocus


class OneStop:
    """Makes Tab stop once at a row of buttons: at the chosen one, else at the last that had it.

    Eleven numbers of a rating would otherwise be eleven stops. Moving chooses nothing: Space does.
    """

    def __init__(self, buttons: "Sequence[OneRadio | OneNumber]") -> None:
        self._buttons = list(buttons)
        for button in self._buttons:
            button.row = self
        self.stop_at(0)

    @property
    def stop(self) -> QAbstractButton:
        """Where Tab stops."""
        at = (b for b in self._buttons if b.focusPolicy() == _STOP)
        return next(at, self._buttons[0])

    def stop_at(self, place: int) -> None:
        """Let Tab stop at this button from now on."""
        for number, button in enumerate(self._buttons):
            button.setFocusPolicy(_STOP if number == place else _AWAY)

    def follow(self, button: QAbstractButton) -> None:
        """Let Tab stop where the focus is."""
        self.stop_at(self._place(button))

    def walks(self, button: QAbstractButton, event: QKeyEvent) -> bool:
        """Go on to the next button if an arrow was pressed; whether it was."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is None or event.modifiers() & Qt.KeyboardModifier.AltModifier:
            return False
        reason = Qt.FocusReason.TabFocusReason if step > 0 else Qt.FocusReason.BacktabFocusReason
        place = (self._place(button) + step) % len(self._buttons)
        self._buttons[place].setFocus(reason)
        return True

    def _place(self, button: QAbstractButton) -> int:
        return next(place for place, each in enumerate(self._buttons) if each is button)


class OneRadio(WrappingRadioButton):
    """A round button in a row that is one stop."""

    row: OneStop | None = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the arrows before Qt does, which would choose."""
        if self.row is None or not self.row.walks(self, event):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Be the stop."""
        super().focusInEvent(event)
        if self.row is not None:
            self.row.follow(self)


class OneNumber(PressButton):
    """A number in a row that is one stop."""

    row: OneStop | None = None

    def __init__(self, number: int) -> None:
        super().__init__(str(number), Look.RATING)
        self.setCheckable(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the arrows before Qt does."""
        if self.row is None or not self.row.walks(self, event):
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Be the stop."""
        super().focusInEvent(event)
        if self.row is not None:
            self.row.follow(self)
