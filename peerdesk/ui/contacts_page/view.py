"""The page of all contacts: newest first, narrowed by a line of filters, opened by Enter."""

from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from peerdesk.domain.documents import DocumentSummary
from peerdesk.services.desk import Desk
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.cards.card_list import CardList
from peerdesk.ui.cards.list_column import ListColumn
from peerdesk.ui.cards.model import CardModel
from peerdesk.ui.contacts_page.choice import choice_of
from peerdesk.ui.contacts_page.filters import FilterLine
from peerdesk.ui.contacts_page.presenter import ContactsPresenter
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.main_window.page import Page, Place
from peerdesk.ui.rows import label
from peerdesk.ui.theme import Look, Theme
from peerdesk.ui.tokens import Space
from peerdesk.wording import contacts as words

_MOST_REREAD = 1000


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
        self.review_button = ActionButton("", look=Look.PRIMARY)
        self.count_label = label("", Look.SOFT)
        self.nothing = label("", Look.SOFT)
        self._lay_out(theme)
        self.filters.changed.connect(self._read_anew)
        self.list.opened.connect(self.presenter.open)
        self.review_button.clicked.connect(self.presenter.review)
        self.presenter.counted.connect(self.count_label.setText)
        self.presenter.ready_counted.connect(self._offer_review)

    def _lay_out(self, theme: Theme) -> None:
        head = QHBoxLayout()
        head.setSpacing(Space.MEDIUM)
        head.addWidget(label(self.title, Look.TITLE))
        self.count_label.setWordWrap(False)
        head.addWidget(self.count_label, 0, Qt.AlignmentFlag.AlignBottom)
        head.addStretch(1)
        head.addWidget(self.review_button)
        self.review_button.hide()
        work = ListColumn(self.list, theme)
        work.above.addLayout(head)
        work.above.addWidget(self.filters)
        work.above.addWidget(self.nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(work)

    def opened(self, place: Place) -> None:
        """Show the filter and the contact of `place`; from the rail, those of the last time."""
        if place:
            self.presenter.choose(choice_of(place))
        self.filters.show_choice()
        row, document_id = place.get("row"), place.get("document")
        was_on = row if isinstance(row, int) else max(0, self.list.row)
        self._read_anew(min(was_on + 1, _MOST_REREAD))
        self._go_to(was_on, document_id)

    def place(self) -> dict[str, object]:
        """The filter, days that are still being typed, and the contact one is on."""
        self.filters.take_typed()
        kept = self.presenter.choice.kept()
        if self.list.row >= 0:
            kept |= {"row": self.list.row, "document": str(self._id_of(self.list.row))}
        return kept

    def _read_anew(self, at_least: int = 0) -> None:
        self.documents.reload(at_least)
        is_empty = not self.documents.rows
        self.nothing.setText(words.none_here(narrowed=self.presenter.choice.narrows))
        self.nothing.setVisible(is_empty)
        self.list.setVisible(not is_empty)
        self.presenter.count()

    def _go_to(self, row: int, document_id: object) -> None:
        """Stand on the same contact again, also when newer ones have come before it."""
        ids = (str(summary.document_id) for summary in self.documents.rows)
        found = (number for number, known in enumerate(ids) if known == document_id)
        self.list.go_to(next(found, row))

    def _id_of(self, row: int) -> UUID:
        return self.documents.rows[row].document_id

    def _offer_review(self, count: int) -> None:
        self.review_button.setText(words.finished_notes(count))
        self.review_button.setVisible(count > 0)
