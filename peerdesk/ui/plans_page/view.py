"""The page of all plans: the last changed first, found by name and kind, opened by Enter."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.services.desk import Desk
from peerdesk.services.plans import PlanSummary
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.cards.card_list import CardList
from peerdesk.ui.cards.coming_back import ComingBack
from peerdesk.ui.cards.list_column import ListColumn
from peerdesk.ui.cards.model import CardModel
from peerdesk.ui.cards.what_fits import WhatFits
from peerdesk.ui.chips import Chip
from peerdesk.ui.flow_layout import FlowLayout
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.main_window.page import Page, Place
from peerdesk.ui.plans_page.choice import Choice, choice_of
from peerdesk.ui.plans_page.presenter import PlansPresenter
from peerdesk.ui.rows import label
from peerdesk.ui.text_fields import SteadyComboBox
from peerdesk.ui.theme import Look, Theme
from peerdesk.ui.tokens import Space
from peerdesk.wording import plans as words


class PlansPage(Page):
    """Place: the choice as `Choice.kept` gives it, the `document` one was on, and its `row`."""

    key = "plans"

    def __init__(self, desk: Desk, navigator: Navigator, theme: Theme) -> None:
        super().__init__()
        self.title = self.tr("Plans")
        self._navigator = navigator
        self.presenter = PlansPresenter(desk, navigator, self)
        self.kind_field = SteadyComboBox()
        self.everything = ActionButton(self.tr("Show &all plans"), look=Look.LINK)
        self.plans: CardModel[PlanSummary] = CardModel(
            self.presenter.fetch, self.presenter.card, self
        )
        self.list = CardList(self.plans, theme)
        self.list.setAccessibleName(self.tr("Plans, the last changed first"))
        self._back = ComingBack(self.list)
        self.count_label = label("", Look.SOFT)
        self.to_people = ActionButton(self.tr("Open a &person"), look=Look.PRIMARY)
        self._fits = WhatFits(self.list, self.everything, self.to_people, words.none_here)
        self.name_field, self.nothing = self._fits.name_field, self._fits.nothing
        self._lay_out(theme)
        self._listen()

    def _lay_out(self, theme: Theme) -> None:
        self.name_field.setPlaceholderText(self.tr("anyone"))
        filters = QWidget()
        line = FlowLayout(filters)
        line.addWidget(Chip(self.tr("&Whose"), self.name_field))
        line.addWidget(Chip(self.tr("&Kind"), self.kind_field))
        line.addWidget(self.everything)
        work = ListColumn(self.list, theme)
        work.head(self.title, self.count_label)
        for part in (filters, self.nothing):
            work.above.addWidget(part)
        work.above.addWidget(self.to_people, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(work)

    def _listen(self) -> None:
        self.name_field.textChanged.connect(self._take)
        self.kind_field.activated.connect(self._take)
        self.everything.clicked.connect(self._show_everything)
        self.list.opened.connect(self.presenter.open)
        self.to_people.clicked.connect(lambda: self._navigator.go("people"))
        self.presenter.counted.connect(self.count_label.setText)

    # --- The contract of a page ---------------------------------------------------------------

    def opened(self, place: Place) -> None:
        """Show the choice and the plan of `place`; from the rail, those of the last time."""
        if place:
            self.presenter.choose(choice_of(place))
        self._fill_kinds()
        self._show_choice()
        self._read_anew(self._back.rows_wanted(place))
        self._back.go_back(self.plans.rows)

    def put_focus(self) -> bool:
        """On the plan one was on, else where one looks for a name."""
        self._fits.put_focus()
        return True

    def place(self) -> dict[str, object]:
        """The choice, and the plan one is on."""
        return {**self.presenter.choice.kept(), **self._back.kept(self.plans.rows)}

    def step_back(self) -> bool:
        """Esc shows all plans again, then leaves."""
        if not self.presenter.choice.narrows:
            return False
        self._show_everything()
        return True

    # --- Choosing -----------------------------------------------------------------------------

    def _fill_kinds(self) -> None:
        """Anew each time: a programme may have brought in a form since."""
        self.kind_field.clear()
        self.kind_field.addItem(self.tr("Every kind"), "")
        for group, kinds in self.presenter.kinds():
            self._add_heading(group)
            for url, title in kinds:
                self.kind_field.addItem(title, url)
        self.kind_field.setMaxVisibleItems(self.kind_field.count())
        names = self.kind_field.view()
        names.ensurePolished()  # in the bold letters of its field, which are wider
        names.setMinimumWidth(names.sizeHintForColumn(0) + Space.LARGE)

    def _add_heading(self, words_of_group: str) -> None:
        """A line of the list that nobody can choose."""
        self.kind_field.addItem(words_of_group)
        model = self.kind_field.model()
        if isinstance(model, QStandardItemModel):
            model.item(self.kind_field.count() - 1).setEnabled(False)

    def _show_choice(self) -> None:
        choice = self.presenter.choice
        self._fits.show_name(choice.name)
        self.kind_field.setCurrentIndex(max(0, self.kind_field.findData(choice.kind)))

    def _take(self) -> None:
        choice = Choice(self.name_field.text(), str(self.kind_field.currentData() or ""))
        if self.presenter.choose(choice):
            self._read_anew()

    def _show_everything(self) -> None:
        self.presenter.choose(Choice())
        self._show_choice()
        self._read_anew()
        self.name_field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _read_anew(self, at_least: int = 0) -> None:
        self.plans.reload(at_least)
        self._fits.show(narrowed=self.presenter.choice.narrows)
        self.presenter.count()
