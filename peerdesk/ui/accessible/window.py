"""The window, with the menu that is open over it."""

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from peerdesk.ui.accessible.of_widget import WidgetSpoken


class WindowSpoken(WidgetSpoken):
    """Qt tells of no menu that hangs from a button: its lines could not be found by their names."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, QAccessible.Role.Window)

    def childCount(self) -> int:
        """What is in the window, and the open menu."""
        return super().childCount() + (self._menu() is not None)

    def child(self, index: int) -> QAccessibleInterface:
        """The part at `index`; the menu comes last."""
        menu = self._menu()
        if menu is None or index != super().childCount():
            return super().child(index)
        return QAccessible.queryAccessibleInterface(menu)

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        """Where a part stands."""
        menu = self._menu()
        is_menu = menu is not None and child.object() is menu
        return super().childCount() if is_menu else super().indexOfChild(child)

    def _menu(self) -> QMenu | None:
        """The menu that is open over this window, if one is."""
        popup, window = QApplication.activePopupWidget(), self._told_of(QWidget)
        if not isinstance(popup, QMenu) or window is None:
            return None
        above = popup.parentWidget()
        return popup if above is not None and above.window() is window else None
