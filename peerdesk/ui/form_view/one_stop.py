"""Buttons that are one stop for Tab; the arrows walk between them."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton

_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}
_AWAY, _STOP = Qt.FocusPolicy.ClickFocus, Qt.FocusPolicy.StrongFocus


class OneStop(QObject):
    """Makes Tab stop once at a row of buttons: at the chosen one, else at the last that had it.

    Eleven numbers of a rating would otherwise be eleven stops. Moving chooses nothing: Space does.
    """

    def __init__(self, buttons: Sequence[QAbstractButton], parent: QObject) -> None:
        super().__init__(parent)
        self._buttons = list(buttons)
        for button in self._buttons:
            button.setFocusPolicy(_AWAY)
            button.installEventFilter(self)
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

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the focus, and take the arrows before the button does."""
        if event.type() == QEvent.Type.FocusIn:
            self.stop_at(self._place(watched))
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = _STEPS.get(Qt.Key(event.key()))
            if step is not None and not event.modifiers():
                self._walk(watched, step)
                return True
        return super().eventFilter(watched, event)

    def _walk(self, watched: QObject, step: int) -> None:
        reason = Qt.FocusReason.TabFocusReason if step > 0 else Qt.FocusReason.BacktabFocusReason
        self._buttons[(self._place(watched) + step) % len(self._buttons)].setFocus(reason)

    def _place(self, watched: QObject) -> int:
        return next(place for place, button in enumerate(self._buttons) if button is watched)
