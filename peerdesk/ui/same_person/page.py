"""Is this the same person? What both records hold, what follows, and one button that says yes."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from peerdesk.domain.errors import PersonNotFound
from peerdesk.services.desk import Desk
from peerdesk.services.likenesses import Held
from peerdesk.ui import background
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.flow_layout import FlowLayout
from peerdesk.ui.form_view.two_columns import TwoColumns
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.main_window.page import Page, Place, WorkColumn
from peerdesk.ui.note_view.scrolling import scrolled
from peerdesk.ui.panel import Panel, emptied
from peerdesk.ui.rows import label
from peerdesk.ui.same_person.presenter import SamePersonPresenter
from peerdesk.ui.theme import Look, Theme, set_look
from peerdesk.ui.tokens import Space
from peerdesk.ui.trouble import words_of
from peerdesk.wording import aliases as wording
from peerdesk.wording import people as people_wording
from peerdesk.wording import sentence


class SamePersonPage(Page):
    """Reached from a person. Place: `{"person": id, "other": id}`."""

    key = "same_person"
    belongs_to = "people"

    def __init__(self, desk: Desk, navigator: Navigator, theme: Theme) -> None:
        super().__init__()
        self.title = self.tr("Is this the same person?")
        self._desk, self._navigator = desk, navigator
        self._place: dict[str, object] = {}
        self.presenter: SamePersonPresenter | None = None
        self.work = WorkColumn(theme)
        self._beside = QWidget()
        self._columns = TwoColumns()
        self._beside.setLayout(self._columns)
        self.follows = QFrame()
        self.consequence = label("")
        self.yes = ActionButton("", look=Look.PRIMARY)
        self.turn = ActionButton("", look=Look.LINK)
        self.no = ActionButton(self.tr("&No, leave them apart"), "Esc")
        self._lay_out()
        self.yes.clicked.connect(self._put_together)
        self.turn.clicked.connect(self._turn_round)
        self.no.clicked.connect(navigator.back)

    def _lay_out(self) -> None:
        set_look(self.follows, Look.NOTICE)
        notice = QVBoxLayout(self.follows)
        notice.addWidget(label(self.tr("If you say yes"), Look.HEADING))
        notice.addWidget(self.consequence)
        column = self.work.column
        for part in (label(self.title, Look.TITLE), self.follows, self._beside):
            column.addWidget(part)
        column.addStretch()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.work, 1)
        whole.addWidget(self._foot())

    def _foot(self) -> QFrame:
        """The answers stay in sight, however much both records hold."""
        foot, answers = QFrame(), QWidget()
        set_look(foot, Look.FOOT)
        line = FlowLayout(answers)
        for button in (self.yes, self.no, self.turn):
            line.addWidget(button)
        around = QVBoxLayout(foot)
        around.setContentsMargins(Space.LARGE, Space.SMALL, Space.LARGE, Space.MEDIUM)
        around.addWidget(answers)
        return foot

    # --- The contract of a page ---------------------------------------------------------------

    def opened(self, place: Place) -> None:
        """Show both; somebody who is not there any more leads back to all."""
        try:
            one, other = (UUID(str(place.get(name))) for name in ("person", "other"))
            self.presenter = SamePersonPresenter(self._desk, one, other)
        except (PersonNotFound, ValueError):
            self._navigator.say(sentence(PersonNotFound()))
            self._navigator.go("people")
            return
        self._place = {"person": str(one), "other": str(other)}
        emptied(self._columns)
        for held in self.presenter.both:
            self._columns.addWidget(_column(held))
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page keys scroll both records, while the focus is on an answer."""
        if not scrolled(self.work, event):
            super().keyPressEvent(event)

    def put_focus(self) -> bool:
        """On what changes nothing; both records are seen from their beginning first."""
        self.no.setFocus(Qt.FocusReason.OtherFocusReason)
        QTimer.singleShot(0, self, lambda: self.work.verticalScrollBar().setValue(0))
        return True

    def place(self) -> dict[str, object]:
        """The two who are compared."""
        return self._place

    # --- What the worker does -----------------------------------------------------------------

    def _show(self) -> None:
        presenter = self.presenter
        if presenter is None:
            return
        kept = presenter.name(presenter.kept).replace("&", "&&")
        given_up = presenter.name(presenter.given_up).replace("&", "&&")
        self.consequence.setText(presenter.consequence())
        self.yes.setText(self.tr("Yes, keep as %1").replace("%1", kept))
        self.turn.setText(self.tr("Keep as %1 instead").replace("%1", given_up))

    def _turn_round(self) -> None:
        if self.presenter is not None:
            self.presenter.turn_round()
            self._show()

    def _put_together(self) -> None:
        """In the background: a long record takes a moment."""
        presenter = self.presenter
        if presenter is not None:
            self._let(choose=False)
            background.run(lambda _progress: presenter.put_together(), self._done, self._failed)

    def _done(self, said: str) -> None:
        self._let(choose=True)
        self._navigator.say(said)
        if self.presenter is not None:
            kept, self._place = self.presenter.kept.person.person_id, {}
            self._navigator.go("person", {"person": str(kept), "tab": "about"})

    def _failed(self, error: Exception) -> None:
        self._let(choose=True)
        self._navigator.say(words_of(error))

    def _let(self, *, choose: bool) -> None:
        for button in (self.yes, self.turn):
            button.setEnabled(choose)


def _column(held: Held) -> Panel:
    """One record: what tells them apart, then what was written."""
    details = held.person.details
    card = Panel(details.chosen_name)
    add = partial(_add, card)
    add(people_wording.code_name() if details.is_alias else "", Look.MARK)
    add(wording.also_known_as(held.also_known_as), Look.SMALL)
    add(details.identifier, Look.MARK)
    add(wording.counted(held.contacts, held.plans, held.papers), None)
    for way in details.ways:
        add(" · ".join(filter(None, (way.value, way.label))), Look.SOFT)
    for words in (details.how_to_reach, details.what_matters, *held.goals):
        add(words, Look.SOFT)
    for line in held.recent:
        add(line, Look.SMALL)
    card.column.addStretch()
    return card


def _add(card: Panel, words: str, look: Look | None) -> None:
    if not words.strip():
        return
    shown = label(words, look)
    if look is Look.MARK:
        shown.setWordWrap(False)
        card.column.addWidget(shown, 0, Qt.AlignmentFlag.AlignLeft)
    else:
        card.column.addWidget(shown)
