"""What a form asks of very many documents: worked out once for each shape of answers."""

from collections.abc import Callable, Hashable

from peerdesk.forms.answers import Answers
from peerdesk.forms.definition import FormDefinition, Operator
from peerdesk.forms.enablement import Enabled, Enablement


class AskedByShape:
    """What the form asks, worked out once for all notes whose deciding answers agree."""

    def __init__(self, form: FormDefinition) -> None:
        self._known: dict[Hashable, Enabled] = {}
        self._enablement = Enablement(form)
        conditions = [one for item in form.by_link.values() for one in item.conditions]
        self._by_value = {one.question for one in conditions if one.operator is not Operator.EXISTS}
        self._by_presence = {one.question for one in conditions} | {
            item.link_id for item in form.by_link.values() if item.is_question and item.children
        }

    def of(self, answers: Answers, prove: Callable[[], None] = lambda: None) -> Enabled:
        """What is asked; `prove` is called for the first note of each shape."""
        shape = self.shape(answers)
        if shape not in self._known:
            prove()
            self._known[shape] = self._enablement.state(answers)
        return self._known[shape]

    def shape(self, answers: Answers) -> Hashable:
        """What decides what is asked: rows, which questions have answers, values that count."""
        return (
            tuple(answers.rows.items()),
            *(
                (address, given if address[0] in self._by_value else None)
                for address, given in answers.given.items()
                if address[0] in self._by_value or address[0] in self._by_presence
            ),
        )
