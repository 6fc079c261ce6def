"""Agreements on file, and court orders about the programme itself."""

from PySide6.QtWidgets import QWidget

from peerdesk.domain.agreements import OrderSection
from peerdesk.services.desk import Desk
from peerdesk.ui.agreements.agreement_editor import AgreementEditor
from peerdesk.ui.agreements.entries import DatedEntries, LastDay
from peerdesk.ui.agreements.order_editor import OrderEditor
from peerdesk.ui.agreements.presenter import AgreementsPresenter
from peerdesk.ui.main_window.navigator import Navigator
from peerdesk.ui.rows import label
from peerdesk.ui.settings_page.section import Section, Whose
from peerdesk.ui.theme import Look
from peerdesk.wording import agreements as words


class AgreementsSection(Section):
    """Each in a line, one more, and the last day of one."""

    def __init__(self, desk: Desk, navigator: Navigator, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Agreements and orders"), Whose.PROGRAMME, parent)
        self.presenter = AgreementsPresenter(desk, self)
        today = self.presenter.today
        self.agreements = DatedEntries(
            words.no_agreements(),
            self.tr("Put an agreement on file…"),
            AgreementEditor(desk, navigator, self.presenter),
            LastDay(desk, navigator, today),
        )
        order_editor = OrderEditor(desk, navigator, self.presenter, (OrderSection.INVESTIGATION,))
        self.orders = DatedEntries(
            words.no_orders(),
            self.tr("Put an order about us on file…"),
            order_editor,
            LastDay(desk, navigator, today),
        )
        self.column.addWidget(label(words.what_agreements_are(), Look.SOFT))
        self.column.addWidget(self.agreements)
        self.column.addWidget(label(self.tr("Court orders about the program"), Look.HEADING))
        self.column.addWidget(label(words.what_orders_are(), Look.SOFT))
        self.column.addWidget(self.orders)

    def refresh(self) -> None:
        """Show what is on file."""
        self.agreements.come(self.presenter.agreements, self.presenter.end_agreement, "programme")
        self.orders.come(lambda: self.presenter.orders(None), self.presenter.end_order, "programme")

    def step_back(self) -> bool:
        """Put away what is being written."""
        return self.agreements.step_back() or self.orders.step_back()

    def flush(self) -> bool:
        """Keep what is typed."""
        kept = [self.agreements.flush(), self.orders.flush()]
        return all(kept)
