"""What helps right now: their words, their goals, what was agreed last time."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.domain.errors import WordsMissing
from peerdesk.domain.goals import Goal, NextStep, StepStatus
from peerdesk.services.desk import Desk
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.contact_page import parts_of_form
from peerdesk.ui.contact_page.form_part import SmallPart
from peerdesk.ui.contact_page.narrow_choice import NarrowChoice
from peerdesk.ui.contact_page.presenter import ContactPresenter
from peerdesk.ui.contact_page.who_presenter import line_of_person
from peerdesk.ui.kept_line import KeptLine
from peerdesk.ui.note_view.sheet import clear
from peerdesk.ui.rows import Row, label
from peerdesk.ui.shortcuts import keys
from peerdesk.ui.tab_order import tab_as_laid_out
from peerdesk.ui.theme import Look, set_look
from peerdesk.ui.tokens import Space
from peerdesk.wording import contact

_KEYS_FOR_GOALS = 9
_STEPS_IN_SIGHT = 3
_ASKED = frozenset({"goal_links", "no_goal_reason", "no_goal_words"})


class SidePanel(QWidget):
    """Stands beside the writing; every tick goes to the presenter at once."""

    def __init__(
        self, desk: Desk, presenter: ContactPresenter, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self.goal_boxes: list[QCheckBox] = []
        self.step_choices: list[NarrowChoice] = []
        self.more_steps = ActionButton("", look=Look.LINK)
        self.no_goal = NarrowChoice()
        self.new_goal = KeptLine(desk, f"goal:{presenter.keeper.document_id}")
        self._goals = QVBoxLayout()
        self._goals_are_in: QWidget | None = None
        self._no_goal_row = _choice_row(self.tr("No goal? The reason"), self.no_goal)
        self.why_no_goal = SmallPart(presenter, parts_of_form.why_no_goal)
        column = QVBoxLayout(self)
        column.setSpacing(Space.MEDIUM)
        for card in (self._person_card(), self._goals_card(), self._steps_card()):
            if card is not None:
                column.addWidget(card)
        column.addStretch()
        presenter.side_changed.connect(self.show_goals)
        presenter.changed.connect(self._show_no_goal)
        self.show_goals()

    def flush(self) -> bool:
        """Keep what is typed here."""
        return self.new_goal.flush()

    def asks(self, link_id: str) -> bool:
        """Whether this question is answered here."""
        return link_id in _ASKED

    def field(self, link_id: str) -> QWidget | None:
        """Where a question is answered here, if it is."""
        if link_id == "no_goal_reason":
            return self.no_goal
        if link_id != "goal_links":
            return None
        return self.goal_boxes[0] if self.goal_boxes else self.no_goal

    def _person_card(self) -> QWidget | None:
        person = self._presenter.person
        if person is None:
            return None
        card, column = _card(line_of_person(person))
        for said, look in zip(self._presenter.standing(), (Look.LABEL, Look.SMALL), strict=True):
            if said:
                column.addWidget(label(said, look))
        if person.details.what_matters:
            column.addWidget(label(self.tr("What matters to them"), Look.SMALL))
            column.addWidget(label(person.details.what_matters, Look.QUOTE))
        return card

    # --- Goals --------------------------------------------------------------------------------

    def _goals_card(self) -> QWidget | None:
        """None too beside an addition: its goals are those of the signed note."""
        if self._presenter.person_id is None or not self._presenter.may_tick_goals:
            return None
        card, column = _card(self.tr("Their goals"))
        column.addLayout(self._goals)
        self._fill_reasons()
        column.addWidget(self._no_goal_row)
        column.addWidget(self.why_no_goal)
        column.addWidget(Row(self.tr("&Add a goal, in their words"), self.new_goal))
        self.new_goal.entered.connect(self._add_goal)
        self.no_goal.activated.connect(self._choose_reason)
        self._goals_are_in = card
        return card

    def show_goals(self) -> None:
        """Show the goals with their ticks."""
        clear(self._goals)
        self.goal_boxes = []
        for number, goal in enumerate(self._presenter.goals(), start=1):
            self._goals.addWidget(self._goal_line(number, goal))
        self._show_no_goal()

    def _goal_line(self, number: int, goal: Goal) -> QWidget:
        """A tick box and the goal's words, which wrap."""
        box = QCheckBox()
        box.setChecked(self._presenter.is_ticked(goal))
        box.setAccessibleName(goal.own_words)
        box.clicked.connect(lambda _checked: self._presenter.tick_goal(goal))
        self.goal_boxes.append(box)
        line = QWidget()
        across = QHBoxLayout(line)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(box, 0, Qt.AlignmentFlag.AlignTop)
        across.addWidget(label(goal.own_words), 1, Qt.AlignmentFlag.AlignVCenter)
        if number <= _KEYS_FOR_GOALS:
            across.addWidget(label(keys(f"goal_{number}"), Look.SMALL))
        return line

    def _fill_reasons(self) -> None:
        self.no_goal.addItem(self.tr("choose"), "")
        for option in self._presenter.options("no_goal_reason"):
            self.no_goal.addItem(option.label, getattr(option.value, "code", ""))
        self.no_goal.fit_list()

    def _show_no_goal(self) -> None:
        if self._goals_are_in is None:
            return
        self._goals_are_in.setVisible(self._presenter.asks("goals"))
        self._no_goal_row.setVisible(self._presenter.asks("no_goal_reason"))
        self.why_no_goal.refresh()
        code = self._presenter.code("no_goal_reason")
        self.no_goal.setCurrentIndex(max(0, self.no_goal.findData(code)))

    def _choose_reason(self) -> None:
        self._presenter.choose("no_goal_reason", str(self.no_goal.currentData()))

    def _add_goal(self) -> None:
        try:
            self._presenter.add_goal(self.new_goal.text())
        except WordsMissing:
            return
        self.new_goal.done()

    # --- Last time ----------------------------------------------------------------------------

    def _steps_card(self) -> QWidget | None:
        steps = self._presenter.open_steps()
        if not steps:
            return None
        card, column = _card(self.tr("Last time you agreed"))
        for step in steps[:_STEPS_IN_SIGHT]:
            column.addWidget(self._step_line(step))
        self._offer_more(steps[_STEPS_IN_SIGHT:], column)
        return card

    def _offer_more(self, steps: list[NextStep], column: QVBoxLayout) -> None:
        """What was agreed before that waits behind a link, not to bury what is new."""
        self.more_steps.setText(contact.more_steps(len(steps)))
        column.addWidget(self.more_steps, 0, Qt.AlignmentFlag.AlignLeft)
        self.more_steps.setHidden(not steps)
        self.more_steps.clicked.connect(lambda: self._show_steps(steps, column))

    def _show_steps(self, steps: list[NextStep], column: QVBoxLayout) -> None:
        self.more_steps.hide()
        shown = len(self.step_choices)
        for step in steps:
            column.addWidget(self._step_line(step))
        tab_as_laid_out(self)
        self.step_choices[shown].setFocus(Qt.FocusReason.OtherFocusReason)

    def _step_line(self, step: NextStep) -> QWidget:
        """What was agreed, and a list of what came of it."""
        choice = NarrowChoice()
        for status, words in self._statuses().items():
            choice.addItem(words, status)
        choice.setCurrentIndex(choice.findData(step.status))
        choice.activated.connect(
            lambda _index: self._presenter.end_step(step, StepStatus(choice.currentData()))
        )
        self.step_choices.append(choice)
        return _choice_row(step.text.replace("&", "&&"), choice)

    def _statuses(self) -> dict[StepStatus, str]:
        return {
            StepStatus.TODO: self.tr("Not yet"),
            StepStatus.DOING: self.tr("Started"),
            StepStatus.DONE: self.tr("Done"),
            StepStatus.CHANGED: self.tr("Changed"),
            StepStatus.DROPPED: self.tr("Let go"),
        }


def _choice_row(caption: str, choice: NarrowChoice) -> QWidget:
    """A choice below its caption, and below that the words it cuts off."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(Space.TIGHT)
    column.addWidget(Row(caption, choice))
    column.addWidget(choice.in_full)
    return whole


def _card(heading: str) -> tuple[QFrame, QVBoxLayout]:
    """A card with its heading, and the column to fill."""
    card = QFrame()
    set_look(card, Look.CARD)
    column = QVBoxLayout(card)
    column.setContentsMargins(Space.MEDIUM, Space.MEDIUM, Space.MEDIUM, Space.MEDIUM)
    column.setSpacing(Space.SMALL)
    column.addWidget(label(heading, Look.HEADING))
    return card, column
