"""The outreach page: large counts for the car at night, then a line for everyone met by name."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from uuid import UUID

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.domain.errors import PeerDeskError
from peerdesk.services import outreach
from peerdesk.services.desk import Desk
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.main_window.page import Page, Place, WorkColumn
from peerdesk.ui.outreach_page.month import MonthPanel
from peerdesk.ui.outreach_page.presenter import RoundPresenter
from peerdesk.ui.outreach_page.round import RoundView
from peerdesk.ui.shortcuts import on_key
from peerdesk.ui.theme import Theme
from peerdesk.wording import sentence


class OutreachPage(Page):
    """Reached from a new contact, and by a key of its own.

    Places: `{}` goes on with the round that is being written or begins one, `{"document": id}`
    opens one, where it was left (`field`) or at what it lacks.
    """

    key = "outreach"
    belongs_to = "contacts"
    side_folds = True

    def __init__(
        self, desk: Desk, navigator: Navigator, theme: Theme, save_within_ms: int = 1000
    ) -> None:
        super().__init__()
        self.title = self.tr("Outreach round")
        self._desk, self._navigator = desk, navigator
        self._save_within_ms = save_within_ms
        self._is_new = False
        self.presenter: RoundPresenter | None = None
        self.round: RoundView | None = None
        self.month = MonthPanel(desk)
        self.work = WorkColumn(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.work)
        on_key("sign", self, self._sign)

    # --- The contract of a page ---------------------------------------------------------------

    def opened(self, place: Place) -> None:
        """Open the round meant, else the one being written, else a new one."""
        if not self._navigator.did(lambda: self._open(_id(place.get("document")))):
            self._navigator.go("contacts")
            return
        self.month.come()
        self.side_panel_changed.emit()
        self._go_to(str(place.get("field") or ""))

    def side_panel(self) -> QWidget | None:
        """What this month adds up to."""
        return self.month

    def put_focus(self) -> bool:
        """To the time of the round while it has none."""
        return self.round is not None and self.round.put_focus()

    def place(self) -> dict[str, object]:
        """The round and the field in it."""
        if self.presenter is None or self.round is None:
            return {}
        return {"document": str(self.presenter.document_id), "field": self.round.where()}

    def flush(self) -> bool:
        """Save everything typed now."""
        return self.presenter is None or self.presenter.flush()

    def hideEvent(self, event: QHideEvent) -> None:
        """A round nobody wrote anything on is not kept."""
        super().hideEvent(event)
        if self.isHidden():
            self._close()

    # --- Opening and closing ------------------------------------------------------------------

    def _open(self, document_id: UUID | None) -> None:
        if self.presenter is not None and document_id in {None, self.presenter.document_id}:
            return
        self._close()
        found = document_id or outreach.begun(self._desk)
        self._is_new = found is None
        self._show(found or outreach.start(self._desk))

    def _show(self, document_id: UUID) -> None:
        presenter = RoundPresenter(self._desk, document_id, self._save_within_ms, self)
        view = RoundView(self._desk, presenter)
        self.presenter, self.round = presenter, view
        navigator = self._navigator
        presenter.saving.connect(navigator.saving)
        presenter.saved.connect(navigator.saved)
        presenter.failed.connect(lambda error: navigator.not_saved(sentence(error)))
        view.said.connect(navigator.say)
        view.sign_wanted.connect(self._sign)
        view.give_up_wanted.connect(self.give_up)
        view.whole_wanted.connect(lambda note: navigator.go("contact", {"document": note}))
        self.work.column.addWidget(view)

    def _go_to(self, field: str) -> None:
        view = self.round
        if view is None:
            return
        action: Callable[[], object] = partial(view.go_to, field) if field else view.put_focus
        if self.isVisible():
            action()
        QTimer.singleShot(0, view, action)

    def _close(self) -> None:
        """Take the round off the page; an untouched new one is given up."""
        presenter, view = self.presenter, self.round
        if presenter is None or view is None:
            return
        untouched = self._is_new and presenter.is_untouched
        self.presenter = self.round = None
        self.work.column.removeWidget(view)
        view.hide()
        view.deleteLater()
        presenter.forget()
        presenter.deleteLater()
        if untouched:
            with suppress(PeerDeskError):  # an empty draft that stays harms nobody
                outreach.give_up(self._desk, presenter.document_id)

    # --- What the worker does -----------------------------------------------------------------

    def _sign(self) -> None:
        if self.presenter is not None and self.flush():
            notes = [str(one) for one in self.presenter.notes()]
            self._navigator.go("batch", {"notes": notes})

    def give_up(self) -> None:
        """Give the whole round up and return to where the worker came from."""
        if self.presenter is None:
            return
        presenter = self.presenter
        presenter.forget()
        if not self._navigator.did(partial(outreach.give_up, self._desk, presenter.document_id)):
            return
        self._is_new = False
        self._close()
        self._navigator.say(self.tr("The round is discarded."))
        self._navigator.back()


def _id(value: object) -> UUID | None:
    try:
        return UUID(str(value)) if value else None
    except ValueError:
        return None
