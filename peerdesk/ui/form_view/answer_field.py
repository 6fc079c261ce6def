"""What every field of a form is: it shows values, tells new ones, and carries its question's name.

A field emits `answered` with a tuple of values, empty when nothing is answered. What cannot be
read stays as typed, with `unreadable` telling why, and counts as no answer yet.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.forms.values import Value
from peerdesk.ui.focus import takes_focus
from peerdesk.ui.tab_order import takers


class AnswerField(QWidget):
    """A field for the answers to one question.

    `answered` tells a tuple of values; `unreadable` a code of `wording.form_fields`, "" when
    what is typed can be read again.
    """

    answered = Signal(tuple)
    unreadable = Signal(str)

    foot: QWidget | None = None
    """What stands below the field, such as the way to add one; others may stand beside it."""

    def show_values(self, values: tuple[Value, ...]) -> None:
        """Show these answers without telling about it."""
        raise NotImplementedError

    def focus_widget(self) -> QWidget:
        """The widget that gets the focus and is the label's buddy."""
        raise NotImplementedError

    def enter(self) -> None:
        """Put the cursor into it."""
        self.focus_widget().setFocus(Qt.FocusReason.OtherFocusReason)

    def name_as(self, name: str) -> None:
        """Be named by the question, for those who do not see the label."""
        self.setAccessibleName(name)
        self.focus_widget().setAccessibleName(name)

    def describe_as(self, words: str) -> None:
        """Have the help, and what is wrong, read with the field."""
        self.setAccessibleDescription(words)
        self.focus_widget().setAccessibleDescription(words)


def column_in(widget: QWidget, spacing: int = 0) -> QVBoxLayout:
    """A column without margins that fills `widget`."""
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(spacing)
    return column


def enter_first(whole: QWidget) -> bool:
    """Put the cursor into the first field that shows in `whole`; False if there is none."""
    stops = (taker for taker in takers(whole) if takes_focus(taker, whole))
    first = next(stops, None)
    if first is not None:
        first.setFocus(Qt.FocusReason.OtherFocusReason)
    return first is not None
