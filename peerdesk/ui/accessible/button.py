"""A button that stays pressed and is no box to tick: Qt would call it one."""

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton

from peerdesk.ui.accessible.of_widget import WidgetSpoken
from peerdesk.ui.rows import plain


class ButtonSpoken(WidgetSpoken):
    """Its words as its name, whether it is pressed, and how to press it."""

    def __init__(self, button: QAbstractButton, role: QAccessible.Role) -> None:
        super().__init__(button, role)

    def text(self, asked: QAccessible.Text) -> str:
        """Its words as its name."""
        button = self._told_of(QAbstractButton)
        if button is None:
            return ""
        told = super().text(asked)
        return told or plain(button.text()) if asked == QAccessible.Text.Name else told

    def state(self) -> QAccessible.State:
        """Whether it is pressed."""
        button = self._told_of(QAbstractButton)
        if button is None:
            return QAccessible.State()
        told = super().state()
        told.checkable, told.checked = 1, int(button.isChecked())
        return told

    def actionNames(self) -> list[str]:
        """Press it, take the focus."""
        gone = self._told_of(QAbstractButton) is None
        return [] if gone else [self.pressAction(), *super().actionNames()]

    def doAction(self, name: str) -> None:
        """Do as asked, if it can be used now."""
        button = self._told_of(QAbstractButton)
        if button is None:
            return
        if name != self.pressAction():
            super().doAction(name)
        elif button.isEnabled():
            button.click()
