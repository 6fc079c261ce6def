"""The meeting above its list: name, when, where, what was done together, safety, goals."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.services.desk import Desk
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.chips import Chip
from peerdesk.ui.contact_page.answers_in_sight import OpenQuestion
from peerdesk.ui.contact_page.segments import Answer, SegmentedChoice
from peerdesk.ui.fitting_combo import FittingComboBox
from peerdesk.ui.flow_layout import FlowLayout
from peerdesk.ui.group_page.fields import LineField
from peerdesk.ui.group_page.leaders import LeadersView
from peerdesk.ui.group_page.names_source import NamesSource
from peerdesk.ui.group_page.presenter import GroupPresenter
from peerdesk.ui.prompts.page_prompts import PagePrompts
from peerdesk.ui.rows import Row, label
from peerdesk.ui.text_fields import EnterLineEdit
from peerdesk.ui.theme import Look, set_look
from peerdesk.ui.tokens import Space
from peerdesk.wording import contact, groups

_COMBOS = ("setting", "modality")
_GOAL_REASONS = ("open_group", "engagement_before_plan")


class HeadView(QWidget):
    """`went_on` from its last field, `said` with a notice, `people_taken` for the last people."""

    went_on = Signal()
    said = Signal(str)
    people_taken = Signal()
    drop_in_changed = Signal()

    def __init__(
        self, desk: Desk, presenter: GroupPresenter, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._presenter, self._top = presenter, presenter.top
        self.name = EnterLineEdit(least=20, most=60)
        self.same = ActionButton("")
        self.when = EnterLineEdit(least=12, most=40)
        self.when.setPlaceholderText("205p-335p")
        self.when_chip = Chip(self.tr("&When"), self.when)
        self.combos = {link_id: self._combo(link_id) for link_id in _COMBOS}
        self.read_back = label("", Look.SMALL)
        self.topic = EnterLineEdit(least=24, most=80)
        self.shared = LineField()
        self.safety = OpenQuestion(self._top, "risk_flag")
        self.goals = SegmentedChoice(
            self.tr("Goal, for everyone without one of their own"), self._goal_reasons(), 2
        )
        self.leaders = LeadersView(self._top)
        self.drop_in = QCheckBox(self.tr("Drop-&in group: counts only, no names"))
        self.headcount = EnterLineEdit(least=6, most=8)
        self.names = NamesSource()
        self.prompts = PagePrompts(desk, None, "", self.said.emit, self)
        self.prompts.add_source(self.names)
        self._lay_out()
        self.prompts.attach(self.shared)  # once it is no window of its own: keys are the field's
        self._fill()
        self._listen()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.MEDIUM)
        across = QHBoxLayout()
        across.addWidget(self.same)
        across.addStretch()
        line = QWidget()
        flow = FlowLayout(line)
        flow.addWidget(self.when_chip)
        flow.addWidget(Chip(self.tr("Whe&re"), self.combos["setting"]))
        flow.addWidget(Chip(self.tr("&How"), self.combos["modality"]))
        self.name_row = Row(self.tr("Name &of the group"), self.name)
        self.shared_row = Row(
            self.tr("What we did &together"),
            self.shared,
            help_text=self.tr("These words stand in each person's note. No names."),
        )
        self.headcount_row = Row(self.tr("How many people came"), self.headcount)
        self.topic_row = Row(self.tr("What it was &about"), self.topic)
        column.addLayout(across)
        named = QHBoxLayout()
        named.setSpacing(Space.MEDIUM)
        named.addWidget(self.name_row, 2)
        named.addWidget(self.topic_row, 3)
        column.addLayout(named)
        for widget in (
            line,
            self.read_back,
            self.shared_row,
            self.safety,
            self.goals,
            self.drop_in,
            self.headcount_row,
            self.leaders,
        ):
            column.addWidget(widget)

    def _combo(self, link_id: str) -> FittingComboBox:
        combo = FittingComboBox()
        combo.addItem(self.tr("choose"), "")
        for option in self._top.options(link_id):
            combo.addItem(option.label, getattr(option.value, "code", ""))
        return combo

    def _goal_reasons(self) -> list[Answer]:
        found = {str(getattr(o.value, "code", "")): o for o in self._top.options("no_goal_reason")}
        return [Answer(code, found[code].label) for code in _GOAL_REASONS if code in found]

    def _fill(self) -> None:
        last = self._presenter.last
        self.same.setVisible(last is not None and not self._presenter.read.members)
        if last is not None:
            self.same.setText(groups.same_people(last.title, len(last.people)))
        self.refresh()

    def refresh(self) -> None:
        """Show the answers as they are; what is being typed stays."""
        top = self._top
        for field, link_id in ((self.name, "group.title"), (self.topic, "group.topic")):
            if field.text() != top.text(link_id) and not field.hasFocus():
                field.setText(top.text(link_id))
        self.shared.show_text(top.text("group.shared"))
        if not self.when.hasFocus():
            self.when.setText(top.when.text)
        for link_id, combo in self.combos.items():
            combo.setCurrentIndex(max(0, combo.findData(top.code(link_id))))
        self.safety.refresh()
        self.goals.show_code(top.code("no_goal_reason"))
        self._show_counts()
        self._show_when()

    def _show_counts(self) -> None:
        read = self._presenter.read
        self.drop_in.setChecked(read.drop_in)
        self.drop_in.setVisible(not read.members)
        self.headcount_row.setVisible(read.drop_in)
        self.goals.setHidden(read.drop_in)
        if not self.headcount.hasFocus():
            self.headcount.setText("" if read.headcount is None else str(read.headcount))

    def _show_when(self) -> None:
        when = self._top.when
        set_look(self.read_back, Look.ERROR if when.trouble else Look.SMALL)
        said = when.trouble or " · ".join(
            filter(None, (self._top.when_read_back(), self._counted()))
        )
        self.read_back.setText(said)
        self.read_back.setVisible(bool(self.read_back.text()))

    def _counted(self) -> str:
        """The minutes and the deadline; what is billed are the members' notes."""
        counted = self._top.counted()
        alone = replace(counted, units=None, bills=False, codes=(), place="")
        each = groups.each_counts() if counted.bills and counted.minutes else ""
        return " · ".join(filter(None, (contact.quiet_line(alone), each)))

    def _listen(self) -> None:
        top = self._top
        self.same.clicked.connect(self._take_people)
        self.name.textEdited.connect(lambda text: top.answer("group.title", text))
        self.topic.textEdited.connect(lambda text: top.answer("group.topic", text))
        self.shared.written.connect(lambda text: top.answer("group.shared", text))
        self.shared.cleaned.connect(lambda count: self.said.emit(contact.removed_characters(count)))
        self.when.textEdited.connect(self._type_when)
        for link_id, combo in self.combos.items():
            combo.activated.connect(lambda _index, link=link_id: self._choose(link))
        self.goals.chosen.connect(lambda code: top.choose("no_goal_reason", code))
        self.drop_in.clicked.connect(self._switch)
        self.headcount.textEdited.connect(self._count)
        self._chain()

    def _chain(self) -> None:
        """Enter and single keys lead from one field to the next that says nothing yet."""
        for field in (self.name, self.when, self.topic, self.shared, self.headcount):
            field.entered.connect(self.go_on)
        self.safety.went_on.connect(self.go_on)
        self.goals.went_on.connect(self.go_on)

    def go_on(self) -> None:
        """To the first that says nothing yet, and past the last."""
        lacking = self.first_open()
        if lacking is None:
            self.went_on.emit()
        else:
            lacking.setFocus(Qt.FocusReason.TabFocusReason)

    def first_open(self) -> QWidget | None:
        """The first field that says nothing yet."""
        top, read = self._top, self._presenter.read
        steps: tuple[tuple[bool, QWidget], ...] = (
            (not read.title, self.name),
            (top.when.span is None, self.when),
            (not top.code("setting"), self.combos["setting"]),
            (not read.shared, self.shared),
            (not top.code("risk_flag"), self.safety.tab_stop()),
            (not read.drop_in and not top.code("no_goal_reason"), self.goals.tab_stop()),
            (read.drop_in and read.headcount is None, self.headcount),
        )
        return next((field for lacks, field in steps if lacks), None)

    def field(self, link_id: str) -> QWidget | None:
        """Where a question is answered."""
        known: dict[str, QWidget] = {
            "group.title": self.name,
            "start_at": self.when,
            "end_at": self.when,
            "group.topic": self.topic,
            "group.shared": self.shared,
            "group.headcount": self.headcount if self._presenter.read.drop_in else self.drop_in,
            "risk_flag": self.safety.tab_stop(),
            "no_goal_reason": self.goals.tab_stop(),
        }
        return known.get(link_id) or self.combos.get(link_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on; combos leave it to this view."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go_on()
        else:
            super().keyPressEvent(event)

    def _take_people(self) -> None:
        self.same.hide()
        self._presenter.take_last_people()
        self.name.setText(self._top.text("group.title"))
        self.refresh()
        self.people_taken.emit()
        self.go_on()

    def _type_when(self, text: str) -> None:
        self._top.type_when(text)
        self.when_chip.show_error(self._top.when.trouble)
        self._show_when()

    def _choose(self, link_id: str) -> None:
        self._top.choose(link_id, str(self.combos[link_id].currentData()))

    def _switch(self, on: bool) -> None:  # noqa: FBT001 - the state of a box, as Qt gives it
        self._top.answer("group.drop_in", True if on else None)
        self._show_counts()
        self.drop_in_changed.emit()

    def _count(self, text: str) -> None:
        digits = text.strip()
        self._top.answer("group.headcount", int(digits) if digits.isdecimal() else None)
