"""One page that has the window to itself, for when someone else sits in front of it.

Everything else is taken out of the window, not hidden in it: what is hidden would still be read in
the tree that screen readers and other programs see. The keys of the window rest meanwhile.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QMainWindow, QWidget


class AlonePage:
    """Holds what was in the window until `give_back`."""

    def __init__(self, window: QMainWindow, page: QWidget) -> None:
        self._window, self._page = window, page
        self._least = window.minimumSize()
        window.setMinimumSize(window.size())  # an emptied window would shrink
        self._usual: QWidget = window.takeCentralWidget() or QWidget()
        window.setCentralWidget(page)
        page.show()
        window.setMinimumSize(self._least)
        own_keys = window.findChildren(QShortcut, options=Qt.FindChildOption.FindDirectChildrenOnly)
        self._resting = [key for key in own_keys if key.isEnabled()]
        for key in self._resting:
            key.setEnabled(False)

    def give_back(self) -> None:
        """Put everything where it was."""
        size = self._window.size()
        self._window.setMinimumSize(size)
        self._window.takeCentralWidget()
        self._page.hide()
        self._window.setCentralWidget(self._usual)
        self._usual.show()
        self._window.setMinimumSize(self._least)
        for key in self._resting:
            key.setEnabled(True)
