"""The open member: how long they were here, their own words, what is next, their goals."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.domain.groups import Attendance
from peerdesk.forms.answers import RowKey
from peerdesk.services.desk import Desk
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.contact_page.presenter import ContactPresenter
from peerdesk.ui.contact_page.segments import Answer, SegmentedChoice
from peerdesk.ui.contact_page.steps import StepsView
from peerdesk.ui.flow_layout import FlowLayout
from peerdesk.ui.group_page.fields import LineField
from peerdesk.ui.group_page.names_source import NamesSource
from peerdesk.ui.group_page.presenter import GroupPresenter
from peerdesk.ui.prompts.page_prompts import PagePrompts
from peerdesk.ui.rows import Row, label
from peerdesk.ui.text_fields import EnterLineEdit
from peerdesk.ui.theme import Look, set_look
from peerdesk.ui.tokens import Space
from peerdesk.wording import contact, groups

_MOST_GOALS = 9


class MemberEditor(QFrame):
    """`done` when the member's lines are written, `said` with a notice, `whole_wanted` for more.

    `missed_wanted` for a note that somebody did not come, which some programmes ask for.

    `here_said` and `times_typed` change what the editor stands on: the page makes it anew.
    Times left without Enter wait in `untaken_times` until the member is closed or saved.
    """

    done = Signal()
    here_said = Signal(str)
    times_typed = Signal(str)
    said = Signal(str)
    whole_wanted = Signal()
    missed_wanted = Signal()
    gone = Signal()

    def __init__(
        self,
        desk: Desk,
        page: GroupPresenter,
        row: RowKey,
        presenter: ContactPresenter | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._page, self.row, self.presenter = page, row, presenter
        self._member = next(one for one in page.read.members if one.row == row)
        set_look(self, Look.CARD)
        self.here = SegmentedChoice(self._member.name, _answers())
        self.times = EnterLineEdit(least=16, most=24)
        self.times_row = Row(self.tr("Times"), self.times, help_text=groups.part_times())
        self.remove = ActionButton(self.tr("Take off the list"), look=Look.LINK)
        self.whole = ActionButton(self.tr("Open the whole note"), look=Look.LINK)
        self.missed = ActionButton(self.tr("Write that you did not meet"), look=Look.LINK)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(Space.MEDIUM, Space.SMALL, Space.MEDIUM, Space.SMALL)
        self._column.setSpacing(Space.SMALL)
        self._column.addWidget(self.here)
        self._column.addWidget(self.times_row)
        self.told: LineField | None = None
        self.steps: StepsView | None = None
        self.goal_buttons: list[ActionButton] = []
        if presenter is not None:
            self._add_own(desk, presenter)
        self._add_foot()
        self._listen()
        self.refresh()

    def _add_own(self, desk: Desk, presenter: ContactPresenter) -> None:
        """The fields of the member's own note."""
        self.told = LineField()
        self.told.show_text(presenter.text("response"))
        name = contact.name_or_they(presenter.name)
        asked = self.tr("What %1 said and did").replace("%1", name)
        self._column.addWidget(Row(asked, self.told))
        self.steps = StepsView(presenter)
        self._column.addWidget(self.steps)
        names = NamesSource()
        names.use(self._page.roster(self.row))
        self.prompts = PagePrompts(desk, presenter.person_id, presenter.name, self.said.emit, self)
        self.prompts.add_source(names)
        self.prompts.attach(self.told)
        self._add_goals(presenter)

    def _add_goals(self, presenter: ContactPresenter) -> None:
        goals = presenter.goals()[:_MOST_GOALS]
        if not goals:
            return
        line = QWidget()
        flow = FlowLayout(line)
        for number, goal in enumerate(goals, 1):
            button = ActionButton(goal.own_words.replace("&", "&&"), f"Ctrl+{number}")
            button.setCheckable(True)
            button.setChecked(presenter.is_ticked(goal))
            button.clicked.connect(partial(presenter.tick_goal, goal))
            self.goal_buttons.append(button)
            flow.addWidget(button)
        self._column.addWidget(label(self.tr("Goals this was about"), Look.LABEL))
        self._column.addWidget(line)

    def _add_foot(self) -> None:
        across = QHBoxLayout()
        self.did_not_say = ActionButton(self.tr("They did not say"), look=Look.LINK)
        for button in (self.did_not_say, self.whole, self.missed, self.remove):
            across.addWidget(button)
        across.addStretch()
        self._column.addLayout(across)
        self.did_not_say.setVisible(self.presenter is not None)
        self.whole.setVisible(self.presenter is not None)

    def _listen(self) -> None:
        self.here.chosen.connect(self.here_said)
        self.times.entered.connect(lambda: self.times_typed.emit(self.times.text()))
        self.times.editingFinished.connect(self._look_at_times)
        self.remove.clicked.connect(self.gone)
        self.whole.clicked.connect(self.whole_wanted)
        self.missed.clicked.connect(self.missed_wanted)
        if self.told is None or self.steps is None or self.presenter is None:
            return
        presenter, told, steps = self.presenter, self.told, self.steps
        told.written.connect(lambda text: presenter.answer("response", text))
        told.cleaned.connect(lambda count: self.said.emit(contact.removed_characters(count)))
        told.entered.connect(self._after_words)
        self.did_not_say.clicked.connect(self._say_nothing_said)
        steps.done.connect(self._after_steps)
        steps.none_agreed.clicked.connect(self._none_agreed)

    def refresh(self) -> None:
        """Show how long they were here."""
        member = next(one for one in self._page.read.members if one.row == self.row)
        self.here.show_code(member.attendance or "")
        self.times_row.setVisible(member.attendance is Attendance.PART)
        self.missed.setVisible(not member.was_there and member.person_id is not None)
        self.times.setText(self._page.times_words(member))
        self.times.setModified(False)

    def untaken_times(self) -> str | None:
        """Times that were typed and not taken yet; None without any."""
        return self.times.text() if self.times.isModified() else None

    def _look_at_times(self) -> None:
        """Whoever goes on by Tab hears at once what cannot be read."""
        self.times_row.show_error(self._page.wrong_with_times(self.times.text()))

    def focus_first(self) -> None:
        """To what says nothing yet: how long they were here, their times, their words, a step."""
        member = next(one for one in self._page.read.members if one.row == self.row)
        if member.attendance is None:
            self.here.focus_first()
        elif member.attendance is Attendance.PART and member.end is None and member.start is None:
            self.times.setFocus(Qt.FocusReason.TabFocusReason)
        elif self.told is None:
            self.here.focus_first()
        else:
            self.told.setFocus(Qt.FocusReason.TabFocusReason)

    def go_to(self, link_id: str) -> None:
        """Put the focus where a need of the note is met."""
        if link_id == "next_steps" and self.steps is not None:
            self.steps.line().setFocus(Qt.FocusReason.OtherFocusReason)
        elif link_id in {"start_at", "end_at"}:
            self.times.setFocus(Qt.FocusReason.OtherFocusReason)
        elif link_id == "response" and self.told is not None:
            self.told.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.focus_first()

    def tick(self, number: int) -> None:
        """Tick one of their goals by its number from 1."""
        if number <= len(self.goal_buttons):
            self.goal_buttons[number - 1].click()

    def _after_words(self) -> None:
        if self.steps is not None:
            self.steps.line().setFocus(Qt.FocusReason.TabFocusReason)

    def _after_steps(self) -> None:
        """Enter in the empty line: no more steps, or none at all."""
        if self.presenter is not None and not self.presenter.answers.rows_of("next_steps"):
            self.presenter.agree_none(none=True)
        self.done.emit()

    def _none_agreed(self, none: bool) -> None:  # noqa: FBT001 - the state of a button, as Qt gives it
        if none:
            self.done.emit()

    def _say_nothing_said(self) -> None:
        if self.presenter is not None and self.told is not None:
            self.presenter.they_did_not_say()
            self.told.show_text(self.presenter.text("response"))
            self._after_words()


def _answers() -> list[Answer]:
    return [Answer(str(code), groups.here(code)) for code in Attendance]
