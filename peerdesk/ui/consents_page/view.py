"""The page about sharing across all people: papers, whom they name, requests, complaints."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Protocol

from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from peerdesk.services.desk import Desk
from peerdesk.ui.consents_page.askings_tab import AskingsTab
from peerdesk.ui.consents_page.emergency_strip import EmergencyStrip
from peerdesk.ui.consents_page.incidents_tab import IncidentsTab
from peerdesk.ui.consents_page.papers_tab import PapersTab
from peerdesk.ui.flow_layout import FlowLayout
from peerdesk.ui.front_stack import FrontStack
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.main_window.page import Page, Place
from peerdesk.ui.parties.tab import PartiesTab
from peerdesk.ui.rows import label
from peerdesk.ui.tab_button import TabButton
from peerdesk.ui.theme import Look, Theme
from peerdesk.ui.tokens import Space

CONSENTS, PARTIES, ASKINGS, INCIDENTS = "consents", "parties", "askings", "incidents"


class Tab(Protocol):
    """What each tab of this page is able to do; each is a widget."""

    def opened(self, place: Place) -> None:
        """Show it at a place of its own."""

    def place(self) -> dict[str, object]:
        """Where one is in it."""

    def put_focus(self) -> None:
        """Go to where one works."""

    def step_back(self) -> bool:
        """Close what is open in it; False when there is nothing to close."""


class ConsentsPage(Page):
    """Place: `tab`, and the place within that tab."""

    key = "consents"

    def __init__(self, desk: Desk, navigator: Navigator, theme: Theme) -> None:
        super().__init__()
        self.title = self.tr("Consents")
        self.papers = PapersTab(desk, navigator, theme)
        self.parties = PartiesTab(desk, navigator, theme)
        self.askings = AskingsTab(desk, navigator, theme)
        self.incidents = IncidentsTab(desk, navigator, theme)
        self._tabs: Mapping[str, Tab] = MappingProxyType(
            {
                CONSENTS: self.papers,
                PARTIES: self.parties,
                ASKINGS: self.askings,
                INCIDENTS: self.incidents,
            }
        )
        self.buttons = {
            CONSENTS: TabButton(self.tr("&Consents")),
            PARTIES: TabButton(self.tr("&People we share with")),
            ASKINGS: TabButton(self.tr("&Requests")),
            INCIDENTS: TabButton(self.tr("Complaints and &breaches")),
        }
        self.emergencies = EmergencyStrip(desk)
        self.emergencies.said.connect(navigator.say)
        self._tab = CONSENTS
        self._stack = FrontStack()
        self._lay_out((self.papers, self.parties, self.askings, self.incidents))

    def _lay_out(self, tabs: tuple[QWidget, ...]) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(Space.LARGE, 0, Space.LARGE, 0)
        head.setSpacing(Space.SMALL)
        head.addWidget(label(self.title, Look.TITLE))
        choices, group = QWidget(), QButtonGroup(self)
        line = FlowLayout(choices)
        for key, button in self.buttons.items():
            group.addButton(button)
            button.clicked.connect(self._chooser(key))
            line.addWidget(button)
        head.addWidget(choices)
        head.addWidget(self.emergencies)
        for tab in tabs:
            self._stack.addWidget(tab)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, Space.LARGE, 0, 0)
        whole.setSpacing(Space.MEDIUM)
        whole.addLayout(head)
        whole.addWidget(self._stack, 1)

    def _chooser(self, key: str) -> Callable[[bool], None]:
        return lambda _checked: self.show_tab(key)

    # --- The contract of a page ---------------------------------------------------------------

    def opened(self, place: Place) -> None:
        """Show a tab where one left it."""
        self.emergencies.refresh()
        tab = str(place.get("tab") or self._tab)
        self._show(tab if tab in self._tabs else CONSENTS, place)

    def place(self) -> dict[str, object]:
        """The tab, and where one is in it."""
        return {"tab": self._tab, **self._tabs[self._tab].place()}

    def put_focus(self) -> bool:
        """Where the tab goes on."""
        self._tabs[self._tab].put_focus()
        return True

    def step_back(self) -> bool:
        """Esc closes what is open in the tab, then goes to the papers, then leaves."""
        if self._tabs[self._tab].step_back():
            return True
        if self._tab == CONSENTS:
            return False
        self.show_tab(CONSENTS)
        return True

    def flush(self) -> bool:
        """Keep what is typed."""
        kept = [tab.flush() for tab in (self.parties, self.askings, self.incidents)]
        return all(kept)

    def show_tab(self, key: str) -> None:
        """Go to a tab; what is typed in the one before is kept."""
        if not self.flush():
            self.buttons[self._tab].setChecked(True)
            return
        self._show(key, {})
        self.put_focus()

    def _show(self, key: str, place: Place) -> None:
        self._tab = key
        self._tabs[key].opened(place)
        self._stack.setCurrentIndex(list(self._tabs).index(key))
        self.buttons[key].setChecked(True)
