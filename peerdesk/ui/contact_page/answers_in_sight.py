"""The three questions that are never prefilled, as buttons in sight."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from peerdesk.ui.contact_page.presenter import ContactPresenter
from peerdesk.ui.contact_page.segments import Answer, SegmentedChoice

_FIRST = {"outcome": ("attended", "attended_partial", "no_show", "no_answer")}
_LETTERS = {
    "attended": "m",
    "attended_partial": "p",
    "no_show": "d",
    "none": "n",
    "concern_shared": "s",
    "crisis": "c",
    "wrote_together": "t",
    "read_back": "i",
    "person_wrote": "e",
}


class OpenQuestion(SegmentedChoice):
    """One of `OPEN_CHOICES`, asked in the words of the form, answered to the presenter."""

    def __init__(
        self, presenter: ContactPresenter, link_id: str, parent: QWidget | None = None
    ) -> None:
        first = _FIRST.get(link_id, ())
        answers = _answers(presenter, link_id)
        answers.sort(key=lambda answer: first.index(answer.code) if answer.code in first else 99)
        caption = presenter.answers.form.item(link_id).text
        super().__init__(caption, answers, len(first) or len(answers), parent)
        self._presenter, self._link_id = presenter, link_id
        self.chosen.connect(lambda code: presenter.choose(link_id, code))
        self.show_code(presenter.code(link_id))

    def refresh(self) -> None:
        """Show whether it is asked, and what was answered."""
        self.setVisible(self._presenter.asks(self._link_id))
        self.show_code(self._presenter.code(self._link_id))

    @property
    def is_open(self) -> bool:
        """Whether it is asked and not answered yet."""
        return self._presenter.asks(self._link_id) and not self._presenter.code(self._link_id)


def go_through(questions: list[OpenQuestion], otherwise: Callable[[], object]) -> None:
    """Put the focus on the first open question; do `otherwise` when all are answered."""
    for question in questions:
        if question.is_open:
            question.focus_first()
            return
    otherwise()


def _answers(presenter: ContactPresenter, link_id: str) -> list[Answer]:
    found = []
    for option in presenter.options(link_id):
        code = str(getattr(option.value, "code", ""))
        found.append(Answer(code, option.label, _LETTERS.get(code, "")))
    return found
