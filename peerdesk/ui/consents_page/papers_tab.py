"""All papers about sharing as a tab: the last changed first, found by name and by standing."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.services.consents import ConsentSummary
from peerdesk.services.desk import Desk
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.cards.card_list import CardList
from peerdesk.ui.cards.coming_back import ComingBack
from peerdesk.ui.cards.list_column import ListColumn
from peerdesk.ui.cards.model import CardModel
from peerdesk.ui.cards.what_fits import WhatFits
from peerdesk.ui.chips import Chip
from peerdesk.ui.consents_page.choice import Choice, Shown, choice_of
from peerdesk.ui.consents_page.presenter import ConsentsPresenter
from peerdesk.ui.flow_layout import FlowLayout
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.main_window.page import Place
from peerdesk.ui.rows import label
from peerdesk.ui.text_fields import SteadyComboBox
from peerdesk.ui.theme import Look, Theme
from peerdesk.wording import consent_pages as words


class PapersTab(QWidget):
    """Place: the choice as `Choice.kept` gives it, the `document` one was on, and its `row`."""

    def __init__(
        self, desk: Desk, navigator: Navigator, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.presenter = ConsentsPresenter(desk, navigator, self)
        self.shown_field = SteadyComboBox()
        self.everything = ActionButton(self.tr("Show a&ll"), look=Look.LINK)
        self.papers: CardModel[ConsentSummary] = CardModel(
            self.presenter.fetch, self.presenter.card, self
        )
        self.list = CardList(self.papers, theme)
        self.list.setAccessibleName(self.tr("Consents, the last changed first"))
        self.count_label = label("", Look.SOFT)
        self.to_people = ActionButton(self.tr("Op&en a person"), look=Look.PRIMARY)
        self._fits = WhatFits(self.list, self.everything, self.to_people, words.none_here)
        self.name_field, self.nothing = self._fits.name_field, self._fits.nothing
        self._back = ComingBack(self.list)
        self._lay_out(theme)
        self.name_field.textChanged.connect(self._take)
        self.shown_field.activated.connect(self._take)
        self.everything.clicked.connect(self.show_everything)
        self.list.opened.connect(self.presenter.open)
        self.to_people.clicked.connect(lambda: navigator.go("people"))
        self.presenter.counted.connect(self.count_label.setText)

    def _lay_out(self, theme: Theme) -> None:
        self.name_field.setPlaceholderText(self.tr("anyone"))
        for shown in Shown:
            self.shown_field.addItem(words.shown(shown), str(shown))
        filters = QWidget()
        line = FlowLayout(filters)
        line.addWidget(Chip(self.tr("&Whose"), self.name_field))
        line.addWidget(Chip(self.tr("&Show"), self.shown_field))
        line.addWidget(self.everything)
        line.addWidget(self.count_label)
        self.count_label.setWordWrap(False)
        work = ListColumn(self.list, theme)
        work.layout_as_tab()
        for part in (filters, self.nothing):
            work.above.addWidget(part)
        work.above.addWidget(self.to_people, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(work)

    # --- Coming and going -----------------------------------------------------------------------

    def opened(self, place: Place) -> None:
        """Show the choice and the paper of `place`; from the rail, those of the last time."""
        if "shown" in place:
            self.presenter.choose(choice_of(place))
        self._show_choice()
        self._read_anew(self._back.rows_wanted(place))
        self._back.go_back(self.papers.rows)

    def place(self) -> dict[str, object]:
        """The choice, and the paper one is on."""
        return {**self.presenter.choice.kept(), **self._back.kept(self.papers.rows)}

    def put_focus(self) -> None:
        """On the paper one was on, else where one looks for a name."""
        self._fits.put_focus()

    def step_back(self) -> bool:
        """Esc shows all papers again, then leaves."""
        if not self.presenter.choice.narrows:
            return False
        self.show_everything()
        return True

    # --- Choosing -------------------------------------------------------------------------------

    def show_everything(self) -> None:
        """Take the choice back."""
        self.presenter.choose(Choice())
        self._show_choice()
        self._read_anew()
        self.name_field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_choice(self) -> None:
        choice = self.presenter.choice
        self._fits.show_name(choice.name)
        self.shown_field.setCurrentIndex(self.shown_field.findData(str(choice.shown)))

    def _take(self) -> None:
        choice = Choice(self.name_field.text(), Shown(self.shown_field.currentData()))
        if self.presenter.choose(choice):
            self._read_anew()

    def _read_anew(self, at_least: int = 0) -> None:
        self.papers.reload(at_least)
        self._fits.show(narrowed=self.presenter.choice.narrows)
        self.presenter.count(len(self.papers.rows))
