"""The plans of one person: open, write together, show now, begin another."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from peerdesk.services.plans import PlanSummary
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.cards.plan_card import is_for_a_crisis, plan_card
from peerdesk.ui.flow_layout import FlowLayout
from peerdesk.ui.main_window.page import WorkColumn
from peerdesk.ui.panel import Panel, emptied
from peerdesk.ui.person_page.new_plan import NewPlanChoice
from peerdesk.ui.person_page.own_pages import OwnPages
from peerdesk.ui.person_page.plans_presenter import PersonPlansPresenter
from peerdesk.ui.rows import label
from peerdesk.ui.theme import Look, Theme
from peerdesk.ui.tokens import Space
from peerdesk.wording import plans as words


class PersonPlans(WorkColumn):
    """`open_wanted`, `together_wanted` and `crisis_wanted` carry the id of a plan."""

    open_wanted = Signal(object)
    together_wanted = Signal(object)
    crisis_wanted = Signal()

    def __init__(
        self, presenter: PersonPlansPresenter, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._presenter = presenter
        self.new = ActionButton(self.tr("&New plan…"), look=Look.PRIMARY)
        self.choice = NewPlanChoice(presenter)
        self.strengths = ActionButton(self.tr("Stren&gths to take home…"))
        self.story = presenter.strengths_panel()
        self.own_pages = OwnPages(presenter.own_kinds())
        self.nothing = label("", Look.SOFT)
        self.open_buttons: list[ActionButton] = []
        self.together_buttons: list[ActionButton] = []
        self.crisis_buttons: list[ActionButton] = []
        self._cards = QVBoxLayout()
        self._cards.setSpacing(Space.MEDIUM)
        top = QHBoxLayout()
        top.addWidget(self.new)
        top.addWidget(self.strengths)
        top.addStretch()
        self.column.addLayout(top)
        for part in (self.choice, self.own_pages, self.story, self.nothing):
            self.column.addWidget(part)
        self.column.addLayout(self._cards)
        self.column.addStretch()
        self.choice.hide()
        self.own_pages.hide()
        self.story.hide()
        self.own_pages.wanted.connect(self._open_own_page)
        self.new.clicked.connect(self.ask)
        self.strengths.clicked.connect(self.show_strengths)
        self.story.closed.connect(self._after_story)
        self.choice.begun.connect(self._begun)

    def show_person(self) -> None:
        """Show the plans of the person who is open."""
        self.choice.hide()
        self.own_pages.hide()
        self.story.hide()
        plans = self._presenter.plans()
        emptied(self._cards)
        self.open_buttons, self.together_buttons, self.crisis_buttons = [], [], []
        for plan in plans:
            self._cards.addWidget(self._card(plan))
        self.nothing.setText(words.none_of(self._presenter.name))
        self.nothing.setVisible(not plans)

    def ask(self) -> None:
        """Ask which plan they want to begin."""
        self.choice.ask(self._presenter.kinds())
        self.own_pages.show()

    def show_strengths(self) -> None:
        """What they may take home of the good they said."""
        self.choice.hide()
        self.own_pages.hide()
        self._presenter.open_strengths(self.story)

    def step_back(self) -> bool:
        """Esc puts what was asked or shown away first."""
        if not self.story.isHidden():
            self.story.close_it()
            return True
        if self.choice.isHidden():
            return False
        self.choice.hide()
        self.own_pages.hide()
        self.new.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def focus_first(self) -> None:
        """To the first plan, else to beginning one."""
        first = self.open_buttons[0] if self.open_buttons else self.new
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _card(self, plan: PlanSummary) -> QWidget:
        card = plan_card(plan, self._presenter.today, self._presenter.zone, with_name=False)
        panel = Panel(card.title)
        about = " · ".join(filter(None, (card.beside, card.right)))
        panel.column.addWidget(label(about, Look.SOFT))
        marks, buttons = QWidget(), QWidget()
        line = FlowLayout(marks)
        for mark in card.marks:
            made = label(mark.words, Look.MARK)
            made.setWordWrap(False)
            line.addWidget(made)
        panel.column.addWidget(marks)
        line = FlowLayout(buttons)
        for button in self._buttons(plan):
            button.setAccessibleDescription(plan.title)
            line.addWidget(button)
        panel.column.addWidget(buttons)
        return panel

    def _buttons(self, plan: PlanSummary) -> Sequence[ActionButton]:
        made = [ActionButton(self.tr("Open")), ActionButton(self.tr("Write together"))]
        made[0].clicked.connect(lambda: self.open_wanted.emit(plan.document_id))
        made[1].clicked.connect(lambda: self.together_wanted.emit(plan.document_id))
        self.open_buttons.append(made[0])
        self.together_buttons.append(made[1])
        if is_for_a_crisis(plan):
            made.append(ActionButton(self.tr("Show it now")))
            made[2].clicked.connect(self.crisis_wanted)
            self.crisis_buttons.append(made[2])
        return made

    def _open_own_page(self, form_name: str) -> None:
        document_id = self._presenter.own_page(form_name)
        if document_id is not None:
            self.together_wanted.emit(document_id)

    def _after_story(self) -> None:
        self.strengths.setFocus(Qt.FocusReason.OtherFocusReason)

    def _begun(self, document_id: UUID) -> None:
        self.choice.hide()
        self.open_wanted.emit(document_id)
