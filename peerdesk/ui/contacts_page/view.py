"""The page of all contacts: newest first, narrowed by a line of filters, opened by Enter."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from peerdesk.domain.documents import DocumentSummary
from peerdesk.services.desk import Desk
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.cards.card_list import CardList
from peerdesk.ui.cards.coming_back import ComingBack
from peerdesk.ui.cards.list_column import ListColumn
from peerdesk.ui.cards.model import CardModel
from peerdesk.ui.contacts_page.choice import choice_of
from peerdesk.ui.contacts_page.filters import FilterLine
from peerdesk.ui.contacts_page.presenter import ContactsPresenter
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.main_window.page import Page, Place
from peerdesk.ui.rows import label
from peerdesk.ui.shortcuts import keys
from peerdesk.ui.theme import Look, Theme
from peerdesk.wording import contacts as words


class ContactsPage(Page):
    """Place: the filter as `Choice.kept` gives it, the `document` one was on, and its `row`."""

    key = "contacts"

    def __init__(self, desk: Desk, navigator: Navigator, theme: Theme) -> None:
        super().__init__()
        self.title = self.tr("Contacts")
        self.presenter = ContactsPresenter(desk, navigator, self)
        self.filters = FilterLine(self.presenter)
        self.documents: CardModel[DocumentSummary] = CardModel(
            self.presenter.fetch, self.presenter.card, self
        )
        self.list = CardList(self.documents, theme)
        self.list.setAccessibleName(self.tr("Contacts, newest first"))
        self._back = ComingBack(self.list)
        self.review_button = ActionButton("", look=Look.PRIMARY)
        self.travel = ActionButton(self.tr("&Miles and expenses"), look=Look.LINK)
        self.import_button = ActionButton(self.tr("&Import…"))
        self.count_label = label("", Look.SOFT)
        self.nothing = label("", Look.SOFT)
        self.write = ActionButton(
            self.tr("Write the first contact"), keys("new_contact"), look=Look.PRIMARY
        )
        self._lay_out(theme)
        self.filters.changed.connect(self._read_anew)
        self.list.opened.connect(self.presenter.open)
        self.review_button.clicked.connect(self.presenter.review)
        self.travel.clicked.connect(lambda: navigator.go("travel"))
        self.write.clicked.connect(lambda: navigator.go("contact"))
        self.import_button.clicked.connect(lambda: navigator.go("import", {"kind": "contacts"}))
        self.presenter.counted.connect(self.count_label.setText)
        self.presenter.ready_counted.connect(self._offer_review)

    def _lay_out(self, theme: Theme) -> None:
        work = ListColumn(self.list, theme)
        head = work.head(self.title, self.count_label)
        head.addWidget(self.import_button)
        head.addWidget(self.review_button)
        self.review_button.hide()
        work.above.addWidget(self.filters)
        self.filters.add(self.travel)
        work.above.addWidget(self.nothing)
        work.above.addWidget(self.write, 0, Qt.AlignmentFlag.AlignLeft)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(work)
        self.setTabOrder(self.list, self.travel)  # one comes here for the list

    def opened(self, place: Place) -> None:
        """Show the filter and the contact of `place`; from the rail, those of the last time."""
        if place:
            self.presenter.choose(choice_of(place))
        self.filters.show_choice()
        self._read_anew(self._back.rows_wanted(place))
        self._back.go_back(self.documents.rows)

    def put_focus(self) -> bool:
        """On the way out of an empty list: to a first contact, or to more than was chosen."""
        if self.documents.rows:
            return False  # the list comes first by itself
        narrowed = self.presenter.choice.narrows
        way_out = self.filters.everything if narrowed else self.write
        way_out.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def place(self) -> dict[str, object]:
        """The filter, days that are still being typed, and the contact one is on."""
        return {**self.filters.typed().kept(), **self._back.kept(self.documents.rows)}

    def _read_anew(self, at_least: int = 0) -> None:
        self.documents.reload(at_least)
        is_empty, narrowed = not self.documents.rows, self.presenter.choice.narrows
        self.nothing.setText(words.none_here(narrowed=narrowed))
        self.nothing.setVisible(is_empty)
        self.write.setVisible(is_empty and not narrowed)
        self.list.setVisible(not is_empty)
        self.presenter.count()

    def _offer_review(self, count: int) -> None:
        self.review_button.setText(words.finished_notes(count))
        self.review_button.setVisible(count > 0)
