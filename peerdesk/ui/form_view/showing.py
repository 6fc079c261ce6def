"""Showing and hiding what is being drawn."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def show_when(wanted: bool, *widgets: QWidget) -> None:  # noqa: FBT001 - the state
    """Show these widgets or hide them.

    What nobody hid shows with what it stands in. Showing it before that would give it its style too
    early, without the looks of what it will stand in, or make it a window of its own.
    """
    for widget in widgets:
        above = widget.parentWidget()
        in_sight = above is not None and above.isVisible()
        told = widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
        if told or in_sight or not wanted:
            widget.setVisible(wanted)


def show_at_once(*widgets: QWidget) -> None:
    """Show what came to stand in something in sight: Qt would only at the next turn."""
    for widget in widgets:
        above = widget.parentWidget()
        if above is not None and above.isVisible():
            widget.show()
