"""Beside a person's page: what matters to them, strengths, goals, what comes next."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.domain.errors import PeerDeskError, WordsMissing
from peerdesk.domain.goals import Goal, GoalStatus, NextStep, StepStatus
from peerdesk.services.desk import Desk
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.kept_line import KeptLine
from peerdesk.ui.panel import Panel, emptied
from peerdesk.ui.person_page.family import FamilyLine
from peerdesk.ui.person_page.presenter import PersonPresenter
from peerdesk.ui.person_page.resources import ResourcesCard
from peerdesk.ui.rows import Row, label
from peerdesk.ui.shortcuts import keys
from peerdesk.ui.text_fields import SteadyComboBox
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space
from peerdesk.wording import people as wording
from peerdesk.wording import sentence


class PersonSide(QWidget):
    """`write_wanted` asks for a new contact, `export_wanted` for their record as PDF.

    `telling_wanted` asks what may be told to somebody, `out_wanted` when the person wants out,
    `family_wanted` carries the id of somebody of their family whose record is wanted.
    `trouble` carries a sentence when something could not be written.
    """

    write_wanted = Signal()
    export_wanted = Signal()
    telling_wanted = Signal()
    out_wanted = Signal()
    family_wanted = Signal(str)
    trouble = Signal(str)

    def __init__(
        self, desk: Desk, presenter: PersonPresenter, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._presenter = desk, presenter
        self.write = ActionButton(self.tr("New contact with them"))
        self.export = ActionButton(self.tr("Save this record as PDF"), keys("save_pdf"))
        self.telling = ActionButton(self.tr("What may I tell?"), keys("telling"))
        self.out = ActionButton(self.tr("They want &out"), look=Look.LINK)
        self.write.clicked.connect(self.write_wanted)
        self.telling.clicked.connect(self.telling_wanted)
        self.out.clicked.connect(self.out_wanted)
        self.export.clicked.connect(self.export_wanted)
        self.new_goal: KeptLine | None = None
        self.goal_choices: list[SteadyComboBox] = []
        self.step_choices: list[SteadyComboBox] = []
        self.resources: ResourcesCard | None = None
        self._goals = QVBoxLayout()
        self._goals.setSpacing(Space.SMALL)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(Space.MEDIUM)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        column.addWidget(self.write)
        column.addWidget(self.export)
        column.addWidget(self.telling)
        column.addSpacing(Space.SMALL)
        column.addLayout(self._cards)
        column.addWidget(self.out, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch()

    def show_person(self, person_id: UUID) -> None:
        """Fill the cards for someone else, or anew."""
        emptied(self._cards)
        self.goal_choices, self.step_choices = [], []
        self.new_goal = KeptLine(self._desk, f"goal:{person_id}")
        self._goals = QVBoxLayout()
        for card in (self._what_matters(), self._strengths(), self._goals_card(), self._steps()):
            if card is not None:
                self._cards.addWidget(card)
        kin = FamilyLine(self._desk, person_id)
        kin.wanted.connect(self.family_wanted)
        if kin.ways:
            self._cards.insertWidget(0, kin)
        self.resources = ResourcesCard(self._desk, person_id)
        self.resources.trouble.connect(self.trouble)
        if self.resources.choices:
            self._cards.addWidget(self.resources)

    def flush(self) -> bool:
        """Keep what is typed here; False when it could not be kept."""
        return self.new_goal is None or self.new_goal.flush()

    def _what_matters(self) -> QWidget | None:
        words = self._presenter.person.details.what_matters.strip()
        if not words:
            return None
        card = Panel(self.tr("What matters to me"))
        card.column.addWidget(label(words, Look.QUOTE))
        return card

    def _strengths(self) -> QWidget | None:
        strengths = self._presenter.person.details.strengths
        if not strengths:
            return None
        card = Panel(self.tr("Strengths"))
        card.column.addWidget(label(" · ".join(strength.text for strength in strengths)))
        return card

    # --- Goals --------------------------------------------------------------------------------

    def _goals_card(self) -> QWidget:
        card = Panel(self.tr("Goals"))
        card.column.addLayout(self._goals)
        self._show_goals()
        line = QHBoxLayout()
        add = ActionButton(self.tr("Add"))
        add.clicked.connect(self._add_goal)
        if self.new_goal is not None:
            self.new_goal.entered.connect(self._add_goal)
            card.column.addWidget(Row(self.tr("A goal, in their &words"), self.new_goal))
        line.addStretch()
        line.addWidget(add)
        card.column.addLayout(line)
        return card

    def _show_goals(self) -> None:
        emptied(self._goals)
        self.goal_choices = []
        for goal in self._presenter.goals():
            self._goals.addWidget(self._goal_row(goal))

    def _goal_row(self, goal: Goal) -> QWidget:
        choice = _choice({status: wording.goal_status(status) for status in GoalStatus})
        choice.setCurrentIndex(choice.findData(goal.status))
        choice.activated.connect(
            lambda _index: self._surely(
                lambda: self._presenter.set_goal_status(goal, GoalStatus(choice.currentData()))
            )
        )
        self.goal_choices.append(choice)
        return _plain_row(goal.own_words, choice)

    def _add_goal(self) -> None:
        if self.new_goal is None:
            return
        try:
            self._presenter.add_goal(self.new_goal.text())
        except WordsMissing:
            self.new_goal.setFocus()
            return
        except PeerDeskError as error:
            self.trouble.emit(sentence(error))
            return
        self.new_goal.done()
        self._show_goals()

    # --- Coming up ----------------------------------------------------------------------------

    def _steps(self) -> QWidget | None:
        if not self._presenter.steps:
            return None
        card = Panel(self.tr("Coming up"))
        for step in self._presenter.steps:
            card.column.addWidget(self._step_row(step))
        return card

    def _step_row(self, step: NextStep) -> QWidget:
        choice = _choice({status: wording.step_status(status) for status in StepStatus})
        choice.setCurrentIndex(choice.findData(step.status))
        choice.activated.connect(
            lambda _index: self._surely(
                lambda: self._presenter.end_step(step, StepStatus(choice.currentData()))
            )
        )
        self.step_choices.append(choice)
        return _plain_row(self._presenter.step_line(step), choice)

    def _surely(self, write: Callable[[], object]) -> None:
        """Write, or say why it could not be written."""
        try:
            write()
        except PeerDeskError as error:
            self.trouble.emit(sentence(error))


def _choice(words: dict[GoalStatus, str] | dict[StepStatus, str]) -> SteadyComboBox:
    made = SteadyComboBox()
    for status, said in words.items():
        made.addItem(said, status)
    return made


def _plain_row(words: str, choice: SteadyComboBox) -> QWidget:
    """A person's own words above a choice; an ampersand in them is no mnemonic."""
    return Row(words.replace("&", "&&"), choice)
