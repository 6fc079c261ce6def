"""The answer, and what stands beside it whatever the answer is."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.services.telling import MayNot, MayTell, Telling
from peerdesk.ui.panel import Panel, emptied
from peerdesk.ui.rows import label
from peerdesk.ui.telling.cards import MayCard, MayNotCard
from peerdesk.ui.telling.grounds_card import GroundsCard
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space
from peerdesk.wording import telling as words


class AnswerSheet(QWidget):
    """What may be told and what not; the signals carry what the worker wants about which."""

    paper_wanted = Signal(str)
    start_wanted = Signal(object)
    send_wanted = Signal(object)
    told = Signal(object, object)
    told_on = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.may_cards: list[MayCard] = []
        self.may_not_cards: list[MayNotCard] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.SMALL)

    def clear(self) -> None:
        """Nothing is asked."""
        emptied(self._column)
        self.may_cards, self.may_not_cards = [], []

    def show_answer(self, answer: Telling, today: date) -> None:
        """Everything there is to say; somebody unknown cannot be sent anything."""
        self._column.addWidget(label(self.tr("You may tell them"), Look.SECTION))
        if not answer.may and not answer.by_paper:
            self._column.addWidget(label(words.may_nothing(), Look.HEADING))
        known = bool(answer.party.name)
        for may in answer.may:
            self._add_may(MayCard(may, answer, today, can_tell=known), may)
        if answer.by_paper:
            on_file = GroundsCard(self.tr("By a paper on file"), answer.by_paper, can_tell=known)
            on_file.told.connect(self.told_on)
            self._column.addWidget(on_file)
        if answer.may_not:
            self._column.addWidget(label(self.tr("Not this"), Look.SECTION))
        for no in answer.may_not:
            self._add_may_not(MayNotCard(no, answer, today), no)

    def _add_may(self, card: MayCard, may: MayTell) -> None:
        card.paper_wanted.connect(self.paper_wanted)
        card.send_wanted.connect(lambda: self.send_wanted.emit(may))
        card.told.connect(lambda spoken: self.told.emit(may, spoken))
        self.may_cards.append(card)
        self._column.addWidget(card)

    def _add_may_not(self, card: MayNotCard, no: MayNot) -> None:
        card.paper_wanted.connect(self.paper_wanted)
        card.start_wanted.connect(lambda: self.start_wanted.emit(no))
        self.may_not_cards.append(card)
        self._column.addWidget(card)


class Beside(QWidget):
    """The line to read aloud, what to do in danger, and the privacy officer where one is needed."""

    told_on = Signal(object, object)
    report_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("What always holds"))
        self.danger = GroundsCard(words.in_danger(), ())
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.MEDIUM)

    def show_answer(self, answer: Telling | None) -> None:
        """What always holds, with the exceptions there are for who asks."""
        emptied(self._column)
        aloud = Panel(self.tr("Read this aloud to anyone outside"))
        aloud.column.addWidget(label(words.never_confirm(), Look.QUOTE))
        aloud.column.addWidget(label(words.why_never_confirm(), Look.SMALL))
        self._column.addWidget(aloud)
        known = answer is not None and bool(answer.party.name)
        grounds = answer.in_danger if answer else ()
        self.danger = GroundsCard(words.in_danger(), grounds, can_tell=known)
        self.danger.column.insertWidget(1, label(words.crisis_line()))
        self.danger.told.connect(self.told_on)
        self.danger.report_wanted.connect(self.report_wanted)
        self._column.addWidget(self.danger)
        if answer is not None and answer.refers:
            officer = Panel(self.tr("Ask the privacy officer"))
            said = words.ask_officer(answer.officer.name, answer.officer.contact)
            officer.column.addWidget(label(said))
            self._column.addWidget(officer)
        self._column.addStretch()
