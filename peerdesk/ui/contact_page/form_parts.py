"""The rest of the form beneath the hand-made page: what this kind asks, and what one may add."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.domain.contact_notes import ContactType
from peerdesk.services.desk import Desk
from peerdesk.ui.buttons import ActionButton
from peerdesk.ui.contact_page import parts_of_form
from peerdesk.ui.contact_page.billing import BillingPart
from peerdesk.ui.contact_page.form_part import FormPart
from peerdesk.ui.contact_page.presenter import ContactPresenter
from peerdesk.ui.contact_page.resource_lines import GROUP
from peerdesk.ui.contact_page.resources_part import ResourcesPart
from peerdesk.ui.contact_page.travel_part import TravelPart
from peerdesk.ui.flow_layout import FlowLayout
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space


class FormParts(QWidget):
    """What this kind of contact asks; resources, travel and more each behind a button.

    `changed_shape` when something came or went, so that Tab can find it. `said` carries a
    sentence for the worker.
    """

    changed_shape = Signal()
    said = Signal(str)

    def __init__(
        self, desk: Desk, presenter: ContactPresenter, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._naming = False  # whether the worker came to name a resource
        self.asked = FormPart(presenter, parts_of_form.asked_by_kind)
        self.resources = ResourcesPart(desk, presenter)
        self.travel = TravelPart(desk, presenter)
        self.add_resource = ActionButton(self.tr("Add a reso&urce"), look=Look.LINK)
        self.add_travel = ActionButton(self.tr("Tra&vel"), look=Look.LINK)
        self.more: FormPart | None = None
        self.billing: BillingPart | None = None
        self.unfold = ActionButton(self.tr("More a&bout this contact"), look=Look.LINK)
        self.unfold.setCheckable(True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.MEDIUM)
        for part in (self.asked, self.resources, self.travel, self._buttons()):
            self._column.addWidget(part)
        self.travel.setVisible(self.travel.is_used)
        self.add_travel.setHidden(self.travel.is_used)
        self._listen()
        self.refresh()

    def _buttons(self) -> QWidget:
        line = QWidget()
        flow = FlowLayout(line)
        for button in (self.add_resource, self.add_travel, self.unfold):
            flow.addWidget(button)
        return line

    def _listen(self) -> None:
        self.unfold.toggled.connect(self._show_more)
        self.add_resource.clicked.connect(lambda: self.go_to(GROUP))
        self.add_travel.clicked.connect(self._begin_travel)
        self.resources.changed_shape.connect(self.refresh)
        for part in (self.resources, self.travel):
            part.said.connect(self.said)
        self._presenter.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Show the parts that are asked; resources wait behind the button unless they matter."""
        self.asked.setVisible(self.asked.asks_anything)
        presenter = self._presenter
        linked = presenter.code("contact_type") == ContactType.LINKAGE
        some = bool(presenter.answers.rows_of(GROUP))
        self.resources.setVisible(linked or some or self._naming)
        self.add_resource.setHidden(linked or some or self._naming)
        self.changed_shape.emit()

    def writing(self) -> str | None:
        """The question that has the focus, in any of the parts."""
        more = None if self.more is None else self.more.question()
        return self.asked.question() or self.resources.question() or more

    def go_to(self, link_id: str) -> bool:
        """Put the focus on a question of the form, unfolding what it is behind."""
        if self.asked.go_to_part(link_id):
            return True
        if link_id.startswith(GROUP):
            self._naming = True
            self.refresh()
            return self.resources.go_to_part()
        self.unfold.setChecked(True)
        coded = self.billing is not None and self.billing.go_to(link_id)
        return coded or (self.more is not None and self.more.go_to_part(link_id))

    def flush(self) -> bool:
        """Keep what is typed beside the note; False when it could not be kept."""
        return self.travel.flush()

    def _begin_travel(self) -> None:
        self.travel.show()
        self.add_travel.hide()
        self.changed_shape.emit()
        self.travel.put_focus()

    def _show_more(self, shown: bool) -> None:  # noqa: FBT001 - the state of a button, as Qt gives it
        """Drawn when it is first wanted: most contacts need none of it."""
        if self.more is None or self.billing is None:
            self.more = FormPart(self._presenter, parts_of_form.one_may_add)
            self.billing = BillingPart(self._presenter)
            self._column.addWidget(self.more)
            self._column.addWidget(self.billing)
        self.more.setVisible(shown)
        self.billing.setVisible(shown and self.billing.is_asked)
        self.refresh()
