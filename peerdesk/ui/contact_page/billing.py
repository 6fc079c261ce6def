"""The codes a programme bills by: suggested, and changed on the note where a payer wants others."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from peerdesk.forms.values import Value
from peerdesk.ui.contact_page.presenter import ContactPresenter
from peerdesk.ui.flow_layout import FlowLayout
from peerdesk.ui.rows import Row, label
from peerdesk.ui.text_fields import EnterLineEdit
from peerdesk.ui.theme import Look
from peerdesk.ui.tokens import Space

PLACE, SERVICE, MODIFIERS = "pos_code", "service_code", "modifiers"
FIELDS = (PLACE, SERVICE, MODIFIERS)
_LENGTHS = {PLACE: 2, SERVICE: 10, MODIFIERS: 20}


class BillingPart(QWidget):
    """Three short fields; an empty one goes by the suggestion, which it shows."""

    def __init__(self, presenter: ContactPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self.fields = {link_id: EnterLineEdit(least=8, most=20) for link_id in FIELDS}
        captions = {
            PLACE: self.tr("Place of service"),
            SERVICE: self.tr("Service code"),
            MODIFIERS: self.tr("Modifiers"),
        }
        line = QWidget()
        flow = FlowLayout(line)
        for link_id, field in self.fields.items():
            field.setMaxLength(_LENGTHS[link_id])
            flow.addWidget(Row(captions[link_id], field))
            field.textEdited.connect(lambda text, link=link_id: self._write(link, text))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.SMALL)
        column.addWidget(label(self.tr("Billing"), Look.HEADING))
        explained = self.tr("Empty: as shown in gray. Write a code only where it is another one.")
        column.addWidget(label(explained, Look.SMALL))
        column.addWidget(line)
        presenter.changed.connect(self.refresh)
        self.refresh()

    @property
    def is_asked(self) -> bool:
        """Whether such a contact is billed at all."""
        presenter = self._presenter
        return presenter.profile.units.bills and presenter.person_id is not None

    def refresh(self) -> None:
        """Show what is suggested now, and what was typed."""
        found = self._presenter.suggested_codes()
        shown = {
            PLACE: found.pos_code,
            SERVICE: found.service_code,
            MODIFIERS: " ".join(found.modifiers),
        }
        for link_id, field in self.fields.items():
            field.setPlaceholderText(shown[link_id])
            field.setAccessibleDescription(shown[link_id])
            typed = self._typed(link_id)
            if not field.hasFocus() and field.text() != typed:
                field.setText(typed)

    def go_to(self, link_id: str) -> bool:
        """Put the cursor into a code; False where it is no code, or none is asked."""
        if link_id not in self.fields or not self.is_asked:
            return False
        self.fields[link_id].setFocus()
        return True

    def _typed(self, link_id: str) -> str:
        values = self._presenter.answers.values(link_id)
        return " ".join(value for value in values if isinstance(value, str))

    def _write(self, link_id: str, text: str) -> None:
        codes: list[Value] = [code for code in text.upper().replace(",", " ").split() if code]
        self._presenter.answer_codes(link_id, codes)
