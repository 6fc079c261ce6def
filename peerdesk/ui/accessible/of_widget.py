"""The telling of one widget, also while the widget goes."""

from typing import TypeVar

from PySide6.QtWidgets import QAccessibleWidget, QWidget

Widget = TypeVar("Widget", bound=QWidget)


class WidgetSpoken(QAccessibleWidget):
    """A base of ours.

    What is written over Qt's telling must never raise: where Qt asks from within another call of
    ours, PySide would end the program. Qt may ask until the last of a widget is gone, when it is
    no longer of its own kind, or nothing; so each asks with `_told_of` first, and says nothing of
    what is gone: Qt's own telling would look at it.
    """

    def _told_of(self, kind: type[Widget]) -> Widget | None:
        """The widget, None once it is no longer whole."""
        widget = self.object()
        return widget if isinstance(widget, kind) else None
