"""A choice from a list: called by its caption, its answer to be read, its lines only when open."""

from typing import cast

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QComboBox
from shiboken6.Shiboken import VoidPtr

from peerdesk.ui.accessible.words import WordsSpoken


class ChoiceSpoken(QAccessibleWidget):
    """On Linux Qt calls a choice by its answer, and tells of the lines of a closed list."""

    def __init__(self, choice: QComboBox) -> None:
        super().__init__(choice, QAccessible.Role.ComboBox)
        self._answer = WordsSpoken(self._answered)

    @property
    def _choice(self) -> QComboBox:
        return cast("QComboBox", self.object())

    def text(self, asked: QAccessible.Text) -> str:
        """The caption as its name, the answer as its value."""
        return self._answered() if asked == QAccessible.Text.Value else super().text(asked)

    def state(self) -> QAccessible.State:
        """Whether its list is open, beside what is true of any field."""
        told = super().state()
        told.hasPopup = told.expandable = 1
        told.expanded = int(self._is_open())
        told.editable = int(self._choice.isEditable())
        return told

    def childCount(self) -> int:
        """The open list, and the field of a choice one may also write in."""
        return len(self._parts())

    def child(self, index: int) -> QAccessibleInterface:
        """The part at `index`."""
        parts = self._parts()
        return parts[index] if index in range(len(parts)) else super().child(-1)

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Where a part stands, -1 for a list that is closed."""
        parts = [part.object() for part in self._parts()]
        return parts.index(child.object()) if child.object() in parts else -1

    def actionNames(self) -> list[str]:
        """Open and close the list, take the focus."""
        return [self.showMenuAction(), *super().actionNames()]

    def doAction(self, name: str) -> None:
        """Do as asked, if it can be used now."""
        if name != self.showMenuAction():
            super().doAction(name)
        elif self._is_open():
            self._choice.hidePopup()
        elif self._choice.isEnabled():
            self._choice.showPopup()

    def interface_cast(self, kind: QAccessible.InterfaceType) -> int:
        """Its answer can be read as the text of a field is."""
        if kind == QAccessible.InterfaceType.TextInterface:
            return self._answer  # type: ignore[return-value]  # PySide takes its address
        told: object = super().interface_cast(kind)
        none = told is None  # as PySide says it, and takes it from nobody
        return VoidPtr(0) if none else told  # type: ignore[return-value]  # an address too

    def _answered(self) -> str:
        return self._choice.currentText()

    def _is_open(self) -> bool:
        return self._choice.view().isVisible()

    def _parts(self) -> list[QAccessibleInterface]:
        parts = (self._choice.view() if self._is_open() else None, self._choice.lineEdit())
        return [QAccessible.queryAccessibleInterface(part) for part in parts if part is not None]
