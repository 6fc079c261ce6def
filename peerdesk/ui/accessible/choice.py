"""A choice from a list: called by its caption, its answer to be read, its lines only when open."""

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QComboBox, QWidget
from shiboken6.Shiboken import VoidPtr

from peerdesk.ui.accessible.of_widget import WidgetSpoken
from peerdesk.ui.accessible.words import WordsSpoken


class ChoiceSpoken(WidgetSpoken):
    """On Linux Qt calls a choice by its answer, and tells of the lines of a closed list."""

    def __init__(self, choice: QComboBox) -> None:
        super().__init__(choice, QAccessible.Role.ComboBox)
        self._answer = WordsSpoken(self._answered)

    def text(self, asked: QAccessible.Text) -> str:
        """The caption as its name, the answer as its value."""
        if self._told_of(QComboBox) is None:
            return ""
        return self._answered() if asked == QAccessible.Text.Value else super().text(asked)

    def state(self) -> QAccessible.State:
        """Whether its list is open, beside what is true of any field."""
        choice = self._told_of(QComboBox)
        if choice is None:
            return QAccessible.State()
        told = super().state()
        told.hasPopup = told.expandable = 1
        told.expanded = int(_is_open(choice))
        told.editable = int(choice.isEditable())
        return told

    def childCount(self) -> int:
        """The open list, and the field of a choice one may also write in."""
        return len(self._parts())

    def child(self, index: int) -> QAccessibleInterface:
        """The part at `index`."""
        parts = self._parts()
        if index not in range(len(parts)):
            return super().child(-1)
        return QAccessible.queryAccessibleInterface(parts[index])

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Where a part stands, -1 for a list that is closed."""
        parts, part = self._parts(), child.object()
        return parts.index(part) if part in parts else -1

    def actionNames(self) -> list[str]:
        """Open and close the list, take the focus."""
        gone = self._told_of(QComboBox) is None
        return [] if gone else [self.showMenuAction(), *super().actionNames()]

    def doAction(self, name: str) -> None:
        """Do as asked, if it can be used now."""
        choice = self._told_of(QComboBox)
        if choice is None:
            return
        if name != self.showMenuAction():
            super().doAction(name)
        elif _is_open(choice):
            choice.hidePopup()
        elif choice.isEnabled():
            choice.showPopup()

    def interface_cast(self, kind: QAccessible.InterfaceType) -> int:
        """Its answer can be read as the text of a field is."""
        if kind == QAccessible.InterfaceType.TextInterface:
            return self._answer  # type: ignore[return-value]  # PySide takes its address
        told: object = super().interface_cast(kind)
        none = told is None  # as PySide says it, and takes it from nobody
        return VoidPtr(0) if none else told  # type: ignore[return-value]  # an address too

    def _answered(self) -> str:
        choice = self._told_of(QComboBox)
        return "" if choice is None else choice.currentText()

    def _parts(self) -> list[QWidget]:
        choice = self._told_of(QComboBox)
        if choice is None:
            return []
        parts = (choice.view() if _is_open(choice) else None, choice.lineEdit())
        return [part for part in parts if part is not None]


def _is_open(choice: QComboBox) -> bool:
    return choice.view().isVisible()
