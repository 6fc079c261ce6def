"""Miles and money of a contact: one line to write, kept apart from the note."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.domain.errors import PeerDeskError
from peerdesk.services import travel
from peerdesk.services.desk import Desk
from peerdesk.ui.contact_page.presenter import ContactPresenter
from peerdesk.ui.contact_page.when_entry import today
from peerdesk.ui.into_sight import bring_into_sight
from peerdesk.ui.kept_line import KeptLine
from peerdesk.ui.rows import Row, announce
from peerdesk.ui.tokens import Space
from peerdesk.ui.travel_page.lines import TravelLines, said_of
from peerdesk.wording import sentence
from peerdesk.wording import travel as words


class TravelPart(QWidget):
    """The line, and what it came to. `said` carries a sentence for the worker."""

    said = Signal(str)

    def __init__(
        self, desk: Desk, presenter: ContactPresenter, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._desk, self._presenter = desk, presenter
        self._document_id = presenter.keeper.document_id
        self.line = KeptLine(desk, f"travel:{self._document_id}")
        help_text = f"{words.line_help()} {words.not_on_the_note()}"
        self.row = Row(self.tr("Tra&vel for this contact"), self.line, help_text=help_text)
        self.lines = TravelLines(desk)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.TIGHT)
        column.addWidget(self.row)
        column.addWidget(self.lines)
        self.line.entered.connect(self._keep)
        self.line.textEdited.connect(lambda _text: self.row.show_error(""))
        self.lines.changed.connect(self.refresh)
        self.lines.said.connect(self.said)
        self.refresh()

    @property
    def is_used(self) -> bool:
        """Whether anything was written here."""
        return bool(self.lines.removers or self.line.text())

    def refresh(self) -> None:
        """Read what belongs to the contact anew."""
        self.lines.show_travel(travel.of_document(self._desk, self._document_id))

    def put_focus(self) -> None:
        """On the line."""
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> bool:
        """Keep what is typed; False when it could not be kept."""
        return self.line.flush()

    def _keep(self) -> None:
        if not self.line.text().strip():
            return
        try:
            kept = travel.write(self._desk, self.line.text(), self._day(), self._document_id)
        except PeerDeskError as error:
            self.row.show_error(sentence(error))
            return
        self.line.done()
        self.lines.forget()
        self.refresh()
        bring_into_sight(self.lines)
        announce(self.line, words.written(", ".join(map(said_of, kept))))

    def _day(self) -> date:
        """The day of the contact, as far as it is known."""
        span = self._presenter.when.span
        if span is not None:
            return span.service_date
        return today(self._desk.clock.now(), self._presenter.zone)
