"""A button that shows where one is: a page of the rail, a tab of a page."""

from typing import cast

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAccessibleWidget, QPushButton

from peerdesk.ui.rows import plain


class WaySpoken(QAccessibleWidget):
    """Pressed it goes there, and is the selected one as long as one is there."""

    def __init__(self, button: QPushButton, role: QAccessible.Role) -> None:
        super().__init__(button, role)

    @property
    def _button(self) -> QPushButton:
        return cast("QPushButton", self.object())

    def text(self, asked: QAccessible.Text) -> str:
        """Its words as its name."""
        told = super().text(asked)
        return told or plain(self._button.text()) if asked == QAccessible.Text.Name else told

    def state(self) -> QAccessible.State:
        """Whether one is there."""
        told = super().state()
        told.selectable = told.checkable = 1
        told.selected = told.checked = int(self._button.isChecked())
        return told

    def actionNames(self) -> list[str]:
        """Go there, take the focus."""
        return [self.pressAction(), *super().actionNames()]

    def doAction(self, name: str) -> None:
        """Do as asked, if it can be used now."""
        if name != self.pressAction():
            super().doAction(name)
        elif self._button.isEnabled():
            self._button.click()
