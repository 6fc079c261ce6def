"""The answer in cards: what may be told and what goes with it, what not and what would help."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.domain.consents.grounds import Ground
from peerdesk.domain.consents.telling import CATEGORIES
from peerdesk.domain.consents.vocabulary import NOTES, ExpiryType
from peerdesk.services.telling import MayNot, MayTell, Paper, Telling
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.flow_layout import FlowLayout
from peerdesk.ui.panel import Panel
from peerdesk.ui.rows import label
from peerdesk.ui.theme import Look, set_look
from peerdesk.ui.tokens import Space
from peerdesk.ui.wrapping_check import WrappingCheckBox
from peerdesk.wording import telling as words
from peerdesk.wording.consent_pages import paper as paper_words
from peerdesk.wording.shared_words import category_words


class MayCard(QFrame):
    """What may be told for one purpose. `told` carries the kinds of record told aloud.

    `send_wanted` asks for the page that lets something of it leave.
    """

    told = Signal(object)
    send_wanted = Signal()
    paper_wanted = Signal(str)

    def __init__(self, may: MayTell, answer: Telling, today: date, *, can_tell: bool) -> None:
        super().__init__()
        self._may = may
        set_look(self, Look.CARD)
        self.column = _column(self)
        heading = words.for_purpose(may.purpose, may.proceeding_ref or "")
        self.setAccessibleName(heading)
        self.column.addWidget(label(heading, Look.HEADING))
        self.column.addWidget(label(words.what(may.categories, answer.asked - NOTES)))
        if may.paper is not None and may.paper.own_words:
            self.column.addWidget(label(words.as_they_said(), Look.SOFT))
            self.column.addWidget(label(may.paper.own_words, Look.QUOTE))
        self.column.addWidget(label(_until(may, today), Look.SOFT))
        for line in (words.goes_along(may.obligations), _about(may, today)):
            if line:
                self.column.addWidget(label(line, Look.SOFT))
        if may.paper is None:
            self.column.addWidget(label(may.sentence, Look.SOFT))
        buttons = QWidget()
        line_of_buttons = FlowLayout(buttons)
        self.open_paper = _paper_button(may.paper, today)
        if self.open_paper is not None and may.paper is not None:
            document = str(may.paper.document_id)
            self.open_paper.clicked.connect(lambda: self.paper_wanted.emit(document))
            line_of_buttons.addWidget(self.open_paper)
        self.send = ActionButton(self.tr("Send something…"))
        self.send.clicked.connect(self.send_wanted)
        self.say = ActionButton(self.tr("I told them…"))
        for button in (self.send, self.say):
            button.setVisible(can_tell)
            line_of_buttons.addWidget(button)
        self.say.clicked.connect(self._ask_what)
        self.column.addWidget(buttons)
        self.spoken: SpokenPanel | None = None

    def _ask_what(self) -> None:
        if self.spoken is None:
            self.spoken = SpokenPanel(sorted(self._may.categories))
            self.spoken.written.connect(self.told)
            self.spoken.left.connect(self._put_away)
            self.column.addWidget(self.spoken)
        self.spoken.show()
        self.spoken.begin()

    def _put_away(self) -> None:
        if self.spoken is not None:
            self.spoken.hide()
            self.say.setFocus(Qt.FocusReason.OtherFocusReason)


class SpokenPanel(QWidget):
    """Which kinds of record were told aloud; nothing is ticked beforehand."""

    written = Signal(object)
    left = Signal()

    def __init__(self, categories: Sequence[str]) -> None:
        super().__init__()
        self.ticks = {code: WrappingCheckBox(category_words(code)) for code in categories}
        self.write = ActionButton(self.tr("Write it down"), look=Look.PRIMARY)
        self.leave = ActionButton(self.tr("Not now"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.SMALL, 0, 0)
        column.addWidget(label(self.tr("What did you tell them?"), Look.LABEL))
        for tick in self.ticks.values():
            column.addWidget(tick)
            tick.toggled.connect(self._allow)
        line = QHBoxLayout()
        line.addWidget(self.write)
        line.addWidget(self.leave)
        line.addStretch()
        column.addLayout(line)
        self.write.clicked.connect(self._write)
        self.leave.clicked.connect(self.left)

    def begin(self) -> None:
        """Ask anew."""
        for tick in self.ticks.values():
            tick.setChecked(False)
        self._allow()
        next(iter(self.ticks.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    def _ticked(self) -> frozenset[str]:
        return frozenset(code for code, tick in self.ticks.items() if tick.isChecked())

    def _allow(self) -> None:
        self.write.setEnabled(bool(self._ticked()))

    def _write(self) -> None:
        self.written.emit(self._ticked())


class MayNotCard(QFrame):
    """What may not be told, why, and the paper that would help."""

    start_wanted = Signal()
    paper_wanted = Signal(str)

    def __init__(self, no: MayNot, answer: Telling, today: date) -> None:
        super().__init__()
        set_look(self, Look.CARD)
        column = _column(self)
        heading = words.for_purposes(no.purposes)
        self.setAccessibleName(heading)
        column.addWidget(label(heading, Look.LABEL))
        column.addWidget(label(words.what(no.categories, answer.asked - NOTES), Look.SOFT))
        column.addWidget(label(no.sentence))
        line = FlowLayout()
        self.start: ActionButton | None = None
        if no.opens is not None:
            self.start = ActionButton(
                self.tr("Start: {paper}").replace("{paper}", paper_words(no.opens))
            )
            self.start.clicked.connect(self.start_wanted)
            line.addWidget(self.start)
        self.open_paper = _paper_button(no.paper, today)
        if self.open_paper is not None and no.paper is not None:
            document = str(no.paper.document_id)
            self.open_paper.clicked.connect(lambda: self.paper_wanted.emit(document))
            line.addWidget(self.open_paper)
        if line.count():
            column.addLayout(line)


def grounds_card(heading: str, grounds: Sequence[Ground]) -> Panel:
    """Exceptions, each in a sentence, with what it reaches at most."""
    card = Panel(heading)
    for ground in grounds:
        said = words.on_ground(ground.basis, ground.needs, for_them=ground.for_them)
        card.column.addWidget(label(said))
        if ground.for_them:
            at_most = words.at_most(ground.categories, frozenset(CATEGORIES) - NOTES)
            card.column.addWidget(label(at_most, Look.SOFT))
    return card


def _column(frame: QFrame) -> QVBoxLayout:
    column = QVBoxLayout(frame)
    column.setContentsMargins(Space.MEDIUM, Space.MEDIUM, Space.MEDIUM, Space.MEDIUM)
    column.setSpacing(Space.TIGHT)
    return column


def _until(may: MayTell, today: date) -> str:
    end = may.until
    if may.paper is None:
        return ""
    is_day = end is not None and end.type is ExpiryType.DATE
    event = end.event if end is not None and end.type is ExpiryType.EVENT else ""
    return words.until(end.day if end is not None and is_day else None, event, today)


def _about(may: MayTell, today: date) -> str:
    return words.about_days(may.about_from, may.about_to, today)


def _paper_button(paper: Paper | None, today: date) -> ActionButton | None:
    """Leads to the consent an answer rests on or fails by."""
    if paper is None:
        return None
    caption = words.consent_line(paper.title, paper.signed_on, today)
    if paper.is_draft:
        return ActionButton(words.go_on_with(paper.title).replace("&", "&&"))
    return ActionButton(caption.replace("&", "&&"), look=Look.LINK)
