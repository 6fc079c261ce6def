"""A button that shows where one is: a page of the rail, a tab of a page."""

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QPushButton

from peerdesk.ui.accessible.of_widget import WidgetSpoken
from peerdesk.ui.rows import plain


class WaySpoken(WidgetSpoken):
    """Pressed it goes there, and is the selected one as long as one is there."""

    def __init__(self, button: QPushButton, role: QAccessible.Role) -> None:
        super().__init__(button, role)

    def text(self, asked: QAccessible.Text) -> str:
        """Its words as its name."""
        button = self._told_of(QPushButton)
        if button is None:
            return ""
        told = super().text(asked)
        return told or plain(button.text()) if asked == QAccessible.Text.Name else told

    def state(self) -> QAccessible.State:
        """Whether one is there."""
        button = self._told_of(QPushButton)
        if button is None:
            return QAccessible.State()
        told = super().state()
        told.selectable = told.checkable = 1
        told.selected = told.checked = int(button.isChecked())
        return told

    def actionNames(self) -> list[str]:
        """Go there, take the focus."""
        gone = self._told_of(QPushButton) is None
        return [] if gone else [self.pressAction(), *super().actionNames()]

    def doAction(self, name: str) -> None:
        """Do as asked, if it can be used now."""
        button = self._told_of(QPushButton)
        if button is None:
            return
        if name != self.pressAction():
            super().doAction(name)
        elif button.isEnabled():
            button.click()
