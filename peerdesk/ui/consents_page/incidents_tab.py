"""Complaints and breaches as a tab: what was decided, and who must hear of it by when."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from peerdesk.domain.incidents import Incident
from peerdesk.services.desk import Desk
from peerdesk.ui.consents_page.entry_tab import EntryRows, EntryTab, EntryWords
from peerdesk.ui.consents_page.incident_sheet import IncidentSheet
from peerdesk.ui.consents_page.incidents_presenter import IncidentsPresenter
from peerdesk.ui.consents_page.new_incident import NewIncident
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.theme import Theme
from peerdesk.wording import incidents as words

_caption = QCoreApplication.translate


class IncidentsTab(EntryTab[Incident]):
    """Place: as every tab of entries."""

    def __init__(
        self, desk: Desk, navigator: Navigator, theme: Theme, parent: QWidget | None = None
    ) -> None:
        self.presenter = IncidentsPresenter(desk, navigator)
        said = EntryWords(
            _caption("IncidentsTab", "Complaints and breaches"),
            words.what_they_are_for(),
            words.none_here(),
            _caption("IncidentsTab", "&Write one down"),
        )
        rows = EntryRows(self.presenter.fetch, self.presenter.card, _id_of)
        super().__init__(said, rows, theme, parent)
        self.presenter.setParent(self)
        self.new = NewIncident(desk, self.presenter, navigator)
        self.sheet = IncidentSheet(desk, self.presenter, navigator)
        self.take_writers(self.new, self.sheet)

    def open_new(self) -> None:
        """A complaint or breach, to write down."""
        self.new.open()

    def open_one(self, entry: Incident) -> None:
        """One of them, with its questions."""
        self.sheet.open(entry)


def _id_of(incident: Incident) -> str:
    return str(incident.incident_id)
