"""One round on the page: when and where, the counts, then whoever was met."""

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from peerdesk.domain.errors import PeerDeskError
from peerdesk.domain.outreach import tells_looks
from peerdesk.services.desk import Desk
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.contact_page.who import WhoView
from peerdesk.ui.contact_page.who_presenter import WhoPresenter
from peerdesk.ui.form_view.two_columns import TwoColumns
from peerdesk.ui.outreach_page.met import MetView
from peerdesk.ui.outreach_page.presenter import MetSomeone, RoundPresenter
from peerdesk.ui.outreach_page.round_counts import RoundCounts
from peerdesk.ui.panel import Panel
from peerdesk.ui.prompts.page_prompts import PagePrompts
from peerdesk.ui.rows import Row, label
from peerdesk.ui.shortcuts import keys
from peerdesk.ui.tab_order import tab_as_laid_out
from peerdesk.ui.text_fields import EnterLineEdit, GrowingTextEdit
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space
from peerdesk.wording import outreach as wording
from peerdesk.wording import sentence


class RoundView(QWidget):
    """Shows one round; every decision is the presenter's.

    `sign_wanted` when the worker is done writing, `said` with a notice for the saved-line,
    `whole_wanted` carries the id of a note of which there is more to tell.
    """

    sign_wanted = Signal()
    give_up_wanted = Signal()
    whole_wanted = Signal(str)
    said = Signal(str)

    def __init__(
        self, desk: Desk, presenter: RoundPresenter, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self.when = EnterLineEdit(least=16, most=40)
        self.when.setPlaceholderText("6p-830p")
        self.when_row = Row(self.tr("&When"), self.when)
        self.where_field = EnterLineEdit(least=16, most=40)
        self.where_row = Row(self.tr("Whe&re, a part of town"), self.where_field)
        self.team = EnterLineEdit(least=16, most=60)
        self.team_row = Row(self.tr("Who was on the &team?"), self.team)
        self.counts = RoundCounts(presenter)
        self.safety = GrowingTextEdit(lines=2)
        self.read_back, self.hints = label("", Look.SMALL), label("", Look.SMALL)
        self.who = WhoView(WhoPresenter(desk), brief=True)
        self.met: list[MetView] = []
        self._met_column = QVBoxLayout()
        self.more = ActionButton(self.tr("More"))
        self.sign_button = ActionButton(self.tr("Review and sign"), keys("sign"), look=Look.PRIMARY)
        self.prompts = PagePrompts(desk, None, "", self.said.emit, self)
        self.prompts.attach(self.safety)
        self._lay_out()
        tab_as_laid_out(self)
        self._fill()
        self._listen()

    # --- Laying out ---------------------------------------------------------------------------

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.MEDIUM)
        top = QHBoxLayout()
        top.addWidget(label(self.tr("Outreach round"), Look.TITLE), 1)
        top.addWidget(self.more)
        column.addLayout(top)
        column.addWidget(self._round_card())
        column.addWidget(self._met_card())
        column.addWidget(self._team_card())
        last = QHBoxLayout()
        last.addWidget(self.sign_button)
        last.addStretch()
        column.addLayout(last)
        column.addStretch()
        menu = QMenu(self)
        menu.addAction(self.tr("Discard this round"), self.give_up_wanted.emit)
        self.more.setMenu(menu)

    def _round_card(self) -> Panel:
        card = Panel(self.tr("The round"))
        line = TwoColumns()
        line.addWidget(self.when_row)
        line.addWidget(self.where_row)
        card.column.addLayout(line)
        card.column.addWidget(self.read_back)
        card.column.addWidget(self.hints)
        card.column.addWidget(self.counts)
        return card

    def _team_card(self) -> Panel:
        card = Panel(self.tr("For the team"))
        card.column.addWidget(self.team_row)
        help_text = self.tr("About places and times. No names.")
        caption = self.tr("Anything the team should know to stay &safe")
        card.column.addWidget(Row(caption, self.safety, help_text=help_text))
        return card

    def _met_card(self) -> Panel:
        card = Panel(self.tr("Someone you met"))
        self._met_column.setSpacing(Space.SMALL)
        card.column.addLayout(self._met_column)
        self.who.name_row.set_caption(self.tr("A name they &gave, or a nickname"))
        card.column.addWidget(self.who)
        self.who.ask("", nobody=False)
        self._name_typed("")
        return card

    def _fill(self) -> None:
        presenter = self._presenter
        self.when.setText(presenter.when.text)
        self.where_field.setText(presenter.text("place_detail"))
        self.team.setText(presenter.text("outreach.team"))
        self.safety.setPlainText(presenter.text("outreach.safety_notes"))
        for met in presenter.met:
            self._add(met)
        self._refresh()

    def _listen(self) -> None:
        presenter = self._presenter
        self.when.textEdited.connect(presenter.type_when)
        self.where_field.textEdited.connect(lambda text: presenter.answer("place_detail", text))
        self.team.textEdited.connect(lambda text: presenter.answer("outreach.team", text))
        self.safety.textChanged.connect(self._write_safety)
        self.when.entered.connect(self.where_field.setFocus)
        self.where_field.entered.connect(self.counts.lines[0].field.setFocus)
        self.counts.went_on.connect(self.who.name_field.setFocus)
        self.team.entered.connect(self.safety.setFocus)
        self.who.chosen.connect(self._meet)
        self.who.name_field.textChanged.connect(self._name_typed)
        self.sign_button.clicked.connect(self.sign_wanted)
        presenter.answered.connect(self._refresh)

    # --- Going to a field ---------------------------------------------------------------------

    def put_focus(self) -> bool:
        """To the time while there is none, else to the first count that is open."""
        fields = [line.field for line in self.counts.lines[:2]]
        empty = [one for one in (self.when, self.where_field, *fields) if not one.text()]
        (empty[0] if empty else self.who.name_field).setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def go_to(self, link_id: str) -> None:
        """Put the focus on the field of a question."""
        known = self._fields().get(link_id)
        if known is None:
            self.put_focus()
        else:
            known.setFocus(Qt.FocusReason.OtherFocusReason)

    def where(self) -> str:
        """The question whose field has the focus, "" for none."""
        return next((link for link, field in self._fields().items() if field.hasFocus()), "")

    def _fields(self) -> dict[str, QWidget]:
        counted = {line.key: line.field for line in self.counts.lines}
        return {
            "start_at": self.when,
            "end_at": self.when,
            "place_detail": self.where_field,
            **counted,
            "outreach.team": self.team,
            "outreach.safety_notes": self.safety,
        }

    # --- What the worker does -----------------------------------------------------------------

    def _write_safety(self) -> None:
        self._presenter.answer("outreach.safety_notes", self.safety.toPlainText())

    def _refresh(self) -> None:
        presenter = self._presenter
        self.when_row.show_error(presenter.when.trouble)
        _say(self.read_back, "" if presenter.when.trouble else presenter.when_read_back())
        _say(self.hints, " ".join(map(wording.concern, presenter.concerns())))
        self.when.setAccessibleDescription(presenter.when.trouble or self.read_back.text())
        self.where_field.setAccessibleDescription(self.hints.text())

    def _name_typed(self, name: str) -> None:
        usual = self.tr("Enter adds them. Never how somebody looks.")
        self.who.name_row.set_help(wording.named_by_looks() if tells_looks(name) else usual)

    def _meet(self, person_id: UUID) -> None:
        try:
            met = self._presenter.meet(person_id)
        except PeerDeskError as error:
            self.said.emit(sentence(error))
            return
        self.who.ask("", nobody=False)
        known = (one for one in self.met if one.met is met)
        (next(known, None) or self._add(met)).begin()

    def _add(self, met: MetSomeone) -> MetView:
        view = MetView(met)
        view.went_on.connect(self.who.name_field.setFocus)
        view.leave_out_wanted.connect(lambda: self._leave_out(view))
        view.whole_wanted.connect(lambda: self.whole_wanted.emit(str(met.document_id)))
        self.met.append(view)
        self._met_column.addWidget(view)
        tab_as_laid_out(self)
        return view

    def _leave_out(self, view: MetView) -> None:
        try:
            self._presenter.leave_out(view.met)
        except PeerDeskError as error:
            self.said.emit(sentence(error))
            return
        self.met.remove(view)
        self._met_column.removeWidget(view)
        view.hide()
        view.deleteLater()
        self.said.emit(wording.left_out(view.met.person.name))
        self.who.name_field.setFocus()


def _say(words: QLabel, said: str) -> None:
    """Show a line, or take no room for none."""
    words.setText(said)
    words.setVisible(bool(said))
