"""The person page: header, timeline or About, and what stands beside."""

from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.domain.documents import DocumentSummary
from peerdesk.domain.errors import PeerDeskError, PersonNotFound
from peerdesk.services.desk import Desk, new_id, today
from peerdesk.ui.attachments.panel import AttachmentsPanel
from peerdesk.ui.cards.card_list import CardList
from peerdesk.ui.cards.model import CardModel
from peerdesk.ui.front_stack import FrontStack
from peerdesk.ui.letter_page.menu import LetterButton
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.main_window.page import Page, Place, WorkColumn
from peerdesk.ui.panel import emptied
from peerdesk.ui.person_editor.keeper import DetailsKeeper
from peerdesk.ui.person_editor.view import PersonEditor
from peerdesk.ui.person_page.about import StandingCard
from peerdesk.ui.person_page.consents import PersonConsents
from peerdesk.ui.person_page.consents_presenter import PersonConsentsPresenter
from peerdesk.ui.person_page.family import FamilyCard
from peerdesk.ui.person_page.header import PersonHeader
from peerdesk.ui.person_page.legal_facts import LegalFactsCard, SafeContactCard
from peerdesk.ui.person_page.legal_presenter import LegalPresenter
from peerdesk.ui.person_page.orders import OrdersPanel
from peerdesk.ui.person_page.other_names import OtherNamesCard
from peerdesk.ui.person_page.plans import PersonPlans
from peerdesk.ui.person_page.plans_presenter import PersonPlansPresenter
from peerdesk.ui.person_page.presenter import PersonPresenter
from peerdesk.ui.person_page.side import PersonSide
from peerdesk.ui.person_page.standing import StandingPanel
from peerdesk.ui.person_page.standing_presenter import StandingPresenter
from peerdesk.ui.rows import label
from peerdesk.ui.shortcuts import on_key
from peerdesk.ui.tab_order import tab_as_laid_out
from peerdesk.ui.theme import Look, Theme
from peerdesk.ui.tokens import Space
from peerdesk.wording import people as wording
from peerdesk.wording import sentence

TIMELINE, PLANS, CONSENTS, ABOUT, STANDING = (
    *("timeline", "plans", "consents"),
    *("about", "standing"),
)
_TABS = (TIMELINE, PLANS, CONSENTS, ABOUT, STANDING)
_BESIDE = frozenset({TIMELINE, PLANS, CONSENTS})


class PersonPage(Page):
    """Opened from the list of people, from a note, or after adding someone.

    Places: `{"person": id, "tab": "timeline" | "plans" | "consents" | "about" | "standing"}` with
    `row` of the timeline, or `field` and `cursor` of About; `referral` is to be answered beside it.
    """

    key = "person"
    belongs_to = "people"
    side_folds = True

    def __init__(
        self, desk: Desk, navigator: Navigator, theme: Theme, save_within_ms: int = 1000
    ) -> None:
        super().__init__()
        self.title = self.tr("Person")
        self._desk, self._navigator, self._save_within_ms = desk, navigator, save_within_ms
        self.presenter = PersonPresenter(desk, self)
        self._tab = TIMELINE
        self._model = CardModel(self.presenter.page, self.presenter.card, self)
        self.timeline = CardList(self._model, theme)
        self.timeline.setAccessibleName(self.tr("Timeline"))
        self.nothing_yet = label("", Look.SOFT)
        self.header = PersonHeader(theme)
        self.standing_card = StandingCard(self.presenter)
        self.other_names = OtherNamesCard(desk)
        self.family = FamilyCard(desk, navigator)
        self.about, self.standing_page = WorkColumn(theme), WorkColumn(theme)
        self._plans_presenter = PersonPlansPresenter(desk, self.presenter, self)
        self.plans = PersonPlans(self._plans_presenter, theme)
        self._consents_presenter = PersonConsentsPresenter(desk, self.presenter, self)
        self._letters = LetterButton(desk, navigator)
        self.consents = PersonConsents(self._consents_presenter, theme, self._letters)
        self.attachments = AttachmentsPanel(desk, navigator)
        self.orders = OrdersPanel(desk, navigator)
        self.side = PersonSide(desk, self.presenter)
        self.keeper: DetailsKeeper | None = None
        self.editor: PersonEditor | None = None
        self.safe_contact: SafeContactCard | None = None
        self.legal: LegalFactsCard | None = None
        self.standing: StandingPanel | None = None
        self._stack = FrontStack()
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        first = QWidget()
        column = QVBoxLayout(first)
        column.setContentsMargins(Space.LARGE, 0, 0, 0)
        column.addWidget(self.nothing_yet)
        column.addWidget(self.timeline, 1)
        for page in (first, self.plans, self.consents, self.about, self.standing_page):
            self._stack.addWidget(page)
        for scrolled in (self.plans, self.consents, self.about, self.standing_page):
            scrolled.column.setContentsMargins(Space.LARGE, 0, Space.LARGE, Space.LARGE)
        self.plans.column.insertWidget(self.plans.column.count() - 1, self.attachments)
        self.consents.column.insertWidget(self.consents.column.count() - 1, self.orders)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, Space.LARGE, 0, 0)
        whole.setSpacing(Space.MEDIUM)
        whole.addWidget(self.header)
        whole.addWidget(self._stack, 1)

    def _listen(self) -> None:
        self.header.tab_wanted.connect(self.show_tab)
        self.timeline.opened.connect(self._open)
        self.standing_card.change_wanted.connect(lambda: self.show_tab(STANDING))
        self.other_names.compare_wanted.connect(self._compare)
        self.other_names.said.connect(self._navigator.say)
        self.other_names.apart.connect(self._read_all_again)
        self.other_names.changed_shape.connect(self._put_tabs)
        self.family.wanted.connect(self._go_to_person)
        self.family.said.connect(self._navigator.say)
        self.family.changed.connect(self._family_changed)
        self.side.family_wanted.connect(self._go_to_person)
        self.side.write_wanted.connect(self.write_contact)
        self.side.export_wanted.connect(self._export)
        self.side.telling_wanted.connect(self._ask_what_to_tell)
        self.side.out_wanted.connect(self._answer_out)
        self.side.trouble.connect(self._navigator.say)
        self.plans.open_wanted.connect(lambda plan: self._go_to_paper("plan", plan))
        self.plans.together_wanted.connect(lambda plan: self._go_to_paper("together", plan))
        self.plans.crisis_wanted.connect(self._show_safety_plan)
        self._plans_presenter.trouble.connect(self._navigator.say)
        self._consents_presenter.trouble.connect(self._navigator.say)
        self.consents.open_wanted.connect(lambda paper: self._go_to_paper("consent", paper))
        self.consents.together_wanted.connect(lambda paper: self._go_to_paper("together", paper))
        self.consents.copy_wanted.connect(lambda paper: self._go_to_paper("export", paper))
        self.consents.page_wanted.connect(self._go_about_them)
        on_key("save_pdf", self, self._export)

    # --- The contract of a page ---------------------------------------------------------------

    def opened(self, place: Place) -> None:
        """Show a person where the worker left them."""
        try:
            self.presenter.come(UUID(str(place.get("person"))))
        except (PersonNotFound, ValueError):
            self._navigator.say(sentence(PersonNotFound()))
            QTimer.singleShot(0, self, lambda: self._navigator.go("people"))
            return
        self._drop_editor()
        row = place.get("row")
        row = row if isinstance(row, int) else -1
        self._model.reload(row + 1)
        self.timeline.go_to(max(0, row))
        self._show_person()
        self.show_tab(str(place.get("tab") or TIMELINE))
        QTimer.singleShot(0, self, lambda: self._take_focus(place))

    def _take_focus(self, place: Place) -> None:
        """The window puts the focus on the first control of a page it shows; this comes after."""
        given, wanted = self.side.resources, place.get("referral")
        if given is not None and wanted is not None:
            self.side_wanted.emit()
        if given is not None and given.go_to(wanted):
            return
        if self._tab == TIMELINE and self._model.rows:
            self.timeline.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._tab == ABOUT and self.editor is not None:
            self.editor.return_to(place.get("field"), place.get("cursor"))
            QTimer.singleShot(0, self, self._show_cursor)
        elif self._tab == PLANS:
            self.plans.focus_first()
        elif self._tab == CONSENTS:
            self.consents.focus_first()
        elif self.standing is not None:
            self.standing.focus_first()

    def _show_cursor(self) -> None:
        """Scroll to where one was writing, once the fields have their places."""
        field = self.about.focusWidget()
        if field is not None:
            self.about.ensureWidgetVisible(field, 0, Space.LARGE)

    def place(self) -> dict[str, object]:
        """The person, the tab, and where one is in it."""
        if not self.presenter.anyone:
            return {}
        where = {} if self.editor is None else self.editor.where()
        return {
            "person": str(self.presenter.person_id),
            "tab": self._tab,
            "row": self.timeline.row,
            **where,
        }

    def flush(self) -> bool:
        """Save everything typed on this page."""
        kept = [self.side.flush(), self.orders.flush(), self.family.flush()]
        if self.legal is not None and self._tab == ABOUT:
            kept.append(self.legal.flush())
        if self.keeper is not None:
            kept.append(self.keeper.flush())
        if self.standing is not None:
            kept.append(self.standing.flush())
        return all(kept)

    def side_panel(self) -> QWidget | None:
        """What matters, goals, what comes next; About shows all of it and needs the room."""
        return self.side if self.presenter.anyone and self._tab in _BESIDE else None

    def step_back(self) -> bool:
        """Esc goes from a panel to About, from About to the timeline, then elsewhere."""
        if self._tab == TIMELINE:
            return False
        if self._tab == PLANS and self.plans.step_back():
            return True
        if self._tab == CONSENTS and (self.orders.step_back() or self.consents.step_back()):
            return True
        if self._tab == ABOUT and self.family.step_back():
            return True
        self.show_tab(ABOUT if self._tab == STANDING else TIMELINE)
        return True

    # --- Tabs ---------------------------------------------------------------------------------

    def show_tab(self, tab: str) -> None:
        """Show the timeline, the plans, the consents, About, or where they stand now."""
        if not self.flush():
            self.header.show_tab(self._tab)
            return
        if self._tab == ABOUT and tab != ABOUT:
            self._read_again()
        self._tab = tab if tab in _TABS else TIMELINE
        if self._tab == PLANS:
            self.plans.show_person()
            self.attachments.come(self.presenter.person_id)
        elif self._tab == CONSENTS:
            self._letters.show_person(self.presenter.person_id)
            self.consents.show_person()
            self.orders.come(self.presenter.person_id)
        elif self._tab == ABOUT:
            self._show_about()
        elif self._tab == STANDING:
            self._ask_standing()
        self._stack.setCurrentIndex(_TABS.index(self._tab))
        self.side_panel_changed.emit()
        self.header.show_tab(ABOUT if self._tab == STANDING else self._tab)
        if self.standing is not None and self._tab == STANDING:
            self.standing.focus_first()
        elif self._tab == CONSENTS and self.isVisible():
            self.consents.focus_first()

    def _show_person(self) -> None:
        person = self.presenter.person
        self.header.show_person(person.name, person.details.pronouns, self.presenter.about())
        self.header.show_sign(person.details.identifier)
        self.nothing_yet.setText(wording.no_contacts_yet(person.name))
        self.nothing_yet.setVisible(not self._model.rows)
        self.timeline.setVisible(bool(self._model.rows))
        self.side.show_person(person.person_id)
        if self.side.new_goal is not None:
            self.side.new_goal.speak_to(self._navigator)

    def _read_again(self) -> None:
        self.presenter.look_again()
        self._show_person()

    def _read_all_again(self) -> None:
        """After records were taken apart: the timeline is another one too."""
        self.presenter.come(self.presenter.person_id)
        self._model.reload()
        self._show_person()
        self._show_about()

    def _show_about(self) -> None:
        if self.editor is None:
            self._make_editor()
        self.standing_card.show_person()
        self.other_names.show_person(self.presenter.person_id)
        self.family.show_person(self.presenter.person_id)
        if self.legal is not None:
            self.legal.refresh()
        self._show_safe_contact()

    def _show_safe_contact(self) -> None:
        if self.safe_contact is not None and self.editor is not None:
            self.safe_contact.show_ways(self.editor.details().ways)

    def _make_editor(self) -> None:
        keeper = DetailsKeeper(self._desk, self.presenter.person_id, self._save_within_ms, self)
        keeper.saving.connect(self._navigator.saving)
        keeper.saved.connect(self._navigator.saved)
        keeper.failed.connect(self._not_saved)
        self.keeper = keeper
        self.editor = PersonEditor(keeper, today(self._desk), lambda: new_id(self._desk))
        legal = LegalPresenter(self._desk, self._navigator, self.presenter.person_id, keeper)
        self.safe_contact, self.legal = SafeContactCard(legal), LegalFactsCard(legal)
        keeper.saved.connect(self._show_safe_contact)
        for card in (
            *(self.standing_card, self.family, self.other_names),
            *(self.safe_contact, self.editor, self.legal),
        ):
            self.about.column.addWidget(card)
        self.about.column.addStretch()
        self._put_tabs()

    def _put_tabs(self) -> None:
        """The cards above were made before the fields, and lines come into them later."""
        if (shown := self.about.widget()) is not None:
            tab_as_laid_out(shown)

    def _drop_editor(self) -> None:
        """Another person, or another time: what was typed is saved, the fields are made anew."""
        if self.editor is not None and self.keeper is not None:
            for card in (self.standing_card, self.family, self.other_names):
                self.about.column.removeWidget(card)
            emptied(self.about.column)
            self.keeper.deleteLater()
            self.editor = self.keeper = self.safe_contact = self.legal = None
        self._drop_standing()

    def _ask_standing(self) -> None:
        self._drop_standing()
        presenter = StandingPresenter(self._desk, self.presenter.person)
        presenter.typed.saving.connect(self._navigator.saving)
        presenter.typed.saved.connect(self._navigator.saved)
        presenter.typed.failed.connect(self._not_saved)
        panel = StandingPanel(presenter)
        presenter.setParent(panel)
        panel.written.connect(self._standing_written)
        panel.left.connect(lambda: self.show_tab(ABOUT))
        self.standing = panel
        self.standing_page.column.addWidget(panel)
        self.standing_page.column.addStretch()

    def _drop_standing(self) -> None:
        emptied(self.standing_page.column)
        self.standing = None

    def _standing_written(self) -> None:
        self._read_again()
        self.show_tab(ABOUT)
        self.standing_card.change.setFocus(Qt.FocusReason.OtherFocusReason)
        self._navigator.say(self.presenter.standing())

    # --- Elsewhere ----------------------------------------------------------------------------

    def write_contact(self) -> None:
        """Write a new contact with this person."""
        self._navigator.go("contact", {"person": str(self.presenter.person_id)})

    def _open(self, summary: DocumentSummary) -> None:
        key = self.presenter.page_of(summary)
        self._navigator.go(key, {"document": str(summary.document_id)})

    def _go_to_paper(self, key: str, document_id: UUID) -> None:
        self._navigator.go(key, {"document": str(document_id)})

    def _go_about_them(self, key: str) -> None:
        self._navigator.go(key, {"person": str(self.presenter.person_id)})

    def _go_to_person(self, person: str) -> None:
        self._navigator.go("person", {"person": person})

    def _family_changed(self) -> None:
        if self.flush():
            self._read_again()
        self._put_tabs()

    def _show_safety_plan(self) -> None:
        self._navigator.go("crisis", {"person": str(self.presenter.person_id)})

    def _compare(self, other: str) -> None:
        person = str(self.presenter.person_id)
        self._navigator.go("same_person", {"person": person, "other": other})

    def _ask_what_to_tell(self) -> None:
        self._navigator.go("telling", {"person": str(self.presenter.person_id)})

    def _answer_out(self) -> None:
        person = str(self.presenter.person_id)
        self._navigator.go("questions", {"person": person, "scene": "out"})

    def _export(self) -> None:
        if self.presenter.anyone:
            self._navigator.go("export", {"person": str(self.presenter.person_id)})

    def _not_saved(self, error: PeerDeskError) -> None:
        self._navigator.not_saved(sentence(error))
