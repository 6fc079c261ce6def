"""What stands beside a plan: its parts, its goals, and other plans that say something else."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.forms.plan_reading import GoalWritten
from peerdesk.services.desk import Desk
from peerdesk.ui.attachments.panel import AttachmentsPanel
from peerdesk.ui.form_view.view import FormView
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.plan_page.elsewhere_panel import ElsewherePanel
from peerdesk.ui.plan_page.goals_panel import GoalsPanel
from peerdesk.ui.plan_page.parts_panel import PartsPanel
from peerdesk.ui.plan_page.presenter import PlanPresenter
from peerdesk.ui.tab_order import tab_as_laid_out
from peerdesk.ui.theme import Theme
from peerdesk.ui.tokens import Space


class PlanSide(QWidget):
    """`go_wanted` carries a question and its row, `answers_changed` answers changed from here."""

    go_wanted = Signal(str, object)
    answers_changed = Signal(object)

    def __init__(
        self,
        desk: Desk,
        presenter: PlanPresenter,
        navigator: Navigator,
        theme: Theme,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._form: FormView | None = None
        self.parts: PartsPanel | None = None
        self.elsewhere = ElsewherePanel(presenter)
        self.goals = GoalsPanel(theme, presenter.today)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.MEDIUM)
        self.attachments = AttachmentsPanel(desk, navigator)
        for panel in (self.elsewhere, self.goals, self.attachments):
            self._column.addWidget(panel)
        self._column.addStretch()
        self.goals.wanted.connect(lambda goal: self.go_wanted.emit(f"{goal.link_id}:say", goal.row))
        self.goals.look_wanted.connect(self._rate)
        self.elsewhere.said.connect(navigator.say)
        presenter.saved.connect(lambda _at: self.elsewhere.look())

    def showEvent(self, event: QShowEvent) -> None:
        """Coming into the window mixes up the order of Tab."""
        super().showEvent(event)
        tab_as_laid_out(self)

    def show_plan(self, form: FormView | None) -> None:
        """Show what belongs to the plan; `form` is the one being written on, None in reading."""
        if form is not self._form:
            self._form = form
            self._make_parts()
        self.elsewhere.look()
        here = self._presenter.belonging()
        self.attachments.come(here.person_id, here.document_id)
        self.show_answers()

    def show_answers(self) -> None:
        """Follow the answers."""
        self.goals.show_answers(self._presenter.answers, may_write=self._presenter.writing)

    def _make_parts(self) -> None:
        if self.parts is not None:
            self._column.removeWidget(self.parts)
            self.parts.hide()
            self.parts.deleteLater()
            self.parts = None
        if self._form is not None and self._form.parts():
            self.parts = PartsPanel(self._form)
            self._column.insertWidget(0, self.parts)
            tab_as_laid_out(self)

    def _rate(self, goal: GoalWritten) -> None:
        """One more look at a goal, and to its number."""
        answers, link_id, row = self._presenter.with_rating(goal)
        self.answers_changed.emit(answers)
        self.go_wanted.emit(link_id, row)
