"""The answers of one list, changed one by one; stars go along with the words they mark."""

from collections.abc import Callable

from peerdesk.forms.answers import Answers, Given, RowKey
from peerdesk.forms.definition import Item
from peerdesk.forms.keeping import stars, with_star
from peerdesk.forms.taking_back import with_row_back
from peerdesk.forms.thoughts import (
    with_thought,
    with_thought_moved,
    with_thought_reworded,
    without_thought,
)
from peerdesk.forms.translations import spoken_in, with_beside_of, with_spoken_in
from peerdesk.forms.values import Value
from peerdesk.ui.form_view.writing import Writing

Said = dict[str, tuple[Value, ...]]
"""What is said about one answer: linkId of a question under it -> its values."""


class Listed:
    """Writes the answers to a question that repeats; places count answers, from 0."""

    def __init__(self, item: Item, row: RowKey | None, writing: Writing) -> None:
        self._item, self._row, self._writing = item, row, writing
        self.may_star = writing.keeps and row is None

    @property
    def given(self) -> tuple[Given, ...]:
        """The answers as they are now."""
        return self._writing.answers.given.get((self._item.link_id, self._row), ())

    @property
    def values(self) -> tuple[Value, ...]:
        """The values of the answers as they are now."""
        return tuple(each.value for each in self.given)

    def add(self, at: int, value: Value, said: Said) -> None:
        """One more answer at this place, and what was said about it before its words went."""
        link_id = self._item.link_id
        answers = with_thought(self._writing.answers, link_id, at, value, self._row)
        spoken = {spoken_in(each) for each in self.given}
        if len(spoken) == 1:  # the whole list is in one language, and so is what comes
            answers = with_spoken_in(answers, link_id, spoken.pop(), self._row)
        row = answers.given[link_id, self._row][at].row
        for child, values in said.items():
            answers = answers.with_answer(child, values, row)
        self._take(answers)

    def reword(self, at: int, value: Value) -> None:
        """Other words for the answer at this place."""
        old, link_id = self.given[at].value, self._item.link_id
        answers = with_thought_reworded(self._writing.answers, link_id, at, value, self._row)
        self._take(self._with_star_moved(answers, old, value))

    def remove(self, at: int) -> Said:
        """Take the answer at this place away; gives what was said about it."""
        answers, gone = self._writing.answers, self.given[at]
        children = (child.link_id for child in self._item.children if child.is_question)
        said = {child: answers.values(child, gone.row) for child in children if gone.row}
        left = without_thought(answers, self._item.link_id, at, self._row)
        self._take(self._with_star_moved(left, gone.value, None))
        return {child: values for child, values in said.items() if values}

    def remove_for_now(self, at: int) -> Callable[[], None]:
        """Take the answer at this place away; gives what brings it back."""
        before, gone = self._writing.answers, self.given[at]
        starred = self.starred(gone.value)
        self.remove(at)

        def back() -> None:
            if gone.row is None:
                place = min(at, len(self.given))
                link_id = self._item.link_id
                answers = with_thought(self._writing.answers, link_id, place, gone.value, self._row)
                answers = with_beside_of(answers, link_id, (gone,), self._row)
            else:
                answers = with_row_back(self._writing.answers, before, gone.row)
            if starred and isinstance(gone.value, str):
                answers = with_star(answers, self._item.link_id, gone.value, on=True)
            self._take(answers)

        return back

    def move(self, at: int, to: int) -> None:
        """Move the answer at this place."""
        answers = self._writing.answers
        self._take(with_thought_moved(answers, self._item.link_id, at, to, self._row))

    def starred(self, value: Value | None) -> bool:
        """Whether these words matter most."""
        return self.may_star and value in stars(self._writing.answers, self._item.link_id)

    def star(self, value: Value | None, *, on: bool) -> None:
        """Mark these words as what matters most, or not."""
        if isinstance(value, str):
            link_id = self._item.link_id
            self._writing.keep(with_star(self._writing.answers, link_id, value, on=on), link_id)

    def _take(self, answers: Answers) -> None:
        self._writing.take(answers, self._item.link_id, self._row)

    def _with_star_moved(self, answers: Answers, old: Value, new: Value | None) -> Answers:
        """The star goes along when words change, and goes with the last that say them."""
        link_id = self._item.link_id
        if not (isinstance(old, str) and self.starred(old)):
            return answers
        if old not in answers.values(link_id, self._row):
            answers = with_star(answers, link_id, old, on=False)
        return with_star(answers, link_id, new, on=True) if isinstance(new, str) else answers
