"""The page of copies of a plan: who is to be told first, then everybody else."""

from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.domain.errors import PeerDeskError
from peerdesk.domain.plan_copies import PlanCopy
from peerdesk.services.desk import Desk
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.copies_page.card import CopyCard, Shown
from peerdesk.ui.copies_page.presenter import CopiesPresenter
from peerdesk.ui.flow_layout import FlowLayout
from peerdesk.ui.form_view.showing import show_at_once
from peerdesk.ui.kept_line import KeptLine
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.main_window.page import Page, Place, WorkColumn
from peerdesk.ui.panel import emptied
from peerdesk.ui.rows import Row, label
from peerdesk.ui.shortcuts import keys, on_key
from peerdesk.ui.theme import Look, Theme
from peerdesk.ui.tokens import Space
from peerdesk.wording import plan_copies as words
from peerdesk.wording import plans as plan_words
from peerdesk.wording import sentence


class CopiesPage(Page):
    """Place: the `document`."""

    key = "copies"
    belongs_to = "plans"

    def __init__(self, desk: Desk, navigator: Navigator, theme: Theme) -> None:
        super().__init__()
        self.title = self.tr("Who has a copy")
        self._navigator = navigator
        self.presenter = CopiesPresenter(desk, self)
        self.about, self.told = label("", Look.SOFT), label("", Look.SOFT)
        self.let_be = ActionButton(self.tr("&Nobody else needs to be told"))
        self.undo = ActionButton(self.tr("&Undo"), keys("undo"))
        self.to_plan = ActionButton(self.tr("Open the &plan"))
        self.versions = ActionButton(self.tr("&Versions"))
        self.line = KeptLine(desk)
        self.line_row = Row(self.tr("&Who else has a copy of the version in use?"), self.line)
        self.add = ActionButton(self.tr("&Add them"), look=Look.PRIMARY)
        self.cards: list[CopyCard] = []
        self._list = QVBoxLayout()
        self._lay_out(theme)
        self._listen()

    def _lay_out(self, theme: Theme) -> None:
        work = self.work = WorkColumn(theme)
        acts, self._adding = QWidget(), QWidget()
        line = FlowLayout(acts)
        for button in (self.let_be, self.undo, self.to_plan, self.versions):
            line.addWidget(button)
        self._list.setSpacing(Space.MEDIUM)
        adding = QVBoxLayout(self._adding)
        adding.setContentsMargins(0, 0, 0, 0)
        adding.addWidget(self.line_row)
        adding.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        column = work.column
        column.addWidget(label(self.title, Look.TITLE))
        for part in (self.about, self.told, acts):
            column.addWidget(part)
        column.addLayout(self._list)
        column.addWidget(self._adding)
        column.addStretch()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(work)

    def _listen(self) -> None:
        self.presenter.changed.connect(self._show)
        self.presenter.said.connect(self._navigator.say)
        self.line.speak_to(self._navigator)
        self.line.entered.connect(self._add)
        self.add.clicked.connect(self._add)
        self.let_be.clicked.connect(self._let_be)
        self.undo.clicked.connect(self._undo)
        self.to_plan.clicked.connect(lambda: self._go("plan"))
        self.versions.clicked.connect(lambda: self._go("versions"))
        on_key("undo", self, self._undo)

    # --- The contract of a page ---------------------------------------------------------------

    def opened(self, place: Place) -> None:
        """Show who has a copy of the plan of `place`."""
        try:
            document_id = UUID(str(place.get("document")))
            self.presenter.open(document_id)
        except (PeerDeskError, ValueError) as error:
            self._navigator.say(sentence(error))
            QTimer.singleShot(0, self, lambda: self._navigator.go("plans"))
            return
        self.line.keep_as(f"plan-copy:{document_id}")

    def put_focus(self) -> bool:
        """On the first one to tell, else where one adds somebody."""
        waiting = [card for card in self.cards if not card.told.isHidden()]
        target: QWidget = waiting[0].give if waiting else self.line
        if target is self.line and self._adding.isHidden():
            target = self.to_plan
        target.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def place(self) -> dict[str, object]:
        """The plan."""
        if self.presenter.summary is None:
            return {}
        return {"document": str(self.presenter.document_id)}

    def flush(self) -> bool:
        """Keep a name that is being typed."""
        return self.line.flush()

    # --- Showing ------------------------------------------------------------------------------

    def _show(self) -> None:
        presenter, summary = self.presenter, self.presenter.summary
        if summary is None:
            return
        emptied(self._list)
        self.cards = []
        self.about.setText(plan_words.about(summary.title, summary.person_name))
        has_version = bool(presenter.newest)
        self.told.setText(words.about_copies() if has_version else words.none_kept())
        self._adding.setVisible(has_version)
        waiting, others = presenter.to_tell(), presenter.others()
        self.let_be.setVisible(bool(waiting))
        self.undo.setVisible(presenter.may_undo)
        if waiting:
            self._add_cards(words.to_tell(len(waiting)), waiting)
        if others:
            self._add_cards(words.others() if waiting else "", others)
        if has_version and not waiting and not others:
            self._list.addWidget(label(words.nobody_has_one(), Look.SOFT))
        self.work.put_tabs_in_order()

    def _add_cards(self, heading: str, copies: list[PlanCopy]) -> None:
        if heading:
            self._list.addWidget(label(heading, Look.SECTION))
        presenter = self.presenter
        for one in copies:
            shown = Shown(
                one,
                presenter.told(one),
                presenter.beside(one),
                to_tell=one.is_to_tell(presenter.newest),
                is_older=one.held < presenter.newest,
            )
            card = CopyCard(shown)
            card.give_wanted.connect(self._give)
            card.told_wanted.connect(self._tell)
            card.back_wanted.connect(self._take_back)
            self.cards.append(card)
            self._list.addWidget(card)
            show_at_once(card)

    # --- What the worker does -----------------------------------------------------------------

    def _go(self, key: str, **place: object) -> None:
        self._navigator.go(key, {"document": str(self.presenter.document_id), **place})

    def _give(self, one: PlanCopy) -> None:
        """On the page where things leave; whom it is for is said there already."""
        outside = {"party": str(one.party_id)} if one.party_id else {}
        self._go("export", copy_for=one.name, **outside)

    def _tell(self, one: PlanCopy) -> None:
        self.presenter.tell(one)
        self.put_focus()

    def _take_back(self, one: PlanCopy) -> None:
        self.presenter.take_back(one)
        self.put_focus()

    def _let_be(self) -> None:
        self.presenter.let_be()
        self.put_focus()

    def _add(self) -> None:
        if self.presenter.add(self.line.text()):
            self.line.done()
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _undo(self) -> None:
        self.presenter.undo()
        self.put_focus()
