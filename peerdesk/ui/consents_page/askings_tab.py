"""What people ask about their record, as a tab: the days that are left, and what came of it."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from peerdesk.domain.askings import AskingLine
from peerdesk.services.desk import Desk
from peerdesk.ui.chips import Chip
from peerdesk.ui.consents_page.asking_sheet import AskingSheet
from peerdesk.ui.consents_page.askings_presenter import AskingsPresenter
from peerdesk.ui.consents_page.entry_tab import EntryRows, EntryTab, EntryWords
from peerdesk.ui.consents_page.new_asking import NewAsking
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.main_window.page import Place
from peerdesk.ui.text_fields import SteadyComboBox
from peerdesk.ui.theme import Theme
from peerdesk.wording import askings as words

_caption = QCoreApplication.translate
_OPEN, _ALL = "open", "all"


class AskingsTab(EntryTab[AskingLine]):
    """Place: as every tab of entries, and `shown` (open or all)."""

    def __init__(
        self, desk: Desk, navigator: Navigator, theme: Theme, parent: QWidget | None = None
    ) -> None:
        self.presenter = AskingsPresenter(desk, navigator)
        said = EntryWords(
            _caption("AskingsTab", "Requests about records"),
            words.what_they_are_for(),
            words.none_here(),
            _caption("AskingsTab", "Write down a re&quest"),
        )
        rows = EntryRows(self.presenter.fetch, self.presenter.card, _id_of)
        super().__init__(said, rows, theme, parent)
        self.presenter.setParent(self)
        self.shown = SteadyComboBox()
        self.shown.addItem(self.tr("still open"), _OPEN)
        self.shown.addItem(self.tr("all"), _ALL)
        self.filters.addWidget(Chip(self.tr("S&how"), self.shown))
        self.new = NewAsking(desk, self.presenter, navigator)
        self.sheet = AskingSheet(desk, self.presenter, navigator)
        self.take_writers(self.new, self.sheet)
        self.shown.activated.connect(self._choose)

    def opened(self, place: Place) -> None:
        """Show those that were shown."""
        if "shown" in place:
            self.presenter.only_open = place.get("shown") != _ALL
        self.shown.setCurrentIndex(0 if self.presenter.only_open else 1)
        super().opened(place)

    def place(self) -> dict[str, object]:
        """Where one is, and what is shown."""
        return {**super().place(), "shown": _OPEN if self.presenter.only_open else _ALL}

    def open_new(self) -> None:
        """A request, to write down."""
        self.new.open()

    def open_one(self, entry: AskingLine) -> None:
        """One request, with what can be done."""
        self.sheet.open(entry)

    def _choose(self) -> None:
        self.presenter.only_open = self.shown.currentData() == _OPEN
        self.read_anew()


def _id_of(line: AskingLine) -> str:
    return str(line.asking.asking_id)
