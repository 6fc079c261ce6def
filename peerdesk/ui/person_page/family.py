"""Family of a person where both are served: who, on which side, and a way to the other record."""

from dataclasses import replace
from functools import partial
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.domain.errors import PeerDeskError
from peerdesk.domain.family import Relative
from peerdesk.services import family, people
from peerdesk.services.desk import Desk, today
from peerdesk.ui.asking import asked_once
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.flow_layout import FlowLayout
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.panel import Panel, emptied
from peerdesk.ui.person_page.family_form import FamilyForm
from peerdesk.ui.rows import label
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space
from peerdesk.wording import family as words
from peerdesk.wording import sentence


def said_of(one: Relative) -> str:
    """Somebody of the family in one line."""
    return words.relative(one.name, one.said, one.link.facts.role, is_youth=one.is_youth)


class FamilyLine(Panel):
    """Beside a person's timeline: those whose link holds; `wanted` carries whose record to open."""

    wanted = Signal(str)

    def __init__(self, desk: Desk, person_id: UUID, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("FamilyLine", "Family"), parent)
        self.ways: list[ActionButton] = []
        for one in family.relatives_on(desk, person_id, today(desk)):
            way = ActionButton(said_of(one).replace("&", "&&"), look=Look.LINK)
            way.clicked.connect(partial(self.wanted.emit, str(one.person_id)))
            self.ways.append(way)
            self.column.addWidget(way, 0, Qt.AlignmentFlag.AlignLeft)


class FamilyCard(Panel):
    """In About: links to look at, to change, to end and to add.

    `wanted` carries whose record to open, `said` a notice, `changed` after a link was written.
    """

    wanted = Signal(str)
    said = Signal(str)
    changed = Signal()

    def __init__(self, desk: Desk, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Family"), parent)
        self._desk = desk
        self._person_id = UUID(int=0)
        self.ways: list[ActionButton] = []
        self._lines = QVBoxLayout()
        self._lines.setSpacing(Space.SMALL)
        self.add = ActionButton(self.tr("Link someone of their &family…"))
        self.form = FamilyForm(desk, navigator)
        self.form.hide()
        self.column.addWidget(label(words.what_a_link_is(), Look.SOFT))
        self.column.addLayout(self._lines)
        self.column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self.form)
        self.add.clicked.connect(self._begin)
        self.form.left.connect(self._leave_form)
        self.form.kept.connect(self._kept)

    def show_person(self, person_id: UUID) -> None:
        """Read it anew; what was typed for a new link waits until it is asked for again."""
        self._person_id = person_id
        self._put_away()
        self._read()

    def flush(self) -> bool:
        """Keep what is typed."""
        return self.form.flush()

    def step_back(self) -> bool:
        """Put away what is being written."""
        if self.form.isHidden():
            return False
        self.form.give_up()
        return True

    # --- Lines ----------------------------------------------------------------------------------

    def _read(self) -> None:
        emptied(self._lines)
        self.ways = []
        for one in family.relatives(self._desk, self._person_id):
            self._lines.addWidget(self._line(one))

    def _line(self, one: Relative) -> QWidget:
        line, day, facts = QWidget(), today(self._desk), one.link.facts
        column = QVBoxLayout(line)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.TIGHT)
        column.addWidget(label(said_of(one)))
        about = words.about_link(facts.may_sign, facts.since, facts.until, day)
        if about:
            column.addWidget(label(about, Look.SMALL))
        acts = QWidget()
        flow = FlowLayout(acts)
        for way in self._acts(one, has_ended=facts.until is not None):
            way.setAccessibleDescription(one.name)
            flow.addWidget(way)
            self.ways.append(way)
        column.addWidget(acts)
        return line

    def _acts(self, one: Relative, *, has_ended: bool) -> list[ActionButton]:
        go = ActionButton(self.tr("Open their record"))
        go.clicked.connect(partial(self.wanted.emit, str(one.person_id)))
        change = ActionButton(self.tr("Change"))
        change.clicked.connect(partial(self._change, one))
        end = ActionButton(self.tr("It holds again") if has_ended else self.tr("It ends today"))
        end.clicked.connect(partial(self._resume if has_ended else self._end, one))
        remove = ActionButton(self.tr("It was a mistake"), look=Look.LINK)
        remove.clicked.connect(partial(self._ask_remove, one))
        return [go, change, end, remove]

    # --- Writing --------------------------------------------------------------------------------

    def _begin(self) -> None:
        person = people.summary(self._desk, self._person_id)
        self.form.begin(self._person_id, person.name)
        self._show_form()

    def _change(self, one: Relative) -> None:
        person = people.summary(self._desk, self._person_id)
        self.form.open(self._person_id, person.name, one)
        self._show_form()

    def _show_form(self) -> None:
        self.add.hide()
        self.form.show()
        self.form.put_focus()

    def _put_away(self) -> None:
        self.form.hide()
        self.add.show()

    def _leave_form(self) -> None:
        self._put_away()
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _kept(self, name: str) -> None:
        self._put_away()
        self._written(words.linked(name))

    def _end(self, one: Relative) -> None:
        try:
            family.end(self._desk, one.link)
        except PeerDeskError as error:
            self.said.emit(sentence(error))
        else:
            self._written(words.ended(one.name))

    def _resume(self, one: Relative) -> None:
        try:
            family.change(self._desk, one.link.link_id, replace(one.link.facts, until=None))
        except PeerDeskError as error:
            self.said.emit(sentence(error))
        else:
            self._written(words.linked(one.name))

    def _ask_remove(self, one: Relative) -> None:
        asked = words.remove_question(one.name)
        act = partial(self.remove, one)
        box = asked_once(self, asked, self.tr("Take it away"), act)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()

    def remove(self, one: Relative) -> None:
        """Take a link away that was a mistake."""
        try:
            family.remove(self._desk, one.link.link_id)
        except PeerDeskError as error:
            self.said.emit(sentence(error))
        else:
            self._written(words.removed(one.name))

    def _written(self, notice: str) -> None:
        self._read()
        self.add.setFocus(Qt.FocusReason.OtherFocusReason)
        self.said.emit(notice)
        self.changed.emit()
