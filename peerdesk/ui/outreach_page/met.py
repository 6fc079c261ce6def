"""One who was met on a round: a few answers, a key or a click each."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.domain.outreach import Concern
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.contact_page.segments import Answer, SegmentedChoice
from peerdesk.ui.contact_page.who_presenter import line_of
from peerdesk.ui.form_view.two_columns import TwoColumns
from peerdesk.ui.outreach_page.presenter import MetSomeone
from peerdesk.ui.rows import Row, label
from peerdesk.ui.text_fields import EnterLineEdit
from peerdesk.ui.theme import Look, set_look
from peerdesk.ui.tokens import Space
from peerdesk.wording import outreach as wording

_CHOICES = ("outreach.living", "outreach.may_return", "risk_flag")
_LINES = ("outreach.needs", "outreach.next_time", "outreach.next_place")
_LIVING_IN_SIGHT = 5


class MetView(QFrame):
    """`went_on` when its last line was left by Enter, `leave_out_wanted` by its button.

    `whole_wanted` when there is more to tell: the note has every question of a contact.
    """

    went_on = Signal()
    whole_wanted = Signal()
    leave_out_wanted = Signal()

    def __init__(self, met: MetSomeone, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.met = met
        set_look(self, Look.INSET)
        name = line_of(met.person)
        self.setAccessibleName(name)
        self.name = label(name, Look.HEADING)
        self.first = label(wording.met_first(), Look.MARK)
        self.first.setWordWrap(False)
        self.leave_out = ActionButton(self.tr("Not met after all"), look=Look.LINK)
        self.whole = ActionButton(self.tr("There is more to tell"), look=Look.LINK)
        self.choices = {link_id: self._choice(link_id) for link_id in _CHOICES}
        self.lines = {link_id: EnterLineEdit(least=16, most=60) for link_id in _LINES}
        self.hints = label("", Look.SMALL)
        self._lay_out()
        self._fill()
        self._listen()

    def _choice(self, link_id: str) -> SegmentedChoice:
        captions = {
            "outreach.living": self.tr("Where are they living now?"),
            "outreach.may_return": self.tr("May you come back?"),
            "risk_flag": self.tr("Did anything about safety come up?"),
        }
        answers = [
            Answer(str(getattr(one.value, "code", "")), one.label)
            for one in self.met.options(link_id)
        ]
        return SegmentedChoice(captions[link_id], answers, in_sight=_LIVING_IN_SIGHT)

    def _lay_out(self) -> None:
        captions = {
            "outreach.needs": self.tr("What do they need?"),
            "outreach.next_time": self.tr("Next time"),
            "outreach.next_place": self.tr("Next place, a part of town"),
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.MEDIUM, Space.SMALL, Space.MEDIUM, Space.MEDIUM)
        column.setSpacing(Space.SMALL)
        head = QHBoxLayout()
        head.addWidget(self.name, 1)
        head.addWidget(self.first, 0, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self.leave_out)
        column.addLayout(head)
        for choice in self.choices.values():
            column.addWidget(choice)
        rows = {link_id: Row(captions[link_id], field) for link_id, field in self.lines.items()}
        column.addWidget(rows["outreach.needs"])
        following = TwoColumns()
        following.addWidget(rows["outreach.next_time"])
        following.addWidget(rows["outreach.next_place"])
        column.addLayout(following)
        column.addWidget(self.hints)
        column.addWidget(self.whole, 0, Qt.AlignmentFlag.AlignLeft)

    def _fill(self) -> None:
        for link_id, choice in self.choices.items():
            choice.show_code(self.met.code(link_id))
        for link_id, field in self.lines.items():
            field.setText(self.met.text(link_id))
        self.first.setVisible(self.met.is_first)
        self._show_hints()

    def _listen(self) -> None:
        for link_id, choice in self.choices.items():
            choice.chosen.connect(lambda code, known=link_id: self.met.choose(known, code))
            choice.went_on.connect(lambda known=link_id: self._go_on(known))
            choice.typed.connect(self._write_on)
        for link_id, field in self.lines.items():
            field.textEdited.connect(lambda text, known=link_id: self.met.answer(known, text))
            field.entered.connect(lambda known=link_id: self._go_on(known))
        self.met.answered.connect(self._show_hints)
        self.leave_out.clicked.connect(self.leave_out_wanted)
        self.whole.clicked.connect(self.whole_wanted)

    def begin(self) -> None:
        """Put the focus on the first question."""
        self.choices[_CHOICES[0]].focus_first()

    def _go_on(self, link_id: str) -> None:
        """To the question that follows; from the last one to whoever was met next."""
        order = (*_CHOICES, *_LINES)
        at = order.index(link_id) + 1
        if at == len(order):
            self.went_on.emit()
        elif order[at] in self.choices:
            self.choices[order[at]].focus_first()
        else:
            self.lines[order[at]].setFocus(Qt.FocusReason.TabFocusReason)

    def _write_on(self, words: str) -> None:
        """Letters typed on a choice are of what they need: none of them is lost."""
        needs = self.lines["outreach.needs"]
        needs.setFocus(Qt.FocusReason.TabFocusReason)
        needs.setCursorPosition(len(needs.text()))
        needs.insert(words)
        self.met.answer("outreach.needs", needs.text())

    def _show_hints(self) -> None:
        said = " ".join(wording.concern(one) for one in self.met.concerns() if one not in _QUIET)
        if said != self.hints.text():
            self.hints.setText(said)
        self.hints.setVisible(bool(said))


_QUIET = frozenset({Concern.LIVING_NOT_ASKED})
"""Seen on the page itself: the question stands there unanswered."""
