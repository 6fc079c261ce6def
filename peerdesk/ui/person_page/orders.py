"""Court orders about one person, below the papers they signed."""

from uuid import UUID

from PySide6.QtWidgets import QWidget

from peerdesk.domain.agreements import OrderSection
from peerdesk.services.desk import Desk
from peerdesk.ui.agreements.entries import DatedEntries, LastDay
from peerdesk.ui.agreements.order_editor import OrderEditor
from peerdesk.ui.agreements.presenter import AgreementsPresenter
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.panel import Panel
from peerdesk.ui.rows import label
from peerdesk.ui.theme import Look
from peerdesk.wording import agreements as words

_ABOUT_A_PERSON = (OrderSection.NONCRIMINAL, OrderSection.CRIMINAL)


class OrdersPanel(Panel):
    """`come` says about whom."""

    def __init__(self, desk: Desk, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Court orders"), parent)
        self._presenter = AgreementsPresenter(desk, self)
        self.editor = OrderEditor(desk, navigator, self._presenter, _ABOUT_A_PERSON)
        last_day = LastDay(desk, navigator, self._presenter.today)
        self.entries = DatedEntries(
            words.no_orders(), self.tr("Put a court order on file…"), self.editor, last_day
        )
        self.column.addWidget(label(words.what_orders_are(), Look.SOFT))
        self.column.addWidget(self.entries)

    def come(self, person_id: UUID) -> None:
        """Show the orders about this person."""
        self.editor.person_id = person_id
        self.entries.come(
            lambda: self._presenter.orders(person_id), self._presenter.end_order, str(person_id)
        )

    def step_back(self) -> bool:
        """Put away what is being written."""
        return self.entries.step_back()

    def flush(self) -> bool:
        """Keep what is typed."""
        return self.entries.flush()
