"""What the person's state asks of an advance directive, to read in big letters."""

from datetime import date

from PySide6.QtWidgets import QWidget

from peerdesk.services.state_rules import rules_for
from peerdesk.ui.theme import Look
from peerdesk.ui.together.faces import Face
from peerdesk.ui.together.presenter import TogetherPresenter


class RulesFace(Face):
    """Each rule under its topic, then what to ask, where, and how old this is."""

    def __init__(
        self, presenter: TogetherPresenter, today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        if presenter.spot is None:
            raise LookupError
        self.say(presenter.form.item(presenter.spot.link_id).text, Look.QUESTION)
        told = rules_for(presenter.answers, today)
        for topic, words in told.rules:
            self.say(topic, Look.SOFT)
            self.say(words)
        for words in told.closing:
            self.say(words, Look.SOFT)
