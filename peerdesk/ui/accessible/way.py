"""A button that shows where one is: a page of the rail, a tab of a page."""

from PySide6.QtGui import QAccessible

from peerdesk.ui.accessible.button import ButtonSpoken


class WaySpoken(ButtonSpoken):
    """Pressed it goes there, and is the selected one as long as one is there."""

    def state(self) -> QAccessible.State:
        """Whether one is there."""
        told = super().state()
        told.selectable, told.selected = told.checkable, told.checked
        return told
