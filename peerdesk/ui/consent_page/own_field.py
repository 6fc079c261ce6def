"""What the consent page draws itself within a form: groups whose rows it knows better."""

from collections.abc import Callable

from PySide6.QtCore import Signal

from peerdesk.forms.answers import Answers
from peerdesk.forms.definition import Item
from peerdesk.forms.values import Value
from peerdesk.ui.form_view.answer_field import AnswerField


class OwnGroupField(AnswerField):
    """The field of a whole group: reads the answers of the form and writes them anew.

    `changed` carries the answers after a change of anything in the group; `drawn_anew` says
    whether the rest of the form has to look at them.
    """

    changed = Signal(object, bool)

    def __init__(self, item: Item, read: Callable[[], Answers]) -> None:
        super().__init__()
        self.item, self._read = item, read

    @property
    def answers(self) -> Answers:
        """The answers of the whole form now."""
        return self._read()

    def show_values(self, values: tuple[Value, ...]) -> None:  # noqa: ARG002 - a group has none
        """Show what stands in the group now."""
        self.show_group()

    def show_group(self) -> None:
        """Show what stands in the group now."""
        raise NotImplementedError

    def write(self, answers: Answers, *, anew: bool = False) -> None:
        """Take over changed answers; `anew` when other questions may come or go."""
        self.changed.emit(answers, anew)
