"""What stands together under one question of a form: a block, such as a place or a signature."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.forms.values import Value
from peerdesk.ui.form_view.answer_field import AnswerField, column_in, enter_first
from peerdesk.ui.tokens import Space


class Whole(AnswerField):
    """Several questions that make one answer; each of them has its own field in `column`."""

    def __init__(self) -> None:
        super().__init__()
        self.column: QVBoxLayout = column_in(self, Space.MEDIUM)

    def show_values(self, values: tuple[Value, ...]) -> None:
        """Nothing of its own to show."""

    def focus_widget(self) -> QWidget:
        """The block: its fields are drawn later, and come and go."""
        return self

    def enter(self) -> None:
        """Go into the first field."""
        enter_first(self)

    def name_as(self, name: str) -> None:
        """Only the block is named: its fields have their own questions."""
        self.setAccessibleName(name)

    def describe_as(self, words: str) -> None:
        """The help belongs to the block."""
        self.setAccessibleDescription(words)
