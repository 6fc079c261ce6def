"""The answer in cards: what may be told and what goes with it, what not and what would help."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from peerdesk.domain.consents.vocabulary import NOTES, ExpiryType
from peerdesk.services.telling import MayNot, MayTell, Paper, Telling
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.flow_layout import FlowLayout
from peerdesk.ui.rows import label
from peerdesk.ui.telling.spoken import SpokenPanel
from peerdesk.ui.theme import Look, set_look
from peerdesk.ui.tokens import Space
from peerdesk.wording import telling as words
from peerdesk.wording.consent_pages import paper as paper_words


class MayCard(QFrame):
    """What may be told for one purpose. `told` carries what was `Spoken`.

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
        self.open_paper = _paper_button(may.paper, today, heading)
        if self.open_paper is not None and may.paper is not None:
            document = str(may.paper.document_id)
            self.open_paper.clicked.connect(lambda: self.paper_wanted.emit(document))
            line_of_buttons.addWidget(self.open_paper)
        self.send = ActionButton(self.tr("Send something…"))
        self.send.clicked.connect(self.send_wanted)
        self.say = ActionButton(self.tr("I told them…"))
        for button in (self.send, self.say):
            button.setAccessibleDescription(heading)
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
            self.start.setAccessibleDescription(heading)
            self.start.clicked.connect(self.start_wanted)
            line.addWidget(self.start)
        self.open_paper = _paper_button(no.paper, today, heading)
        if self.open_paper is not None and no.paper is not None:
            document = str(no.paper.document_id)
            self.open_paper.clicked.connect(lambda: self.paper_wanted.emit(document))
            line.addWidget(self.open_paper)
        if line.count():
            column.addLayout(line)


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


def _paper_button(paper: Paper | None, today: date, about: str) -> ActionButton | None:
    """Leads to the consent an answer rests on or fails by; several may lead to the same one."""
    if paper is None:
        return None
    signed = words.consent_line(paper.title, paper.signed_on, today)
    said = words.go_on_with(paper.title) if paper.is_draft else signed
    button = ActionButton(said.replace("&", "&&"), look=None if paper.is_draft else Look.LINK)
    button.setAccessibleDescription(about)
    return button
