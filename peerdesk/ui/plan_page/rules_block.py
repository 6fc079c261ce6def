"""What the chosen state asks of an advance directive, below the question which state it is."""

from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.forms.answers import Answers
from peerdesk.services.state_rules import rules_for
from peerdesk.ui.panel import emptied
from peerdesk.ui.rows import announce, label
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space
from peerdesk.wording.state_rules import RulesTold


class RulesBlock(QWidget):
    """Follows the answers; another state is read aloud as soon as it is chosen."""

    def __init__(self, answers: Answers, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._shown: RulesTold | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.TIGHT)
        self.show_answers(answers)

    def show_answers(self, answers: Answers) -> None:
        """Show the rules of the state these answers choose."""
        told = rules_for(answers, self._today)
        if told == self._shown:
            return
        is_first, self._shown = self._shown is None, told
        emptied(self._column)
        for topic, words in told.rules:
            self._column.addWidget(label(topic, Look.LABEL))
            self._column.addWidget(label(words))
        for words in told.closing:
            is_age = told.is_stale and words is told.closing[-2]
            self._column.addWidget(label(words, Look.MARK_AMBER if is_age else Look.SMALL))
        if not is_first:
            announce(self, self.words())

    def words(self) -> str:
        """All that is shown, as it is read aloud."""
        told = self._shown or RulesTold((), (), is_stale=False)
        return " ".join((*(f"{topic}: {words}" for topic, words in told.rules), *told.closing))
