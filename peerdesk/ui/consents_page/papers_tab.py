"""All papers about sharing as a tab: the last changed first, found by name and by standing."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.services.consents import ConsentSummary
from peerdesk.services.desk import Desk
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.cards.card_list import CardList
from peerdesk.ui.cards.list_column import ListColumn
from peerdesk.ui.cards.model import CardModel
from peerdesk.ui.chips import Chip
from peerdesk.ui.consents_page.choice import Choice, Shown, choice_of
from peerdesk.ui.consents_page.presenter import ConsentsPresenter
from peerdesk.ui.flow_layout import FlowLayout
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.main_window.page import Place
from peerdesk.ui.rows import announce, label
from peerdesk.ui.text_fields import FindField, SteadyComboBox
from peerdesk.ui.theme import Look, Theme
from peerdesk.wording import consent_pages as words

_MOST_REREAD = 1000


class PapersTab(QWidget):
    """Place: the choice as `Choice.kept` gives it, the `document` one was on, and its `row`."""

    def __init__(
        self, desk: Desk, navigator: Navigator, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.presenter = ConsentsPresenter(desk, navigator, self)
        self.name_field = FindField(least=14, most=28)
        self.shown_field = SteadyComboBox()
        self.everything = ActionButton(self.tr("Show a&ll"), look=Look.LINK)
        self.papers: CardModel[ConsentSummary] = CardModel(
            self.presenter.fetch, self.presenter.card, self
        )
        self.list = CardList(self.papers, theme)
        self.list.setAccessibleName(self.tr("Consents, the last changed first"))
        self.count_label = label("", Look.SOFT)
        self.nothing = label("", Look.SOFT)
        self.to_people = ActionButton(self.tr("Op&en a person"), look=Look.PRIMARY)
        self._lay_out(theme)
        self.name_field.textChanged.connect(self._take)
        self.name_field.entered.connect(self._go_to_list)
        self.name_field.down.connect(self._go_to_list)
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
        row, document_id = place.get("row"), place.get("document")
        was_on = row if isinstance(row, int) else max(0, self.list.row)
        self._read_anew(min(was_on + 1, _MOST_REREAD))
        self._stand_on(was_on, document_id)

    def place(self) -> dict[str, object]:
        """The choice, and the paper one is on."""
        kept = self.presenter.choice.kept()
        if self.list.row >= 0:
            paper = self.papers.rows[self.list.row]
            kept |= {"row": self.list.row, "document": str(paper.document_id)}
        return kept

    def put_focus(self) -> None:
        """On the paper one was on, else where one looks for a name."""
        target: QWidget = self.list
        if self.list.isHidden():
            target = self.name_field if self.to_people.isHidden() else self.to_people
        target.setFocus(Qt.FocusReason.OtherFocusReason)

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
        self.name_field.blockSignals(True)  # noqa: FBT003 - Qt's one argument
        self.name_field.setText(choice.name)
        self.name_field.blockSignals(False)  # noqa: FBT003 - Qt's one argument
        self.shown_field.setCurrentIndex(self.shown_field.findData(str(choice.shown)))

    def _take(self) -> None:
        choice = Choice(self.name_field.text(), Shown(self.shown_field.currentData()))
        if self.presenter.choose(choice):
            self._read_anew()

    def _read_anew(self, at_least: int = 0) -> None:
        self.papers.reload(at_least)
        narrowed = self.presenter.choice.narrows
        is_empty = not self.papers.rows
        self.nothing.setText(words.none_here(narrowed=narrowed))
        self.nothing.setVisible(is_empty)
        self.to_people.setVisible(is_empty and not narrowed)
        self.everything.setVisible(narrowed)
        self.list.setVisible(not is_empty)
        if is_empty and narrowed:
            announce(self.name_field, self.nothing.text())
        self.presenter.count(len(self.papers.rows))

    def _stand_on(self, row: int, document_id: object) -> None:
        """Stand on the same paper again, also when others have come before it."""
        ids = (str(paper.document_id) for paper in self.papers.rows)
        found = (number for number, known in enumerate(ids) if known == document_id)
        self.list.go_to(next(found, row))

    def _go_to_list(self) -> None:
        if self.papers.rows:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
            self.list.go_to(max(0, self.list.row))
