"""The main window: puts the parts together and walks between pages."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QVBoxLayout, QWidget

from peerdesk.ui.main_window.alone_page import AlonePage
from peerdesk.ui.main_window.keys_dialog import KeysDialog
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.main_window.page import Page, PageOffer
from peerdesk.ui.main_window.rail import Rail
from peerdesk.ui.main_window.regions import Regions
from peerdesk.ui.main_window.saved_line import SavedLine
from peerdesk.ui.main_window.top_bar import TopBar
from peerdesk.ui.main_window.work_area import WorkArea
from peerdesk.ui.shortcuts import GlobalKeys, on_key
from peerdesk.ui.theme import Theme

_STEP_PERCENT = 10
_HISTORY = 50


class MainWindow(QMainWindow):
    """Rail, top bar, pages, side panel and saved-line. Its title never says more than PeerDesk.

    `today` gives the local time now, to word the last backup. `lock_wanted` is emitted for the
    key, the button and `navigator.lock()`; `closed` once everything is saved and the window gone;
    `page_shown` when another page is on screen.
    """

    lock_wanted = Signal()
    closed = Signal()
    page_shown = Signal()

    def __init__(
        self,
        offered: Sequence[PageOffer],
        navigator: Navigator,
        theme: Theme,
        today: Callable[[], datetime],
    ) -> None:
        super().__init__()
        self.setWindowTitle("PeerDesk")
        self._offered = {offer.key: offer for offer in offered}
        self._pages: dict[str, Page] = {}  # those that were opened
        self._theme, self._today, self.navigator = theme, today, navigator
        self._trail: list[tuple[str, dict[str, object]]] = []
        self._page: Page | None = None
        self._alone: AlonePage | None = None
        self._asked_for: tuple[str, Mapping[str, object]] | None = None
        self.rail = Rail([offer for offer in offered if offer.rail_title])
        self.top, self.work, self.saved_line = TopBar(), WorkArea(theme), SavedLine()
        self._regions = Regions((self.rail, self.work.pages, self.work.beside, self.top))
        self._lay_out()
        self._listen()
        self._bind_keys()

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.top)
        right.addWidget(self.work, 1)
        right.addWidget(self.saved_line)
        whole = QWidget()
        line = QHBoxLayout(whole)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self.rail)
        line.addLayout(right, 1)
        self.setCentralWidget(whole)

    def _listen(self) -> None:
        self.rail.chosen.connect(self.go)
        self.top.lock_wanted.connect(self.lock_wanted)
        navigator = self.navigator
        navigator.go_wanted.connect(self.go)
        navigator.back_wanted.connect(self.back)
        navigator.said.connect(self.saved_line.say)
        navigator.saving_begun.connect(self.saved_line.show_saving)
        navigator.saved_at.connect(self.saved_line.show_saved)
        navigator.save_failed.connect(self.saved_line.show_not_saved)
        navigator.backed_up.connect(self._show_backup)
        navigator.reminded.connect(self.saved_line.show_reminder)
        navigator.lock_wanted.connect(self.lock_wanted)

    def _bind_keys(self) -> None:
        on_key("back", self, self.step_back)
        on_key("lock", self, self.lock_wanted.emit)
        on_key("next_region", self, lambda: self._regions.walk(1))
        on_key("previous_region", self, lambda: self._regions.walk(-1))
        on_key("keys", self, lambda: KeysDialog(self).open())
        on_key("larger_text", self, lambda: self._scale_text(_STEP_PERCENT))
        on_key("smaller_text", self, lambda: self._scale_text(-_STEP_PERCENT))
        on_key("normal_text", self, lambda: self._theme.scale_text(100))
        for number, key in enumerate(self.rail.keys_of_pages()[:9], start=1):
            on_key(f"page_{number}", self, partial(self.go, key))

    def offer_find(self, key: str, global_keys: GlobalKeys | None = None) -> None:
        """Show "Find anything" and let its key summon the page `key`, from text fields too."""
        find = partial(self.summon, key)
        self.top.find_button.show()
        self.top.find_wanted.connect(find)
        on_key("find", self, find)
        if global_keys is not None:
            self.winId()  # makes the window handle
            global_keys.add("find", find, only_in=self.windowHandle())

    def offer_new_contact(self, write: Callable[[], object]) -> None:
        """Show "New contact" and let its key work."""
        self.top.new_contact_button.show()
        self.top.new_contact_wanted.connect(write)
        on_key("new_contact", self, write)

    def offer_crisis(self, show: Callable[[], object]) -> None:
        """Show "Safety plan" and let its key work."""
        self.top.crisis_button.show()
        self.top.crisis_wanted.connect(show)
        on_key("crisis", self, show)

    @property
    def page(self) -> Page | None:
        """The page on screen."""
        return self._page

    def go(self, key: str, place: Mapping[str, object] | None = None) -> bool:
        """Open a page. False, and nothing moves, when what is typed could not be saved."""
        if not self._leave():
            return False
        if self._page is not None and not self._page.alone:  # nobody steps back to the table
            here = (self._page.key, self._page.place())
            if self._trail[-1:] != [here]:  # a page may have sent the worker on to another
                self._trail = [*self._trail[-_HISTORY:], here]
        self._show(key, place or {})
        return True

    def summon(self, key: str) -> None:
        """Open a page by its own key; one that is open already is told."""
        if self._page is not None and self._page.key == key:
            self._page.summoned()
        else:
            self.go(key)

    def back(self) -> bool:
        """Return to the page and place before; False when there is none or saving failed."""
        if not self._trail or not self._leave():
            return False
        key, place = self._trail.pop()
        self._show(key, place)
        return True

    def step_back(self) -> None:
        """Esc: close what is open in the page, else return to the page before."""
        if self._page is None or not self._page.step_back():
            self.back()

    def place(self) -> dict[str, object]:
        """Where the worker is: the page's key and its own place."""
        return {} if self._page is None else {"page": self._page.key, "at": self._page.place()}

    def return_to(self, place: Mapping[str, object]) -> None:
        """Open the page and place kept at the last lock, or the first page."""
        key, at = place.get("page"), place.get("at")
        if isinstance(key, str) and key in self._offered:
            self._show(key, at if isinstance(at, Mapping) else {})
        elif self._offered:
            self._show(next(iter(self._offered)), {})

    def flush(self) -> bool:
        """Save what is typed on every page; False when any could not be saved."""
        saved = [page.flush() for page in self._pages.values()]  # each one, whatever the first says
        return all(saved)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Save first; the window stays when that fails, and the saved-line says why."""
        if not self.flush():
            event.ignore()
            return
        super().closeEvent(event)
        self.closed.emit()

    def _leave(self) -> bool:
        return self._page is None or (self._page.lets_go() and self._page.flush())

    def _show(self, key: str, place: Mapping[str, object]) -> None:
        page = self._made(key)
        self._asked_for = asked_for = (key, place)
        page.opened(place)
        if self._asked_for is not asked_for:  # it sent the worker on, and that page is open
            return
        self._page = page
        self._show_alone(page if page.alone else None)
        if not page.alone:
            self.work.show_page(page)
        self.rail.show_chosen(page.belongs_to or key)
        if not page.put_focus():
            self._regions.enter(self.work.pages)
        self.page_shown.emit()

    def _show_alone(self, page: Page | None) -> None:
        """Let `page` have the window to itself, or give it back to everything."""
        if self._alone is not None:
            self._alone.give_back()
            self._alone = None
        if page is not None:
            self._alone = AlonePage(self, page)

    def _made(self, key: str) -> Page:
        """The page called `key`, made now if it was never opened."""
        if key not in self._pages:
            page = self._offered[key].make()
            page.side_panel_changed.connect(partial(self._show_side_of, page))
            page.side_wanted.connect(self.work.unfold)
            self._pages[key] = page
        return self._pages[key]

    def _show_side_of(self, page: Page) -> None:
        if page is self._page:
            self.work.show_side(page.side_panel(), folds=page.side_folds)

    def _show_backup(self, at: datetime | None) -> None:
        self.saved_line.show_backup(at, self._today())

    def _scale_text(self, by_percent: int) -> None:
        self._theme.scale_text(self._theme.text_percent + by_percent)
