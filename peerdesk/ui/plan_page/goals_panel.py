"""The goals of a plan beside it, each with how it is going in the person's own ratings."""

from datetime import date

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.forms.answers import Answers
from peerdesk.forms.plan_reading import GoalWritten, ProgressWritten, goals
from peerdesk.forms.scales import scale_words
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.panel import Panel, emptied
from peerdesk.ui.plan_page.dots import DotsChart, Rating, Scale
from peerdesk.ui.rows import label
from peerdesk.ui.theme import Look, Theme
from peerdesk.ui.tokens import Space
from peerdesk.wording import plans as words

_caption = QCoreApplication.translate


class GoalsPanel(Panel):
    """`wanted` carries a goal to go to, `look_wanted` one to write down how it is going."""

    wanted = Signal(object)
    look_wanted = Signal(object)

    def __init__(self, theme: Theme, today: date, parent: QWidget | None = None) -> None:
        super().__init__(_caption("GoalsPanel", "Their goals"), parent)
        self._theme, self._today = theme, today
        self._shown: tuple[object, ...] = ()
        self.goal_buttons: list[ActionButton] = []
        self.look_buttons: list[ActionButton] = []
        self.charts: list[DotsChart] = []
        self._goals = QVBoxLayout()
        self._goals.setSpacing(Space.MEDIUM)
        self.column.addLayout(self._goals)

    def show_answers(self, answers: Answers, *, may_write: bool) -> None:
        """Show the goals that are written; the panel is gone while there are none."""
        found = goals(answers)
        self.setVisible(bool(found))
        shown = (found, may_write, tuple(_scale(answers, goal) for goal in found))
        if shown == self._shown:
            return
        self._shown = shown
        emptied(self._goals)
        self.goal_buttons, self.look_buttons, self.charts = [], [], []
        for goal in found:
            block, column = _block(goal.short or goal.own_words, _status(answers, goal))
            self._add_ratings(goal, _scale(answers, goal), column)
            if may_write:
                self._add_buttons(goal, column)
            self._goals.addWidget(block)

    def _add_ratings(self, goal: GoalWritten, scale: Scale, column: QVBoxLayout) -> None:
        """The dots when there is a number, and the last words in any case."""
        spoken = [self._spoken(look) for look in goal.progress]
        looks = [Rating(look.day.day() if look.day else None, look.rate) for look in goal.progress]
        if any(look.rate is not None for look in looks):
            chart = DotsChart(looks, scale, words.dots(spoken), self._theme)
            self.charts.append(chart)
            column.addWidget(chart)
        if spoken:
            column.addWidget(label(spoken[-1], Look.SMALL))

    def _add_buttons(self, goal: GoalWritten, column: QVBoxLayout) -> None:
        go = ActionButton(self.tr("Go to this goal"), look=Look.LINK)
        write = ActionButton(self.tr("Write how it is going"), look=Look.LINK)
        for button, signal in ((go, self.wanted), (write, self.look_wanted)):
            button.setAccessibleDescription(goal.short or goal.own_words)
            button.clicked.connect(lambda _=False, told=signal: told.emit(goal))
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.goal_buttons.append(go)
        self.look_buttons.append(write)

    def _spoken(self, look: ProgressWritten) -> str:
        day = look.day.day() if look.day else None
        return words.rated(day, look.rate, look.words, self._today)


def _block(words_of_goal: str, status: str) -> tuple[QWidget, QVBoxLayout]:
    """The goal in the person's words, and where it stands; the column takes what follows."""
    block = QWidget()
    column = QVBoxLayout(block)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(Space.TIGHT)
    column.addWidget(label(words_of_goal, Look.QUOTE))
    if status:
        column.addWidget(label(status, Look.SMALL))
    return block, column


def _status(answers: Answers, goal: GoalWritten) -> str:
    """Where it stands, as the form words it; own words stay as they are."""
    options = answers.form.item(f"{goal.link_id}:now").options
    labels = {getattr(option.value, "code", ""): option.label for option in options}
    return labels.get(goal.status, goal.status)


def _scale(answers: Answers, goal: GoalWritten) -> Scale:
    """The person's own words for their ratings."""
    return Scale(*(scale_words(answers, f"{goal.link_id}:progress:rate") or ()))
