"""A copy of everything, and the way out: what happens, what they choose, what they take back."""

from functools import partial

from peerdesk.domain.people import Participation
from peerdesk.services.desk import Desk
from peerdesk.ui.export.save_dialog import AskPlace, ask_place
from peerdesk.ui.press_button import PressButton
from peerdesk.ui.questions.faces import titled_card
from peerdesk.ui.questions.presenter import QuestionsPresenter
from peerdesk.ui.questions.taking import record_copy
from peerdesk.ui.questions.taking_face import TakingFace
from peerdesk.ui.rows import announce, label
from peerdesk.ui.theme import Look
from peerdesk.wording.questions import take_back_words


class CopyFace(TakingFace):
    """A copy of everything, now or later."""

    def __init__(
        self, presenter: QuestionsPresenter, desk: Desk, ask: AskPlace = ask_place
    ) -> None:
        super().__init__(presenter, desk, ask)
        words = presenter.words
        self.say(words.want_a_copy, Look.QUESTION)
        for line in words.copy_help:
            self.say(line)
        copy = record_copy(presenter, desk)
        if copy is None:
            self.say(words.nothing_to_copy)
            self.column.addWidget(self.said)
        else:
            self.offer_copy(copy)
        (self.later,) = self.offer([(words.later, self._later)])

    def was_taken(self) -> None:
        """That they asked and have it is written down."""
        self.surely(self.presenter.copy_taken)

    def _later(self) -> None:
        if (said := self.surely(self.presenter.ask_for_copy)) is not None:
            self.tell(said)
            self.later.setEnabled(False)


class OutFace(TakingFace):
    """The way out: what happens, what they choose, what they take back, and a copy."""

    def __init__(
        self, presenter: QuestionsPresenter, desk: Desk, ask: AskPlace = ask_place
    ) -> None:
        super().__init__(presenter, desk, ask)
        words = presenter.words
        self.say(words.want_out, Look.QUESTION)
        for line in words.out_help:
            self.say(line)
        self._choices()
        self._take_back()
        card, column = titled_card(words.what_happens)
        for line in words.happens:
            column.addWidget(label(line))
        self.column.addWidget(card)
        if (copy := record_copy(presenter, desk)) is not None:
            self.say(words.want_a_copy, Look.SECTION)
            self.offer_copy(copy)
        (self.delete,) = self.offer([(words.delete_plans, self._ask_to_delete)])

    def was_taken(self) -> None:
        """That they asked for a copy and have it is written down."""
        self.surely(self.presenter.copy_taken)

    def _choices(self) -> None:
        words, presenter = self.presenter.words, self.presenter
        choices = presenter.choices()
        if choices:
            self.say(words.choose, Look.SECTION)
        self.statuses = self.offer(
            [(words.statuses[status], partial(self._choose, status)) for status in choices],
            flows=False,
        )
        for status, button in zip(choices, self.statuses, strict=True):
            button.setText(words.statuses[status])  # with the letter that presses it
        self.answer = label("", Look.SECTION)
        self.answer.hide()
        self.column.addWidget(self.answer)

    def _choose(self, status: Participation) -> None:
        said = self.surely(partial(self.presenter.choose, status))
        if said is not None:
            self._say_answer(said)
            for button in self.statuses:
                button.setEnabled(False)

    def _take_back(self) -> None:
        words, count = self.presenter.words, len(self.presenter.consents())
        self.take_back: PressButton | None = None
        if count:
            said = take_back_words(count, self.presenter.language)
            (self.take_back,) = self.offer([(said, self._take_all_back)])
        else:
            self.say(words.none_to_take_back, Look.SOFT)

    def _take_all_back(self) -> None:
        """The first press says exactly what follows, the second does it."""
        button, sure = self.take_back, self.presenter.words.take_back_sure
        if button is not None and button.text() != sure:
            button.setText(sure)
            announce(button, sure)
            return
        said = self.surely(self.presenter.take_all_back)
        if said is not None:
            self._say_answer(said)
            if self.take_back is not None:
                self.take_back.setEnabled(False)

    def _ask_to_delete(self) -> None:
        said = self.surely(self.presenter.ask_to_delete_plans)
        if said is not None:
            self._say_answer(said)
            self.delete.setEnabled(False)

    def _say_answer(self, said: str) -> None:
        before = self.answer.text()
        self.answer.setText("\n".join(filter(None, (before, said))))
        self.answer.show()
        announce(self, said)
